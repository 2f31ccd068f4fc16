package org.twinpact.document;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of public types, compared with the compiled classes so that a diff shows every addition and removal. */
class ApiTest {
    private static final Path LIST = Path.of("api.txt");

    @Test
    void theListNamesEveryPublicTypeOfTheExportedPackages() throws Exception {
        List<String> found = publicTypes();
        if (Boolean.getBoolean("twinpact.api.update")) {
            Files.write(LIST, found);
        }

        List<String> listed = Files.readAllLines(LIST);
        Stream<String> gone = listed.stream().filter(not(found::contains)).map(type -> "- " + type);
        Stream<String> added = found.stream().filter(not(listed::contains)).map(type -> "+ " + type);

        assertThat(Stream.concat(gone, added))
                .as("docs-render/api.txt differs from the compiled classes. If the difference is intended, run this"
                        + " test with -Dtwinpact.api.update=true and commit the new list")
                .isEmpty();
        assertThat(listed).isEqualTo(found);
    }

    @Test
    void noGeneratedWithInterfaceIsPublic() throws IOException {
        assertThat(Files.readAllLines(LIST)).noneMatch(type -> type.matches(".*\\.With\\w+ interface"));
    }

    private static List<String> publicTypes() throws Exception {
        URL location = Documents.class.getProtectionDomain().getCodeSource().getLocation();
        Path classes = Path.of(location.toURI());
        List<String> types = new ArrayList<>();
        for (String exported : exportedPackages(classes)) {
            try (Stream<Path> files = Files.list(classes.resolve(exported.replace('.', '/')))) {
                for (Path file : files.filter(ApiTest::isType).toList()) {
                    String name = file.getFileName().toString().replaceFirst("\\.class$", "");
                    Class<?> type = Class.forName(exported + "." + name, false, ApiTest.class.getClassLoader());
                    if (isPublic(type)) {
                        types.add(type.getCanonicalName() + " " + kind(type));
                    }
                }
            }
        }
        return types.stream().sorted().toList();
    }

    private static List<String> exportedPackages(Path classes) throws IOException {
        try (var descriptor = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(descriptor).exports().stream()
                    .filter(not(ModuleDescriptor.Exports::isQualified))
                    .map(ModuleDescriptor.Exports::source)
                    .toList();
        }
    }

    private static boolean isType(Path file) {
        return file.toString().endsWith(".class") && !file.endsWith("package-info.class");
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && !type.isSynthetic()
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static String kind(Class<?> type) {
        if (type.isInterface()) {
            return type.isSealed() ? "sealed interface" : "interface";
        }
        if (type.isRecord()) {
            return "record";
        }
        return type.isEnum() ? "enum" : Modifier.isAbstract(type.getModifiers()) ? "abstract class" : "class";
    }
}

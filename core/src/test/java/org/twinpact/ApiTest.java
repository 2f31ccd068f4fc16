package org.twinpact;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The public types of the library, listed in a file, so that each added or removed type shows in a diff. */
class ApiTest {
    private static final Path LIST = Path.of("api.txt");

    @Test
    void theListNamesEveryPublicTypeOfTheExportedPackages() throws IOException {
        List<String> found = publicTypes();
        if (Boolean.getBoolean("twinpact.api.update")) {
            Files.write(LIST, found);
        }

        List<String> listed = Files.readAllLines(LIST);

        assertThat(difference(listed, found))
                .as("core/api.txt differs from the compiled classes. Where the difference is meant, say so by running"
                        + " this test with -Dtwinpact.api.update=true, and commit the new list")
                .isEmpty();
        assertThat(listed).isEqualTo(found);
    }

    private static List<String> difference(List<String> listed, List<String> found) {
        return Stream.concat(
                        listed.stream().filter(not(found::contains)).map(type -> "- " + type),
                        found.stream().filter(not(listed::contains)).map(type -> "+ " + type))
                .toList();
    }

    private static List<String> publicTypes() throws IOException {
        Path classes = classes();
        ModuleDescriptor module;
        try (var written = Files.newInputStream(classes.resolve("module-info.class"))) {
            module = ModuleDescriptor.read(written);
        }
        return module.exports().stream()
                .filter(not(ModuleDescriptor.Exports::isQualified))
                .flatMap(exported -> types(classes, exported.source()))
                .sorted()
                .toList();
    }

    private static Path classes() {
        try {
            return Path.of(TwinningOffice.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> types(Path classes, String exported) {
        try (Stream<Path> files = Files.list(classes.resolve(exported.replace('.', '/')))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> load(exported + "." + name.replaceFirst("\\.class$", "")))
                    .filter(ApiTest::isPublic)
                    .map(type -> type.getCanonicalName() + " " + kind(type))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && !type.isSynthetic()
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation";
        }
        if (type.isInterface()) {
            return type.isSealed() ? "sealed interface" : "interface";
        }
        if (type.isRecord()) {
            return "record";
        }
        return type.isEnum() ? "enum" : Modifier.isAbstract(type.getModifiers()) ? "abstract class" : "class";
    }
}

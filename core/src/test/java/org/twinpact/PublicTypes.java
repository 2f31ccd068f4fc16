package org.twinpact;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public types of the exported packages of the module under test, read from its compiled classes. */
public final class PublicTypes {
    private static final Path LIST = Path.of("api.txt");
    private static final Path CLASSES = Path.of("target", "classes");

    private PublicTypes() {}

    /** Asserts that {@code api.txt} lists them, and writes it first with {@code -Dtwinpact.api.update=true}. */
    public static void assertListed() throws IOException {
        List<String> found = all();
        if (Boolean.getBoolean("twinpact.api.update")) {
            Files.write(LIST, found);
        }
        List<String> listed = Files.readAllLines(LIST);
        Stream<String> gone = listed.stream().filter(not(found::contains)).map(type -> "- " + type);
        Stream<String> added = found.stream().filter(not(listed::contains)).map(type -> "+ " + type);

        assertThat(Stream.concat(gone, added))
                .as("api.txt differs from the compiled classes. If the difference is intended, run this test with"
                        + " -Dtwinpact.api.update=true and commit the new list")
                .isEmpty();
        assertThat(listed).isEqualTo(found);
    }

    private static List<String> all() {
        return exportedPackages().stream()
                .flatMap(PublicTypes::typesOf)
                .filter(PublicTypes::isPublic)
                .map(type -> type.getCanonicalName() + " " + kind(type))
                .sorted()
                .toList();
    }

    /** Returns the packages that the module exports to every other. */
    public static Set<String> exportedPackages() {
        try (InputStream module = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            return ModuleDescriptor.read(module).exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Class<?>> typesOf(String packageName) {
        try (Stream<Path> files = Files.list(CLASSES.resolve(packageName.replace('.', '/')))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .<Class<?>>map(name -> load(packageName + "." + name.replaceFirst("\\.class$", "")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicTypes.class.getClassLoader());
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

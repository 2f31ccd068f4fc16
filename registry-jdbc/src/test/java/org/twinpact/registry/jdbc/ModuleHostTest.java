package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a host that is itself a module. It gets only what its module requires, unlike a host on the class path. */
class ModuleHostTest {
    private static final Path SOURCES = Path.of("src", "test", "resources", "town.host");

    @TempDir
    Path folder;

    @Test
    void aHostWithAModuleOfItsOwnKeepsATwinning() throws Exception {
        String library = Path.of("target", "classes")
                + File.pathSeparator
                + Files.readString(Path.of("target", "runtime-jars.txt")).strip();
        Path host = folder.resolve("town.host");

        compile(library, host);

        assertThat(run(library + File.pathSeparator + host, "make")).contains("PREPARATION");
        assertThat(run(library + File.pathSeparator + host, "migrate")).contains("PREPARATION");
    }

    private static void compile(String library, Path host) {
        int code = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--release",
                        "17",
                        "-encoding",
                        "UTF-8",
                        "--module-path",
                        library,
                        "-d",
                        host.toString(),
                        SOURCES.resolve("module-info.java").toString(),
                        SOURCES.resolve("town").resolve("Main.java").toString());
        assertThat(code).as("exit code of the compiler").isZero();
    }

    private static String flyway() {
        return Path.of(Flyway.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }

    private String run(String modules, String making) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "--module-path",
                        modules,
                        // Flyway has no module name, so no module can require it by a stable name.
                        "--class-path",
                        flyway(),
                        "--module",
                        "town.host/town.Main",
                        folder.resolve(making).toString(),
                        making))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}

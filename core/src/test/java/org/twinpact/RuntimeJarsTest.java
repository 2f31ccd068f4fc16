package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A test of the libraries on the class path of a host that uses core. */
class RuntimeJarsTest {
    @Test
    void coreBringsNineJarsAtMost() throws IOException {
        List<String> jars = Files.readAllLines(Path.of("target", "runtime-jars.txt")).stream()
                .flatMap(line -> List.of(line.split("[:;](?=[/A-Za-z])")).stream())
                .map(path -> path.replaceFirst(".*[/\\\\]", "").replaceFirst("-[0-9].*", ""))
                .filter(jar -> !jar.isBlank())
                .sorted()
                .toList();

        assertThat(jars)
                .containsExactly(
                        "classmate",
                        "hibernate-validator",
                        "jackson-annotations",
                        "jackson-core",
                        "jackson-databind",
                        "jackson-datatype-jdk8",
                        "jackson-datatype-jsr310",
                        "jakarta.validation-api",
                        "jboss-logging");
    }
}

package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of public types, so that a diff shows each added or removed one. */
class ApiTest {
    private static final Path LIST = Path.of("api.txt");

    @Test
    void theListNamesEveryPublicTypeOfTheExportedPackages() throws IOException {
        List<String> found = PublicTypes.all();
        if (Boolean.getBoolean("twinpact.api.update")) {
            Files.write(LIST, found);
        }

        assertThat(Files.readAllLines(LIST))
                .as("registry-jdbc/api.txt differs from the compiled classes. If the difference is intended, run this"
                        + " test with -Dtwinpact.api.update=true and commit the new list")
                .isEqualTo(found);
    }
}

package org.twinpact.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.twinpact.PublicTypes;

/** Tests of the list of public types, in which a diff shows each added or removed one. */
class ApiTest {
    @Test
    void theListNamesEveryPublicTypeOfTheExportedPackages() throws IOException {
        PublicTypes.assertListed();
    }

    @Test
    void noGeneratedWithInterfaceIsPublic() throws IOException {
        assertThat(Files.readAllLines(Path.of("api.txt"))).noneMatch(type -> type.matches(".*\\.With\\w+ interface"));
    }
}

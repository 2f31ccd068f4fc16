package org.twinpact.registry.jdbc;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.twinpact.PublicTypes;

/** The list of public types, so that a diff shows each added or removed one. */
class ApiTest {
    @Test
    void theListNamesEveryPublicTypeOfTheExportedPackages() throws IOException {
        PublicTypes.assertListed();
    }
}

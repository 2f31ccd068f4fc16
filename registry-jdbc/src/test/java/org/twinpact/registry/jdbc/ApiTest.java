package org.twinpact.registry.jdbc;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.twinpact.PublicTypes;

/** A test of the list of public types, whose diff shows each added or removed type. */
class ApiTest {
    @Test
    void theListNamesEveryPublicTypeOfTheExportedPackages() throws IOException {
        PublicTypes.assertListed();
    }
}

package org.twinpact.registry.jdbc.failure;

import org.junit.jupiter.api.Tag;

/** Tests with four kills. */
@Tag("proof")
class KilledImportProofTest extends KilledImport {
    KilledImportProofTest() {
        super(4);
    }
}

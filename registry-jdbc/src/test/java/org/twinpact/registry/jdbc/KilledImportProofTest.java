package org.twinpact.registry.jdbc;

import org.junit.jupiter.api.Tag;

/** Four kills. */
@Tag("proof")
class KilledImportProofTest extends KilledImport {
    KilledImportProofTest() {
        super(4);
    }
}

package org.twinpact.registry.jdbc;

import org.junit.jupiter.api.Tag;

/** Four processes. */
@Tag("proof")
class FileLeftBehindProofTest extends FileLeftBehind {
    FileLeftBehindProofTest() {
        super(4);
    }
}

package org.twinpact.registry.jdbc.failure;

import org.junit.jupiter.api.Tag;

/** Tests with twenty kills on each engine. */
@Tag("proof")
class KilledProcessProofTest extends KilledProcess {
    KilledProcessProofTest() {
        super(20);
    }
}

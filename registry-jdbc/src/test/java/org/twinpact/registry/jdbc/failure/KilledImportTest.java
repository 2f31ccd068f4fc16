package org.twinpact.registry.jdbc.failure;

/** Tests with one kill. */
class KilledImportTest extends KilledImport {
    KilledImportTest() {
        super(1);
    }
}

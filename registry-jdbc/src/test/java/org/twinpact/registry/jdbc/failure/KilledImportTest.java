package org.twinpact.registry.jdbc.failure;

/** One kill. */
class KilledImportTest extends KilledImport {
    KilledImportTest() {
        super(1);
    }
}

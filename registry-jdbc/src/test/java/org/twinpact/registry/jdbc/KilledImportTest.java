package org.twinpact.registry.jdbc;

/** One kill. */
class KilledImportTest extends KilledImport {
    KilledImportTest() {
        super(1);
    }
}

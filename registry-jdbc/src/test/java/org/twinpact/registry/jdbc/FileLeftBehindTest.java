package org.twinpact.registry.jdbc;

/** Two processes. */
class FileLeftBehindTest extends FileLeftBehind {
    FileLeftBehindTest() {
        super(2);
    }
}

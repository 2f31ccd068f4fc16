package org.twinpact.registry.jdbc.database;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An extension that silences the library's log during tests whose connections fail on purpose. */
public final class QuietLog implements BeforeEachCallback, AfterEachCallback {
    /** The library's logger, referenced here because an unreferenced logger loses its level. */
    private static final Logger LOG = Logger.getLogger("org.twinpact.registry.jdbc");

    @Override
    public void beforeEach(ExtensionContext context) {
        LOG.setLevel(Level.OFF);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        LOG.setLevel(null);
    }
}

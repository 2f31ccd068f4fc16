package org.twinpact.registry.jdbc.verification;

/** The people who tamper, by the tables that they can write to. */
public enum TamperingWriter {
    EVENTS("may write `tw_event` alone"),
    REGISTRY("may write all tables but the anchors'"),
    ALL("may write everything");

    final String rights;

    TamperingWriter(String rights) {
        this.rights = rights;
    }
}

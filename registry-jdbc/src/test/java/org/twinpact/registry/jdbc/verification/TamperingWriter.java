package org.twinpact.registry.jdbc.verification;

/** The people who tamper, by the tables that they may write. */
public enum TamperingWriter {
    EVENTS("can write to `tw_event` only"),
    REGISTRY("can write to all tables but the anchors'"),
    ALL("can write to all tables");

    final String rights;

    TamperingWriter(String rights) {
        this.rights = rights;
    }
}

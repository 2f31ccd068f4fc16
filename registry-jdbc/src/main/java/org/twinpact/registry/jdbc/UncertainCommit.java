package org.twinpact.registry.jdbc;

import java.sql.SQLException;

/** A commit whose answer was a failure or was lost: the database may have kept everything all the same. */
final class UncertainCommit extends SQLException {
    private static final long serialVersionUID = 1L;

    UncertainCommit(Exception cause) {
        super(cause.getMessage(), cause instanceof SQLException sql ? sql.getSQLState() : null, cause);
    }
}

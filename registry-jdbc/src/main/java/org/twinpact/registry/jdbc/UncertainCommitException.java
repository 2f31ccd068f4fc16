package org.twinpact.registry.jdbc;

import java.sql.SQLException;

/** A commit whose answer was a failure or was lost: the database may have kept everything all the same. */
public final class UncertainCommitException extends SQLException {
    private static final long serialVersionUID = 1L;

    /** What the commit ended in; the SQLSTATE is that of the first {@link SQLException} among its causes. */
    public UncertainCommitException(Exception cause) {
        super(cause.getMessage(), state(cause), cause);
    }

    private static String state(Throwable failure) {
        return failure == null || failure instanceof SQLException
                ? failure == null ? null : ((SQLException) failure).getSQLState()
                : state(failure.getCause());
    }
}

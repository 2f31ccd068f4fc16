package org.twinpact.registry.jdbc.session;

import java.sql.SQLException;

/** Thrown when a commit fails or gets no reply, so that the database may have stored everything. */
public final class UncertainCommitException extends SQLException {
    private static final long serialVersionUID = 1L;

    /** The SQLSTATE is that of the first {@link SQLException} among the causes. */
    public UncertainCommitException(Exception cause) {
        super(cause.getMessage(), state(cause), cause);
    }

    private static String state(Throwable failure) {
        return failure == null || failure instanceof SQLException
                ? failure == null ? null : ((SQLException) failure).getSQLState()
                : state(failure.getCause());
    }
}

package org.twinpact.registry.jdbc.session;

import java.sql.SQLException;

/** A commit that failed or got no reply, so that the database may have stored everything. */
public final class UncertainCommitException extends SQLException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with the SQLSTATE and the vendor code of the first {@link SQLException} among the causes. */
    public UncertainCommitException(Exception cause) {
        this(cause, SqlFailures.in(cause).findFirst().orElseGet(() -> new SQLException(cause.getMessage())));
    }

    private UncertainCommitException(Exception cause, SQLException failure) {
        super(cause.getMessage(), failure.getSQLState(), failure.getErrorCode(), cause);
    }
}

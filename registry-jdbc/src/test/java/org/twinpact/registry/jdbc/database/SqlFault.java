package org.twinpact.registry.jdbc.database;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import org.twinpact.registry.RetryableRegistryException.Reason;

/** The failures of a correct statement that a driver can report. */
public enum SqlFault {
    SERIALIZATION("40001", Reason.CONFLICT),
    DEADLOCK("40P01", Reason.CONFLICT),
    READ_ONLY("25006", Reason.READ_ONLY),
    CONNECTION("08006", Reason.CONNECTION_LOST),
    SHUTDOWN("57P01", Reason.CONNECTION_LOST),
    IDLED_IN_A_TRANSACTION("25P03", Reason.CONNECTION_LOST),
    CANCELLED("57014", Reason.TIME_OUT),
    TIME_OUT(null, Reason.TIME_OUT),
    /** A failure that MariaDB's driver reports for a batch in the cause only. */
    BATCH_CUT_OFF("08000", Reason.CONNECTION_LOST);

    public final String state;
    public final Reason reason;

    SqlFault(String state, Reason reason) {
        this.state = state;
        this.reason = reason;
    }

    public SQLException at(String call) {
        String message = "the network went away at " + call;
        return switch (this) {
            case TIME_OUT -> new SQLTimeoutException(message);
            case BATCH_CUT_OFF -> {
                SQLException lost = new SQLNonTransientConnectionException(message, state);
                yield call.endsWith(".executeBatch") ? new BatchUpdateException(message, null, new int[0], lost) : lost;
            }
            default -> new SQLException(message, state);
        };
    }
}

package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.RetryableRegistryException;
import org.twinpact.registry.RetryableRegistryException.Reason;
import org.twinpact.registry.UncertainRegistryException;
import org.twinpact.registry.UnfitRegistryException;

/** Says what a failure of the database means for the caller. */
final class SqlExceptionTranslator {
    /** A key that is taken, a row or lock that others hold; H2 says 90131 where PostgreSQL says 40001. */
    private static final Set<String> CONFLICTS = Set.of("23505", "55P03", "HYT00", "90131");

    /** MariaDB's words for a key that is taken (1062) and for others who wrote at the same time. */
    private static final Set<Integer> CONFLICT_CODES = Set.of(1020, 1062, 1205, 1213);

    /** What was to be made where it is not there is there: on PostgreSQL a schema, table or index; on H2 the same. */
    private static final Set<String> MADE = Set.of("42P06", "42P07", "42710", "90078", "42S01", "42S11");

    /** H2's error without a number, and its only words for an index that was made since it looked. */
    private static final int H2_GENERAL = 50000;

    private static final String H2_MADE = "object already exists";

    /** PostgreSQL ends a connection that idles in a transaction or takes too long for one, or gives no more of them. */
    private static final Set<String> POSTGRESQL_ENDED = Set.of("25P03", "25P04", "53300");

    /** MariaDB has a limit on a statement's time (1969) and a server that takes no writes (1290); H2 such a file. */
    private static final int MARIADB_TIME_OUT = 1969;

    private static final int MARIADB_READ_ONLY = 1290;

    /** MariaDB cuts the connection when a statement is longer than it takes, and would again. */
    private static final int MARIADB_TOO_LONG = 1153;

    private static final int H2_READ_ONLY = 90097;

    private SqlExceptionTranslator() {}

    static RegistryException onRead(String what, SQLException e) {
        return of(what + " cannot be read", e);
    }

    static RegistryException onAppend(Append append, SQLException e) {
        return of(what(append) + " is not kept", e);
    }

    /** Some writing that is not of one act. */
    static RegistryException onWrite(String what, SQLException e) {
        return e instanceof UncertainCommitException
                ? new UncertainRegistryException(what + ": it cannot be known whether it is kept" + because(e), e)
                : of(what + " is not kept", e);
    }

    static RegistryException onUncertainAppend(Append append, SQLException e) {
        return new UncertainRegistryException(
                what(append) + ": it cannot be known whether it is kept" + because(e)
                        + ". Read the twinning again, or ask the same act again under its key, which is accepted once",
                e);
    }

    /** Of a short transaction on messages or reminders, which may be asked again whatever became of it. */
    static RegistryException onOutboxWrite(String what, SQLException e) {
        return e instanceof UncertainCommitException && !isRolledBack(e)
                ? new UncertainRegistryException(
                        what + ": it cannot be known whether that is kept" + because(e)
                                + ". Ask again: what was kept is not kept twice",
                        e)
                : of(what + ": nothing is kept", e);
    }

    /** Whether a key is taken. */
    static boolean isDuplicateKey(SQLException e) {
        return !(e instanceof UncertainCommitException) && state(e).startsWith("23");
    }

    static RegistryException onAnchor(SQLException e) {
        return of("the anchor is not kept", e);
    }

    /** Whether others were there first, or at the same time: the same may succeed at once. */
    static boolean isConflict(SQLException e) {
        return reason(e).filter(Reason.CONFLICT::equals).isPresent();
    }

    /** Whether another made the same at the same moment, which "if not exists" does not forgive. */
    static boolean isCreatedConcurrently(SQLException e) {
        return isConflict(e)
                || MADE.contains(state(e))
                || e.getErrorCode() == H2_GENERAL && e.getMessage().contains(H2_MADE);
    }

    /** Whether the database answers that it rolled the transaction back; by 40003 it says that it does not know. */
    static boolean isRolledBack(SQLException e) {
        String state = state(e);
        return state.startsWith("40") && !state.equals("40003") || state.startsWith("23");
    }

    private static RegistryException of(String what, SQLException e) {
        String message = what + because(e);
        return reason(e)
                .<RegistryException>map(reason -> new RetryableRegistryException(message, reason, e))
                .orElseGet(
                        () -> isUnfit(e) ? new UnfitRegistryException(message, e) : new RegistryException(message, e));
    }

    private static Optional<Reason> reason(SQLException e) {
        String state = state(e);
        int code = e.getErrorCode();
        if (state.startsWith("40") || CONFLICTS.contains(state) || CONFLICT_CODES.contains(code)) {
            return Optional.of(Reason.CONFLICT);
        }
        if (state.equals("25006") || code == MARIADB_READ_ONLY || code == H2_READ_ONLY) {
            return Optional.of(Reason.READ_ONLY);
        }
        if (code == MARIADB_TOO_LONG) {
            return Optional.empty();
        }
        if (isConnectionLost(state, e)) {
            return Optional.of(Reason.CONNECTION_LOST);
        }
        return state.equals("57014") || code == MARIADB_TIME_OUT || e instanceof SQLTimeoutException
                ? Optional.of(Reason.TIME_OUT)
                : Optional.empty();
    }

    /** Data that the database cannot hold (class 22), or that a constraint forbids (class 23). */
    private static boolean isUnfit(SQLException e) {
        return state(e).startsWith("22") || state(e).startsWith("23") || e.getErrorCode() == MARIADB_TOO_LONG;
    }

    private static boolean isConnectionLost(String state, SQLException e) {
        return state.startsWith("08")
                || state.startsWith("57P0")
                || POSTGRESQL_ENDED.contains(state)
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLRecoverableException;
    }

    private static String what(Append append) {
        return "act " + append.act() + " of twinning " + append.twinning().id();
    }

    private static String state(SQLException e) {
        return String.valueOf(e.getSQLState());
    }

    private static String because(SQLException e) {
        return "; the database says SQLSTATE " + e.getSQLState() + ": " + e.getMessage();
    }
}

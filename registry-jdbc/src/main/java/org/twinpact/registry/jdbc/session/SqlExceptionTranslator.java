package org.twinpact.registry.jdbc.session;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.RejectedByStorageException;
import org.twinpact.registry.RetryableRegistryException;
import org.twinpact.registry.RetryableRegistryException.Reason;
import org.twinpact.registry.UncertainRegistryException;
import org.twinpact.registry.jdbc.dialect.Dialect;
import org.twinpact.registry.jdbc.dialect.Dialect.FailureKind;

/**
 * Translates failures of the database to the registry's exceptions. The dialect of the last connection classifies a
 * failure. The other dialects of the location are asked if it cannot, or if there was no connection yet. Thread-safe.
 */
public final class SqlExceptionTranslator {
    /** The SQLSTATE "transaction resolution unknown", by which a provider of the host reports such a commit. */
    private static final String UNKNOWN_RESOLUTION = "08007";

    private final List<Dialect> dialects;
    private volatile Optional<Dialect> connected = Optional.empty();

    public SqlExceptionTranslator(SchemaLocation location) {
        dialects = location.dialects();
    }

    /** Notes the dialect of a connection. */
    public void connected(Dialect dialect) {
        connected = Optional.of(dialect);
    }

    public RegistryException onRead(String what, SQLException e) {
        return of(what + " cannot be read", e);
    }

    public RegistryException onAppend(Append append, SQLException e) {
        return of(what(append) + " is not stored", e);
    }

    /** Translates a failed write that is not one act's. */
    public RegistryException onWrite(String what, SQLException e) {
        return isUncertain(e)
                ? new UncertainRegistryException(what + ": it cannot be known whether it is stored" + because(e), e)
                : of(what + " is not stored", e);
    }

    public RegistryException onUncertainAppend(Append append, SQLException e) {
        return new UncertainRegistryException(
                what(append) + ": it cannot be known whether it is stored" + because(e)
                        + ". Read the twinning again, or ask the same act again under its key, which is accepted once",
                e);
    }

    /** Translates a failed short transaction on messages or reminders, which can be repeated in any case. */
    public RegistryException onOutboxWrite(String what, SQLException e) {
        return isUncertain(e) && !isRolledBack(e)
                ? new UncertainRegistryException(
                        what + ": it cannot be known whether that is stored" + because(e)
                                + ". Ask again: what was stored is not stored twice",
                        e)
                : of(what + ": nothing is stored", e);
    }

    public RegistryException onAnchor(SQLException e) {
        return of("the anchor is not stored", e);
    }

    /** Returns whether a commit got no reply. */
    public static boolean isUncertain(SQLException e) {
        return e instanceof UncertainCommitException || UNKNOWN_RESOLUTION.equals(e.getSQLState());
    }

    /** Returns whether a key exists already, or another constraint was violated. */
    public static boolean isDuplicateKey(SQLException e) {
        return !isUncertain(e) && state(e).startsWith("23");
    }

    /** Returns whether a concurrent transaction won, so that a retry may succeed at once. */
    public boolean isConflict(SQLException e) {
        return kindOf(e) == FailureKind.CONFLICT;
    }

    /** Returns whether another process created the same object concurrently, which "if not exists" does not cover. */
    public boolean isCreatedConcurrently(SQLException e) {
        return isConflict(e) || kindOf(e) == FailureKind.ALREADY_EXISTS;
    }

    /** Returns whether the database reports a rollback. By 40003 it reports that the outcome is unknown. */
    public static boolean isRolledBack(SQLException e) {
        String state = state(e);
        return state.startsWith("40") && !state.equals("40003") || state.startsWith("23");
    }

    private RegistryException of(String what, SQLException e) {
        String message = what + because(e);
        return switch (kindOf(e)) {
            case CONFLICT -> new RetryableRegistryException(message, Reason.CONFLICT, e);
            case READ_ONLY -> new RetryableRegistryException(message, Reason.READ_ONLY, e);
            case CONNECTION_LOST -> new RetryableRegistryException(message, Reason.CONNECTION_LOST, e);
            case TIMEOUT -> new RetryableRegistryException(message, Reason.TIME_OUT, e);
            case INVALID_DATA -> new RejectedByStorageException(message, e);
            case ALREADY_EXISTS, OTHER -> new RegistryException(message, e);
        };
    }

    private FailureKind kindOf(SQLException e) {
        return Stream.concat(connected.stream(), dialects.stream())
                .map(dialect -> dialect.kindOf(e))
                .filter(kind -> kind != FailureKind.OTHER)
                .findFirst()
                .orElse(FailureKind.OTHER);
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

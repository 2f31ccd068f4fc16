package org.twinpact.registry.jdbc.session;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.message.Shown;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.RejectedByStorageException;
import org.twinpact.registry.RetryableRegistryException;
import org.twinpact.registry.RetryableRegistryException.Reason;
import org.twinpact.registry.UncertainRegistryException;
import org.twinpact.registry.jdbc.dialect.Dialect;
import org.twinpact.registry.jdbc.dialect.Dialect.FailureKind;

/**
 * The translation of database failures to the registry's exceptions. The dialect of the last connection classifies a
 * failure. If it cannot, or if there was no connection yet, the other dialects of the location are tried. Thread-safe.
 */
public final class SqlExceptionTranslator {
    /**
     * The SQLSTATE "transaction resolution unknown", by which a provider of the host reports a commit with an unknown
     * outcome.
     */
    private static final String UNKNOWN_RESOLUTION = "08007";

    /** The SQLSTATE "statement completion unknown", the only one of its class after which the transaction may be stored. */
    private static final String UNKNOWN_COMPLETION = "40003";

    private final List<Dialect> dialects;
    private volatile Optional<Dialect> connected = Optional.empty();

    public SqlExceptionTranslator(SchemaLocation location) {
        dialects = location.dialects();
    }

    /** Records the dialect of the last connection. */
    public void connected(Dialect dialect) {
        connected = Optional.of(dialect);
    }

    public RegistryException onRead(String what, SQLException e) {
        return of(what + " cannot be read", e);
    }

    public RegistryException onAppend(Append append, SQLException e) {
        return of(what(append) + " was not stored", e);
    }

    /** Translates the failure of a write that is not the append of one act. */
    public RegistryException onWrite(String what, SQLException e) {
        return isUncertain(e) && !isRolledBack(e)
                ? new UncertainRegistryException(what + ": it is unknown whether it was stored" + because(e), e)
                : of(what + " was not stored", e);
    }

    public RegistryException onUncertainAppend(Append append, SQLException e) {
        return new UncertainRegistryException(
                what(append) + ": it is unknown whether it was stored" + because(e)
                        + ". Read the twinning again, or retry the same act under its idempotency key, which is"
                        + " accepted once",
                e);
    }

    /** Translates the failure of a short transaction on messages or reminders, which can always be retried. */
    public RegistryException onOutboxWrite(String what, SQLException e) {
        return isUncertain(e) && !isRolledBack(e)
                ? new UncertainRegistryException(
                        what + ": it is unknown whether that was stored" + because(e)
                                + ". Retry: nothing is stored twice",
                        e)
                : of(what + ": nothing was stored", e);
    }

    /** Translates the failure of a step that creates, migrates or checks a schema, which can always be repeated. */
    public RegistryException onSchema(String what, Exception e) {
        return of(what, e);
    }

    /** Returns whether a commit got no reply. */
    public static boolean isUncertain(SQLException e) {
        return SqlFailures.in(e)
                .anyMatch(failure -> failure instanceof UncertainCommitException
                        || UNKNOWN_RESOLUTION.equals(failure.getSQLState()));
    }

    /** Returns whether a key exists already, or another constraint was violated. */
    public static boolean isDuplicateKey(SQLException e) {
        return !isUncertain(e)
                && SqlFailures.in(e).anyMatch(failure -> state(failure).startsWith("23"));
    }

    /** Returns whether a concurrent transaction won, so that a retry may succeed at once. */
    public boolean isConflict(SQLException e) {
        return kindOf(e) == FailureKind.CONFLICT;
    }

    /**
     * Returns whether another process created the same object concurrently, which {@code if not exists} does not
     * prevent.
     */
    public boolean isCreatedConcurrently(Exception e) {
        FailureKind kind = kindOf(e);
        return kind == FailureKind.CONFLICT || kind == FailureKind.ALREADY_EXISTS;
    }

    /** Returns whether the answer to a commit means that nothing is stored: a conflict, or data that are not valid. */
    public boolean isRolledBack(SQLException e) {
        FailureKind kind = kindOf(e);
        return (kind == FailureKind.CONFLICT || kind == FailureKind.INVALID_DATA)
                && SqlFailures.in(e).noneMatch(failure -> state(failure).equals(UNKNOWN_COMPLETION));
    }

    private RegistryException of(String what, Exception failure) {
        Exception e = failure instanceof SQLException sql ? ValueRemoval.from(sql) : failure;
        String message = what + because(e);
        return switch (kindOf(failure)) {
            case CONFLICT -> new RetryableRegistryException(message, Reason.CONFLICT, e);
            case READ_ONLY -> new RetryableRegistryException(message, Reason.READ_ONLY, e);
            case CONNECTION_LOST -> new RetryableRegistryException(message, Reason.CONNECTION_LOST, e);
            case TIMEOUT -> new RetryableRegistryException(message, Reason.TIME_OUT, e);
            case INVALID_DATA -> new RejectedByStorageException(message, e);
            case ALREADY_EXISTS, OTHER -> new RegistryException(message, e);
        };
    }

    private FailureKind kindOf(Exception e) {
        return SqlFailures.in(e)
                .map(this::kindOfOne)
                .filter(kind -> kind != FailureKind.OTHER)
                .findFirst()
                .orElse(FailureKind.OTHER);
    }

    private FailureKind kindOfOne(SQLException failure) {
        return Stream.concat(connected.stream(), dialects.stream())
                .map(dialect -> dialect.kindOf(failure))
                .filter(kind -> kind != FailureKind.OTHER)
                .findFirst()
                .orElse(FailureKind.OTHER);
    }

    private static String what(Append append) {
        return "act " + Shown.text(append.act().value()) + " of twinning "
                + append.twinning().id();
    }

    private static String state(SQLException failure) {
        return String.valueOf(failure.getSQLState());
    }

    /** Returns the state and the message of the failure that decided, or of the first one. */
    private String because(Exception e) {
        return SqlFailures.in(e)
                .filter(failure -> kindOfOne(failure) != FailureKind.OTHER)
                .findFirst()
                .or(() -> SqlFailures.in(e).findFirst())
                .map(failure ->
                        "; the database reports SQLSTATE " + failure.getSQLState() + ": " + failure.getMessage())
                .orElse("");
    }
}

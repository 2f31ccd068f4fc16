package org.twinpact.registry.jdbc.session;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The removal of values from the failures of the SQLSTATE classes 22 and 23, whose messages may quote personal data that
 * no erasure of a log would reach.
 */
final class ValueRemoval {
    /** The name of a constraint or column in the messages of the supported engines, where no value can precede it. */
    private static final Pattern NAME = Pattern.compile(
            "^(?:Unique index or primary key violation: |Check constraint violation: |NULL not allowed for column "
                    + "|Value too long for column |ERROR: duplicate key value violates unique constraint "
                    + "|ERROR: null value in column |ERROR: new row for relation \"\\w+\" violates check constraint )"
                    + "\"([\\w.]+)"
                    + "|(?:for key|for column) '([\\w.]+)'(?: at row \\d+)?$"
                    + "|\\(UNIQUE constraint failed: ([\\w.]+)");

    private ValueRemoval() {}

    /** Returns a failure without the values of rows, which is the same one if it has none. */
    static SQLException from(SQLException e) {
        Optional<SQLException> rejected =
                SqlFailures.in(e).filter(ValueRemoval::mayHaveValues).findFirst();
        return rejected.isEmpty() ? e : withoutValues(e, rejected.get());
    }

    private static SQLException withoutValues(SQLException e, SQLException rejected) {
        SQLException plain = new SQLException(
                "a value was rejected"
                        + name(rejected).map(name -> " by " + name).orElse(""),
                rejected.getSQLState(),
                rejected.getErrorCode());
        plain.setStackTrace(e.getStackTrace());
        for (Throwable suppressed : e.getSuppressed()) {
            plain.addSuppressed(suppressed instanceof SQLException failure ? from(failure) : suppressed);
        }
        return plain;
    }

    private static boolean mayHaveValues(SQLException failure) {
        return !isOfLibrary(failure) && String.valueOf(failure.getSQLState()).matches("2[23]\\w{3}");
    }

    /** Returns whether a dialect or a table raised the failure. Every driver adds a code or has its own types. */
    private static boolean isOfLibrary(SQLException e) {
        return e.getErrorCode() == 0
                && (e.getClass() == SQLDataException.class
                        || e.getClass() == SQLIntegrityConstraintViolationException.class);
    }

    private static Optional<String> name(SQLException e) {
        Matcher name = NAME.matcher(String.valueOf(e.getMessage()));
        return name.find()
                ? Optional.ofNullable(name.group(1))
                        .or(() -> Optional.ofNullable(name.group(2)))
                        .or(() -> Optional.ofNullable(name.group(3)))
                : Optional.empty();
    }
}

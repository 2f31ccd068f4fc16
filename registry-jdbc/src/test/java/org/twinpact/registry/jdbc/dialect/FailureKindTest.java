package org.twinpact.registry.jdbc.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.registry.jdbc.ForwardingDialect;
import org.twinpact.registry.jdbc.dialect.Dialect.FailureKind;

/**
 * Tests of the classification of failures. Every dialect classifies the standard's failures, and only the engine's
 * dialect its own.
 */
class FailureKindTest {
    private static final Dialect STANDARD = new ForwardingDialect(new H2Dialect()) {};

    @ParameterizedTest
    @CsvSource({
        "40001, CONFLICT",
        "23505, CONFLICT",
        "25006, READ_ONLY",
        "08006, CONNECTION_LOST",
        "22001, INVALID_DATA",
        "23502, INVALID_DATA",
        "42000, OTHER"
    })
    void everyDialectKnowsTheStatesOfTheStandard(String state, FailureKind kind) {
        assertThat(Stream.concat(Stream.of(STANDARD), Dialect.shipped().stream()))
                .allSatisfy(dialect -> assertThat(dialect.kindOf(new SQLException("failed", state)))
                        .isEqualTo(kind));
    }

    @Test
    void everyDialectKnowsTheExceptionsOfJdbc() {
        for (Dialect dialect : List.of(
                STANDARD, new H2Dialect(), new PostgreSqlDialect(), new MariaDbDialect(), new SqliteDialect())) {
            assertThat(dialect.kindOf(new SQLTimeoutException("failed"))).isEqualTo(FailureKind.TIMEOUT);
            assertThat(dialect.kindOf(new SQLNonTransientConnectionException("failed")))
                    .isEqualTo(FailureKind.CONNECTION_LOST);
            assertThat(dialect.kindOf(new SQLTransactionRollbackException("failed")))
                    .isEqualTo(FailureKind.CONFLICT);
            assertThat(dialect.kindOf(new SQLException("failed"))).isEqualTo(FailureKind.OTHER);
        }
    }

    /** Reads the extended code from the message, because the driver of SQLite reports it nowhere else. */
    @ParameterizedTest
    @CsvSource({
        "BUSY, 5, CONFLICT, 40001",
        "BUSY_SNAPSHOT, 5, CONFLICT, 40001",
        "LOCKED, 6, CONFLICT, 40001",
        "CONSTRAINT_PRIMARYKEY, 19, CONFLICT, 23505",
        "CONSTRAINT_UNIQUE, 19, CONFLICT, 23505",
        "CONSTRAINT_CHECK, 19, INVALID_DATA, 23514",
        "CONSTRAINT_NOTNULL, 19, INVALID_DATA, 23514",
        "TOOBIG, 18, INVALID_DATA, 22001",
        "READONLY, 8, READ_ONLY, 25006",
        "READONLY_DBMOVED, 8, READ_ONLY, 25006",
        "CANTOPEN, 14, OTHER, 58030",
        "INTERRUPT, 9, TIMEOUT, 57014",
        "FULL, 13, OTHER, 53100",
        "CORRUPT, 11, OTHER, XX001",
        "NOTADB, 26, OTHER, XX001",
        "IOERR_WRITE, 10, OTHER,"
    })
    void theCodesOfSqliteGetTheStatesOfTheStandard(String result, int code, FailureKind kind, String state) {
        SQLException failure = new SQLException("[SQLITE_" + result + "] a message", null, code);

        assertThat(new SqliteDialect().kindOf(failure)).isEqualTo(kind);
        assertThat(new SqliteDialect().standard(failure).getSQLState()).isEqualTo(state);
        assertThat(STANDARD.kindOf(failure)).isEqualTo(FailureKind.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "H2, HYT00, 50200, CONFLICT, OTHER",
        "H2, 90131, 90131, CONFLICT, OTHER",
        "H2, 90097, 90097, READ_ONLY, OTHER",
        "H2, 42S01, 42101, ALREADY_EXISTS, OTHER",
        "H2, 57014, 57014, TIMEOUT, OTHER",
        "PostgreSQL, 55P03, 0, CONFLICT, OTHER",
        "PostgreSQL, 57P01, 0, CONNECTION_LOST, OTHER",
        "PostgreSQL, 25P03, 0, CONNECTION_LOST, OTHER",
        "PostgreSQL, 42P07, 0, ALREADY_EXISTS, OTHER",
        "PostgreSQL, 57014, 0, TIMEOUT, OTHER",
        "MariaDB, 23000, 1062, CONFLICT, INVALID_DATA",
        "MariaDB, HY000, 1290, READ_ONLY, OTHER",
        "MariaDB, HY000, 1040, CONNECTION_LOST, OTHER",
        "MariaDB, 42000, 1203, CONNECTION_LOST, OTHER",
        "MariaDB, 70100, 1927, CONNECTION_LOST, OTHER",
        "MariaDB, 70100, 1969, TIMEOUT, OTHER",
        "MariaDB, 08S01, 1153, INVALID_DATA, CONNECTION_LOST"
    })
    void anEnginesOwnCodesBelongToItsDialect(
            String engine, String state, int code, FailureKind kind, FailureKind otherwise) {
        Dialect own = Dialect.shipped().stream()
                .filter(dialect -> dialect.engine().startsWith(engine))
                .findFirst()
                .orElseThrow();

        assertThat(own.kindOf(new SQLException("failed", state, code))).isEqualTo(kind);
        assertThat(STANDARD.kindOf(new SQLException("failed", state, code))).isEqualTo(otherwise);
    }
}

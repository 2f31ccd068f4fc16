package org.twinpact.registry.jdbc.outbox;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.registry.jdbc.database.TestEngine;

/** Tests of the outbox with connections that commit automatically on every engine, and on H2 also with those that do not. */
@ParameterizedClass(name = "{0}, connections commit by themselves: {1}")
@CsvSource({"H2, true", "H2, false", "POSTGRESQL, true", "MARIADB, true", "SQLITE, true"})
class JdbcOutboxTest extends JdbcOutboxContract {
    JdbcOutboxTest(TestEngine engine, boolean autoCommit) {
        super(engine, autoCommit);
    }
}

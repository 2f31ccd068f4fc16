package org.twinpact.registry.jdbc.outbox;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.registry.jdbc.database.TestEngine;

/** Tests of the outbox with connections that do not commit automatically on the engines that take longer. */
@Tag("proof")
@ParameterizedClass(name = "{0}, connections commit by themselves: {1}")
@CsvSource({"POSTGRESQL, false", "MARIADB, false", "SQLITE, false"})
class JdbcOutboxProofTest extends JdbcOutboxContract {
    JdbcOutboxProofTest(TestEngine engine, boolean autoCommit) {
        super(engine, autoCommit);
    }
}

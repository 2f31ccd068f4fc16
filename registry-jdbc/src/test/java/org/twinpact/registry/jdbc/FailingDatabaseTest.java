package org.twinpact.registry.jdbc;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The failures of each call of an append on PostgreSQL. */
@ParameterizedClass
@EnumSource(value = TestEngine.class, names = "POSTGRESQL")
class FailingDatabaseTest extends FailingDatabase {
    FailingDatabaseTest(TestEngine engine) {
        super(engine);
    }
}

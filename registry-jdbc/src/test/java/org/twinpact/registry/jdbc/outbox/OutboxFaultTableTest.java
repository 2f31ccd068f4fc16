package org.twinpact.registry.jdbc.outbox;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.registry.jdbc.database.TestEngine;

/** Tests of the faults of writes that store no act on PostgreSQL. */
@ParameterizedClass
@EnumSource(value = TestEngine.class, names = "POSTGRESQL")
class OutboxFaultTableTest extends OutboxFaultTable {
    OutboxFaultTableTest(TestEngine engine) {
        super(engine);
    }
}

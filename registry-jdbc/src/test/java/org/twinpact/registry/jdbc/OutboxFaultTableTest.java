package org.twinpact.registry.jdbc;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The faults of writes that store no act on PostgreSQL. */
@ParameterizedClass
@EnumSource(value = TestEngine.class, names = "POSTGRESQL")
class OutboxFaultTableTest extends OutboxFaultTable {
    OutboxFaultTableTest(TestEngine engine) {
        super(engine);
    }
}

package org.twinpact.registry.jdbc.failure;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.registry.jdbc.database.TestEngine;

/** Tests of the faults of an append on PostgreSQL. */
@ParameterizedClass
@EnumSource(value = TestEngine.class, names = "POSTGRESQL")
class FaultTableTest extends FaultTable {
    FaultTableTest(TestEngine engine) {
        super(engine);
    }
}

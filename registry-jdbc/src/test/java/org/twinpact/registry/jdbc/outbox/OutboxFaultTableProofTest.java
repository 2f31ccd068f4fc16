package org.twinpact.registry.jdbc.outbox;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.registry.jdbc.database.TestEngine;

/** Tests of the faults of writes that store no act on the other engines. */
@Tag("proof")
@ParameterizedClass
@EnumSource(value = TestEngine.class, mode = EnumSource.Mode.EXCLUDE, names = "POSTGRESQL")
class OutboxFaultTableProofTest extends OutboxFaultTable {
    OutboxFaultTableProofTest(TestEngine engine) {
        super(engine);
    }
}

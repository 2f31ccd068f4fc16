package org.twinpact.registry.jdbc.failure;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.registry.jdbc.database.TestEngine;

/** Tests of the failures of each call of an append on the other engines. */
@Tag("proof")
@ParameterizedClass
@EnumSource(value = TestEngine.class, mode = EnumSource.Mode.EXCLUDE, names = "POSTGRESQL")
class FailingDatabaseProofTest extends FailingDatabase {
    FailingDatabaseProofTest(TestEngine engine) {
        super(engine);
    }
}

package org.twinpact.registry.jdbc.verification;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.registry.jdbc.database.TestEngine;

/** Tests of the changes of rows that verification finds on PostgreSQL. */
@ParameterizedClass
@EnumSource(value = TestEngine.class, names = "POSTGRESQL")
class TamperTest extends Tampered {
    TamperTest(TestEngine engine) {
        super(engine);
    }
}

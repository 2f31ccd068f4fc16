package org.twinpact.registry.jdbc.verification;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.registry.jdbc.database.TestEngine;

/** Tests of the changes of rows that verification finds on the other engines. */
@Tag("proof")
@ParameterizedClass
@EnumSource(value = TestEngine.class, mode = EnumSource.Mode.EXCLUDE, names = "POSTGRESQL")
class TamperProofTest extends Tampered {
    TamperProofTest(TestEngine engine) {
        super(engine);
    }
}

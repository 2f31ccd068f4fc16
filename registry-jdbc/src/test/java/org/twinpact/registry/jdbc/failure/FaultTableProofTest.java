package org.twinpact.registry.jdbc.failure;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.registry.jdbc.database.TestEngine;

/** Tests of the faults of an append on the other engines. */
@Tag("proof")
@ParameterizedClass
// Not on SQLite, where the query of an open transaction fails by design and cannot be made to fail.
@EnumSource(
        value = TestEngine.class,
        mode = EnumSource.Mode.EXCLUDE,
        names = {"POSTGRESQL", "SQLITE"})
class FaultTableProofTest extends FaultTable {
    FaultTableProofTest(TestEngine engine) {
        super(engine);
    }
}

package org.twinpact.registry.jdbc;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A test on each engine. */
@ParameterizedClass
@EnumSource(TestEngine.class)
abstract class RegistryOnEachEngine extends RegistryOnEngine {
    RegistryOnEachEngine(TestEngine engine) {
        super(engine);
    }
}

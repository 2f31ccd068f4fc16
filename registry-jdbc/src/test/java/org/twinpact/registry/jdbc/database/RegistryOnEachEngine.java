package org.twinpact.registry.jdbc.database;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A test on each engine. */
@ParameterizedClass
@EnumSource(TestEngine.class)
public abstract class RegistryOnEachEngine extends RegistryOnEngine {
    public RegistryOnEachEngine(TestEngine engine) {
        super(engine);
    }
}

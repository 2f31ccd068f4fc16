package org.twinpact.registry.jdbc.boot;

import org.twinpact.registry.jdbc.TwinningSchema;

/** The action on the schema when the application starts. */
public enum SchemaAtStart {
    /** Checks the schema with {@link TwinningSchema#check}. The application does not start if the check fails. */
    VALIDATE,
    /** Creates the schema if there is none, with {@link TwinningSchema#make}. */
    MAKE,
    /** Creates the schema, or migrates it to the latest version through Flyway, with {@link TwinningSchema#migrate}. */
    MIGRATE,
    /** Does nothing. The first use of the registry checks the schema. */
    NONE;

    void prepare(TwinningSchema schema) {
        switch (this) {
            case VALIDATE -> schema.check();
            case MAKE -> schema.make();
            case MIGRATE -> schema.migrate();
            case NONE -> {}
        }
    }
}

package org.twinpact.registry.jdbc.boot;

import org.twinpact.registry.jdbc.TwinningSchema;

/** The treatment of the schema when the application starts. */
public enum SchemaAtStart {
    /** Checks it. The application does not start if it does not fit: {@link TwinningSchema#check}. */
    VALIDATE,
    /** Creates it if there is none: {@link TwinningSchema#make}. */
    MAKE,
    /** Creates it, or migrates it to the last version through Flyway: {@link TwinningSchema#migrate}. */
    MIGRATE,
    /** Does nothing. The registry's first use checks it. */
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

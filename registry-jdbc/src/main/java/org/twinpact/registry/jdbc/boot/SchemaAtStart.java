package org.twinpact.registry.jdbc.boot;

import org.twinpact.registry.jdbc.TwinningSchema;

/** What is done with the schema when the application starts. */
public enum SchemaAtStart {
    /** It is checked, and the application does not start where it does not fit: {@link TwinningSchema#check}. */
    VALIDATE,
    /** It is made where there is none: {@link TwinningSchema#make}. */
    MAKE,
    /** It is made, or brought to the last version through Flyway: {@link TwinningSchema#migrate}. */
    MIGRATE,
    /** Nothing is done; the registry's first use checks it. */
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

package org.twinpact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.twinpact.json.Json;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileFormat;

/** Profiles as files, and their validation by an independent reader of JSON Schema. */
final class ProfileFiles {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ProfileFormat.schema());

    private ProfileFiles() {}

    /** Returns a profile with every possible member, as a host would write it for a country that is not shipped. */
    static String denmark() {
        return text(ProfileFiles.class, "DK.json");
    }

    static ObjectNode denmarkTree() {
        try {
            return (ObjectNode) Json.mapper().readTree(denmark());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String shipped(String id) {
        return text(Profile.class, id + ".json");
    }

    /** Returns whether an independent validator accepts a text under the shipped schema. */
    static boolean isValid(String json) {
        return SCHEMA.validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }

    private static String text(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

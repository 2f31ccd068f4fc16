package org.twinpact.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The check of a dossier against its published JSON Schema, which finds all formal faults at once. */
final class DossierSchema {
    private static final String DAY = "a day that exists, from 1900-01-01 to 2200-12-31, as 2026-11-23";
    private static final Schema SCHEMA = read();

    private DossierSchema() {}

    static List<Fault> faults(JsonNode dossier) {
        return SCHEMA
                .validate(dossier, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(DossierSchema::fault)
                .distinct()
                .sorted(Comparator.comparing(Fault::path))
                .toList();
    }

    private static Fault fault(Error error) {
        String path = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" -> new Fault(path + "." + error.getProperty(), "missing", "a value: it is required");
            case "additionalProperties" ->
                new Fault(path + "." + error.getProperty(), "unknown member", "no such member; check its spelling");
            case "minItems" ->
                new Fault(path, error.getInstanceNode().size() + " given", "at least " + error.getArguments()[0]);
            case "enum" -> new Fault(path, value(error.getInstanceNode()), "one of " + error.getSchemaNode());
            case "type" -> new Fault(path, value(error.getInstanceNode()), "a JSON " + error.getArguments()[1]);
            case "format", "pattern" -> new Fault(path, value(error.getInstanceNode()), form(error));
            default -> new Fault(path, value(error.getInstanceNode()), error.getMessage());
        };
    }

    private static String form(Error error) {
        String rule = error.getSchemaNode().asText();
        if (error.getSchemaLocation().toString().contains("/$defs/day/")) {
            return DAY;
        }
        return error.getKeyword().equals("format") ? "a " + rule : "text of the form " + rule;
    }

    private static String value(JsonNode node) {
        return node == null ? "missing" : node.isTextual() ? "'" + node.asText() + "'" : node.toString();
    }

    private static Schema read() {
        try (InputStream file = DossierSchema.class.getResourceAsStream("dossier.schema.json")) {
            SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                    .locale(Locale.ENGLISH)
                    .pathType(PathType.JSON_PATH)
                    .build();
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
                    .getSchema(Json.STRICT.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the dossier's schema cannot be read", e);
        }
    }
}

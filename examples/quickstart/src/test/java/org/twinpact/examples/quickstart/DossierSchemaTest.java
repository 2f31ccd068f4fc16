package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.twinpact.needs.Theme;
import org.twinpact.needs.Themes;

/** Tests of the schema that the README links to, read as any validator reads it. */
class DossierSchemaTest {
    private static final Path FILES = Path.of("src/main/resources/org/twinpact/examples/quickstart");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void theShippedDossierIsValid() throws IOException {
        assertThat(SCHEMAS.getSchema(read("dossier.schema.json"))
                        .validate(
                                read("dossier.json"),
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    @Test
    void itsThemesAreTheStandardOnes() throws IOException {
        JsonNode themes = Json.STRICT.readTree(read("dossier.schema.json")).at("/$defs/theme/enum");
        List<String> codes = StreamSupport.stream(themes.spliterator(), false)
                .map(JsonNode::asText)
                .toList();

        assertThat(codes)
                .containsExactlyElementsOf(
                        Themes.standard().all().stream().map(Theme::code).toList());
    }

    private static String read(String name) throws IOException {
        return Files.readString(FILES.resolve(name));
    }
}

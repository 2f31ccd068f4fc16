package org.twinpact.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** The shipped dossier with the changes of a test. */
final class ShippedDossier {
    private ShippedDossier() {}

    static String with(Consumer<ObjectNode> change) {
        return tree(change).toString();
    }

    static ObjectNode tree(Consumer<ObjectNode> change) {
        try (InputStream file = Quickstart.class.getResourceAsStream("dossier.json")) {
            ObjectNode dossier = (ObjectNode) Json.STRICT.readTree(file);
            change.accept(dossier);
            return dossier;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static ObjectNode at(JsonNode dossier, String pointer) {
        return (ObjectNode) dossier.at(pointer);
    }

    /** Returns the faults of a dossier, in its form and in its acts, empty if it has none. */
    static List<Fault> faults(String dossier, Charset charset) {
        try {
            DryRun.check(DossierFile.read(new ByteArrayInputStream(dossier.getBytes(charset))));
            return List.of();
        } catch (FaultyFileException e) {
            return e.faults();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<Fault> faults(Consumer<ObjectNode> change) {
        return faults(with(change), StandardCharsets.UTF_8);
    }
}

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

/** The shipped dossier, changed by a test. */
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

    /** The faults of a dossier, whether of form or of the life it tells; empty when it is sound. */
    static List<Fault> faults(String dossier, Charset charset) {
        try {
            Rehearsal.of(DossierFile.read(new ByteArrayInputStream(dossier.getBytes(charset))));
            return List.of();
        } catch (FaultyFile e) {
            return e.faults();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<Fault> faults(Consumer<ObjectNode> change) {
        return faults(with(change), StandardCharsets.UTF_8);
    }
}

package org.twinpact.examples.quickstart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads a dossier: all its faults at once, or the dossier. */
final class DossierFile {
    private static final int MAX_BYTES = 5_000_000;

    private DossierFile() {}

    static Dossier read(InputStream file) throws IOException, FaultyFile {
        byte[] bytes = file.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new FaultyFile(List.of(
                    new Fault("$", "a file of more than " + MAX_BYTES + " bytes", "at most " + MAX_BYTES + " bytes")));
        }
        return bind(tree(Utf8.decode(bytes)));
    }

    private static JsonNode tree(String text) throws FaultyFile {
        try {
            return Json.STRICT.readTree(text);
        } catch (JsonProcessingException e) {
            String at = e.getLocation() == null
                    ? ""
                    : "line %d, column %d: "
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            throw new FaultyFile(
                    List.of(new Fault("$", at + e.getOriginalMessage(), "one JSON object, nested at most 100 deep")));
        }
    }

    private static Dossier bind(JsonNode tree) throws FaultyFile {
        List<Fault> faults = new ArrayList<>(DossierSchema.faults(tree));
        faults.addAll(DossierLinks.faults(tree));
        if (!faults.isEmpty()) {
            throw new FaultyFile(faults);
        }
        try {
            return Json.STRICT.treeToValue(tree, Dossier.class);
        } catch (JsonProcessingException e) {
            throw new FaultyFile(List.of(new Fault("$", e.getOriginalMessage(), "what dossier.schema.json describes")));
        }
    }
}

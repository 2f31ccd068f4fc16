package org.twinpact.examples.quickstart;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a dossier: all its faults at once, or the dossier. */
final class DossierFile {
    private static final int MAX_BYTES = 5_000_000;

    private DossierFile() {}

    /** The dossier that ships with the quickstart. */
    static Dossier shipped() throws IOException, FaultyFile {
        try (InputStream file = DossierFile.class.getResourceAsStream("dossier.json")) {
            return read(file);
        }
    }

    static Dossier read(Path path) throws IOException, FaultyFile, Refusal {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new Refusal("The dossier '" + path + "' is no file that can be read. Nothing was written.");
        }
        try (InputStream file = Files.newInputStream(path)) {
            return read(file);
        }
    }

    static Dossier read(InputStream file) throws IOException, FaultyFile {
        byte[] bytes = file.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new FaultyFile("$", "a file of more than " + MAX_BYTES + " bytes", "at most " + MAX_BYTES + " bytes");
        }
        return bind(tree(Utf8.decode(bytes)));
    }

    private static JsonNode tree(String text) throws IOException, FaultyFile {
        try {
            List<Fault> faults = Exponents.faults(text);
            if (!faults.isEmpty()) {
                throw new FaultyFile(faults);
            }
            return Json.STRICT.readTree(text);
        } catch (JsonProcessingException e) {
            throw new FaultyFile("$", place(e) + e.getOriginalMessage(), "one JSON object, nested at most 100 deep");
        }
    }

    private static String place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : "line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static Dossier bind(JsonNode tree) throws FaultyFile {
        List<Fault> faults = new ArrayList<>(DossierSchema.faults(tree));
        faults.addAll(DossierLinks.faults(tree));
        faults.addAll(LookAlikes.faults(tree));
        faults.addAll(JoiningDays.faults(tree));
        if (!faults.isEmpty()) {
            throw new FaultyFile(faults);
        }
        try {
            return Json.STRICT.treeToValue(tree, Dossier.class);
        } catch (JsonProcessingException e) {
            throw new FaultyFile("$", e.getOriginalMessage(), "what dossier.schema.json describes");
        }
    }
}

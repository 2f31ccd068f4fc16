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

/** A reader of dossier files, which reports all faults at once. */
final class DossierFile {
    private static final int MAX_BYTES = 5_000_000;

    private DossierFile() {}

    /** Returns the dossier that ships with the quickstart. */
    static Dossier shipped() throws IOException, FaultyFileException {
        try (InputStream file = DossierFile.class.getResourceAsStream("dossier.json")) {
            return read(file);
        }
    }

    static Dossier read(Path path) throws IOException, FaultyFileException, QuickstartException {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new QuickstartException(
                    "The dossier '" + path + "' is no file that can be read. Nothing was written.");
        }
        try (InputStream file = Files.newInputStream(path)) {
            return read(file);
        }
    }

    static Dossier read(InputStream file) throws IOException, FaultyFileException {
        byte[] bytes = file.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new FaultyFileException(
                    "$", "a file of more than " + MAX_BYTES + " bytes", "at most " + MAX_BYTES + " bytes");
        }
        return bind(tree(Utf8.decode(bytes)));
    }

    private static JsonNode tree(String text) throws IOException, FaultyFileException {
        try {
            List<Fault> faults = HugeExponents.faults(text);
            if (!faults.isEmpty()) {
                throw new FaultyFileException(faults);
            }
            return Json.STRICT.readTree(text);
        } catch (JsonProcessingException e) {
            throw new FaultyFileException(
                    "$", place(e) + e.getOriginalMessage(), "one JSON object, nested at most 100 deep");
        }
    }

    private static String place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : "line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static Dossier bind(JsonNode tree) throws FaultyFileException {
        List<Fault> faults = new ArrayList<>(DossierSchema.faults(tree));
        faults.addAll(PartyReferences.faults(tree));
        faults.addAll(DuplicateParties.faults(tree));
        faults.addAll(JoiningDays.faults(tree));
        if (!faults.isEmpty()) {
            throw new FaultyFileException(faults);
        }
        try {
            return Json.STRICT.treeToValue(tree, Dossier.class);
        } catch (JsonProcessingException e) {
            throw new FaultyFileException("$", e.getOriginalMessage(), "what dossier.schema.json describes");
        }
    }
}

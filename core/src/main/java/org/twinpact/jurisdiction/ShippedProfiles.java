package org.twinpact.jurisdiction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The profiles that ship with the library, one JSON file each. */
final class ShippedProfiles {
    private static final List<String> IDS = List.of("GENERIC", "FR", "IL");

    static final Profiles ALL = read();

    private ShippedProfiles() {}

    private static Profiles read() {
        JsonFactory format = new JsonFactory();
        return Profiles.of(IDS.stream().map(id -> read(format, id)).toList());
    }

    private static Profile read(JsonFactory format, String id) {
        try (JsonParser parser = format.createParser(ShippedProfiles.class.getResourceAsStream(id + ".json"))) {
            return ProfileFile.read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped profile " + id + " cannot be read", e);
        }
    }
}

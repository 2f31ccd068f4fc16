package org.twinpact.jurisdiction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.twinpact.json.Json;

/** The profiles that ship with the library, one JSON file each. */
final class ShippedProfiles {
    static final Profiles ALL = Profiles.of(
            Stream.of("GENERIC", "FR", "IL").map(ShippedProfiles::read).toList());

    private ShippedProfiles() {}

    private static Profile read(String id) {
        try (InputStream file = ShippedProfiles.class.getResourceAsStream(id + ".json")) {
            return Json.mapper().readValue(file, Profile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped profile " + id + " cannot be read", e);
        }
    }
}

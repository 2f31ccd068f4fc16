package org.twinpact.jurisdiction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The profiles that ship with the library, each in a JSON file named after its country. Tests check them for faults, so
 * that no process needs to.
 */
final class ShippedProfiles {
    private static final List<String> COUNTRIES = List.of("AU", "ES", "FR", "IL", "IT", "JP", "MX", "PL", "RO", "US");

    private static final String ELSEWHERE = "GENERIC";

    static final Profiles ALL = new Profiles(Stream.concat(
                    COUNTRIES.stream().map(country -> known(country, Optional.of(country))),
                    Stream.of(known(ELSEWHERE, Optional.empty())))
            .toList());

    private ShippedProfiles() {}

    private static LazyProfile known(String id, Optional<String> country) {
        return new LazyProfile(id, country, () -> read(id));
    }

    private static Profile read(String id) {
        try (JsonParser parser =
                new JsonFactory().createParser(ShippedProfiles.class.getResourceAsStream(id + ".json"))) {
            return ProfileFile.read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped profile " + id + " cannot be read", e);
        }
    }
}

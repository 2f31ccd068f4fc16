package org.twinpact.registry.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.evidence.Sha256;
import org.twinpact.json.Json;

/** The JSON text of a part and its hash. */
final class PartText {
    private PartText() {}

    static String of(Object part) {
        try {
            return Json.mapper().writeValueAsString(Objects.requireNonNull(part, "part"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a " + part.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }

    static Sha256 hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the part with a hash, empty if the text is not its text. */
    static Optional<Object> read(Sha256 hash, String text, JavaType type) throws JsonProcessingException {
        if (!hash(text).equals(hash)) {
            return Optional.empty();
        }
        Object part = Json.mapper().readValue(text, type);
        // The list that the twinning will hold, so that the cache recognizes it.
        return Optional.ofNullable(part instanceof List<?> list ? List.copyOf(list) : part);
    }
}

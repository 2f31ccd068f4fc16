package org.twinpact.jurisdiction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.twinpact.json.Json;
import org.twinpact.message.Shown;

/**
 * A reader of profiles in JSON, so that a host can add a country without code:
 * {@code Profiles.shipped().with(ProfileFormat.read(file))}. A JSON Schema, {@link #schema()}, defines the format. An
 * editor can use it too. Thread-safe.
 */
public final class ProfileFormat {
    /** The maximum length of a profile, in UTF-8 bytes for a stream and in {@code char} values for a string. */
    public static final int MAX_BYTES = 1 << 19;

    private static final int MOST_FAULTS = 200;

    private ProfileFormat() {}

    /**
     * Reads a profile from a stream in UTF-8. The stream is read to its end, but at most one byte beyond
     * {@link #MAX_BYTES}, and not closed.
     *
     * @throws BadProfileException if the stream does not contain a valid profile. The message has one line for each of
     *     the first 200 faults, with its JSON Pointer, the value found and the values allowed
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static Profile read(InputStream json) {
        Objects.requireNonNull(json, "json");
        try {
            return read(json.readNBytes(MAX_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("the profile cannot be read", e);
        }
    }

    /**
     * Reads a profile from a string.
     *
     * @throws BadProfileException if the string does not contain a valid profile, with a message as in
     *     {@link #read(InputStream)}
     */
    public static Profile read(String json) {
        Objects.requireNonNull(json, "json");
        if (json.length() > MAX_BYTES) {
            throw tooLong();
        }
        return parsed(json);
    }

    /** Returns the JSON Schema (draft 2020-12) of a profile, for editors and other validators. */
    public static String schema() {
        return ProfileSchema.text();
    }

    private static Profile read(byte[] json) {
        if (json.length > MAX_BYTES) {
            throw tooLong();
        }
        try {
            return parsed(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString());
        } catch (CharacterCodingException e) {
            throw none(
                    List.of(new ProfileFault(ProfileFault.Code.UNREADABLE, "", "is not in UTF-8; save it as UTF-8")));
        }
    }

    private static Profile parsed(String json) {
        List<ProfileFault> faults = ProfileSchema.faults(tree(json));
        if (faults.isEmpty()) {
            Profile profile = bound(json);
            faults = ProfileFaults.of(profile);
            if (faults.isEmpty()) {
                return profile;
            }
        }
        throw none(faults);
    }

    private static JsonNode tree(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            String path = e.getProcessor() instanceof JsonParser parser
                    ? parser.getParsingContext().pathAsPointer().toString()
                    : "";
            throw none(List.of(new ProfileFault(
                    ProfileFault.Code.UNREADABLE,
                    Shown.text(path, 200),
                    line(e) + Shown.text(e.getOriginalMessage(), 200))));
        }
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
    }

    private static Profile bound(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            return ProfileFile.read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadProfileException tooLong() {
        return none(List.of(new ProfileFault(
                ProfileFault.Code.TOO_LONG, "", "is longer than " + MAX_BYTES + " bytes; shorter is right")));
    }

    private static BadProfileException none(List<ProfileFault> faults) {
        String more = faults.size() > MOST_FAULTS ? "\n… and " + (faults.size() - MOST_FAULTS) + " more" : "";
        return new BadProfileException(
                faults.stream()
                        .limit(MOST_FAULTS)
                        .map(ProfileFault::toString)
                        .collect(Collectors.joining("\n", "no profile:\n", more)),
                faults);
    }
}

package org.twinpact.document.compose;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads wording that is kept as JSON. */
final class Data {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private Data() {}

    static <T> T shipped(String name, TypeReference<T> type) {
        try (InputStream json = Data.class.getResourceAsStream(name)) {
            return read(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(InputStream json, TypeReference<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }
}

package org.twinpact.document.compose;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reader of clauses and languages that are stored as JSON. */
final class JsonResource {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private JsonResource() {}

    static <T> T readShipped(String name, TypeReference<T> type) {
        try (InputStream json = JsonResource.class.getResourceAsStream(name)) {
            return read(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(InputStream json, TypeReference<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }
}

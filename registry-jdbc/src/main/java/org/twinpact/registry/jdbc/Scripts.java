package org.twinpact.registry.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The numbered scripts of each engine. They only ever grow in number: one that was released is never changed. */
final class Scripts {
    private static final List<String> NAMES = List.of("V1__registry.sql", "V2__outbox.sql");

    private Scripts() {}

    /** All statements of all scripts, in order. */
    static List<String> statements(Engine engine) {
        return NAMES.stream()
                .flatMap(name -> Stream.of(text(engine.folder() + "/" + name).split(";\\s*(\\n|$)")))
                .toList();
    }

    /** The names of an engine's scripts from a number on, as somebody who runs them by hand finds them. */
    static String named(Engine engine, int from) {
        String folder = Scripts.class.getPackageName().replace('.', '/') + "/" + engine.folder() + "/";
        return IntStream.range(from - 1, NAMES.size())
                .mapToObj(i -> folder + NAMES.get(i))
                .collect(Collectors.joining(", then "));
    }

    private static String text(String resource) {
        try (InputStream in = Scripts.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

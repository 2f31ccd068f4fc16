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
    static List<String> statements(Dialect dialect) {
        return NAMES.stream()
                .flatMap(name -> Stream.of(dialect.script(name).split(";\\s*(\\n|$)")))
                .toList();
    }

    /** The names of an engine's scripts from a number on, as somebody who runs them by hand finds them. */
    static String named(Dialect dialect, int from) {
        return IntStream.range(from - 1, NAMES.size())
                .mapToObj(i -> dialect.folder() + "/" + NAMES.get(i))
                .collect(Collectors.joining(", then "));
    }

    /** The whole name of a folder that lies beside this class. */
    static String shipped(String folder) {
        return Scripts.class.getPackageName().replace('.', '/') + "/" + folder;
    }

    /** The text of a file that lies beside this class. */
    static String text(String resource) {
        try (InputStream in = Scripts.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

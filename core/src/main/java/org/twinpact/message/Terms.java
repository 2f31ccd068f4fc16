package org.twinpact.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twinpact.language.LocalText;

/**
 * The terminology of the library in Hebrew and English, read from {@code terms.tsv}. Stages, acts, bodies, results and
 * all other named things have their names only here. core/TERMS.md shows the table with the meaning and source of each
 * term. Thread-safe.
 */
public final class Terms {
    private static final int HEBREW = 1;
    private static final int ENGLISH = 2;

    private static final Map<String, String> LINES = read();

    /** The terms that were asked for. A process needs few of them, and its first act does not wait for the others. */
    private static final Map<String, LocalText> TERMS = new ConcurrentHashMap<>();

    private Terms() {}

    /** Returns the term with that key, such as {@code stage.SIGNED}, or empty if there is none. */
    public static Optional<LocalText> find(String key) {
        return LINES.containsKey(key) ? Optional.of(TERMS.computeIfAbsent(key, Terms::parse)) : Optional.empty();
    }

    private static LocalText parse(String key) {
        String[] row = LINES.get(key).split("\t");
        return LocalText.of(row[HEBREW], row[ENGLISH]);
    }

    private static Map<String, String> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Terms.class.getResourceAsStream("terms.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.indexOf('\t') >= 0)
                    .collect(Collectors.toUnmodifiableMap(
                            line -> line.substring(0, line.indexOf('\t')), Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped terms cannot be read", e);
        }
    }
}

package org.twinpact.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinpact.language.LocalText;

/**
 * The terminology of the library in Hebrew and English, read from {@code terms.tsv}. Stages, acts, bodies, results and
 * all other named things have their names only here. core/TERMS.md shows the table with the meaning and source of each
 * term. Thread-safe.
 */
public final class Terms {
    private static final int KEY = 0;
    private static final int HEBREW = 1;
    private static final int ENGLISH = 2;

    private static final Map<String, LocalText> TERMS = read();

    private Terms() {}

    /** Returns the term with that key, such as {@code stage.SIGNED}, or empty if there is none. */
    public static Optional<LocalText> find(String key) {
        return Optional.ofNullable(TERMS.get(key));
    }

    private static Map<String, LocalText> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Terms.class.getResourceAsStream("terms.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t"))
                    .filter(row -> row.length > ENGLISH)
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row[KEY], row -> LocalText.of(row[HEBREW], row[ENGLISH])));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped terms cannot be read", e);
        }
    }
}

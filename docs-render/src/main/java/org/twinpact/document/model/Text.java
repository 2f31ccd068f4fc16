package org.twinpact.document.model;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import org.twinpact.language.LanguageTag;

/**
 * One line or paragraph in one language, split into runs. Immutable.
 *
 * @param language the language of the text, which determines the direction
 * @param runs the runs in logical order, which is the order of reading aloud
 */
public record Text(LanguageTag language, List<Run> runs) {
    public Text {
        Objects.requireNonNull(language, "language");
        runs = List.copyOf(Objects.requireNonNull(runs, "runs"));
    }

    /**
     * Splits plain text into runs. Values such as {@code 2026–2030}, {@code -3}, {@code +972-4-835-6000} and
     * {@code >= 85%} become {@link Run.Value}, and words of the other direction become {@link Run.Quote}. Characters
     * that a reader cannot see but that change the reading appear visibly, as {@code [U+202E]}.
     */
    public static Text of(LanguageTag language, String plain) {
        return new Text(language, RunSplitter.split(language, HiddenCharacters.reveal(plain)));
    }

    /** Returns true if the text is written from right to left. */
    public boolean isRightToLeft() {
        return language.isRightToLeft();
    }

    /** Returns the characters in logical order, without marks. */
    public String plainText() {
        return runs.stream().map(Run::plainText).collect(joining());
    }
}

package org.twinpact.document.model;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import org.twinpact.language.LanguageTag;

/**
 * One line or paragraph in one language, cut into runs. Immutable.
 *
 * @param language the language of the text; with it comes the direction
 * @param runs the runs in logical order, that is, in the order they are read aloud
 */
public record Text(LanguageTag language, List<Run> runs) {
    public Text {
        Objects.requireNonNull(language, "language");
        runs = List.copyOf(Objects.requireNonNull(runs, "runs"));
    }

    /**
     * Plain text cut into runs: values such as {@code 2026–2030}, {@code -3}, {@code +972-4-835-6000} and
     * {@code >= 85%} become {@link Run.Value}, words of the other direction become {@link Run.Quote}. Characters that a
     * reader cannot see but that change what is read come out visibly, as {@code [U+202E]}.
     */
    public static Text of(LanguageTag language, String plain) {
        return new Text(language, RunSplitter.split(language, HiddenCharacters.reveal(plain)));
    }

    /** Whether the text is written from right to left. */
    public boolean isRightToLeft() {
        return language.isRightToLeft();
    }

    /** The characters in logical order, without marks. */
    public String plainText() {
        return runs.stream().map(Run::plainText).collect(joining());
    }
}

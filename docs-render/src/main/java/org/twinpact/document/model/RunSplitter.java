package org.twinpact.document.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinpact.language.LanguageTag;

/** Splitter of plain text into runs. Stateless between calls. */
final class RunSplitter {
    private final LanguageTag language;
    private final List<Run> runs = new ArrayList<>();

    private RunSplitter(LanguageTag language) {
        this.language = language;
    }

    static List<Run> split(LanguageTag language, String text) {
        RunSplitter splitter = new RunSplitter(language);
        splitter.quotes(text, language.isRightToLeft() ? RunPatterns.LEFT_TO_RIGHT : RunPatterns.RIGHT_TO_LEFT);
        return splitter.runs;
    }

    private void quotes(String text, Pattern foreign) {
        Matcher matcher = foreign.matcher(text);
        int from = 0;
        while (matcher.find()) {
            values(text.substring(from, matcher.start()));
            runs.add(quote(matcher.group(), matcher.group("words") == null));
            from = matcher.end();
        }
        values(text.substring(from));
    }

    private static Run quote(String characters, boolean value) {
        return value
                ? new Run.Value(characters)
                : new Run.Quote(Text.of(languageOf(characters.codePointAt(0)), characters));
    }

    private void values(String text) {
        Matcher matcher = RunPatterns.VALUE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            words(text.substring(from, matcher.start()));
            runs.add(new Run.Value(matcher.group()));
            from = matcher.end();
        }
        words(text.substring(from));
    }

    private void words(String words) {
        if (!words.isEmpty()) {
            runs.add(new Run.Words(words));
        }
    }

    /**
     * Returns the assumed language of a quotation. Latin words are treated as English, because the text does not state
     * their language and deeds are paired with English.
     */
    private static LanguageTag languageOf(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HEBREW -> LanguageTag.HEBREW;
            case ARABIC -> new LanguageTag("ar");
            case LATIN -> LanguageTag.ENGLISH;
            default -> new LanguageTag("und");
        };
    }
}

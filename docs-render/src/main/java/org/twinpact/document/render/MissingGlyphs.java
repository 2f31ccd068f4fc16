package org.twinpact.document.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twinpact.document.model.Document;
import org.twinpact.document.model.Text;

/**
 * The characters without a glyph in the fonts, found before the layout. The layout engine treats a character beyond the
 * first plane as two other characters, and fails on it in Hebrew.
 */
final class MissingGlyphs {
    private static final int MOST_NAMED = 20;
    private static final int SHOWN_AROUND = 20;

    /** The surroundings of the first occurrence, by character. */
    private final Map<Integer, String> places = new LinkedHashMap<>();

    private MissingGlyphs() {}

    static void requireNone(Document document, List<Text> texts) {
        MissingGlyphs missing = new MissingGlyphs();
        texts.forEach(text -> missing.inspect(text.plainText().codePoints().toArray()));
        if (!missing.places.isEmpty()) {
            throw new RenderingException(
                    "The PDF of '" + document.titles().get(0).plainText()
                            + "' would not show its text correctly: its font has no glyph for " + missing.describe()
                            + ". Change the text or render as HTML.");
        }
    }

    private void inspect(int[] characters) {
        IntStream.range(0, characters.length)
                .filter(i -> Glyphs.isMissing(characters[i]))
                .forEach(i -> places.computeIfAbsent(characters[i], c -> around(characters, i)));
    }

    private static String around(int[] characters, int place) {
        int from = Math.max(0, place - SHOWN_AROUND);
        int to = Math.min(characters.length, place + SHOWN_AROUND + 1);
        return new String(characters, from, to - from);
    }

    private String describe() {
        String named = places.entrySet().stream()
                .limit(MOST_NAMED)
                .map(found -> "U+%04X (%s) in '%s'"
                        .formatted(found.getKey(), Character.toString(found.getKey()), found.getValue()))
                .collect(Collectors.joining("; "));
        return places.size() <= MOST_NAMED ? named : named + "; and " + (places.size() - MOST_NAMED) + " more";
    }
}

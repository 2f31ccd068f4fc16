package org.twinpact.document.render;

import org.twinpact.document.model.RunWriter;
import org.twinpact.document.model.Text;

/**
 * Writer of runs as formatting objects. The layout engine ignores isolates. Embeddings therefore separate the
 * directions, and a mark after each preserves the surrounding direction of punctuation between two of them.
 */
final class FoRuns implements RunWriter {
    static final int LONGEST_UNBROKEN = 24;
    private static final int PIECE = 16;
    static final String LEFT_TO_RIGHT_MARK = "\u200E";
    static final String RIGHT_TO_LEFT_MARK = "\u200F";
    private static final char BREAK = '\u200B';

    private final MarkupWriter fo;
    private final boolean rightToLeft;

    private FoRuns(MarkupWriter fo, boolean rightToLeft) {
        this.fo = fo;
        this.rightToLeft = rightToLeft;
    }

    static void write(Text text, MarkupWriter fo) {
        FoRuns runs = new FoRuns(fo, text.isRightToLeft());
        text.runs().forEach(run -> run.writeTo(runs));
    }

    /**
     * Returns the script under which the engine positions text correctly. It misplaces Hebrew points under the real
     * name of the script.
     */
    static String scriptOf(boolean rightToLeft) {
        return rightToLeft ? "arab" : "latn";
    }

    @Override
    public void writeWords(String words) {
        fo.text(breakable(words));
    }

    @Override
    public void writeValue(String value) {
        boolean shortEnough = value.length() <= LONGEST_UNBROKEN;
        fo.open("fo:bidi-override", "direction", "ltr", "unicode-bidi", "embed");
        fo.open("fo:inline", "keep-together.within-line", shortEnough ? "always" : "auto");
        fo.text(breakable(value)).close().close();
        mark();
    }

    @Override
    public void writeQuote(Text text) {
        String direction = text.isRightToLeft() ? "rtl" : "ltr";
        fo.open("fo:bidi-override", "direction", direction, "unicode-bidi", "embed");
        fo.open("fo:inline", "script", scriptOf(text.isRightToLeft()));
        write(text, fo);
        fo.close().close();
        mark();
    }

    private void mark() {
        fo.text(rightToLeft ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK);
    }

    /** Adds break opportunities to long words, because a narrow column clips an unbreakable one. */
    private static String breakable(String text) {
        StringBuilder broken = new StringBuilder();
        for (String word : text.split("(?<=\\s)|(?=\\s)")) {
            broken.append(word.length() <= LONGEST_UNBROKEN ? word : pieces(word));
        }
        return broken.toString();
    }

    private static String pieces(String word) {
        return word.replaceAll("(?<=\\G.{" + PIECE + "})", String.valueOf(BREAK));
    }
}

package org.twinpact.render;

import org.twinpact.document.RunWriter;
import org.twinpact.document.Text;

/** Writes runs as formatting objects. The layout engine ignores isolates, so embeddings part the directions. */
final class FoRuns implements RunWriter {
    private static final int LONGEST_UNBROKEN = 24;
    private static final int PIECE = 16;
    private static final char BREAK = '\u200B';

    private final Markup fo;

    private FoRuns(Markup fo) {
        this.fo = fo;
    }

    static void write(Text text, Markup fo) {
        FoRuns runs = new FoRuns(fo);
        text.runs().forEach(run -> run.writeTo(runs));
    }

    /** The engine displaces Hebrew points under the script's own name, and sets them right under this one. */
    static String script(boolean rightToLeft) {
        return rightToLeft ? "arab" : "latn";
    }

    @Override
    public void words(String words) {
        fo.text(breakable(words));
    }

    @Override
    public void value(String value) {
        boolean shortEnough = value.length() <= LONGEST_UNBROKEN;
        fo.open("fo:bidi-override", "direction", "ltr", "unicode-bidi", "embed");
        fo.open("fo:inline", "keep-together.within-line", shortEnough ? "always" : "auto");
        fo.text(breakable(value)).close().close();
    }

    @Override
    public void quote(Text text) {
        String direction = text.isRightToLeft() ? "rtl" : "ltr";
        fo.open("fo:bidi-override", "direction", direction, "unicode-bidi", "embed");
        fo.open("fo:inline", "script", script(text.isRightToLeft()));
        write(text, fo);
        fo.close().close();
    }

    /** A narrow column clips what has nowhere to break. */
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

package org.twinpact.document.render;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The characters that the fonts of the PDF can show. Both weights of the font have the same characters. The font is
 * read once.
 */
final class Glyphs {
    static final String FONT = "FrankRuhlLibre-Regular.ttf";

    private Glyphs() {}

    /** Returns true if a character cannot be shown. Spaces and format characters need no glyph. */
    static boolean isMissing(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR -> false;
            default -> Holder.CHARACTERS.getGlyphId(codePoint) == 0;
        };
    }

    static CmapLookup read(String name) {
        try (InputStream bytes = Glyphs.class.getResourceAsStream(name);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new RenderingException("The font " + name + " could not be read.", e);
        }
    }

    private static final class Holder {
        static final CmapLookup CHARACTERS = read(FONT);
    }
}

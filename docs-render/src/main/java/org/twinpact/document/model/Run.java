package org.twinpact.document.model;

import java.util.Objects;

/**
 * A stretch of text of one kind. Immutable.
 *
 * <p>The standard bidirectional layout turns {@code 2026–2030} into {@code 2030–2026} inside Hebrew, and {@code ≥ 85%}
 * into its opposite (Unicode Standard Annex 9). Values and words of the other direction are therefore separated here,
 * once, and every renderer isolates them.
 */
public sealed interface Run {
    /** Returns the characters in logical order. */
    String plainText();

    /** Passes this run to the method of the writer for its kind. */
    void writeTo(RunWriter writer);

    /**
     * Words in the language of the surrounding text.
     *
     * @param plainText the characters, never null. Invisible ones are made visible.
     */
    record Words(String plainText) implements Run {
        public Words {
            plainText = HiddenCharacters.reveal(Objects.requireNonNull(plainText, "plainText"));
        }

        @Override
        public void writeTo(RunWriter writer) {
            writer.writeWords(plainText);
        }
    }

    /**
     * A number, range, date in digits, phone number or hash. It is read from left to right and not broken across lines.
     *
     * @param plainText the characters, never null. Invisible ones are made visible.
     */
    record Value(String plainText) implements Run {
        public Value {
            plainText = HiddenCharacters.reveal(Objects.requireNonNull(plainText, "plainText"));
        }

        @Override
        public void writeTo(RunWriter writer) {
            writer.writeValue(plainText);
        }
    }

    /**
     * Words of another language inside a text, such as a Latin name in Hebrew.
     *
     * @param text the words with their language, never null
     */
    record Quote(Text text) implements Run {
        public Quote {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String plainText() {
            return text.plainText();
        }

        @Override
        public void writeTo(RunWriter writer) {
            writer.writeQuote(text);
        }
    }
}

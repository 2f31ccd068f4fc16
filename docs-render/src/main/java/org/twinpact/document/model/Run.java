package org.twinpact.document.model;

import java.util.Objects;

/**
 * A stretch of text of one kind. Immutable.
 *
 * <p>Bidirectional layout by rule turns {@code 2026–2030} into {@code 2030–2026} inside Hebrew, and {@code ≥ 85%} into
 * its opposite (Unicode Standard Annex 9); so values and words of the other direction are told apart here, once, and
 * every renderer isolates them.
 */
public sealed interface Run {
    /** The characters in logical order. */
    String plainText();

    /** Hands this run to the writer's method for its kind. */
    void writeTo(RunWriter writer);

    /**
     * Words in the language of the text around them.
     *
     * @param plainText the characters, never null; invisible ones are made visible
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
     * A number, range, date in digits, phone number or hash: always read from left to right, never torn.
     *
     * @param plainText the characters, never null; invisible ones are made visible
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
     * @param text the words, with their language; never null
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

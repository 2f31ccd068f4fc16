package org.twinpact.document;

import java.util.Optional;
import org.twinpact.approval.Body;
import org.twinpact.document.model.Text;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Terms;

/** The words that a document adds to those of the agreement, from the terminology table. */
final class Labels {
    private Labels() {}

    /**
     * Returns the language of the labels in a document in the given language. It is English if there are no labels in
     * that language.
     */
    static LanguageTag languageFor(LanguageTag language) {
        return language.equals(LanguageTag.HEBREW) ? language : LanguageTag.ENGLISH;
    }

    /** Returns a label as a text. Language and direction of the text are those of the label. */
    static Text text(LanguageTag language, String label) {
        return Text.of(languageFor(language), word(language, label));
    }

    /** Returns a label as a text, with a value in place of {@code {0}}. */
    static Text text(LanguageTag language, String label, Object value) {
        return Text.of(languageFor(language), word(language, label).replace("{0}", value.toString()));
    }

    /** Returns the word of a label, such as {@code seal}. */
    static String word(LanguageTag language, String label) {
        return Terms.find("label." + label).orElseThrow().read(languageFor(language));
    }

    /**
     * Returns the name of an office under a signature line, or empty if only a profile of the host knows the office.
     */
    static Optional<LocalText> office(Body office) {
        return Terms.find("office." + office.code());
    }
}

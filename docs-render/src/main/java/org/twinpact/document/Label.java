package org.twinpact.document;

import java.util.function.Function;
import org.twinpact.document.model.Text;
import org.twinpact.language.LanguageTag;

/** Makes texts of labels; text and direction are those of the language the label is in. */
final class Label {
    private Label() {}

    static Text of(LanguageTag language, Function<Labels, String> label) {
        return Text.of(Labels.languageFor(language), label.apply(Labels.in(language)));
    }

    static Text of(LanguageTag language, Function<Labels, String> label, Object value) {
        return of(language, labels -> label.apply(labels).replace("{0}", value.toString()));
    }
}

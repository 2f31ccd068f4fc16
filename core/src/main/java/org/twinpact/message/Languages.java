package org.twinpact.message;

import java.util.Locale;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** Names of languages as the JDK has them, such as "French" and "צרפתית". */
public final class Languages {
    private Languages() {}

    /** Returns the name of a language in Hebrew and English. */
    public static LocalText name(LanguageTag language) {
        Locale named = Locale.forLanguageTag(language.value());
        return LocalText.of(named.getDisplayName(Locale.forLanguageTag("he")), named.getDisplayName(Locale.ENGLISH));
    }
}

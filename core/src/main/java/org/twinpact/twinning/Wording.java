package org.twinpact.twinning;

import java.util.Map;
import java.util.Optional;
import org.twinpact.approval.Body;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Messages;

/** The sentences of the lifecycle in one language. */
final class Wording {
    private static final Messages MESSAGES = Messages.nextTo(Wording.class);
    private static final Wording HEBREW = new Wording(LanguageTag.HEBREW);
    private static final Wording ENGLISH = new Wording(LanguageTag.ENGLISH);

    private final LanguageTag language;

    private Wording(LanguageTag language) {
        this.language = language;
    }

    /** Returns the sentences in Hebrew or English. Any other language gives English. */
    static Wording in(LanguageTag language) {
        return language.equals(LanguageTag.HEBREW) ? HEBREW : ENGLISH;
    }

    /** Returns the sentence with that key in Hebrew and English. A key without one is shown less its prefix. */
    static LocalText both(String key) {
        return MESSAGES.both(key);
    }

    /** Returns the name of a body in the profile, otherwise the library's name for it, otherwise its code. */
    static LocalText body(Optional<Profile> profile, String code) {
        return profile.map(known -> known.bodies().get(new Body(code))).orElseGet(() -> both("body." + code));
    }

    /** Returns the sentence with that key, its places filled. */
    String say(String key, Map<String, LocalText> details) {
        return MESSAGES.say(key, language, details);
    }
}

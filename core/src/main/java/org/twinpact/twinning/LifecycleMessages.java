package org.twinpact.twinning;

import java.util.Map;
import java.util.Optional;
import org.twinpact.approval.Body;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Messages;

/** The sentences of the lifecycle in one language. */
final class LifecycleMessages {
    private static final Messages MESSAGES = Messages.nextTo(LifecycleMessages.class);
    private static final LifecycleMessages HEBREW = new LifecycleMessages(LanguageTag.HEBREW);
    private static final LifecycleMessages ENGLISH = new LifecycleMessages(LanguageTag.ENGLISH);

    private final LanguageTag language;

    private LifecycleMessages(LanguageTag language) {
        this.language = language;
    }

    /** Returns the sentences in Hebrew or English. Any other language gives English. */
    static LifecycleMessages in(LanguageTag language) {
        return language.equals(LanguageTag.HEBREW) ? HEBREW : ENGLISH;
    }

    /**
     * Returns the sentence or term with that key in Hebrew and English. For a key without one, returns the key without
     * its prefix.
     */
    static LocalText both(String key) {
        return MESSAGES.both(key);
    }

    /** Returns the sentence with that key in Hebrew and English, with its placeholders filled. */
    static LocalText both(String key, Map<String, LocalText> details) {
        return MESSAGES.both(key, details);
    }

    /** Returns the name of a body in the profile, otherwise the library's name for it, otherwise its code. */
    static LocalText body(Optional<Profile> profile, String code) {
        return profile.map(known -> known.bodies().get(new Body(code))).orElseGet(() -> both("body." + code));
    }

    /** Returns the name of a recipient in the profile, otherwise the library's name for it, otherwise its code. */
    static LocalText recipient(Optional<Profile> profile, String code) {
        return profile.map(known -> known.bodies().get(new Body(code))).orElseGet(() -> both("recipient." + code));
    }

    /** Returns whether the code of a finding has a sentence. */
    static boolean isCode(String code) {
        return MESSAGES.keys().contains(code);
    }

    /** Returns the sentence with that key, with its placeholders filled. */
    String say(String key, Map<String, LocalText> details) {
        return MESSAGES.say(key, language, details);
    }
}

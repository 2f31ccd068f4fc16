package org.twinpact.twinning;

import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** The ground on which a part of the record is removed from an export to the public. */
public enum RedactionGround {
    /** A reference to the data of a person. */
    PERSON("word.redactedPerson"),
    /** A mailbox, which may be that of a person. */
    MAILBOX("word.redactedMailbox"),
    /** An internal note: a reason, a comment, declared interests, or the place of a proof in the files of an office. */
    INTERNAL_NOTE("word.redactedNote");

    private final String key;

    RedactionGround(String key) {
        this.key = key;
    }

    /** Returns the words in the place of what was removed, in Hebrew or English, and in English for any other language. */
    public String text(LanguageTag language) {
        return words().read(language);
    }

    /** Returns the same words in Hebrew and English. */
    public LocalText words() {
        return LifecycleMessages.both(key);
    }
}

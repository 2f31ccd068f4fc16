package org.twinpact.twinning;

import org.twinpact.language.LanguageTag;

/** The stages of a twinning, in order. */
public enum Stage {
    /** One authority identifies its needs and looks for a partner. */
    PREPARATION,
    /** The parties explore the subjects of cooperation. */
    EXPLORATION,
    /** The subjects are fixed in a plan that all endorsed. Bodies decide on them, and the text is composed. */
    PLAN_AGREED,
    /** The operative text is final. Bodies decide on it. */
    TEXT_FINAL,
    /** At least one party has signed, but not all required parties. */
    SIGNING,
    /** All have signed, or as many as the text requires. */
    SIGNED,
    /** The agreement is in force. */
    IN_FORCE,
    /** The twinning has ended. */
    ENDED,
    /** The twinning was discontinued before all had signed. */
    DISCONTINUED;

    /** Returns the stage as text in Hebrew or English, and in English for any other language. */
    public String text(LanguageTag language) {
        return LifecycleMessages.both("stage." + this).read(language);
    }
}

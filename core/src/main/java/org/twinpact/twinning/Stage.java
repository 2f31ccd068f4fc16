package org.twinpact.twinning;

import org.twinpact.language.LanguageTag;

/** What the parties of a twinning do together, in order. */
public enum Stage {
    /** One authority knows its needs and looks for a partner. */
    PREPARING,
    /** The parties feel their way to the subjects of cooperation. */
    EXPLORING,
    /** The subjects are fixed in a plan that all endorsed; they are decided on, and the text is composed. */
    PLANNED,
    /** The operative text is final; bodies decide on it. */
    FROZEN,
    /** The first party has signed, not yet all. */
    SIGNING,
    /** All have signed. */
    SIGNED,
    /** The agreement lives. */
    IN_FORCE,
    /** It is over. */
    ENDED,
    /** It was given up before all had signed. */
    ABANDONED;

    /** The stage in words, in Hebrew or English; in English for any other language. */
    public String text(LanguageTag language) {
        return Wording.both("stage." + this).read(language);
    }
}

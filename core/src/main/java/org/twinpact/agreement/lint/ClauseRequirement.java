package org.twinpact.agreement.lint;

import org.twinpact.agreement.AgreementText;

/** The requirement that an agreement contains a clause of the catalogue. */
public enum ClauseRequirement {
    /** A clause for every agreement. */
    MANDATORY,
    /** A clause that the parties may choose. */
    OPTIONAL,
    /** A clause for agreements of three or more parties. */
    CONDITIONAL_ON_SEVERAL_PARTIES,
    /** A clause for agreements with a fixed term. */
    CONDITIONAL_ON_FIXED_TERM,
    /** A clause for parties whose profile requires a notice or a filing. The lifecycle checks this and warns. */
    CONDITIONAL_ON_PROFILE,
    /**
     * A clause for exchanges of personal data. A text does not show such exchanges. There is no warning unless a caller
     * calls {@link TextLinter#missing}.
     */
    CONDITIONAL_ON_DATA_EXCHANGE,
    /** A clause of the completed execution part. No earlier text can contain the place and day of signing. */
    MANDATORY_AT_SIGNING;

    /** Returns whether the text itself shows that it must contain the clause. */
    boolean holds(AgreementText text) {
        return switch (this) {
            case MANDATORY -> true;
            case CONDITIONAL_ON_SEVERAL_PARTIES ->
                text.parties().stream().distinct().count() > 2;
            case CONDITIONAL_ON_FIXED_TERM -> text.conditions().until().isPresent();
            case OPTIONAL, CONDITIONAL_ON_PROFILE, CONDITIONAL_ON_DATA_EXCHANGE, MANDATORY_AT_SIGNING -> false;
        };
    }
}

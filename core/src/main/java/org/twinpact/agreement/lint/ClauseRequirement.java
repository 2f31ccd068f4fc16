package org.twinpact.agreement.lint;

import org.twinpact.agreement.AgreementText;

/** The obligation of an agreement to have a clause of the catalogue. */
public enum ClauseRequirement {
    /** Always. */
    MANDATORY,
    /** Where the parties wish it. */
    OPTIONAL,
    /** Where there are three or more parties. */
    CONDITIONAL_ON_SEVERAL_PARTIES,
    /** Where the term is fixed. */
    CONDITIONAL_ON_FIXED_TERM,
    /** Where a party's profile requires that bodies be informed or filed with. The lifecycle decides this and warns. */
    CONDITIONAL_ON_PROFILE,
    /**
     * Where personal data are exchanged. A text does not show this, so there is no warning unless a caller asks {@link
     * TextLinter#lacking}.
     */
    CONDITIONAL_ON_DATA_EXCHANGE,
    /** Once the execution part is completed with place and day of signing, which no earlier text can have. */
    MANDATORY_AT_SIGNING;

    /** Returns whether the text itself shows that it must have the clause. */
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

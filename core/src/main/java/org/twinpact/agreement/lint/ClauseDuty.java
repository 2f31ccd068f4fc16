package org.twinpact.agreement.lint;

import org.twinpact.agreement.AgreementText;

/** When the catalogue wants a clause in an agreement. */
public enum ClauseDuty {
    /** Always. */
    MANDATORY,
    /** Where the parties wish it. */
    OPTIONAL,
    /** Where there are three or more parties. */
    CONDITIONAL_ON_SEVERAL_PARTIES,
    /** Where the term is fixed. */
    CONDITIONAL_ON_FIXED_TERM,
    /** Where a party's profile asks that bodies be told or filed with: the lifecycle knows, and warns. */
    CONDITIONAL_ON_PROFILE,
    /**
     * Where personal data are exchanged. Nothing here tells whether they are, so nobody is warned; who knows asks {@link
     * TextLinter#lacking}.
     */
    CONDITIONAL_ON_DATA_EXCHANGE,
    /** Once the execution part is completed with place and day of signing, which no earlier text can have. */
    MANDATORY_AT_SIGNING;

    /** Whether a text must have the clause by all that the text itself tells. */
    boolean holds(AgreementText text) {
        return switch (this) {
            case MANDATORY -> true;
            case CONDITIONAL_ON_SEVERAL_PARTIES ->
                text.parties().stream().distinct().count() > 2;
            case CONDITIONAL_ON_FIXED_TERM -> text.terms().until().isPresent();
            case OPTIONAL, CONDITIONAL_ON_PROFILE, CONDITIONAL_ON_DATA_EXCHANGE, MANDATORY_AT_SIGNING -> false;
        };
    }
}

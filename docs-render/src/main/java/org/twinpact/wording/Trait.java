package org.twinpact.wording;

import java.util.EnumSet;
import java.util.Set;

/** What is so of an agreement, by which clauses and their forms are chosen. */
enum Trait {
    SEVERAL_PARTIES,
    DECIDED,
    BODIES_NAMED,
    FROM_LAST_NOTICE,
    FIXED_TERM,
    RENEWED_BY_ITSELF,
    RENEWED_BY_CONSENT,
    NOT_RENEWED,
    ONE_TEXT_PREVAILS,
    SIGNING_KNOWN;

    static Set<Trait> of(AgreementTerms terms) {
        Set<Trait> traits = EnumSet.of(renewal(terms.renewal()));
        add(traits, SEVERAL_PARTIES, terms.parties().size() > 2);
        add(traits, DECIDED, !terms.decisions().isEmpty());
        add(traits, BODIES_NAMED, !terms.nationalBodies().isEmpty());
        add(traits, FROM_LAST_NOTICE, terms.entryIntoForce() == EntryIntoForce.LAST_NOTICE);
        add(traits, FIXED_TERM, terms.termYears().isPresent());
        add(traits, ONE_TEXT_PREVAILS, terms.prevailing().isPresent());
        add(traits, SIGNING_KNOWN, terms.signing().isPresent());
        return traits;
    }

    private static Trait renewal(Renewal renewal) {
        return switch (renewal) {
            case AUTOMATIC -> RENEWED_BY_ITSELF;
            case BY_CONSENT -> RENEWED_BY_CONSENT;
            case NONE -> NOT_RENEWED;
        };
    }

    private static void add(Set<Trait> traits, Trait trait, boolean holds) {
        if (holds) {
            traits.add(trait);
        }
    }
}

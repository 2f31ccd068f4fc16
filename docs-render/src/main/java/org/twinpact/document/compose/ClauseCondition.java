package org.twinpact.document.compose;

import static java.util.stream.Collectors.toCollection;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A property of the terms, by which clauses and their forms are chosen. */
enum ClauseCondition {
    SEVERAL_PARTIES(terms -> terms.parties().size() > 2),
    DECIDED(terms -> !terms.decisions().isEmpty()),
    FORMS_NAMED(terms -> !terms.forms().isEmpty()),
    COMMITTEE_SET_UP(terms -> terms.committee().isPresent()),
    NOTHING_COMMITTED(financed(Financing.NO_COMMITMENT)),
    AMOUNTS_COMMITTED(financed(Financing.AMOUNTS)),
    BINDING_IN_PART(terms -> !terms.bindingClauses().isEmpty()),
    PUBLICITY_AGREED(terms -> terms.publicityApproval().isPresent()),
    WORKS_PROTECTED(with(ExtraClause.INTELLECTUAL_PROPERTY)),
    DATA_EXCHANGED(with(ExtraClause.PERSONAL_DATA)),
    INSTITUTIONS_NAMED(terms -> !terms.institutions().isEmpty()),
    MUTUAL_HELP(with(ExtraClause.MUTUAL_HELP)),
    BODIES_NAMED(terms -> !terms.nationalBodies().isEmpty()),
    FROM_LAST_NOTICE(inForce(EntryIntoForceClause.LAST_NOTICE)),
    FROM_DATE(inForce(EntryIntoForceClause.ON_DATE)),
    FROM_TRANSMISSION(inForce(EntryIntoForceClause.TRANSMISSION)),
    FROM_RATIFICATION(inForce(EntryIntoForceClause.RATIFICATION)),
    FIXED_TERM(terms -> terms.termYears().isPresent()),
    RENEWED_BY_ITSELF(terms -> terms.renewal() == Renewal.AUTOMATIC),
    RENEWED_BY_CONSENT(terms -> terms.renewal() == Renewal.BY_CONSENT),
    NOT_RENEWED(terms -> terms.renewal() == Renewal.NONE),
    REVIEWED(terms -> terms.reviewYears().isPresent()),
    SUSPENSION_AGREED(
            terms -> terms.suspensionBody().isPresent() || terms.reviewMonths().isPresent()),
    CLOSED(among(several -> several.accession() == MultilateralTerms.Accession.CLOSED)),
    BY_MAJORITY(among(several -> several.decisionRule() == MultilateralTerms.DecisionRule.MAJORITY)),
    ONE_TEXT_PREVAILS(terms -> terms.prevailing().isPresent()),
    AFTER_OTHERS(terms -> !terms.earlier().isEmpty()),
    SIGNING_KNOWN(terms -> terms.signing().isPresent()),
    WITNESSED(terms -> !terms.witnesses().isEmpty()),
    ANNEXED(terms -> !terms.annexes().isEmpty());

    private final Predicate<AgreementTerms> holds;

    ClauseCondition(Predicate<AgreementTerms> holds) {
        this.holds = holds;
    }

    static Set<ClauseCondition> metBy(AgreementTerms terms) {
        return Stream.of(values())
                .filter(condition -> condition.holds.test(terms))
                .collect(toCollection(() -> EnumSet.noneOf(ClauseCondition.class)));
    }

    private static Predicate<AgreementTerms> financed(Financing financing) {
        return terms -> terms.financing().filter(financing::equals).isPresent();
    }

    private static Predicate<AgreementTerms> with(ExtraClause extra) {
        return terms -> terms.extras().contains(extra);
    }

    private static Predicate<AgreementTerms> inForce(EntryIntoForceClause rule) {
        return terms -> terms.entryIntoForce() == rule;
    }

    private static Predicate<AgreementTerms> among(Predicate<MultilateralTerms> settled) {
        return terms -> terms.multilateral().filter(settled).isPresent();
    }
}

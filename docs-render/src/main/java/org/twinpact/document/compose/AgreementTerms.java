package org.twinpact.document.compose;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Theme;
import org.twinpact.plan.Money;

/**
 * The settled terms of the parties, from which an agreement is composed. An empty term is left out of the agreement
 * unless its parameter documents a default. Immutable.
 *
 * @param languages the languages of the agreement, in the order of its columns
 * @param prevailing the language that prevails, or empty if all texts are equally authentic
 * @param parties the parties in their order, two or more
 * @param themes the fields of cooperation
 * @param forms the forms of cooperation, by language, such as "youth exchanges"
 * @param plan hash of the work plan, the first annex
 * @param contactDays days within which the other parties are notified of a changed contact
 * @param committee the joint committee. If three or more parties leave it empty, each has one representative, with one
 *     meeting a year and the chair in turn
 * @param financing the financing of joint activities, or empty if each party bears its own costs
 * @param cap the highest amount that each party sets aside, for {@link Financing#AMOUNTS}
 * @param budgetYear the budget year of the cap, such as 2027
 * @param bindingClauses ids of the clauses that bind in law, or empty if none does. In English they say "shall"
 * @param publicityApproval the office of a party that approves the use of its emblem, by language, such as "its
 *     spokesperson"
 * @param extras clauses that need no further term
 * @param institutions participating institutions and associations, by language
 * @param nationalBodies bodies to inform, by language
 * @param informDays days after the signing within which they are informed, or empty if no number is agreed
 * @param entryIntoForce the rule of entry into force
 * @param inForceOn the day of entry into force, for {@link EntryIntoForceClause#ON_DATE}
 * @param termYears years of a fixed term, or empty for an indefinite one
 * @param renewal the consequence of the end of a fixed term
 * @param reviewYears years from one review of the agreement itself to the next
 * @param suspensionBody the body of a party that decides on suspension, by language, such as "its council"
 * @param reviewMonths months within which a suspension is reconsidered
 * @param noticeMonths months of notice before termination
 * @param multilateral the additional terms of three or more parties, or empty for two parties
 * @param earlier earlier agreements of the parties
 * @param annexes annexes other than the work plan
 * @param decisions decisions that the recitals cite
 * @param signing place and date of signing, or empty until they are known
 * @param witnesses the witnesses of the signing
 */
@Value.Builder
public record AgreementTerms(
        List<LanguageTag> languages,
        Optional<LanguageTag> prevailing,
        List<PartyTerms> parties,
        List<Theme> themes,
        List<LocalText> forms,
        Sha256 plan,
        int contactDays,
        Optional<Committee> committee,
        Optional<Financing> financing,
        Optional<Money> cap,
        Optional<Integer> budgetYear,
        List<String> bindingClauses,
        Optional<LocalText> publicityApproval,
        Set<ExtraClause> extras,
        List<LocalText> institutions,
        List<LocalText> nationalBodies,
        Optional<Integer> informDays,
        EntryIntoForceClause entryIntoForce,
        Optional<LocalDate> inForceOn,
        Optional<Integer> termYears,
        Renewal renewal,
        Optional<Integer> reviewYears,
        Optional<LocalText> suspensionBody,
        Optional<Integer> reviewMonths,
        int noticeMonths,
        Optional<MultilateralTerms> multilateral,
        List<EarlierAgreement> earlier,
        List<Annex> annexes,
        List<CitedDecision> decisions,
        Optional<PlaceAndDate> signing,
        List<Witness> witnesses)
        implements WithAgreementTerms {
    public AgreementTerms {
        languages = List.copyOf(Objects.requireNonNull(languages, "languages"));
        Objects.requireNonNull(prevailing, "prevailing");
        parties = List.copyOf(Objects.requireNonNull(parties, "parties"));
        themes = List.copyOf(Objects.requireNonNull(themes, "themes"));
        forms = List.copyOf(Objects.requireNonNull(forms, "forms"));
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(committee, "committee");
        Objects.requireNonNull(financing, "financing");
        Objects.requireNonNull(cap, "cap");
        Objects.requireNonNull(budgetYear, "budgetYear");
        bindingClauses = List.copyOf(Objects.requireNonNull(bindingClauses, "bindingClauses"));
        Objects.requireNonNull(publicityApproval, "publicityApproval");
        extras = Set.copyOf(Objects.requireNonNull(extras, "extras"));
        institutions = List.copyOf(Objects.requireNonNull(institutions, "institutions"));
        nationalBodies = List.copyOf(Objects.requireNonNull(nationalBodies, "nationalBodies"));
        Objects.requireNonNull(informDays, "informDays");
        Objects.requireNonNull(entryIntoForce, "entryIntoForce");
        Objects.requireNonNull(inForceOn, "inForceOn");
        Objects.requireNonNull(termYears, "termYears");
        Objects.requireNonNull(renewal, "renewal");
        Objects.requireNonNull(reviewYears, "reviewYears");
        Objects.requireNonNull(suspensionBody, "suspensionBody");
        Objects.requireNonNull(reviewMonths, "reviewMonths");
        Objects.requireNonNull(multilateral, "multilateral");
        earlier = List.copyOf(Objects.requireNonNull(earlier, "earlier"));
        annexes = List.copyOf(Objects.requireNonNull(annexes, "annexes"));
        decisions = List.copyOf(Objects.requireNonNull(decisions, "decisions"));
        Objects.requireNonNull(signing, "signing");
        witnesses = List.copyOf(Objects.requireNonNull(witnesses, "witnesses"));
    }
}

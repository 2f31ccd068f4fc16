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
 * @param plan the hash of the work plan, which is the first annex
 * @param contactDays the number of days within which the other parties are notified of a changed contact
 * @param committee the joint committee. If three or more parties leave it empty, each has one representative, with one
 *     meeting a year and a rotating chair
 * @param financing the financing of joint activities, or empty if each party bears its own costs
 * @param cap the highest amount that each party sets aside, for {@link Financing#AMOUNTS}
 * @param budgetYear the budget year of the cap, such as 2027
 * @param bindingClauses the ids of the legally binding clauses, or empty if there are none. In English they use "shall"
 * @param publicityApproval the office of a party that approves the use of its emblem, by language, such as "its
 *     spokesperson"
 * @param extras the clauses that need no further term
 * @param institutions the participating institutions and associations, by language
 * @param nationalBodies the national bodies to inform, by language
 * @param informDays the number of days after the signing within which these bodies are informed, or empty if no number
 *     is agreed
 * @param entryIntoForce the rule of entry into force
 * @param inForceOn the day of entry into force, for {@link EntryIntoForceClause#ON_DATE}
 * @param termYears the length of a fixed term in years, or empty for an indefinite term
 * @param renewal the consequence of the end of a fixed term
 * @param reviewYears the number of years from one review of the agreement itself to the next
 * @param suspensionBody the body of a party that decides on suspension, by language, such as "its council"
 * @param reviewMonths the number of months within which a suspension is reconsidered
 * @param noticeMonths the number of months of notice before termination
 * @param multilateral the additional terms of three or more parties, or empty for two parties
 * @param earlier the earlier agreements of the parties
 * @param annexes the annexes other than the work plan
 * @param decisions the decisions that the recitals cite
 * @param signing the place and date of signing, or empty until they are known
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

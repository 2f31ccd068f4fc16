package org.twinpact.wording;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Theme;

/**
 * What the parties settled on, from which an agreement is composed. Immutable.
 *
 * @param languages the languages of the agreement, in the order of its columns
 * @param prevailing the language that prevails; empty where all texts are equally authentic
 * @param parties the parties in their order, two or more
 * @param themes the fields of cooperation
 * @param plan hash of the work plan
 * @param contactDays days within which a changed contact is told
 * @param noticeMonths months of notice before an end
 * @param termYears years of a fixed term; empty for an indefinite one
 * @param renewal what follows a fixed term
 * @param entryIntoForce when the agreement enters into force
 * @param nationalBodies bodies to inform, by language
 * @param suspensionBody the body of a party that decides on suspension, by language: "its council"
 * @param reviewMonths months within which a suspension is reconsidered
 * @param decisions decisions that the recitals cite
 * @param signing place and date; empty until they are known
 */
@Value.Builder
public record AgreementTerms(
        List<LanguageTag> languages,
        Optional<LanguageTag> prevailing,
        List<PartyTerms> parties,
        List<Theme> themes,
        Sha256 plan,
        int contactDays,
        int noticeMonths,
        Optional<Integer> termYears,
        Renewal renewal,
        EntryIntoForce entryIntoForce,
        List<LocalText> nationalBodies,
        LocalText suspensionBody,
        int reviewMonths,
        List<CitedDecision> decisions,
        Optional<SignedAt> signing)
        implements WithAgreementTerms {
    public AgreementTerms {
        languages = List.copyOf(Objects.requireNonNull(languages, "languages"));
        Objects.requireNonNull(prevailing, "prevailing");
        parties = List.copyOf(Objects.requireNonNull(parties, "parties"));
        themes = List.copyOf(Objects.requireNonNull(themes, "themes"));
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(termYears, "termYears");
        Objects.requireNonNull(renewal, "renewal");
        Objects.requireNonNull(entryIntoForce, "entryIntoForce");
        nationalBodies = List.copyOf(Objects.requireNonNull(nationalBodies, "nationalBodies"));
        Objects.requireNonNull(suspensionBody, "suspensionBody");
        decisions = List.copyOf(Objects.requireNonNull(decisions, "decisions"));
        Objects.requireNonNull(signing, "signing");
    }
}

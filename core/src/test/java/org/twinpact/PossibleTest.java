package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Possible;
import org.twinpact.twinning.Rulebook;

/** What may be done next is offered to whoever can do it, exactly while there is something left to do. */
class PossibleTest {
    private static final AuthorityId HAIFA = Story.HAIFA.id();
    private static final AuthorityId MARSEILLE = Story.MARSEILLE.id();
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final AgreementText TEXT = Story.text(Story.plan());

    @Test
    void thePlanIsEndorsedByWhoHasNot() {
        assertThat(offered(Tale.until(9), "EndorsePlan")).as("no plan yet").isEmpty();
        assertThat(offered(Tale.until(10), "EndorsePlan")).containsExactly("il-haifa OFFICER", "fr-marseille OFFICER");
        assertThat(offered(Tale.until(11), "EndorsePlan")).containsExactly("fr-marseille OFFICER");
    }

    @Test
    void languagesAreCertifiedByWhoHasNotCertifiedThemAll() {
        Tale tale = Tale.until(14);
        assertThat(offered(tale, "CertifyLanguage")).as("no text yet").isEmpty();

        tale.accepted("2026-06-01", new Act.ProposeText(TEXT));
        tale.accepted("2026-06-08", Story.certifies(HAIFA, TEXT, LanguageTag.HEBREW));
        assertThat(offered(tale, "CertifyLanguage"))
                .containsExactly("il-haifa LEGAL_ADVISER", "fr-marseille LEGAL_ADVISER");
        tale.accepted("2026-06-08", Story.certifies(HAIFA, TEXT, LanguageTag.ENGLISH));
        assertThat(offered(tale, "CertifyLanguage")).containsExactly("fr-marseille LEGAL_ADVISER");
    }

    @Test
    void bodiesDecideOnceThereIsSomethingToDecideOnAndUntilTheyHave() {
        assertThat(offered(Tale.until(9), "RecordDecision")).isEmpty();
        assertThat(offered(Tale.until(12), "RecordDecision"))
                .containsExactly("il-haifa HEAD", "il-haifa COUNCIL after IL-HEAD");
        assertThat(offered(Tale.until(13), "RecordDecision")).containsExactly("il-haifa COUNCIL");
        assertThat(offered(Tale.until(18), "RecordDecision"))
                .containsExactly(
                        "il-haifa LEGAL_ADVISER",
                        "fr-marseille COUNCIL",
                        "fr-marseille STATE_REPRESENTATIVE after FR-COUNCIL");
        assertThat(offered(Tale.until(24), "RecordDecision")).isEmpty();
    }

    @Test
    void conditionsAreMetWhileAnApprovalWaitsForThem() {
        Tale tale = Tale.until(13);
        Decision council = ((Act.RecordDecision)
                        Story.decides(HAIFA, "COUNCIL", Scope.SUBJECTS, "2026-05-19", tale.subjects()))
                .decision();
        LocalText condition = LocalText.of("בכפוף לתקציב", "Subject to the budget");
        assertThat(offered(tale, "MeetConditions")).as("the head's has none").isEmpty();

        tale.accepted(
                "2026-05-18",
                new Act.RecordDecision(
                        HAIFA, council.withResult(Result.REFUSED).withDecidedOn(LocalDate.parse("2026-05-18"))));
        assertThat(offered(tale, "MeetConditions"))
                .as("a refusal waits for nothing")
                .isEmpty();
        tale.accepted("2026-05-19", new Act.RecordDecision(HAIFA, council.withConditions(condition)));
        assertThat(offered(tale, "MeetConditions")).containsExactly("il-haifa OFFICER");
        tale.accepted(
                "2026-05-20", new Act.MeetConditions(HAIFA, "IL-COUNCIL", LocalDate.parse("2026-05-20"), "letter"));
        assertThat(offered(tale, "MeetConditions")).isEmpty();
    }

    @Test
    void whoHasNotSignedSignsOnceItsOwnDecisionsStand() {
        assertThat(offered(Tale.until(18), "Sign"))
                .containsExactly(
                        "il-haifa HEAD after IL-LEGAL-OPINION",
                        "il-haifa SECRETARY after IL-LEGAL-OPINION",
                        "il-haifa ACTING_SECRETARY after IL-LEGAL-OPINION",
                        "fr-marseille HEAD after FR-COUNCIL");
        assertThat(offered(Tale.until(20), "Sign"))
                .containsExactly(
                        "il-haifa HEAD", "il-haifa SECRETARY", "il-haifa ACTING_SECRETARY", "fr-marseille HEAD");
        assertThat(offered(Tale.until(22), "Sign")).containsExactly("fr-marseille HEAD");
        assertThat(offered(Tale.until(23), "Sign")).isEmpty();
    }

    @Test
    void whereNobodyInParticularMustSignTheOfficerSeesToIt() {
        Profile france = Rulebook.shipped().profiles().applyingTo(Story.MARSEILLE);
        Profile advised = france.withVersion("test-1")
                .withSignatories(france.signatories().stream()
                        .map(rule -> rule.withSeverity(Severity.WARN))
                        .toList());

        assertThat(offered(Tale.until(20, Rulebook.shipped().with(advised)), "Sign"))
                .containsExactly(
                        "il-haifa HEAD", "il-haifa SECRETARY", "il-haifa ACTING_SECRETARY", "fr-marseille OFFICER");
    }

    @Test
    void whatAnyPartyMayDoIsOfferedToEachAndWhatIsDoneTogetherOnce() {
        assertThat(offered(Tale.until(5), "SetGoals")).containsExactly("il-haifa OFFICER", "fr-marseille OFFICER");
        assertThat(offered(Tale.until(5), "LinkParty")).containsExactly("together OFFICER");
        assertThat(offered(Tale.until(14), "FreezeText"))
                .containsExactly("together OFFICER after TEXT CERTIFICATE CERTIFICATE FR-FORECAST");
        assertThat(offered(Tale.until(17), "FreezeText")).containsExactly("together OFFICER");
        assertThat(offered(Tale.until(17), "Publish")).as("not at this stage").isEmpty();
    }

    /** Whoever may do an act, by whom, and the evidence that it waits for. */
    private static List<String> offered(Tale tale, String act) {
        return tale.lifecycle().possible(tale.twinning(), DAY).stream()
                .filter(possible -> possible.act().equals(act))
                .map(PossibleTest::words)
                .toList();
    }

    private static String words(Possible possible) {
        String party = possible.party().map(AuthorityId::value).orElse("together");
        List<String> waits = possible.missing().stream().map(Missing::evidence).toList();
        return party + " " + possible.who() + (waits.isEmpty() ? "" : " after " + String.join(" ", waits));
    }
}

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
import org.twinpact.twinning.Lifecycle;
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
        assertThat(offered(Tale.until(13), "RecordDecision"))
                .containsExactly("il-haifa COUNCIL", "il-haifa HEAD WITHDRAWN");
        assertThat(offered(Tale.until(18), "RecordDecision"))
                .containsExactly(
                        "il-haifa LEGAL_ADVISER",
                        "fr-marseille COUNCIL",
                        "fr-marseille STATE_REPRESENTATIVE after FR-COUNCIL",
                        "il-haifa HEAD WITHDRAWN",
                        "il-haifa COUNCIL WITHDRAWN");
        assertThat(offered(Tale.until(24), "RecordDecision"))
                .as("only taking back is left")
                .hasSize(5)
                .allMatch(offer -> offer.endsWith(" WITHDRAWN"));
    }

    @Test
    void whatWasApprovedForATimeMayBeRenewed() {
        Tale tale = Tale.until(12);
        Decision head = ((Act.RecordDecision)
                        Story.decides(HAIFA, "HEAD", Scope.SUBJECTS, "2026-05-03", tale.subjects()))
                .decision();

        tale.accepted("2026-05-03", new Act.RecordDecision(HAIFA, head.withValidUntil(LocalDate.parse("2026-12-31"))));

        assertThat(offered(tale, "RecordDecision"))
                .containsExactly("il-haifa HEAD", "il-haifa COUNCIL", "il-haifa HEAD WITHDRAWN");
    }

    @Test
    void takingBackIsToldApartInWords() {
        Tale tale = Tale.until(13);

        assertThat(tale.lifecycle().possible(tale.twinning(), DAY))
                .filteredOn(possible -> possible.result().isPresent())
                .singleElement()
                .satisfies(possible -> {
                    assertThat(possible.text(LanguageTag.ENGLISH))
                            .isEqualTo("record a decision (taken back): the head of the authority");
                    assertThat(possible.text(LanguageTag.HEBREW)).isEqualTo("רישום החלטה (ביטול האישור): ראש הרשות");
                });
    }

    @Test
    void whatCannotBeAboutAnythingIsNotOffered() {
        assertThat(offered(Tale.until(3), "DropParty")).as("the only party").isEmpty();
        assertThat(offered(Tale.until(5), "DropParty")).hasSize(2);
        assertThat(offered(Tale.until(12), "AdoptProfile"))
                .as("no other profile is known")
                .isEmpty();
        assertThat(offered(Tale.until(23), "SignVersion"))
                .as("no language was added")
                .isEmpty();
    }

    @Test
    void anotherProfileIsOfferedToWhomItIsFor() {
        Tale tale = Tale.until(12);
        Profile israel = Rulebook.shipped().profiles().applyingTo(Story.HAIFA);
        Lifecycle newer = Lifecycle.under(Rulebook.shipped().with(israel.withVersion("test-1")));

        assertThat(newer.possible(tale.twinning(), DAY))
                .filteredOn(possible -> possible.act().equals("AdoptProfile"))
                .extracting(PossibleTest::words)
                .containsExactly("il-haifa OFFICER");
    }

    @Test
    void noticeOfCompletionWaitsForTheLastStepOfItsOwnLaw() {
        assertThat(offered(Tale.until(23), "GiveCompletionNotice"))
                .containsExactly("il-haifa OFFICER", "fr-marseille OFFICER after FR-TRANSMISSION");
        assertThat(offered(Tale.until(24), "GiveCompletionNotice"))
                .containsExactly("il-haifa OFFICER", "fr-marseille OFFICER");
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
        assertThat(offered(Tale.until(6), "SetGoals")).containsExactly("il-haifa OFFICER", "fr-marseille OFFICER");
        assertThat(offered(Tale.until(5), "SetGoals"))
                .as("goals answer needs")
                .containsExactly("il-haifa OFFICER", "fr-marseille OFFICER after MINUTES");
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
        String result = possible.result().map(one -> " " + one).orElse("");
        return party + " " + possible.who() + result + (waits.isEmpty() ? "" : " after " + String.join(" ", waits));
    }
}

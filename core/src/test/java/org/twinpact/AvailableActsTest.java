package org.twinpact;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ApprovalActs;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;

/** Tests of the acts offered next, to those who can perform them, exactly while something is left to do. */
class AvailableActsTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final AgreementText TEXT = SampleLife.text(SampleLife.plan());

    @Test
    void thePlanIsEndorsedByWhoHasNot() {
        assertThat(offered(Scenario.until(9), "EndorsePlan")).as("no plan yet").isEmpty();
        assertThat(offered(Scenario.until(10), "EndorsePlan"))
                .containsExactly("il-haifa OFFICER", "fr-marseille OFFICER");
        assertThat(offered(Scenario.until(11), "EndorsePlan")).containsExactly("fr-marseille OFFICER");
    }

    @Test
    void onAnEarlierDayOnlyWhatIsLawfulOnThatDayIsPossible() {
        LocalDate day = LocalDate.parse("2026-06-05");
        for (int acts : List.of(18, 22)) {
            Scenario scenario = Scenario.until(acts);
            List<AvailableAct> all = scenario.lifecycle().availableActs(scenario.twinning(), day);
            for (Act act : List.of(
                    new EndActs.Discontinue(LocalText.of("סיבה", "A reason")),
                    new PartyActs.RemoveParty(MARSEILLE, LocalText.of("סיבה", "A reason")))) {
                assertThat(scenario.refused(day.toString(), act)).containsExactly("DATE_BEFORE_PREREQUISITE");
                assertThat(all)
                        .filteredOn(available -> available.act() == act.kind())
                        .isNotEmpty()
                        .allSatisfy(available -> assertThat(available.missing())
                                .extracting(Finding::code)
                                .containsExactly("DATE_BEFORE_PREREQUISITE"));
            }
            assertThat(all)
                    .filteredOn(available -> available.act() == ActKind.ADD_PARTY)
                    .isNotEmpty()
                    .allSatisfy(available -> assertThat(available.missing()).isEmpty());
            scenario.accepted(day.toString(), new PartyActs.AddParty(SampleLife.BREMEN));
        }
    }

    @Test
    void languagesAreCertifiedByWhoHasNotCertifiedThemAll() {
        Scenario scenario = Scenario.until(14);
        assertThat(offered(scenario, "CertifyLanguage")).as("no text yet").isEmpty();

        scenario.accepted("2026-06-01", new TextActs.ProposeText(TEXT));
        scenario.accepted("2026-06-08", SampleLife.certifies(HAIFA, TEXT, LanguageTag.HEBREW));
        assertThat(offered(scenario, "CertifyLanguage"))
                .containsExactly("il-haifa LEGAL_ADVISER", "fr-marseille LEGAL_ADVISER");
        scenario.accepted("2026-06-08", SampleLife.certifies(HAIFA, TEXT, LanguageTag.ENGLISH));
        assertThat(offered(scenario, "CertifyLanguage")).containsExactly("fr-marseille LEGAL_ADVISER");
    }

    @Test
    void bodiesDecideWhileTheirMatterIsOpen() {
        assertThat(offered(Scenario.until(9), "RecordDecision")).isEmpty();
        assertThat(offered(Scenario.until(12), "RecordDecision"))
                .containsExactly("il-haifa HEAD", "il-haifa COUNCIL after IL-HEAD");
        assertThat(offered(Scenario.until(13), "RecordDecision"))
                .containsExactly("il-haifa COUNCIL", "il-haifa HEAD WITHDRAWN");
        assertThat(offered(Scenario.until(18), "RecordDecision"))
                .containsExactly(
                        "il-haifa LEGAL_ADVISER",
                        "fr-marseille COUNCIL",
                        "fr-marseille STATE_REPRESENTATIVE after FR-COUNCIL",
                        "il-haifa HEAD WITHDRAWN",
                        "il-haifa COUNCIL WITHDRAWN");
        assertThat(offered(Scenario.until(24), "RecordDecision"))
                .as("what formed the agreement is closed, and nothing can be taken back from a body that only receives")
                .isEmpty();
    }

    @Test
    void whatWasApprovedForATimeMayBeRenewed() {
        Scenario scenario = Scenario.until(12);
        Decision head = ((DecisionActs.RecordDecision)
                        SampleLife.decides(HAIFA, "HEAD", Scope.SUBJECTS, "2026-05-03", scenario.subjects()))
                .decision();

        scenario.accepted(
                "2026-05-03",
                new DecisionActs.RecordDecision(HAIFA, head.withValidUntil(LocalDate.parse("2026-12-31"))));

        assertThat(offered(scenario, "RecordDecision"))
                .containsExactly("il-haifa HEAD", "il-haifa COUNCIL", "il-haifa HEAD WITHDRAWN");
    }

    @Test
    void takingBackIsToldApartInWords() {
        Scenario scenario = Scenario.until(13);

        assertThat(scenario.lifecycle().availableActs(scenario.twinning(), DAY))
                .filteredOn(possible -> possible.result().isPresent())
                .singleElement()
                .satisfies(possible -> {
                    assertThat(possible.text(scenario.twinning(), LanguageTag.ENGLISH))
                            .isEqualTo("record a decision (revoked): the head of the authority – Haifa");
                    assertThat(possible.text(scenario.twinning(), LanguageTag.HEBREW))
                            .isEqualTo("רישום החלטה (ביטול האישור): ראש הרשות – חיפה");
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 12, 18, 22, 25})
    void theActsOfTwoPartiesReadDifferently(int number) {
        Scenario scenario = Scenario.until(number);
        List<AvailableAct> all = scenario.lifecycle().availableActs(scenario.twinning(), DAY);

        for (LanguageTag language : List.of(LanguageTag.HEBREW, LanguageTag.ENGLISH)) {
            Map<String, Set<Optional<AuthorityId>>> parties = all.stream()
                    .collect(groupingBy(
                            possible -> possible.text(scenario.twinning(), language),
                            mapping(AvailableAct::party, toSet())));

            assertThat(parties)
                    .allSatisfy((text, whose) -> assertThat(whose).as(text).hasSize(1));
        }
    }

    @Test
    void whatCannotBeAboutAnythingIsNotOffered() {
        assertThat(offered(Scenario.until(3), "RemoveParty"))
                .as("the only party")
                .isEmpty();
        assertThat(offered(Scenario.until(5), "RemoveParty")).hasSize(2);
        assertThat(offered(Scenario.until(12), "AdoptProfile"))
                .as("no other profile is known")
                .isEmpty();
        assertThat(offered(Scenario.until(23), "RecordVersionSignature"))
                .as("no language was added")
                .isEmpty();
    }

    @Test
    void onlyAnApprovalThatStandsIsConfirmedOrWithdrawn() {
        Scenario scenario = Scenario.until(12);
        assertThat(offered(scenario, "ConfirmDecision")).isEmpty();
        scenario.accepted("2026-05-01", head(scenario, "2026-05-01", Result.GRANTED));
        assertThat(offered(scenario, "ConfirmDecision")).containsExactly("il-haifa OFFICER");
        assertThat(offered(scenario, "RecordDecision")).contains("il-haifa HEAD WITHDRAWN");

        scenario.accepted("2026-05-02", head(scenario, "2026-05-02", Result.WITHDRAWN));
        assertThat(offered(scenario, "ConfirmDecision")).isEmpty();
        assertThat(offered(scenario, "RecordDecision")).doesNotContain("il-haifa HEAD WITHDRAWN");

        scenario.accepted("2026-05-03", head(scenario, "2026-05-03", Result.GRANTED));
        scenario.adopted("2026-05-06", new WorkPlan(2, SampleLife.plan().objectives()));
        assertThat(offered(scenario, "ConfirmDecision")).as("of another plan").isEmpty();
        assertThat(offered(scenario, "RecordDecision")).doesNotContain("il-haifa HEAD WITHDRAWN");
    }

    private static Act head(Scenario scenario, String on, Result result) {
        DecisionActs.RecordDecision granted = (DecisionActs.RecordDecision)
                SampleLife.decides(HAIFA, "HEAD", Scope.SUBJECTS, on, scenario.subjects());
        return new DecisionActs.RecordDecision(HAIFA, granted.decision().withResult(result));
    }

    @Test
    void aConditionIsRevokedOnceItIsMet() {
        Scenario scenario = Scenario.until(12);
        DecisionActs.RecordDecision granted =
                (DecisionActs.RecordDecision) head(scenario, "2026-05-01", Result.GRANTED);
        scenario.accepted(
                "2026-05-01",
                new DecisionActs.RecordDecision(
                        HAIFA,
                        granted.decision().withConditions(LocalText.of("בכפוף לתקציב", "Subject to the budget"))));
        assertThat(offered(scenario, "RevokeCondition")).isEmpty();

        scenario.accepted(
                "2026-05-02",
                new ApprovalActs.MeetCondition(HAIFA, "IL-HEAD", 1, LocalDate.parse("2026-05-02"), "letter 1"));
        assertThat(offered(scenario, "RevokeCondition")).containsExactly("il-haifa OFFICER");
    }

    private static ActId recordOfCouncil(Scenario scenario) {
        return scenario.twinning()
                .recordOfDecision(HAIFA, Body.COUNCIL, Scope.SUBJECTS)
                .orElseThrow();
    }

    @Test
    void anEndorsementIsWithdrawnByWhoGaveIt() {
        assertThat(offered(Scenario.until(10), "WithdrawEndorsement")).isEmpty();
        assertThat(offered(Scenario.until(11), "WithdrawEndorsement")).containsExactly("il-haifa OFFICER");

        Scenario proposed = Scenario.until(12);
        WorkPlan next = new WorkPlan(2, SampleLife.plan().objectives());
        proposed.accepted("2026-05-06", new PlanActs.ProposePlan(next));
        proposed.accepted("2026-05-06", new PartyActs.AddParty(SampleLife.BREMEN));
        assertThat(offered(proposed, "WithdrawEndorsement"))
                .as("of the agreed plan")
                .containsExactly("il-haifa OFFICER", "fr-marseille OFFICER");
    }

    @Test
    void onAnEarlierDayNothingIsOfferedThatHadNoGroundThen() {
        Scenario decided = Scenario.until(12);
        DecisionActs.RecordDecision granted = (DecisionActs.RecordDecision) head(decided, "2026-05-10", Result.GRANTED);
        decided.accepted(
                "2026-05-10",
                new DecisionActs.RecordDecision(
                        HAIFA,
                        granted.decision().withConditions(LocalText.of("בכפוף לתקציב", "Subject to the budget"))));
        for (String act : List.of("MeetCondition", "RecordDecision")) {
            assertThat(offered(decided, "2026-05-09", act))
                    .doesNotContain("il-haifa OFFICER", "il-haifa HEAD WITHDRAWN");
        }
        assertThat(offered(decided, "2026-05-10", "MeetCondition")).containsExactly("il-haifa OFFICER");
        assertThat(offered(decided, "2026-05-10", "RecordDecision")).contains("il-haifa HEAD WITHDRAWN");

        Scenario signed = Scenario.until(22);
        assertThat(offered(signed, "2026-09-13", "WithdrawSignature")).isEmpty();
        assertThat(offered(signed, "2026-09-14", "WithdrawSignature")).containsExactly("il-haifa OFFICER");
        signed.accepted(
                "2026-09-16",
                new SignatureActs.WithdrawSignature(
                        HAIFA, LocalDate.parse("2026-09-16"), LocalText.of("סיבה", "A reason")));
        assertThat(offered(signed, "2026-09-15", "RecordSignature")).noneMatch(act -> act.startsWith("il-haifa"));
        assertThat(offered(signed, "2026-09-16", "RecordSignature")).anyMatch(act -> act.startsWith("il-haifa"));
    }

    private static List<String> offered(Scenario scenario, String day, String act) {
        return scenario.lifecycle().availableActs(scenario.twinning(), LocalDate.parse(day)).stream()
                .filter(possible -> possible.act().typeName().equals(act))
                .map(AvailableActsTest::words)
                .toList();
    }

    @Test
    void guidanceIsPassedByWhoHasNotFollowedIt() {
        assertThat(offered(Scenario.until(1), "PassGuidance")).contains("il-haifa OFFICER");
        assertThat(offered(Scenario.until(12), "PassGuidance")).isEmpty();
    }

    @Test
    void whoHasNotSignedPublishesNothing() {
        Scenario scenario = FinalizedScenario.finalized(3, terms -> terms.withSigners(2));
        FinalizedScenario.signAll(scenario);

        assertThat(offered(scenario, "RecordPublication")).containsExactly("il-haifa OFFICER", "fr-marseille OFFICER");
    }

    @Test
    void anotherProfileIsOfferedToWhomItIsFor() {
        Scenario scenario = Scenario.until(12);
        Profile israel = Rulebook.shipped().profiles().applyingTo(SampleLife.HAIFA);
        Lifecycle newer = Lifecycle.under(Rulebook.shipped().with(israel.withVersion("test-1")));

        assertThat(newer.availableActs(scenario.twinning(), DAY))
                .filteredOn(possible -> possible.act() == ActKind.ADOPT_PROFILE)
                .extracting(AvailableActsTest::words)
                .containsExactly("il-haifa OFFICER");
    }

    @Test
    void theCompletionNoticeWaitsForItsOwnLastStep() {
        assertThat(offered(Scenario.until(23), "GiveCompletionNotice"))
                .containsExactly("il-haifa OFFICER", "fr-marseille OFFICER after FR-TRANSMISSION");
        assertThat(offered(Scenario.until(24), "GiveCompletionNotice"))
                .containsExactly("il-haifa OFFICER", "fr-marseille OFFICER");
    }

    @Test
    void conditionsAreMetWhileAnApprovalWaitsForThem() {
        Scenario scenario = Scenario.until(13);
        Decision council = ((DecisionActs.RecordDecision)
                        SampleLife.decides(HAIFA, "COUNCIL", Scope.SUBJECTS, "2026-05-19", scenario.subjects()))
                .decision();
        LocalText condition = LocalText.of("בכפוף לתקציב", "Subject to the budget");
        assertThat(offered(scenario, "MeetCondition")).as("the head's has none").isEmpty();

        scenario.accepted(
                "2026-05-18",
                new DecisionActs.RecordDecision(
                        HAIFA, council.withResult(Result.REFUSED).withDecidedOn(LocalDate.parse("2026-05-18"))));
        assertThat(offered(scenario, "MeetCondition"))
                .as("a refusal waits for nothing")
                .isEmpty();
        scenario.accepted("2026-05-19", new DecisionActs.RecordDecision(HAIFA, council.withConditions(condition)));
        assertThat(offered(scenario, "MeetCondition")).containsExactly("il-haifa OFFICER");
        scenario.accepted(
                "2026-05-20",
                new ApprovalActs.MeetCondition(HAIFA, "IL-COUNCIL", 1, LocalDate.parse("2026-05-20"), "letter"));
        assertThat(offered(scenario, "MeetCondition")).isEmpty();

        Decision moved = council.withConditions(condition).withNumber("2026-88");
        scenario.accepted(
                "2026-05-21", new DecisionActs.CorrectDecision(HAIFA, recordOfCouncil(scenario), moved, condition));
        assertThat(offered(scenario, "MeetCondition"))
                .as("the same conditions stay met")
                .isEmpty();
        Decision others = moved.withConditions(LocalText.of("בכפוף לייעוץ", "Subject to advice"));
        scenario.accepted(
                "2026-05-22", new DecisionActs.CorrectDecision(HAIFA, recordOfCouncil(scenario), others, condition));
        assertThat(offered(scenario, "MeetCondition"))
                .as("other conditions are open")
                .containsExactly("il-haifa OFFICER");
    }

    @Test
    void correctionsAreOfferedForWhatIsRecorded() {
        assertThat(offered(Scenario.until(12), "CorrectDecision")).isEmpty();
        assertThat(offered(Scenario.until(13), "CorrectDecision")).containsExactly("il-haifa OFFICER");
        assertThat(offered(Scenario.until(21), "CorrectSignature")).isEmpty();
        assertThat(offered(Scenario.until(22), "CorrectSignature")).containsExactly("il-haifa OFFICER");
        assertThat(offered(Scenario.until(25), "CorrectPublication")).isEmpty();
        assertThat(offered(Scenario.until(26), "CorrectPublication")).containsExactly("il-haifa OFFICER");
        assertThat(offered(Scenario.until(27), "CorrectPublication"))
                .as("only the latest is stored")
                .containsExactly("fr-marseille OFFICER");
        assertThat(offered(Scenario.until(31), "CorrectReport")).isEmpty();
        assertThat(offered(Scenario.until(32), "CorrectReport")).containsExactly("il-haifa OFFICER");
        Scenario noticed = Scenario.until(23);
        assertThat(offered(noticed, "CorrectCompletionNotice")).isEmpty();
        noticed.accepted(
                "2026-09-20", new EntryIntoForceActs.GiveCompletionNotice(HAIFA, LocalDate.parse("2026-09-20")));
        assertThat(offered(noticed, "CorrectCompletionNotice")).containsExactly("il-haifa OFFICER");
    }

    @Test
    void theOriginOfAnImportIsVerifiedAtAnyTimeBecauseItsDateMayBeWrong() {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE),
                        Stage.IN_FORCE,
                        new Origin("a register", EvidenceGrade.STATEMENT, Optional.empty())));
        assertThat(offered(scenario, "VerifyOrigin")).containsExactly("together OFFICER");

        scenario.accepted("2026-01-06", new OpeningActs.VerifyOrigin(EvidenceGrade.SIGNED_ORIGINAL, "the original"));
        assertThat(offered(scenario, "VerifyOrigin")).containsExactly("together OFFICER");
        assertThat(offered(Scenario.until(5), "VerifyOrigin")).as("opened here").isEmpty();
    }

    @Test
    void onlyTheCurrentTextBecomesFinal() {
        Scenario scenario = Scenario.until(17);

        assertThat(scenario.refused("2026-06-10", new TextActs.FinalizeText(scenario.subjects())))
                .containsExactly("TEXT_NOT_CURRENT");
    }

    @Test
    void whoHasNotSignedSignsOnceItsOwnDecisionsStand() {
        assertThat(offered(Scenario.until(18), "RecordSignature"))
                .containsExactly(
                        "il-haifa HEAD after IL-LEGAL-OPINION",
                        "il-haifa SECRETARY after IL-LEGAL-OPINION",
                        "il-haifa ACTING_SECRETARY after IL-LEGAL-OPINION",
                        "fr-marseille HEAD after FR-COUNCIL");
        assertThat(offered(Scenario.until(20), "RecordSignature"))
                .containsExactly(
                        "il-haifa HEAD", "il-haifa SECRETARY", "il-haifa ACTING_SECRETARY", "fr-marseille HEAD");
        assertThat(offered(Scenario.until(22), "RecordSignature")).containsExactly("fr-marseille HEAD");
        assertThat(offered(Scenario.until(23), "RecordSignature")).isEmpty();
    }

    @Test
    void whereNobodyInParticularMustSignTheOfficerSeesToIt() {
        Profile france = Rulebook.shipped().profiles().applyingTo(SampleLife.MARSEILLE);
        Profile advised = france.withVersion("test-1")
                .withSignatories(france.signatories().stream()
                        .map(rule -> rule.withSeverity(Severity.WARN))
                        .toList());

        assertThat(offered(Scenario.until(20, Rulebook.shipped().with(advised)), "RecordSignature"))
                .containsExactly(
                        "il-haifa HEAD", "il-haifa SECRETARY", "il-haifa ACTING_SECRETARY", "fr-marseille OFFICER");
    }

    @Test
    void ownActsAreOfferedToEachPartyAndJointActsOnce() {
        assertThat(offered(Scenario.until(6), "SetGoals")).containsExactly("il-haifa OFFICER", "fr-marseille OFFICER");
        assertThat(offered(Scenario.until(5), "SetGoals"))
                .as("goals may be set before needs are known")
                .containsExactly("il-haifa OFFICER", "fr-marseille OFFICER");
        assertThat(offered(Scenario.until(5), "AddParty")).containsExactly("together OFFICER");
        assertThat(offered(Scenario.until(14), "FinalizeText"))
                .containsExactly("together OFFICER after TEXT CERTIFICATE CERTIFICATE FR-FORECAST");
        assertThat(offered(Scenario.until(17), "FinalizeText")).containsExactly("together OFFICER");
        assertThat(offered(Scenario.until(17), "RecordPublication"))
                .as("not at this stage")
                .isEmpty();
    }

    /** Returns each offer of an act: the party, the body that performs it, and the missing evidence. */
    private static List<String> offered(Scenario scenario, String act) {
        return offered(scenario, DAY.toString(), act);
    }

    private static String words(AvailableAct possible) {
        String party = possible.party().map(AuthorityId::value).orElse("together");
        List<String> waits = possible.missing().stream().map(Finding::evidence).toList();
        String result = possible.result().map(one -> " " + one).orElse("");
        return party + " " + possible.body().code() + result
                + (waits.isEmpty() ? "" : " after " + String.join(" ", waits));
    }
}

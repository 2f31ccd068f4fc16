package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;

/** Tests of what raises an obligation, and of its fulfilment with proof or its waiver with a reason. */
class ObligationsTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText REASON = LocalText.of("אין תקציב", "No budget");
    private static final int SIGNED = 23;
    private static final int IN_FORCE = 25;
    private static final Profile ISRAEL = Rulebook.shipped().profiles().applyingTo(SampleLife.HAIFA);

    private static final ObligationRule REVIEW = Timetables.obligation()
            .withCode("IL-REVIEW")
            .withName(LocalText.of("בחינה משותפת", "joint review"))
            .withKind(ObligationKind.TASK)
            .withRecurring(false);

    @Test
    void aTaskIsCountedFromTheEntryIntoForceAndFulfilledWithProof() {
        Rulebook rules = with(REVIEW.withRaisedBy(ObligationTrigger.ENTRY_INTO_FORCE));
        Scenario scenario = Scenario.until(SIGNED, rules);
        assertThat(due(scenario, "IL-REVIEW")).isEmpty();
        SampleLife.acts().subList(SIGNED, IN_FORCE).forEach(scenario::perform);
        assertThat(due(scenario, "IL-REVIEW")).containsExactly(day("2027-09-21"));

        scenario.accepted("2027-06-01", new FollowUpActs.FulfilObligation(HAIFA, "IL-REVIEW", "minutes 12/2027"));

        assertThat(due(scenario, "IL-REVIEW")).isEmpty();
        assertWhole(scenario);
    }

    @Test
    void anObligationBeforeTheEndOfTheTermIsDueThatTimeBefore() {
        Rulebook rules = with(REVIEW.withRaisedBy(ObligationTrigger.TERM_END).withWithin(Period.ofMonths(6)));
        Scenario fixed = FinalizedScenario.finalized(2, terms -> terms.withUntil(day("2029-12-31")), rules);
        FinalizedScenario.signAll(fixed);
        Scenario shorter = FinalizedScenario.finalized(
                2,
                terms -> terms.withUntil(day("2029-12-31")),
                with(REVIEW.withRaisedBy(ObligationTrigger.TERM_END).withWithin(Period.ofYears(5))));
        FinalizedScenario.signAll(shorter);
        Scenario indefinite = FinalizedScenario.finalized(2, terms -> terms, rules);
        FinalizedScenario.signAll(indefinite);

        assertThat(due(fixed, "IL-REVIEW")).containsExactly(day("2029-06-30"));
        assertThat(due(shorter, "IL-REVIEW"))
                .as("never before the signing")
                .containsExactly(shorter.twinning().signedOn().orElseThrow());
        assertThat(due(indefinite, "IL-REVIEW")).isEmpty();
    }

    @Test
    void anAdoptedProfileRaisesWhatOnlyItRequiresAndLiftsWhatItNoLongerRequires() {
        Profile adopted = ISRAEL.withVersion("test")
                .withObligations(REVIEW, ISRAEL.obligation("IL-YEARLY-REPORT").orElseThrow());
        Scenario scenario =
                Scenario.until(IN_FORCE, Rulebook.shipped().with(adopted).with(ISRAEL));

        scenario.accepted("2028-01-10", new PartyActs.AdoptProfile(HAIFA, adopted.ref()));

        assertThat(scenario.twinning().obligations())
                .filteredOn(owed -> owed.owner().equals(HAIFA))
                .extracting(Obligation::code, Obligation::due)
                .containsExactlyInAnyOrder(
                        tuple("IL-YEARLY-REPORT", day("2027-09-14")), tuple("IL-REVIEW", day("2029-01-10")));
        assertWhole(scenario);
    }

    @Test
    void anObligationThatAnAdoptedProfileMakesRecurringIsDueAgainForEachPeriod() {
        ObligationRule notice = ISRAEL.obligation("IL-INFORM-MFA").orElseThrow();
        Profile adopted = ISRAEL.withVersion("test")
                .withObligations(notice.withRecurring(true).withWithin(Period.ofYears(1)));
        Scenario scenario =
                Scenario.until(IN_FORCE, Rulebook.shipped().with(adopted).with(ISRAEL));
        scenario.accepted("2026-10-10", new PartyActs.AdoptProfile(HAIFA, adopted.ref()));

        assertThat(due(scenario, "IL-INFORM-MFA")).containsExactly(day("2027-09-14"));
        scenario.accepted("2027-10-10", new FollowUpActs.FulfilObligation(HAIFA, "IL-INFORM-MFA", "letter 9"));

        assertThat(due(scenario, "IL-INFORM-MFA")).containsExactly(day("2028-09-14"));
        assertWhole(scenario);
    }

    @Test
    void anObligationIsWaivedWithAReason() {
        Scenario scenario = Scenario.until(IN_FORCE);
        Act waiver = new FollowUpActs.WaiveObligation(HAIFA, "IL-INFORM-MFA", Optional.empty(), REASON);
        assertThat(scenario.warned("2026-10-01", waiver)).isEmpty();

        scenario.accepted("2026-10-01", waiver);

        assertThat(due(scenario, "IL-INFORM-MFA")).isEmpty();
        assertThat(scenario.history())
                .extracting(event -> event.text(scenario.twinning(), LanguageTag.ENGLISH))
                .endsWith(
                        "Haifa: an obligation was waived: notice to the foreign ministry. The reason: “No budget”.",
                        "Haifa: an obligation no longer applies: notice to the foreign ministry.");
        assertThat(scenario.refused("2026-10-02", waiver)).containsExactly("OBLIGATION_NOT_OPEN");
        assertWhole(scenario);
    }

    @Test
    void theWaiverOfOnePeriodOpensTheNext() {
        Scenario scenario = Scenario.until(IN_FORCE);

        scenario.accepted(
                "2027-10-01", new FollowUpActs.WaiveObligation(HAIFA, "IL-YEARLY-REPORT", Optional.empty(), REASON));

        assertThat(due(scenario, "IL-YEARLY-REPORT")).containsExactly(day("2028-09-14"));
        assertThat(scenario.twinning().obligations())
                .allSatisfy(owed -> assertThat(owed.missed()).isEmpty());
    }

    @Test
    void theWaiverOfALegalObligationWarns() {
        assertThat(Scenario.until(IN_FORCE)
                        .warned(
                                "2027-05-01",
                                new FollowUpActs.WaiveObligation(
                                        MARSEILLE, "FR-YEARLY-DECLARATION", Optional.empty(), REASON)))
                .containsExactly("LEGAL_OBLIGATION_WAIVED");
    }

    @Test
    void whatHasAnActOfItsOwnIsNotFulfilledByProofAlone() {
        Scenario scenario = Scenario.until(IN_FORCE);

        for (String code : List.of("IL-PUBLISH", "IL-CONTACT", "IL-YEARLY-REPORT")) {
            assertThat(scenario.refused("2026-10-01", new FollowUpActs.FulfilObligation(HAIFA, code, "file 7")))
                    .containsExactly("OBLIGATION_HAS_OTHER_ACT");
        }
    }

    @Test
    void theRequiredDecisionsOfARefusalAreThoseOfTheCircumstances() {
        Scenario scenario = Scenario.until(12);
        Act decision = SampleLife.decides(HAIFA, "SECRETARY", Scope.SUBJECTS, "2026-05-01", scenario.subjects());

        String refusal = scenario.ask("2026-05-01", decision)
                .match(accepted -> "", refused -> refused.text(LanguageTag.ENGLISH));

        assertThat(refusal)
                .contains("Required decisions: the head of the authority", "the legal adviser")
                .doesNotContain("treasurer");
    }

    private static Rulebook with(ObligationRule rule) {
        return Rulebook.shipped().with(ISRAEL.withVersion("test").withObligations(rule));
    }

    private static List<LocalDate> due(Scenario scenario, String code) {
        return scenario.twinning().obligations().stream()
                .filter(owed -> owed.code().equals(code))
                .map(Obligation::due)
                .toList();
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

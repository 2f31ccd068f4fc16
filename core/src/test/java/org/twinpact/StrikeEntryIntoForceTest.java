package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PartialDate;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Objective;
import org.twinpact.plan.Programme;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EnteredDay;
import org.twinpact.twinning.EntryIntoForceActs.ConfirmEntryIntoForce;
import org.twinpact.twinning.EntryIntoForceActs.StrikeEntryIntoForce;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.ProgrammeActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** Tests of an entry into force that is struck from the record, because the agreement did not enter into force. */
class StrikeEntryIntoForceTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText REASON = LocalText.of("נרשם בטעות", "Recorded by mistake");
    private static final int SIGNED = 24;
    private static final int IN_FORCE = 25;

    @Test
    void theAgreementIsSignedAgainAndEntersIntoForceWithTheRightPaper() {
        Scenario scenario = Scenario.until(IN_FORCE);
        Decision transmission = transmission(scenario);
        strikeTransmission(scenario);
        assertThat(bound(scenario)).containsExactly(HAIFA);

        scenario.accepted("2026-10-03", struck(scenario));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.twinning().inForceOn()).isEmpty();
        assertThat(bound(scenario)).isEmpty();
        assertThat(scenario.twinning().obligations())
                .isNotEmpty()
                .noneMatch(owed -> owed.raisedBy() == ObligationTrigger.ENTRY_INTO_FORCE);
        assertThat(scenario.refused("2026-10-03", new ConfirmEntryIntoForce())).containsExactly("FILING_MISSING");

        scenario.accepted("2026-10-04", new DecisionActs.RecordDecision(MARSEILLE, transmission));
        scenario.accepted("2026-10-04", new ConfirmEntryIntoForce());

        Twinning never = Scenario.until(IN_FORCE).twinning();
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(scenario.twinning().inForceOn()).isEqualTo(never.inForceOn());
        assertThat(scenario.twinning().tracks()).isEqualTo(never.tracks());
        assertThat(scenario.twinning().obligations()).containsExactlyInAnyOrderElementsOf(never.obligations());
        FinalizedScenario.assertWhole(scenario);
    }

    @Test
    void anEntryThatFollowsFromTheRecordIsRefusedAndNotOffered() {
        Scenario scenario = Scenario.until(IN_FORCE);
        Twinning before = scenario.twinning();

        assertThat(scenario.refused("2026-10-03", struck(scenario))).containsExactly("ENTRY_INTO_FORCE_SUPPORTED");
        assertThat(offered(scenario)).isEmpty();
        assertThat(scenario.twinning()).isEqualTo(before);

        strikeTransmission(scenario);
        assertThat(offered(scenario)).containsExactly(HAIFA, MARSEILLE);
    }

    @Test
    void aDayThatWasEnteredIsStruckAlthoughAllIsThere() {
        Scenario scenario = Scenario.until(SIGNED);
        scenario.accepted(
                "2026-10-01", new ConfirmEntryIntoForce(Optional.of(new EnteredDay(day("2026-09-30"), REASON))));
        assertThat(offered(scenario)).containsExactly(HAIFA, MARSEILLE);

        scenario.accepted("2026-10-02", struck(scenario));
        scenario.accepted("2026-10-02", new ConfirmEntryIntoForce());

        assertThat(scenario.twinning().tracks())
                .isEqualTo(Scenario.until(IN_FORCE).twinning().tracks());
        assertThat(scenario.twinning().isEntryIntoForceEntered()).isFalse();
        FinalizedScenario.assertWhole(scenario);
    }

    @Test
    void itIsNotPossibleBeforeForceOrAfterTheEnd() {
        Scenario signed = Scenario.until(SIGNED);
        assertThat(signed.refused("2026-10-01", new StrikeEntryIntoForce(HAIFA, new ActId("x"), REASON)))
                .contains("NOT_AT_THIS_STAGE");
        Scenario ended = Scenario.until(IN_FORCE);
        strikeTransmission(ended);
        Act strike = struck(ended);
        ended.accepted(
                "2026-12-01",
                new EndActs.RecordEnding(new Ending(
                        Optional.empty(),
                        Optional.of(PartialDate.of(day("2026-11-01"))),
                        Optional.empty(),
                        Optional.of(REASON))));
        assertThat(ended.refused("2026-12-02", strike)).contains("NOT_AT_THIS_STAGE");

        ended.accepted("2026-12-02", new EndActs.Resume(REASON));
        ended.accepted("2026-12-02", strike);
        assertThat(ended.twinning().stage()).isEqualTo(Stage.SIGNED);
        FinalizedScenario.assertWhole(ended);
    }

    @Test
    void onePartyThatIsStillBoundAdoptsNoProgrammeAlone() {
        Scenario scenario = Scenario.until(IN_FORCE);
        Objective objective = SampleLife.plan().objectives().get(0).withId("F1").withDue(day("2028-06-30"));
        Programme programme =
                new Programme("P2", REASON, day("2027-01-01"), day("2028-12-31"), new WorkPlan(1, List.of(objective)));
        scenario.accepted("2026-10-01", new ProgrammeActs.ProposeProgramme(programme));
        strikeTransmission(scenario);

        scenario.accepted(
                "2026-10-03", new ProgrammeActs.EndorseProgramme(HAIFA, programme.hash(), Body.HEAD, Optional.empty()));
        assertThat(scenario.twinning().programmes().get(0).adoptedOn()).isEmpty();
        scenario.accepted(
                "2026-10-04",
                new ProgrammeActs.EndorseProgramme(MARSEILLE, programme.hash(), Body.HEAD, Optional.empty()));

        assertThat(scenario.twinning().programmes().get(0).adoptedOn()).contains(day("2026-10-04"));
        FinalizedScenario.assertWhole(scenario);
    }

    @Test
    void theHistoryNamesItInBothLanguages() {
        Scenario scenario = Scenario.until(IN_FORCE);
        strikeTransmission(scenario);
        scenario.accepted("2026-10-03", struck(scenario));
        Event event = scenario.history().stream()
                .filter(known -> known.data().typeName().equals("EntryIntoForceStruck"))
                .findFirst()
                .orElseThrow();

        assertThat(event.text(scenario.twinning(), LanguageTag.ENGLISH))
                .isEqualTo(
                        "Haifa: the entry into force was struck from the record. The reason: “Recorded by mistake”.");
        assertThat(event.text(scenario.twinning(), LanguageTag.HEBREW)).contains("הרישום של הכניסה לתוקף נמחק");
    }

    private static Act struck(Scenario scenario) {
        return new StrikeEntryIntoForce(
                HAIFA, scenario.twinning().recordOfEntryIntoForce().orElseThrow(), REASON);
    }

    private static void strikeTransmission(Scenario scenario) {
        Decision transmission = transmission(scenario);
        ActId record =
                scenario.twinning().recordOfDecision(MARSEILLE, transmission).orElseThrow();
        scenario.accepted("2026-10-02", new DecisionActs.StrikeDecision(MARSEILLE, record, REASON));
    }

    private static Decision transmission(Scenario scenario) {
        return scenario.twinning()
                .track(MARSEILLE)
                .flatMap(track -> track.approval("FR-TRANSMISSION"))
                .orElseThrow()
                .decision();
    }

    private static List<AuthorityId> bound(Scenario scenario) {
        return scenario.twinning().tracks().stream()
                .filter(track -> track.boundOn().isPresent())
                .map(Track::party)
                .toList();
    }

    private static Stream<AuthorityId> offered(Scenario scenario) {
        return scenario.lifecycle().availableActs(scenario.twinning(), day("2026-10-03")).stream()
                .filter(act -> act.act() == ActKind.STRIKE_ENTRY_INTO_FORCE)
                .flatMap(act -> act.party().stream());
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

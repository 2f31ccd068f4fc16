package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.Part;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Ceremony;
import org.twinpact.signing.CeremonyBuilder;
import org.twinpact.signing.SigningMode;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Twinning;

/** Tests of ceremonies: booked early, hosted by others, several, moved and cancelled, with the details of each. */
class CeremonyTest {
    private static final LocalText REASON = LocalText.of("סופה", "A storm");
    private static final AgreementText TEXT = SampleLife.text(SampleLife.plan());
    private static final Ceremony FIRST = SampleLife.ceremony();
    private static final Ceremony SECOND = FIRST.withId("C2").withOn(LocalDate.parse("2026-10-01"));

    private static final int PREPARED = 8;
    private static final int EXPLORATION = 9;
    private static final int DECIDED = 20;
    private static final int SIGNED_BY_HAIFA = 22;
    private static final int IN_FORCE = 25;

    @ParameterizedTest
    @ValueSource(ints = {EXPLORATION, 12, 15, 18, SIGNED_BY_HAIFA, IN_FORCE})
    void aCeremonyIsBookedAtAnyStageFromExplorationOn(int acts) {
        Scenario scenario = Scenario.until(acts);

        scenario.accepted("2026-12-01", new SignatureActs.ScheduleCeremony(SECOND));

        assertThat(scenario.twinning().ceremonies()).contains(SECOND);
        assertThat(Scenario.until(PREPARED).refused("2026-12-01", new SignatureActs.ScheduleCeremony(SECOND)))
                .containsExactly("NOT_AT_THIS_STAGE");
    }

    @Test
    void anEarlyBookingSurvivesTheWayToTheFinalText() {
        Scenario scenario = Scenario.until(EXPLORATION);
        scenario.accepted("2026-04-01", new SignatureActs.ScheduleCeremony(FIRST));

        SampleLife.acts().subList(EXPLORATION, DECIDED).forEach(scenario::perform);

        assertThat(scenario.twinning().ceremonies()).containsExactly(FIRST);
        scenario.accepted(
                "2026-07-01",
                new TextActs.ProposeText(TEXT.withClauses(
                        TEXT.clauses().get(0).withId("C04"), TEXT.clauses().get(1))));
        assertThat(scenario.twinning().ceremonies())
                .as("a proposal cancels no ceremony")
                .containsExactly(FIRST);
    }

    @Test
    void anEmbassyHostsTheCeremony() {
        Ceremony embassy = new CeremonyBuilder()
                .id("C1")
                .on(LocalDate.parse("2026-09-14"))
                .place(LocalText.of("פריז", "Paris"))
                .outsideHost(LocalText.of("שגרירות ישראל", "Embassy of Israel"))
                .manner(SigningMode.IN_PERSON)
                .build();
        Scenario scenario = Scenario.until(DECIDED);

        scenario.accepted("2026-07-01", new SignatureActs.ScheduleCeremony(embassy));

        assertThat(scenario.twinning().ceremonies()).containsExactly(embassy);
        assertThat(scenario.refused(
                        "2026-07-01", new SignatureActs.ScheduleCeremony(FIRST.withHost(SampleLife.BREMEN.id()))))
                .containsExactly("NOT_A_PARTY");
    }

    @Test
    void eachOfSeveralCeremoniesIsMovedAndCancelledAlone() {
        Scenario scenario = Scenario.until(DECIDED);
        Ceremony moved = FIRST.withOn(LocalDate.parse("2026-09-20"));

        scenario.accepted("2026-07-01", new SignatureActs.ScheduleCeremony(FIRST));
        scenario.accepted("2026-07-01", new SignatureActs.ScheduleCeremony(SECOND));
        scenario.accepted("2026-07-02", new SignatureActs.ScheduleCeremony(moved));
        assertThat(scenario.twinning().ceremonies()).containsExactly(moved, SECOND);
        scenario.accepted("2026-07-03", new SignatureActs.CancelCeremony("C1", REASON));

        assertThat(scenario.twinning().ceremonies()).containsExactly(SECOND);
        assertThat(scenario.refused("2026-07-04", new SignatureActs.CancelCeremony("C1", REASON)))
                .containsExactly("CEREMONY_UNKNOWN");
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }

    @Test
    void theNumberOfCeremoniesIsBounded() {
        Scenario scenario = Scenario.until(DECIDED);
        for (int i = 1; i <= 100; i++) {
            scenario.accepted("2026-07-01", new SignatureActs.ScheduleCeremony(FIRST.withId("C" + i)));
        }

        assertThat(scenario.refused("2026-07-01", new SignatureActs.ScheduleCeremony(FIRST.withId("C101"))))
                .containsExactly("LIMIT_REACHED");
        assertThat(scenario.accepted("2026-07-01", new SignatureActs.ScheduleCeremony(FIRST.withId("C100"))))
                .isNotEmpty();
    }

    @Test
    void aSignatureOnAnotherDayThanACeremonyIsAWarning() {
        Scenario scenario = Scenario.until(DECIDED);
        Act signature = SampleLife.acts().get(SIGNED_BY_HAIFA - 1).act();
        assertThat(scenario.warned("2026-09-14", signature)).as("no ceremony").isEmpty();

        scenario.accepted("2026-07-01", new SignatureActs.ScheduleCeremony(SECOND));
        List<Finding> warnings =
                scenario.ask("2026-09-14", signature).orElseThrow().warnings();
        assertThat(warnings).extracting(Finding::code).containsExactly("NO_CEREMONY_ON_DAY");
        assertThat(warnings.get(0).text(LanguageTag.ENGLISH)).contains("14 September 2026", "1 October 2026");

        scenario.accepted("2026-07-01", new SignatureActs.ScheduleCeremony(FIRST));
        assertThat(scenario.warned("2026-09-14", signature))
                .as("one of two ceremonies is on that day")
                .isEmpty();
    }

    @Test
    void theSigningDetailsAreCompletedForEachCeremony() {
        Scenario scenario = Scenario.until(DECIDED);
        scenario.accepted("2026-09-01", new TextActs.CompleteSigningDetails(TEXT.withClauses(clauses("Haifa"))));
        SampleLife.acts().subList(DECIDED + 1, SIGNED_BY_HAIFA).forEach(scenario::perform);
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);

        AgreementText both = TEXT.withClauses(clauses("Haifa", "Marseille"));
        scenario.accepted("2026-09-14", new TextActs.CompleteSigningDetails(both));

        assertThat(scenario.twinning().text()).contains(both);
        assertThat(scenario.twinning()
                        .track(SampleLife.HAIFA.id())
                        .orElseThrow()
                        .signature())
                .isPresent();
        assertThat(scenario.twinning().finalTextHash()).contains(TEXT.operativeHash());
        assertThat(scenario.refused(
                        "2026-09-14", new TextActs.CompleteSigningDetails(TEXT.withClauses(clauses("Marseille")))))
                .as("what was signed at Haifa stays")
                .containsExactly("FINAL_TEXT_CHANGED");
    }

    @Test
    void theSigningDetailsAreCompletedAfterALanguageWasAdded() {
        Scenario scenario = Scenario.until(SIGNED_BY_HAIFA);
        AgreementText added = WalkTowns.withLanguage(scenario.twinning());
        scenario.accepted("2026-09-14", new TextActs.AddLanguage(added));
        Clause place = added.clauses().get(0).withId("C33").withPart(Part.EXECUTION);
        List<Clause> clauses = new ArrayList<>(added.clauses());
        clauses.add(place);

        scenario.accepted("2026-09-15", new TextActs.CompleteSigningDetails(added.withClauses(clauses)));

        assertThat(scenario.twinning().text()).contains(added.withClauses(clauses));
    }

    private static List<Clause> clauses(String... places) {
        List<Clause> clauses = new ArrayList<>(TEXT.clauses());
        for (String place : places) {
            clauses.add(TEXT.clauses()
                    .get(0)
                    .withId("C3" + (place.length() % 10))
                    .withPart(Part.EXECUTION)
                    .withHeading(Optional.empty())
                    .withBody(LocalText.of("נחתם ב־" + place, "Signed at " + place)));
        }
        return clauses;
    }
}

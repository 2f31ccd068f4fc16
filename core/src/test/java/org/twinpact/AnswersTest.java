package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.Recipients;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.Append;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** Tests of what a clerk needs for the next act, each in one call. */
class AnswersTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText REASON = LocalText.of("טעות הקלדה", "A slip of the pen");

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office =
            TwinningOffice.over(registry).clock(SampleLife.CLOCK).build();

    @Test
    void theHashThatADecisionNames() {
        perform(9);
        assertThat(office.query(Scenario.ID).matter(Scope.SUBJECTS)).isEmpty();
        perform(10, 17);
        assertThat(office.query(Scenario.ID).matter(Scope.SUBJECTS))
                .contains(SampleLife.plan().subjects(List.of(HAIFA, MARSEILLE)));
        assertThat(office.query(Scenario.ID).matter(Scope.TEXT))
                .as("the text may still change")
                .isEmpty();
        perform(18, 18);
        assertThat(office.query(Scenario.ID).matter(Scope.TEXT))
                .contains(SampleLife.text(SampleLife.plan()).operativeHash());
    }

    @Test
    void theActThatACorrectionNames() {
        perform(23);
        TwinningQueries before = office.query(Scenario.ID);
        Decision council =
                ((DecisionActs.RecordDecision) SampleLife.acts().get(13).act()).decision();
        ActId wrong =
                before.recordOfDecision(HAIFA, Body.COUNCIL, Scope.SUBJECTS).orElseThrow();
        assertThat(wrong).isEqualTo(new ActId("act-14"));
        assertThat(before.recordOfSignature(HAIFA)).contains(new ActId("act-22"));
        assertThat(before.recordOfDecision(HAIFA, Body.COUNCIL, Scope.TEXT)).isEmpty();
        assertThat(before.recordOfSignature(SampleLife.BREMEN.id())).isEmpty();

        ActId key = new ActId("correction");
        Act correction = new DecisionActs.CorrectDecision(HAIFA, wrong, council.withNumber("2026-215"), REASON);
        office.perform(Scenario.ID, correction, by(HAIFA, "2026-09-18").withActId(key))
                .orElseThrow();

        assertThat(office.query(Scenario.ID).recordOfDecision(HAIFA, Body.COUNCIL, Scope.SUBJECTS))
                .contains(key);
        assertThat(Twinning.load(registry.history(Scenario.ID))).isEqualTo(office.find(Scenario.ID));
    }

    @Test
    void theBodiesOfficesAndRecipientsOfAPartyHaveNames() {
        perform(9);
        TwinningQueries queries = office.query(Scenario.ID);

        assertThat(queries.bodies(HAIFA))
                .contains(
                        entry(Body.COUNCIL, LocalText.of("מועצת הרשות", "the council")),
                        entry(Body.LEGAL_ADVISER, LocalText.of("הייעוץ המשפטי לרשות", "the legal adviser")))
                .doesNotContainKey(Body.STATE_REPRESENTATIVE);
        assertThat(queries.bodies(MARSEILLE)).containsKey(Body.STATE_REPRESENTATIVE);
        assertThat(queries.offices(HAIFA)).containsKeys(Body.HEAD, Body.SECRETARY, Body.TREASURER);
        assertThat(queries.recipients(HAIFA))
                .contains(entry(Recipients.FOREIGN_MINISTRY, LocalText.of("משרד החוץ", "the foreign ministry")))
                .containsKey(Recipients.ASSOCIATION_INTERNATIONAL);
        for (Map<?, LocalText> names :
                List.<Map<?, LocalText>>of(queries.bodies(HAIFA), queries.offices(HAIFA), queries.recipients(HAIFA))) {
            assertThat(names.values())
                    .allSatisfy(
                            name -> assertThat(name.read(LanguageTag.HEBREW)).containsPattern("\\p{IsHebrew}"));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queries.bodies(SampleLife.BREMEN.id()))
                .withMessageContaining("de-bremen is no party");
    }

    @Test
    void theNamesOfAHostsProfileComeFirst() {
        LocalText assembly = LocalText.of("מועצת העיר", "the city assembly");
        Profile own = Profiles.shipped()
                .applyingTo(SampleLife.HAIFA)
                .withVersion("2027-1")
                .withBodies(Map.of(Body.COUNCIL, assembly));
        TwinningOffice host = TwinningOffice.over(registry)
                .rules(Rulebook.shipped().with(own))
                .build();
        host.open(Scenario.ID, SampleLife.acts().get(0).act(), by(HAIFA, "2026-01-05"))
                .orElseThrow();

        assertThat(host.query(Scenario.ID).bodies(HAIFA)).contains(entry(Body.COUNCIL, assembly));
    }

    @Test
    void theTwinningOnAPastDay() {
        perform(SampleLife.acts().size());
        TwinningQueries queries = office.query(Scenario.ID);

        assertThat(queries.asOf(LocalDate.parse("2026-01-04"))).isEmpty();
        assertThat(queries.asOf(LocalDate.parse("2026-06-09")).orElseThrow().stage())
                .isEqualTo(Stage.PLAN_AGREED);
        assertThat(queries.asOf(LocalDate.parse("2026-06-10")).orElseThrow().stage())
                .isEqualTo(Stage.TEXT_FINAL);
        assertThat(queries.asOf(LocalDate.parse("2027-09-10"))).contains(office.find(Scenario.ID));
        assertThat(queries.asOf(LocalDate.MAX)).contains(office.find(Scenario.ID));
    }

    @Test
    void anActRecordedLateBelongsToItsDay() {
        perform(9);
        office.perform(Scenario.ID, new PartyActs.AddParty(SampleLife.BREMEN), by(HAIFA, "2026-03-20"))
                .orElseThrow();
        office.perform(
                        Scenario.ID,
                        new PartyActs.RemoveParty(SampleLife.BREMEN.id(), LocalText.of("די", "Enough")),
                        by(HAIFA, "2026-03-25"))
                .orElseThrow();
        office.perform(Scenario.ID, SampleLife.acts().get(5).act(), by(MARSEILLE, "2026-03-15"))
                .orElseThrow();

        Twinning then =
                office.query(Scenario.ID).asOf(LocalDate.parse("2026-03-15")).orElseThrow();

        assertThat(then.track(SampleLife.BREMEN.id())).isEmpty();
        assertThat(then.lastOn()).contains(LocalDate.parse("2026-03-15"));
        assertThat(then.version()).isEqualTo(office.find(Scenario.ID).version() - 2);
        assertThat(office.query(Scenario.ID)
                        .asOf(LocalDate.parse("2026-03-20"))
                        .orElseThrow()
                        .track(SampleLife.BREMEN.id()))
                .isPresent();
    }

    @Test
    void everyDayOfEveryLifeCanBeAsked() {
        Rulebook rules = Rulebook.shipped();
        for (int seed = 0; seed < 50; seed++) {
            InMemoryRegistry lives = new InMemoryRegistry();
            RandomLife life = new RandomLife(seed, rules, rules.profiles().all()).lived();
            lives.append(Append.of(0, life.history(), life.twinning()));
            TwinningQueries queries =
                    TwinningOffice.over(lives).build().query(life.twinning().id());

            for (Event event : life.history()) {
                assertThat(queries.asOf(event.on()).isPresent())
                        .as("seed %d, %s", seed, event)
                        .isEqualTo(!event.on().isBefore(life.history().get(0).on()));
            }
            assertThat(queries.asOf(LocalDate.MAX)).contains(life.twinning());
        }
    }

    @Test
    void anOutcomeIsPrintedInOneCall() {
        perform(9);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Outcome accepted = office.perform(Scenario.ID, SampleLife.acts().get(9).act(), by(HAIFA, "2026-04-14"));
        Outcome refused =
                office.perform(Scenario.ID, new EntryIntoForceActs.ConfirmEntryIntoForce(), by(HAIFA, "2026-04-14"));

        out.println(accepted.text(LanguageTag.ENGLISH));
        out.println(accepted.text(LanguageTag.HEBREW));
        out.println(refused.text(LanguageTag.ENGLISH));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("A work plan was proposed.", "הוצעה תוכנית עבודה.", "This act is not possible at the stage");
    }

    @Test
    void theTextOfAnAcceptanceHasItsWarnings() {
        perform(9);
        Act namesake = new PartyActs.AddParty(
                SampleLife.MARSEILLE.withId(new AuthorityId("fr-marseille-2")).withCodes(List.of()));

        Outcome.Accepted outcome =
                office.perform(Scenario.ID, namesake, by(HAIFA, "2026-04-14")).orElseThrow();

        assertThat(outcome.text(LanguageTag.ENGLISH))
                .startsWith("Marseille was added as a party.")
                .contains("\nNote: " + outcome.warnings().get(0).text(LanguageTag.ENGLISH));
        assertThat(outcome.text(LanguageTag.HEBREW))
                .contains("לתשומת לב: " + outcome.warnings().get(0).text(LanguageTag.HEBREW));
    }

    private void perform(int acts) {
        perform(1, acts);
    }

    /** Performs acts of the sample life, by their numbers from 1. */
    private void perform(int first, int last) {
        for (SampleLife.RecordedAct next : SampleLife.acts().subList(first - 1, last)) {
            Outcome outcome = registry.find(Scenario.ID).isEmpty()
                    ? office.open(Scenario.ID, next.act(), next.by())
                    : office.perform(Scenario.ID, next.act(), next.by());
            outcome.orElseThrow();
        }
    }

    private static ActContext by(AuthorityId authority, String on) {
        return ActContext.role("Officer", authority, LocalDate.parse(on));
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.GuardRule;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of the move of a running twinning to another version of its profile, with a preview of the changes. */
class AdoptProfileTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final Profile OLD = Rulebook.shipped().profiles().applyingTo(SampleLife.HAIFA);
    private static final Profile NEW = withComptroller();
    private static final Rulebook RULES = Rulebook.shipped().with(NEW);

    @Test
    void aPreviewShowsTheLossesAndKeepsNothing() {
        InMemoryRegistry registry = new InMemoryRegistry();
        TwinningId id = afterActs(registry, 18);
        TwinningOffice office = TwinningOffice.over(registry).rules(RULES).build();
        Act move = new PartyActs.AdoptProfile(HAIFA, NEW.ref());
        ActContext by = ActContext.role("Legal adviser", HAIFA, LocalDate.parse("2026-06-11"));

        assertThat(office.preview(id, move, by).orElseThrow().warnings())
                .as("finalized without the comptroller")
                .extracting(Finding::code, Finding::evidence)
                .containsExactly(tuple("RULE_ADDED", "IL-COMPTROLLER"), tuple("DECISION_MISSING", "IL-COMPTROLLER"));
        assertThat(office.find(id).track(HAIFA).orElseThrow().profile()).isEqualTo(OLD.ref());
        assertThat(office.outdated())
                .extracting(OutdatedProfile::twinning, OutdatedProfile::party, OutdatedProfile::newest)
                .containsExactly(tuple(id, HAIFA, NEW.ref()));

        office.perform(id, move, by).orElseThrow();

        assertThat(office.outdated()).isEmpty();
        assertThat(office.query(id).missing(HAIFA, LocalDate.parse("2026-06-12")))
                .extracting(Finding::evidence)
                .contains("IL-COMPTROLLER");
        assertThat(Twinning.load(registry.history(id))).isEqualTo(office.find(id));
    }

    @Test
    void aNewcomerMovesToAnotherVersionWhileItWaits() {
        Profile next = Rulebook.shipped()
                .profiles()
                .applyingTo(SampleLife.BREMEN)
                .withVersion("test-9")
                .withSteps();
        Scenario scenario = Scenario.until(18);
        scenario.accepted("2026-06-10", new PartyActs.AddParty(SampleLife.BREMEN));
        Lifecycle later = Lifecycle.under(Rulebook.shipped().with(next));
        AuthorityId bremen = SampleLife.BREMEN.id();
        Act move = new PartyActs.AdoptProfile(bremen, next.ref());

        assertThat(later.availableActs(scenario.twinning(), LocalDate.parse("2026-06-10")))
                .contains(new AvailableAct(
                        ActKind.ADOPT_PROFILE, Optional.of(bremen), Body.OFFICER, Optional.empty(), List.of()));
        Outcome.Accepted moved =
                later.decide(scenario.twinning(), FullActs.asked(move)).orElseThrow();

        assertThat(moved.warnings()).extracting(Finding::code).contains("RULE_REMOVED");
        assertThat(later.profile(moved.twinning(), bremen)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void theMoveShowsChangedConditionsOfLaterGates(int acts) {
        Profile ahead = OLD.withVersion("test-4")
                .withSteps(OLD.steps().stream()
                        .filter(step -> !step.code().equals("IL-COUNCIL"))
                        .map(step ->
                                step.code().equals("IL-LEGAL-OPINION") ? step.withBefore(Gate.ENTRY_INTO_FORCE) : step)
                        .toList())
                .withSignatories(OLD.signatories().stream()
                        .map(rule -> rule.withSeal(false))
                        .toList())
                .withGuards(guard("MORE_THAN_ONE_FIELD-1").withBefore(Gate.ENTRY_INTO_FORCE))
                .withObligations(OLD.obligations().stream()
                        .filter(obligation -> !obligation.code().equals("IL-INFORM-MFA"))
                        .toList());

        List<Finding> warnings = moved(acts, Overrides.in(ahead));

        assertThat(warnings)
                .extracting(Finding::code, Finding::evidence, Finding::basis)
                .containsExactly(
                        tuple("RULE_CHANGED", "IL-LEGAL-OPINION", Basis.LAW),
                        tuple("RULE_ADDED", "SIGNATURE", Basis.LAW),
                        tuple("RULE_ADDED", "X-TWO", Basis.DEFAULT),
                        tuple("RULE_REMOVED", "IL-COUNCIL", Basis.GUIDE),
                        tuple("RULE_REMOVED", "SIGNATURE", Basis.LAW),
                        tuple("RULE_REMOVED", "IL-INFORM-MFA", Basis.GUIDE));
        assertThat(warnings).allSatisfy(warning -> assertThat(warning.source()).isNotBlank());
        assertThat(warnings.get(3).text(LanguageTag.ENGLISH))
                .isEqualTo("Haifa: this profile no longer requires: "
                        + "The council gives its final approval of the subjects, after the approval of the head of the"
                        + " authority.");
        assertThat(warnings.get(2).text(LanguageTag.HEBREW))
                .isEqualTo("חיפה: לפי פרופיל זה נוספה הדרישה: לפחות שני יעדים.");
    }

    @Test
    void theMoveShowsAStepAddedBeforeALaterGate() {
        List<Step> steps = new ArrayList<>(OLD.steps());
        steps.add(SampleSteps.step("IL-COMPTROLLER", new Body("COMPTROLLER"), Scope.TEXT, Gate.SIGN));

        assertThat(moved(18, OLD.withVersion("test-5").withSteps(steps)))
                .extracting(Finding::code, finding -> finding.body().code(), Finding::evidence)
                .containsExactly(tuple("RULE_ADDED", "COMPTROLLER", "IL-COMPTROLLER"));
    }

    @Test
    void rulesOfOtherCircumstancesSourcesReadAgainAndOtherNamesAreNoChange() {
        Profile same = OLD.withVersion("test-6")
                .withOverrides(Overrides.of("IL-BUDGET"))
                .withSteps(OLD.steps().stream()
                        .filter(step -> !step.code().startsWith("IL-BUDGET"))
                        .map(step -> step.withVerifiedOn(LocalDate.parse("2026-12-01")))
                        .toList())
                .withObligations(OLD.obligations().stream()
                        .map(obligation -> obligation.withName(LocalText.of("שם אחר", "another name")))
                        .toList());

        assertThat(moved(18, same)).isEmpty();
    }

    @Test
    void anUnknownForeignOrCurrentProfileIsRefused() {
        Scenario scenario = Scenario.until(12, RULES);
        ProfileRef unknown = new ProfileRef("IL", "2099-1", OLD.ref().hash());
        ProfileRef french = RULES.profiles().applyingTo(SampleLife.MARSEILLE).ref();

        assertThat(scenario.refused("2026-05-01", new PartyActs.AdoptProfile(HAIFA, unknown)))
                .containsExactly("PROFILE_UNKNOWN");
        assertThat(scenario.refused("2026-05-01", new PartyActs.AdoptProfile(HAIFA, french)))
                .containsExactly("PROFILE_DOES_NOT_APPLY");
        ProfileRef generic = RULES.profiles().applyingTo(SampleLife.BREMEN).ref();
        assertThat(scenario.refused("2026-05-01", new PartyActs.AdoptProfile(HAIFA, generic)))
                .as("nobody leaves the law of its own country")
                .containsExactly("PROFILE_DOES_NOT_APPLY");
        assertThat(scenario.refused("2026-05-01", new PartyActs.AdoptProfile(HAIFA, NEW.ref())))
                .containsExactly("PROFILE_IN_USE");
    }

    @Test
    void aStepOfAnotherBodyNeedsANewDecision() {
        Scenario scenario = Scenario.until(14);
        Profile other = OLD.withVersion("test-2")
                .withSteps(OLD.steps().stream()
                        .map(step -> step.code().equals("IL-COUNCIL") ? step.withBody(new Body("ASSEMBLY")) : step)
                        .toList());
        Scenario moved = Scenario.until(14, Rulebook.shipped().with(other).with(OLD));

        moved.accepted("2026-05-20", new PartyActs.AdoptProfile(HAIFA, other.ref()));

        assertThat(moved.lifecycle().missing(moved.twinning(), Gate.TEXT, LocalDate.parse("2026-05-21")))
                .extracting(finding -> finding.body().code())
                .contains("ASSEMBLY");
        assertThat(scenario.lifecycle().missing(scenario.twinning(), Gate.TEXT, LocalDate.parse("2026-05-21")))
                .extracting(finding -> finding.body().code())
                .doesNotContain("ASSEMBLY", "COUNCIL");
    }

    @Test
    void aChangedNameOfAPartyInvalidatesNothing() {
        Scenario scenario = Scenario.until(21);
        Twinning before = scenario.twinning();

        scenario.accepted(
                "2026-07-05",
                new PartyActs.RecordSuccessor(
                        SampleLife.MARSEILLE.withName(LocalText.of("מרסיי רבתי", "Greater Marseille"))));

        assertThat(scenario.twinning().parties().read(LanguageTag.ENGLISH)).isEqualTo("Haifa – Greater Marseille");
        assertThat(scenario.lifecycle().missing(scenario.twinning(), LocalDate.parse("2026-07-06")))
                .hasSameSizeAs(scenario.lifecycle().missing(before, LocalDate.parse("2026-07-06")));
        assertThat(scenario.refused(
                        "2026-07-06", new PartyActs.RecordSuccessor(SampleLife.MARSEILLE.withCountry("MC"))))
                .containsExactly("SUCCESSOR_OF_ANOTHER_COUNTRY");
        assertThat(scenario.refused("2026-07-06", new PartyActs.RecordSuccessor(SampleLife.BREMEN)))
                .containsExactly("NOT_A_PARTY");
        assertThat(scenario.refused(
                        "2026-07-06",
                        new PartyActs.RecordSuccessor(SampleLife.MARSEILLE.withCodes(SampleLife.HAIFA.codes()))))
                .containsExactly("ALREADY_A_PARTY");
    }

    @Test
    void aProfileNamesOnlyKnownGuards() {
        Profile guarded = OLD.withVersion("test-3").withGuards(guard("TWO_OBJECTIVES-1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rulebook.shipped().with(guarded))
                .withMessageContainingAll("IL test-3", "TWO_OBJECTIVES-1", "FORECAST_OF_MONEY-1");

        Rulebook rules = Rulebook.shipped()
                .with(
                        "TWO_OBJECTIVES-1",
                        (twinning, track, day) -> twinning.plan().stream()
                                .anyMatch(plan -> plan.objectives().size() >= 2))
                .with(guarded);
        Scenario scenario = Scenario.until(12, rules);

        assertThat(scenario.twinning().stage())
                .as("waiting for a second objective")
                .hasToString("EXPLORATION");
        assertThat(scenario.lifecycle().missing(scenario.twinning(), LocalDate.parse("2026-05-01")))
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.evidence()).isEqualTo("X-TWO");
                    assertThat(missing.text(LanguageTag.ENGLISH)).isEqualTo("Haifa: At least two objectives.");
                    assertThat(missing.text(LanguageTag.HEBREW)).isEqualTo("חיפה: לפחות שני יעדים.");
                });
    }

    private static List<Finding> moved(int acts, Profile profile) {
        Scenario scenario =
                Scenario.until(acts, Rulebook.shipped().with(profile).with(OLD));
        return scenario.ask("2026-06-11", new PartyActs.AdoptProfile(HAIFA, profile.ref()))
                .orElseThrow()
                .warnings();
    }

    private static TwinningId afterActs(InMemoryRegistry registry, int number) {
        TwinningOffice office =
                TwinningOffice.over(registry).clock(SampleLife.CLOCK).build();
        List<SampleLife.RecordedAct> life = SampleLife.acts().subList(0, number);
        TwinningId id = office.open(life.get(0).act(), life.get(0).by())
                .orElseThrow()
                .twinning()
                .id();
        life.subList(1, number)
                .forEach(recorded ->
                        office.perform(id, recorded.act(), recorded.by()).orElseThrow());
        return id;
    }

    private static GuardRule guard(String name) {
        return new GuardRule(
                "X-TWO",
                name,
                Gate.PLAN,
                List.of(),
                Severity.BLOCK,
                Basis.DEFAULT,
                "a rule of this test",
                LocalDate.parse("2026-11-23"),
                LocalText.of("לפחות שני יעדים.", "At least two objectives."));
    }

    private static Profile withComptroller() {
        List<Step> steps = new ArrayList<>(OLD.steps());
        steps.add(SampleSteps.step("IL-COMPTROLLER", new Body("COMPTROLLER"), Scope.SUBJECTS, Gate.TEXT));
        return OLD.withVersion("test-1").withSteps(steps);
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.EventFormat;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActOfParty;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** Tests of acts that one party records on behalf of another, with evidence, so that no partner blocks the others. */
class OnBehalfTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final String LETTER = "signed copy of 3 May 2026";

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office = TwinningOffice.over(registry)
            .clock(SampleLife.CLOCK)
            .permission(Permission.partiesOrOnBehalf())
            .build();

    @Test
    void aPartnerWithoutASystemIsCarriedThroughTheWholeLife() {
        perform(SampleLife.acts().size());

        Twinning twinning = office.find(Scenario.ID);
        assertThat(twinning.stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(registry.history(Scenario.ID))
                .allSatisfy(event -> assertThat(event.by().authority()).isEqualTo(HAIFA));
        assertThat(Lifecycle.under(Rulebook.shipped()).audit(registry.history(Scenario.ID)))
                .isEmpty();
    }

    @Test
    void aSilentPartnerIsRemoved() {
        perform(10);
        Act removal = new PartyActs.RemoveParty(MARSEILLE, LocalText.of("אין מענה", "No answer"));

        assertThat(codes(office.perform(Scenario.ID, removal, by(SampleLife.HAIFA))))
                .containsExactly("NOT_PERMITTED");
        assertThat(codes(office.perform(
                        Scenario.ID, removal, by(SampleLife.HAIFA).onBehalf("two reminders without an answer"))))
                .isEmpty();
    }

    @Test
    void theEventStatesWhoRecordedItAndOnWhichEvidence() {
        perform(10);
        Act endorsement = new PlanActs.EndorsePlan(MARSEILLE, SampleLife.plan().hash());

        Outcome.Accepted outcome = office.perform(
                        Scenario.ID, endorsement, by(SampleLife.HAIFA).onBehalf(LETTER))
                .orElseThrow();

        Event event = outcome.events().get(0);
        assertThat(event.by().evidence()).contains(LETTER);
        assertThat(EventFormat.read(EventFormat.write(event))).isEqualTo(event);
        assertThat(event.text(outcome.twinning(), LanguageTag.ENGLISH))
                .isEqualTo(
                        "Marseille endorsed the work plan. Recorded by Haifa on behalf of the party, on the evidence of:"
                                + " “signed copy of 3 May 2026”.");
        assertThat(event.text(outcome.twinning(), LanguageTag.HEBREW)).contains("נרשם בידי חיפה בשם הצד", LETTER);
    }

    @Test
    void withoutEvidenceTheReasonNamesTheWay() {
        perform(10);
        Act table = new PreparationActs.RecordRoundTable(MARSEILLE, SampleLife.roundTable("2026-04-13", "M"));

        Outcome outcome = office.perform(Scenario.ID, table, by(SampleLife.HAIFA));

        assertThat(codes(outcome)).containsExactly("NOT_PERMITTED");
        assertThat(text(outcome, LanguageTag.ENGLISH))
                .contains("Only Marseille may do this, or another party on its behalf, with evidence.");
        assertThat(text(outcome, LanguageTag.HEBREW)).contains("לצד אחר הפועל בשמו ומצרף אסמכתה");
    }

    @Test
    void aStrangerActsOnNobodysBehalf() {
        perform(10);
        Act endorsement = new PlanActs.EndorsePlan(MARSEILLE, SampleLife.plan().hash());

        assertThat(codes(office.perform(
                        Scenario.ID, endorsement, by(SampleLife.BREMEN).onBehalf(LETTER))))
                .containsExactly("NOT_PERMITTED");
    }

    @Test
    void partiesOnlyTakesNoEvidence() {
        perform(10);
        Act endorsement = new PlanActs.EndorsePlan(MARSEILLE, SampleLife.plan().hash());
        TwinningOffice strict = TwinningOffice.over(registry)
                .permission(Permission.partiesOnly())
                .build();

        assertThat(codes(strict.perform(
                        Scenario.ID, endorsement, by(SampleLife.HAIFA).onBehalf(LETTER))))
                .containsExactly("NOT_PERMITTED");
    }

    @Test
    void evidenceIsExpectedOnlyWithAnActOfAnotherParty() {
        perform(10);
        Act own = new PlanActs.EndorsePlan(HAIFA, SampleLife.plan().hash());
        Act joint = new PartyActs.AddParty(SampleLife.BREMEN);

        for (Act act : List.of(own, joint)) {
            assertThat(codes(office.perform(
                            Scenario.ID, act, by(SampleLife.HAIFA).onBehalf(LETTER))))
                    .containsExactly("EVIDENCE_NOT_EXPECTED");
        }
    }

    @Test
    void evidenceIsReadableTextOfAtMostFiveHundredCharacters() {
        perform(10);
        Act endorsement = new PlanActs.EndorsePlan(MARSEILLE, SampleLife.plan().hash());

        for (String evidence : List.of("", "a\u0000b", "x".repeat(501))) {
            assertThat(codes(office.perform(
                            Scenario.ID, endorsement, by(SampleLife.HAIFA).onBehalf(evidence))))
                    .containsExactly("INVALID_INPUT");
        }
    }

    /** Performs the first acts of the sample life, all of them by Haifa. */
    private void perform(int acts) {
        List<SampleLife.RecordedAct> life = SampleLife.acts().subList(0, acts);
        office.open(Scenario.ID, life.get(0).act(), life.get(0).by()).orElseThrow();
        life.subList(1, acts)
                .forEach(next ->
                        office.perform(Scenario.ID, next.act(), byHaifa(next)).orElseThrow());
    }

    private static ActContext byHaifa(SampleLife.RecordedAct recorded) {
        ActContext by = recorded.by().withAuthority(HAIFA);
        return recorded.act() instanceof ActOfParty ofParty && ofParty.party().equals(MARSEILLE)
                ? by.onBehalf(LETTER)
                : by;
    }

    private static ActContext by(LocalAuthority town) {
        return ActContext.role("Officer", town.id(), LocalDate.parse("2026-04-15"));
    }

    private static String text(Outcome outcome, LanguageTag language) {
        return outcome.match(accepted -> "accepted", refused -> refused.text(language));
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.match(
                accepted -> List.of(),
                refused -> refused.missing().stream().map(Finding::code).toList());
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PartialDate;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Themes;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ApprovalActs;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EndingKind;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/**
 * Tests of the sentence of every event, with its party, act and content, and of loading, which accepts whole histories
 * only.
 */
class EventMessagesTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText REASON = LocalText.of("טעות הקלדה", "A slip of the pen");

    @Test
    void openingAndLinkingNameTheTown() {
        assertThat(said(Scenario.until(5))).contains("Haifa opened the twinning.", "Marseille was added as a party.");
    }

    @Test
    void aDecisionNamesBodyScopeAndResult() {
        Scenario scenario = Scenario.until(13);
        assertThat(last(scenario))
                .isEqualTo("Haifa: the subjects of cooperation – approved (the head of the authority, 3 May 2026).");
        Decision right = ((DecisionActs.RecordDecision)
                        SampleLife.decides(HAIFA, "HEAD", Scope.SUBJECTS, "2026-05-04", scenario.subjects()))
                .decision();

        scenario.accepted("2026-05-10", new DecisionActs.CorrectDecision(HAIFA, new ActId("act-13"), right, REASON));

        assertThat(last(scenario))
                .isEqualTo(
                        "Haifa: the record of a decision was corrected: the subjects of cooperation – approved (the head"
                                + " of the authority, 4 May 2026). The reason: “A slip of the pen”.");
    }

    @Test
    void everyFactWithAReasonExplainsIt() {
        assertThat(EventTypes.leaves(Fact.class)
                        .filter(type -> Stream.of(type.getRecordComponents())
                                .anyMatch(component -> component.getName().equals("reason"))))
                .hasSizeGreaterThan(10)
                .allSatisfy(type -> assertThat(type.getMethod("explanation").getDeclaringClass())
                        .isEqualTo(type));
    }

    @Test
    void aSentenceEndsWithTheReasonThatWasGiven() {
        Scenario scenario = Scenario.until(5);
        scenario.accepted("2026-03-20", new EndActs.Discontinue(REASON));
        scenario.accepted("2026-03-21", new EndActs.Resume(LocalText.of("הפתעה", "A surprise")));
        Scenario failed = Scenario.until(23);
        failed.accepted("2026-10-01", new EndActs.RecordFailure(REASON));
        assertThat(said(failed)).contains("The agreement did not take effect. The reason: “A slip of the pen”.");
        assertThat(said(scenario)).contains("The twinning goes on. The reason: “A surprise”.");
        assertThat(said(scenario)).contains("The twinning was discontinued. The reason: “A slip of the pen”.");
    }

    @Test
    void whatChangesASignatureOrAnApprovalNamesItsDayAndItsReason() {
        Scenario scenario = Scenario.until(22);
        Signature signature =
                scenario.twinning().track(HAIFA).flatMap(Track::signature).orElseThrow();
        Optional<ActId> signed = scenario.twinning().recordOfSignature(HAIFA);
        scenario.accepted("2026-09-15", new SignatureActs.CancelCeremony("C1", REASON));
        scenario.accepted(
                "2026-09-16",
                new SignatureActs.WithdrawSignature(
                        HAIFA, LocalDate.parse("2026-09-15"), LocalText.of("חרטה.", "Regret.")));
        ActId withdrawn = scenario.twinning().recordOfSignature(HAIFA).orElseThrow();
        assertThat(signed).isPresent().isNotEqualTo(Optional.of(withdrawn));
        scenario.accepted("2026-09-17", new SignatureActs.CorrectSignature(HAIFA, withdrawn, signature, REASON));
        scenario.accepted(
                "2026-09-17",
                new ApprovalActs.ConfirmDecision(
                        MARSEILLE, "FR-COUNCIL", LocalDate.parse("2026-09-16"), "7", Optional.empty()));

        assertThat(said(scenario))
                .contains(
                        "A ceremony was cancelled. The reason: “A slip of the pen”.",
                        "Haifa withdrew its signature on 15 September 2026. The reason: “Regret”.",
                        "Haifa: the record of the signature was corrected. The party signed on 14 September 2026. The reason:"
                                + " “A slip of the pen”.",
                        "Marseille: an approval was confirmed on 16 September 2026.");
    }

    @Test
    void aConditionIsSaidToBeMetAndLostOnItsDay() {
        Scenario scenario = Scenario.until(19);
        Decision council = ((DecisionActs.RecordDecision) SampleLife.decides(
                        MARSEILLE,
                        "COUNCIL",
                        Scope.TEXT,
                        "2026-06-29",
                        scenario.twinning().finalTextHash().orElseThrow()))
                .decision()
                .withConditions(List.of(LocalText.of("תקציב", "A budget")));
        scenario.accepted("2026-06-29", new DecisionActs.RecordDecision(MARSEILLE, council));
        scenario.accepted(
                "2026-07-21",
                new ApprovalActs.MeetCondition(MARSEILLE, "FR-COUNCIL", 1, LocalDate.parse("2026-07-20"), "letter 1"));
        scenario.accepted(
                "2026-08-21",
                new ApprovalActs.RevokeCondition(MARSEILLE, "FR-COUNCIL", 1, LocalDate.parse("2026-08-20"), REASON));

        assertThat(said(scenario))
                .contains(
                        "Marseille: a condition of an approval was met on 20 July 2026.",
                        "Marseille: a condition of an approval is no longer met from 20 August 2026 on. The reason: “A slip of"
                                + " the pen”.");
    }

    @Test
    void anEndIsSaidAsFarAsItIsKnown() {
        Scenario scenario = Scenario.until(25);
        scenario.accepted("2027-06-01", new EndActs.RecordEnding(ending(Optional.empty(), Optional.empty())));
        scenario.accepted(
                "2027-06-01",
                new EndActs.RecordEnding(
                        ending(Optional.of(EndingKind.TERM_OVER), Optional.of(new PartialDate("2027")))));
        scenario.accepted(
                "2027-06-01",
                new EndActs.RecordEnding(new Ending(
                        Optional.of(EndingKind.BY_ONE_SIDE),
                        Optional.of(new PartialDate("2027-05")),
                        Optional.of(MARSEILLE),
                        Optional.of(REASON))));

        assertThat(said(scenario))
                .contains(
                        "The end of the agreement was recorded (no details are known).",
                        "The end of the agreement was recorded (the term was over, 2027).",
                        "The end of the agreement was recorded (by one party, Marseille, May 2027). The reason: “A slip of"
                                + " the pen”.");
    }

    @Test
    void anEndInAMonthIsSaidInHebrew() {
        Scenario scenario = Scenario.until(25);
        scenario.accepted(
                "2027-06-01",
                new EndActs.RecordEnding(
                        ending(Optional.of(EndingKind.AGREED), Optional.of(new PartialDate("2027-05")))));

        assertThat(scenario.history())
                .extracting(event -> event.text(scenario.twinning(), LanguageTag.HEBREW))
                .contains("נרשם סיום ההסכם (בהסכמה, מאי 2027).");
    }

    private static Ending ending(Optional<EndingKind> kind, Optional<PartialDate> on) {
        return new Ending(kind, on, Optional.empty(), Optional.empty());
    }

    @Test
    void noEvidenceIsNamedByItsCode() {
        Scenario scenario = Scenario.until(23);
        List<Finding> all = Stream.of(1, 12, 18, 23)
                .map(Scenario::until)
                .flatMap(past -> past.lifecycle().missing(past.twinning(), LocalDate.parse("2026-10-01")).stream())
                .toList();

        assertThat(all).extracting(Finding::evidence).contains("IL-LEGAL-OPINION", "IL-COUNCIL");
        assertThat(all)
                .allSatisfy(finding ->
                        assertThat(finding.evidenceText(LanguageTag.ENGLISH)).doesNotContain(finding.evidence()))
                .allSatisfy(finding ->
                        assertThat(finding.evidenceText(LanguageTag.HEBREW)).doesNotContainPattern("[A-Z]"));
        assertThat(scenario.lifecycle().obligations(scenario.twinning(), LocalDate.parse("2026-10-01")))
                .extracting(finding -> finding.evidenceText(LanguageTag.ENGLISH))
                .contains("publication of the signing");
    }

    @Test
    void obligationsAndEvidenceHaveNamesInBothLanguages() {
        Scenario scenario = Scenario.until(23);
        assertThat(scenario.twinning().obligations())
                .filteredOn(owed -> owed.code().equals("IL-YEARLY-REPORT"))
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.kindText(LanguageTag.ENGLISH)).isEqualTo("report");
                    assertThat(owed.recipients(LanguageTag.ENGLISH))
                            .containsExactly(
                                    "the international development administration of the association of local authorities",
                                    "the foreign ministry");
                    assertThat(owed.recipients(LanguageTag.HEBREW)).last().isEqualTo("משרד החוץ");
                });
        assertThat(Scenario.until(1).lifecycle().missing(Scenario.until(1).twinning(), LocalDate.parse("2026-01-06")))
                .extracting(finding -> finding.evidenceText(LanguageTag.ENGLISH))
                .contains("a further party", "the minutes of a round table");
    }

    @Test
    void anObligationIsNamedWhenItIsOwedFulfilledAndLifted() {
        Scenario scenario = Scenario.until(23);
        assertThat(said(scenario))
                .contains("Marseille: a new obligation, due by 21 September 2026: publication of the signing.");

        scenario.accepted("2026-09-20", new FollowUpActs.FulfilObligation(HAIFA, "IL-INFORM-MFA", "letter 2026-118"));
        assertThat(said(scenario))
                .endsWith(
                        "Haifa recorded with proof that an obligation was fulfilled: notice to the foreign ministry.",
                        "Haifa: an obligation was fulfilled: notice to the foreign ministry.");

        scenario.accepted("2026-10-01", new EndActs.RecordFailure(REASON));
        assertThat(said(scenario))
                .contains(
                        "The twinning entered the stage: ended.",
                        "Marseille: an obligation no longer applies: publication of the signing.");
    }

    @Test
    void invalidatedItemsNameTheirParty() {
        Scenario scenario = Scenario.until(20);

        scenario.accepted("2026-07-02", new PartyActs.RemoveParty(MARSEILLE, REASON));

        assertThat(said(scenario))
                .contains("Marseille is no longer a party. The reason: “A slip of the pen”.")
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("No longer valid: ")
                        .contains(
                                "endorsement of the work plan – Haifa",
                                "decision of the council on the subjects of cooperation – Haifa",
                                " – Marseille"));
    }

    @Test
    void invalidatedItemsNameTheirReason() {
        Scenario scenario = Scenario.until(20);
        scenario.adopted("2026-07-02", new WorkPlan(2, SampleLife.plan().objectives()));
        List<Event> history = scenario.history();
        Event lapsed = history.stream()
                .filter(event -> event.type().equals("Invalidated"))
                .findFirst()
                .orElseThrow();

        assertThat(lapsed.text(scenario.twinning(), history, LanguageTag.ENGLISH))
                .startsWith("No longer valid: decision of ")
                .endsWith(". The reason: Marseille endorsed the work plan.");
        assertThat(lapsed.text(scenario.twinning(), history, LanguageTag.HEBREW))
                .startsWith("לא בתוקף עוד: ")
                .endsWith(". הסיבה: מרסיי: תוכנית העבודה אומצה.");
        assertThat(lapsed.text(scenario.twinning(), history.subList(0, 5), LanguageTag.ENGLISH))
                .as("the fact is not among these")
                .isEqualTo(lapsed.text(scenario.twinning(), LanguageTag.ENGLISH));
        assertThat(history.get(0).text(scenario.twinning(), history, LanguageTag.ENGLISH))
                .isEqualTo("Haifa opened the twinning.");
    }

    @Test
    void otherLanguagesReadEnglish() {
        Scenario scenario = Scenario.until(1);

        assertThat(scenario.history().get(0).text(scenario.twinning(), new LanguageTag("fr")))
                .isEqualTo("Haifa opened the twinning.");
        assertThat(scenario.history().get(0).text(scenario.twinning(), LanguageTag.HEBREW))
                .contains("חיפה");
    }

    @Test
    void aHistoryLoadsWholeAndInOrderOrNotAtAll() {
        List<Event> history = Scenario.until(5).history();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Twinning.load(List.of()))
                .withMessageContaining("at least one event");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Twinning.load(List.of(history.get(0), history.get(2))))
                .withMessageContainingAll("is at event 1;", "event 3 of", "event 2 of the same twinning is next");
    }

    @Test
    void theLatestDayStaysTheLatest() {
        Scenario scenario = Scenario.until(2);
        scenario.accepted("2026-01-10", new ContactActs.AppointContact(HAIFA, SampleLife.contact("haifa")));
        assertThat(scenario.twinning().lastOn()).contains(LocalDate.parse("2026-01-20"));

        scenario.accepted("2026-01-21", new ContactActs.AppointContact(HAIFA, SampleLife.contact("haifa")));
        assertThat(scenario.twinning().lastOn()).contains(LocalDate.parse("2026-01-21"));
    }

    @Test
    void nothingIsDecidedUnderAProfileWhoseContentIsNotKnown() {
        Twinning twinning = Scenario.until(12).twinning();
        Rulebook empty = new Rulebook(Profiles.of(List.of()), Themes.standard());

        assertThatIllegalStateException()
                .isThrownBy(() -> Lifecycle.under(empty).missing(twinning, LocalDate.parse("2026-12-01")))
                .withMessageContainingAll("the profile IL 2026-11-1", "of il-haifa is not known here");
    }

    private static String last(Scenario scenario) {
        List<String> said = said(scenario);
        return said.get(said.size() - 1);
    }

    private static List<String> said(Scenario scenario) {
        return scenario.history().stream()
                .map(event -> event.text(scenario.twinning(), LanguageTag.ENGLISH))
                .toList();
    }
}

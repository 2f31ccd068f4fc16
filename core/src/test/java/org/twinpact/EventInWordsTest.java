package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Themes;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;

/** Every event reads as a sentence that names who, what and which; a history that lacks one does not load. */
class EventInWordsTest {
    private static final AuthorityId HAIFA = Story.HAIFA.id();
    private static final AuthorityId MARSEILLE = Story.MARSEILLE.id();
    private static final LocalText REASON = LocalText.of("טעות הקלדה", "A slip of the pen");

    @Test
    void openingAndLinkingNameTheTown() {
        assertThat(said(Tale.until(5))).contains("Haifa opened the twinning.", "Marseille was linked.");
    }

    @Test
    void aDecisionNamesBodyScopeAndResult() {
        Tale tale = Tale.until(13);
        assertThat(last(tale)).isEqualTo("Haifa: the subjects of cooperation approved by the head of the authority.");
        Decision right = ((Act.RecordDecision)
                        Story.decides(HAIFA, "HEAD", Scope.SUBJECTS, "2026-05-04", tale.subjects()))
                .decision();

        tale.accepted("2026-05-10", new Act.CorrectDecision(HAIFA, new ActId("act-13"), right, REASON));

        assertThat(last(tale))
                .isEqualTo("Haifa: a decision was put right; the subjects of cooperation approved by the head of the"
                        + " authority.");
    }

    @Test
    void aDutyIsNamedWhenItIsOwedFulfilledAndLifted() {
        Tale tale = Tale.until(23);
        assertThat(said(tale)).contains("Marseille owes FR-PUBLISH by 2026-09-21.");

        tale.accepted("2026-09-20", new Act.FulfilDuty(HAIFA, "IL-INFORM-MFA", "letter 2026-118"));
        assertThat(said(tale)).endsWith("Haifa gave the notice IL-INFORM-MFA.", "Haifa fulfilled IL-INFORM-MFA.");

        tale.accepted("2026-10-01", new Act.Fail(REASON));
        assertThat(said(tale)).contains("The twinning is now over.", "Marseille no longer owes FR-PUBLISH.");
    }

    @Test
    void whatLapsedIsNamedWithItsPartyAlsoOfOneThatIsGone() {
        Tale tale = Tale.until(20);

        tale.accepted("2026-07-02", new Act.DropParty(MARSEILLE, REASON));

        assertThat(said(tale))
                .contains("fr-marseille is no longer a party.")
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("No longer valid: ")
                        .contains("endorsement (Haifa)", "decision IL-COUNCIL (Haifa)", "(fr-marseille)"));
    }

    @Test
    void whatLapsedIsToldWithItsReasonWhichIsTheFactOfTheSameAct() {
        Tale tale = Tale.until(20);
        tale.accepted(
                "2026-07-02", new Act.ProposePlan(new WorkPlan(2, Story.plan().objectives())));
        List<Event> history = tale.history();
        Event lapsed = history.stream()
                .filter(event -> event.type().equals("Invalidated"))
                .findFirst()
                .orElseThrow();

        assertThat(lapsed.text(tale.twinning(), history, LanguageTag.ENGLISH))
                .startsWith("No longer valid: endorsement (Haifa), ")
                .endsWith(". The reason: A work plan was proposed.");
        assertThat(lapsed.text(tale.twinning(), history, LanguageTag.HEBREW))
                .startsWith("אינם תקפים עוד: ")
                .endsWith(". הסיבה: הוצעה תכנית עבודה.");
        assertThat(lapsed.text(tale.twinning(), history.subList(0, 5), LanguageTag.ENGLISH))
                .as("the fact is not among these")
                .isEqualTo(lapsed.text(tale.twinning(), LanguageTag.ENGLISH));
        assertThat(history.get(0).text(tale.twinning(), history, LanguageTag.ENGLISH))
                .isEqualTo("Haifa opened the twinning.");
    }

    @Test
    void otherLanguagesReadEnglish() {
        Tale tale = Tale.until(1);

        assertThat(tale.history().get(0).text(tale.twinning(), new LanguageTag("fr")))
                .isEqualTo("Haifa opened the twinning.");
        assertThat(tale.history().get(0).text(tale.twinning(), LanguageTag.HEBREW))
                .contains("חיפה");
    }

    @Test
    void aHistoryLoadsWholeAndInOrderOrNotAtAll() {
        List<Event> history = Tale.until(5).history();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Twinning.load(List.of()))
                .withMessageContaining("at least one event");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Twinning.load(List.of(history.get(0), history.get(2))))
                .withMessageContainingAll("is at event 1;", "event 3 of", "event 2 of the same twinning is next");
    }

    @Test
    void theLatestDayIsKeptThoughAnEarlierOneIsEnteredLater() {
        Tale tale = Tale.until(2);
        tale.accepted("2026-01-10", new Act.AppointContact(HAIFA, Story.contact("haifa")));
        assertThat(tale.twinning().lastOn()).contains(LocalDate.parse("2026-01-20"));

        tale.accepted("2026-01-21", new Act.AppointContact(HAIFA, Story.contact("haifa")));
        assertThat(tale.twinning().lastOn()).contains(LocalDate.parse("2026-01-21"));
    }

    @Test
    void nothingIsDecidedUnderAProfileWhoseContentIsNotKnown() {
        Twinning twinning = Tale.until(12).twinning();
        Rulebook empty = new Rulebook(Profiles.of(List.of()), Themes.standard());

        assertThatIllegalStateException()
                .isThrownBy(() -> Lifecycle.under(empty).missing(twinning, LocalDate.parse("2026-12-01")))
                .withMessageContainingAll("the profile IL 2026-11-1", "of il-haifa is not known here");
    }

    private static String last(Tale tale) {
        List<String> said = said(tale);
        return said.get(said.size() - 1);
    }

    private static List<String> said(Tale tale) {
        return tale.history().stream()
                .map(event -> event.text(tale.twinning(), LanguageTag.ENGLISH))
                .toList();
    }
}

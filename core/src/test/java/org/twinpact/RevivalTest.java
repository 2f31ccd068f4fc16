package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Evidence;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ActivityBuilder;
import org.twinpact.followup.ActivityKind;
import org.twinpact.followup.Revival;
import org.twinpact.followup.RevivalAnswer;
import org.twinpact.followup.RevivalReply;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Programme;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ActivityActs;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EndingKind;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.HandoverBrief;
import org.twinpact.twinning.Health;
import org.twinpact.twinning.HealthThresholds;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.ProgrammeActs;
import org.twinpact.twinning.RevivalActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Section;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** Tests of the revival of dormant twinnings. */
class RevivalTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final AuthorityId BREMEN = SampleLife.BREMEN.id();
    private static final LocalText LAPSE = LocalText.of("מאז 2010 לא היה כל קשר", "There was no contact since 2010");
    private static final Evidence LETTER =
            new Evidence(EvidenceGrade.OFFICIAL_RECORD, "letter 9", Optional.of(Sha256.of(List.of("letter 9"))));

    @Test
    void aLetterAnAnswerAndAProgrammeReviveADormantTwinning() {
        Scenario scenario = imported(2);
        assertThat(codes(scenario, "2026-02-01")).containsExactly("REVIVAL_POSSIBLE");

        scenario.accepted("2026-02-01", propose(HAIFA));
        assertThat(codes(scenario, "2026-02-01")).containsExactly("REVIVAL_UNANSWERED");
        assertThat(next(scenario, "2026-02-01").get(0).party()).contains(MARSEILLE);
        assertThat(codes(scenario, "2026-01-31"))
                .as("the letter was not written yet")
                .containsExactly("REVIVAL_POSSIBLE");

        scenario.accepted("2026-03-01", answer(MARSEILLE, RevivalReply.ACCEPTED));
        assertThat(codes(scenario, "2026-02-28")).containsExactly("REVIVAL_UNANSWERED");
        assertThat(codes(scenario, "2026-03-01")).containsExactly("REVIVAL_ACCEPTED");
        assertThat(scenario.twinning().revival())
                .contains(new Revival(
                        HAIFA,
                        day("2026-02-01"),
                        List.of(new RevivalAnswer(MARSEILLE, day("2026-03-01"), RevivalReply.ACCEPTED))));

        adopt(scenario, "2026-06-01");
        assertThat(codes(scenario, "2026-05-31")).containsExactly("REVIVAL_ACCEPTED");
        assertThat(codes(scenario, "2026-06-01")).containsExactly("REVIVAL_COMPLETE");
        assertThat(health(scenario, "2026-06-01").level())
                .as("health depends on activities alone")
                .isEqualTo(Health.Level.DORMANT);

        scenario.accepted("2026-07-02", visit("2026-07-01"));
        assertThat(codes(scenario, "2026-07-02")).isEmpty();
        assertThat(codes(scenario, "2029-07-02"))
                .as("it became dormant once more")
                .containsExactly("REVIVAL_POSSIBLE");
        assertWhole(scenario);
    }

    @Test
    void aCompleteRevivalLeavesTheNextOnePossibleOnceItIsOld() {
        Scenario scenario = revived("2026-02-01");

        assertThat(codes(scenario, "2028-02-01")).containsExactly("REVIVAL_COMPLETE");
        assertThat(codes(scenario, "2028-02-02")).containsExactly("REVIVAL_POSSIBLE");
        assertThat(scenario.warned("2028-02-02", propose(MARSEILLE))).isEmpty();

        scenario.accepted("2028-02-02", propose(MARSEILLE));
        assertThat(codes(scenario, "2028-02-02"))
                .as("the programme of the first revival does not complete the second")
                .containsExactly("REVIVAL_UNANSWERED");
    }

    @Test
    void anAdoptionOnTheDayOfTheLetterCompletesTheRevivalAndAnEarlierOneDoesNot() {
        Scenario scenario = imported(2);
        adopt(scenario, "2026-02-01");
        Scenario later = scenario.copy();

        scenario.accepted("2026-02-01", propose(HAIFA));
        later.accepted("2026-02-02", propose(HAIFA));

        assertThat(codes(scenario, "2026-02-02")).containsExactly("REVIVAL_COMPLETE");
        assertThat(codes(later, "2026-02-02")).containsExactly("REVIVAL_UNANSWERED");
    }

    @Test
    void aDeclinedRevivalIsClosedByTheEnd() {
        Scenario scenario = imported(2);
        scenario.accepted("2026-02-01", propose(HAIFA));
        scenario.accepted("2026-03-01", answer(MARSEILLE, RevivalReply.DECLINED));
        assertThat(codes(scenario, "2026-03-01")).containsExactly("REVIVAL_DECLINED");

        scenario.accepted("2026-05-01", end("2026-05-01"));

        assertThat(scenario.lifecycle().health(scenario.twinning(), day("2026-05-01"), HealthThresholds.standard()))
                .isEmpty();
        assertThat(brief(scenario, "2026-05-01").revival()).isEmpty();
        assertWhole(scenario);
    }

    @Test
    void everyOtherPartyAnswers() {
        Scenario scenario = imported(3);
        scenario.accepted("2026-02-01", propose(MARSEILLE));
        scenario.accepted("2026-02-10", answer(BREMEN, RevivalReply.ACCEPTED));

        assertThat(next(scenario, "2026-02-10"))
                .extracting(Finding::code, Finding::party)
                .containsExactly(tuple("REVIVAL_UNANSWERED", Optional.of(HAIFA)));

        scenario.accepted("2026-02-20", answer(HAIFA, RevivalReply.DECLINED));
        assertThat(codes(scenario, "2026-02-20")).containsExactly("REVIVAL_DECLINED");
        scenario.accepted("2026-03-20", answer(HAIFA, RevivalReply.ACCEPTED));
        assertThat(codes(scenario, "2026-03-20")).as("the latest answer counts").containsExactly("REVIVAL_ACCEPTED");
    }

    @Test
    void theSamePapersInAnyOrderReadTheSame() {
        Map<String, Act> papers = Map.of(
                "2026-02-01", propose(HAIFA),
                "2026-02-10", answer(BREMEN, RevivalReply.DECLINED),
                "2026-02-15", propose(MARSEILLE),
                "2026-02-20", answer(BREMEN, RevivalReply.ACCEPTED),
                "2026-02-25", answer(HAIFA, RevivalReply.ACCEPTED),
                "2026-04-01", end("2026-04-01"));
        Revival expected = new Revival(
                MARSEILLE,
                day("2026-02-15"),
                List.of(
                        new RevivalAnswer(BREMEN, day("2026-02-20"), RevivalReply.ACCEPTED),
                        new RevivalAnswer(HAIFA, day("2026-02-25"), RevivalReply.ACCEPTED)));
        List<String> days = new ArrayList<>(new TreeSet<>(papers.keySet()));
        Random random = new Random(15);
        for (int order = 0; order < 60; order++) {
            Collections.shuffle(days, random);
            Scenario scenario = imported(3);
            // What answers a letter that is not recorded yet is recorded after it.
            List<String> waiting = days.stream()
                    .filter(on -> !isRecorded(scenario, on, papers.get(on)))
                    .toList();
            waiting.forEach(on -> isRecorded(scenario, on, papers.get(on)));
            assertThat(scenario.twinning().revival()).as("%s", days).contains(expected);
            assertThat(scenario.twinning().stage()).isEqualTo(Stage.ENDED);
        }
    }

    private static boolean isRecorded(Scenario scenario, String on, Act act) {
        return scenario.ask(on, act)
                .match(
                        accepted -> {
                            scenario.accepted(on, act);
                            return true;
                        },
                        refused -> false);
    }

    @Test
    void twoLettersOfOneDayReadTheSameInBothOrders() {
        List<Optional<Revival>> read = new ArrayList<>();
        for (List<AuthorityId> order : List.of(List.of(HAIFA, MARSEILLE), List.of(MARSEILLE, HAIFA))) {
            Scenario scenario = imported(2);
            order.forEach(party -> scenario.accepted("2026-02-01", propose(party)));
            read.add(scenario.twinning().revival());
        }
        assertThat(read.get(0)).isPresent().isEqualTo(read.get(1));
    }

    @Test
    void anAnswerThatIsRecordedLateAndIsOlderChangesNothing() {
        Scenario scenario = imported(2);
        scenario.accepted("2026-02-01", propose(HAIFA));
        scenario.accepted("2026-05-01", answer(MARSEILLE, RevivalReply.ACCEPTED));
        Optional<Revival> read = scenario.twinning().revival();

        scenario.accepted("2026-03-01", answer(MARSEILLE, RevivalReply.DECLINED));

        assertThat(scenario.twinning().revival()).isEqualTo(read);
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        Scenario scenario = imported(2);
        Twinning before = scenario.twinning();
        assertThat(scenario.refused("2026-02-01", answer(MARSEILLE, RevivalReply.ACCEPTED)))
                .containsExactly("NO_REVIVAL_PROPOSED");
        assertThat(scenario.refused("1957-12-31", propose(HAIFA))).containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.refused("2026-02-01", propose(BREMEN))).containsExactly("NOT_A_PARTY");
        assertThat(scenario.twinning()).isEqualTo(before);

        scenario.accepted("2026-02-01", propose(HAIFA));
        assertThat(scenario.refused("2026-02-02", answer(HAIFA, RevivalReply.ACCEPTED)))
                .containsExactly("REVIVAL_OWN_LETTER");
        assertThat(scenario.refused("2026-01-31", answer(MARSEILLE, RevivalReply.ACCEPTED)))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(Scenario.until(20).refused("2026-07-01", propose(HAIFA))).containsExactly("NOT_AT_THIS_STAGE");
    }

    @Test
    void unusualLettersWarn() {
        Scenario scenario = imported(2);
        assertThat(scenario.warned("2026-02-01", propose(HAIFA))).isEmpty();
        assertThat(scenario.warned(
                        "2026-02-01",
                        new RevivalActs.ProposeRevival(
                                HAIFA, LAPSE, new Evidence(EvidenceGrade.STATEMENT, "letter 9", Optional.empty()))))
                .containsExactly("EVIDENCE_WITHOUT_HASH");

        scenario.accepted("2026-02-01", propose(HAIFA));
        assertThat(scenario.warned("2026-03-01", propose(HAIFA))).containsExactly("REVIVAL_LETTER_KNOWN");
        assertThat(scenario.warned("2026-01-10", propose(MARSEILLE))).containsExactly("REVIVAL_LETTER_KNOWN");
        assertThat(scenario.warned(
                        "2026-03-01",
                        new RevivalActs.AnswerRevival(
                                MARSEILLE,
                                RevivalReply.ACCEPTED,
                                Optional.empty(),
                                Optional.of(new Evidence(EvidenceGrade.STATEMENT, "letter 10", Optional.empty())))))
                .containsExactly("EVIDENCE_WITHOUT_HASH");

        Scenario active = Scenario.until(25);
        assertThat(active.warned("2026-12-01", propose(HAIFA))).containsExactly("TWINNING_NOT_DORMANT");

        Scenario ended = imported(2);
        ended.accepted("2026-05-01", end("2026-05-01"));
        assertThat(ended.warned("2026-05-01", propose(HAIFA))).isEmpty();
        assertThat(ended.warned("2026-05-02", propose(HAIFA))).containsExactly("REVIVAL_AFTER_END");
        assertThat(revived("2026-02-01").warned("2026-01-31", propose(MARSEILLE)))
                .as("a later letter is known, although its revival is complete")
                .containsExactly("REVIVAL_LETTER_KNOWN");
    }

    @Test
    void theBriefNamesWhatIsNextAndTheOfficeWhatIsPossible() {
        Scenario scenario = imported(2);
        assertThat(offers(scenario)).contains(ActKind.PROPOSE_REVIVAL).doesNotContain(ActKind.ANSWER_REVIVAL);
        scenario.accepted("2026-02-01", propose(HAIFA));

        assertThat(brief(scenario, "2026-02-10").revival())
                .extracting(Finding::code)
                .containsExactly("REVIVAL_UNANSWERED");
        assertThat(brief(scenario, "2026-02-10").sections())
                .filteredOn(section -> section.title().read(LanguageTag.ENGLISH).equals("Revival of the twinning"))
                .flatExtracting(Section::lines)
                .extracting(line -> line.read(LanguageTag.ENGLISH))
                .containsExactly("Marseille has not answered the letter of Haifa of 1 February 2026 that proposes to "
                        + "revive the twinning. Record the answer, or the end of the agreement if no answer comes.");
        assertThat(scenario.lifecycle().availableActs(scenario.twinning(), day("2026-02-10")))
                .filteredOn(act -> act.act() == ActKind.ANSWER_REVIVAL)
                .extracting(AvailableAct::party)
                .containsExactly(Optional.of(MARSEILLE));
        assertThat(sentences(scenario, LanguageTag.ENGLISH))
                .endsWith("Haifa admitted in a letter that the twinning had lapsed, and proposed to revive it. "
                        + "The reason: “There was no contact since 2010”.");
        scenario.accepted("2026-03-01", answer(MARSEILLE, RevivalReply.DECLINED));
        assertThat(sentences(scenario, LanguageTag.HEBREW)).endsWith("מרסיי: ההצעה להחיות את הברית נדחתה.");
    }

    private static Scenario revived(String on) {
        Scenario scenario = imported(2);
        scenario.accepted(on, propose(HAIFA));
        adopt(scenario, on);
        return scenario;
    }

    private static void adopt(Scenario scenario, String on) {
        Programme programme = new Programme(
                "P2",
                LocalText.of("תוכנית ההחייאה", "The programme of the revival"),
                day("2027-01-01"),
                day("2031-12-31"),
                new WorkPlan(
                        1,
                        List.of(SampleLife.plan()
                                .objectives()
                                .get(0)
                                .withId("P2-1")
                                .withDue(day("2031-06-30")))));
        scenario.accepted(on, new ProgrammeActs.ProposeProgramme(programme));
        scenario.twinning()
                .tracks()
                .forEach(track -> scenario.accepted(
                        on,
                        new ProgrammeActs.EndorseProgramme(
                                track.party(), programme.hash(), Body.HEAD, Optional.empty())));
    }

    private static Act propose(AuthorityId party) {
        return new RevivalActs.ProposeRevival(party, LAPSE, LETTER);
    }

    private static Act answer(AuthorityId party, RevivalReply reply) {
        return new RevivalActs.AnswerRevival(party, reply, Optional.empty(), Optional.of(LETTER));
    }

    private static Act end(String on) {
        return new EndActs.RecordEnding(new Ending(
                Optional.of(EndingKind.AGREED), Optional.of(new PartialDate(on)), Optional.empty(), Optional.empty()));
    }

    private static Act visit(String on) {
        return new ActivityActs.RecordActivity(
                HAIFA,
                new ActivityBuilder()
                        .id("A1")
                        .kind(ActivityKind.VISIT)
                        .firstDay(day(on))
                        .lastDay(day(on))
                        .title(LAPSE)
                        .purpose(LAPSE)
                        .evidence(LETTER)
                        .build());
    }

    private static Scenario imported(int parties) {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE, SampleLife.BREMEN)
                                .subList(0, parties),
                        Stage.IN_FORCE,
                        new Origin(
                                "the city's register",
                                EvidenceGrade.THIRD_PARTY_REPORT,
                                Optional.of(new PartialDate("1958")))));
        return scenario;
    }

    private static List<String> codes(Scenario scenario, String on) {
        return next(scenario, on).stream().map(Finding::code).toList();
    }

    private static List<Finding> next(Scenario scenario, String on) {
        return health(scenario, on).revival();
    }

    private static Health health(Scenario scenario, String on) {
        return scenario.lifecycle()
                .health(scenario.twinning(), day(on), HealthThresholds.standard())
                .orElseThrow();
    }

    private static HandoverBrief brief(Scenario scenario, String on) {
        return scenario.lifecycle().handover(scenario.history(), HAIFA, day(on));
    }

    private static List<ActKind> offers(Scenario scenario) {
        return scenario.lifecycle().availableActs(scenario.twinning(), day("2026-06-01")).stream()
                .map(AvailableAct::act)
                .toList();
    }

    private static List<String> sentences(Scenario scenario, LanguageTag language) {
        return scenario.history().stream()
                .map((Event event) -> event.text(scenario.twinning(), language))
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

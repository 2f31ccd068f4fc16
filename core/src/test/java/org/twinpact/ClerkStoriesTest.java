package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.needs.RoundTable;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActOfParty;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Guidance;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Stage;

/** The stories of clerks, which this test writes into {@code core/STORIES.md}. */
class ClerkStoriesTest {
    private static final Path PAGE = Path.of("STORIES.md");
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final Sha256 TEXT = SampleLife.text(SampleLife.plan()).operativeHash();
    private static final String TODAY = "2026-10-01";
    /** The number of acts of the sample life up to the final text. */
    private static final int TEXT_FINAL = 18;

    /** The number of acts of the sample life up to the entry into force. */
    private static final int IN_FORCE = 25;

    private static final LocalText ELSEWHERE =
            LocalText.of("הנחיה זו אינה חלה במרסיי", "This guidance does not apply in Marseille");

    private final StringBuilder page = new StringBuilder("""
            # Stories of clerks

            A test generates this page. Do not edit it by hand. The command is
            `mvn -pl core test -Dtest=ClerkStoriesTest -Dtwinpact.stories.update=true`.
            """);

    @Test
    void thePageTellsTheStories() throws IOException {
        partnerWithoutSystem();
        lateFolder();
        if (Boolean.getBoolean("twinpact.stories.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page.toString());
    }

    /** Carries a twinning whose partner uses no such system from the opening to the entry into force. */
    private void partnerWithoutSystem() {
        TwinningOffice office = TwinningOffice.over(new InMemoryRegistry())
                .clock(SampleLife.CLOCK)
                .permission(Permission.partiesOrOnBehalf())
                .build();
        page.append("""

                ## The partner without a system

                Haifa and Marseille prepare a twinning. Marseille uses no such system, so the clerk of Haifa records what
                happens there, each time with the paper that shows it. What Marseille does not need to prepare under the
                guidance of another country is passed with a reason. Nothing has to be invented.

                """);

        List<SampleLife.RecordedAct> life = SampleLife.acts().subList(0, IN_FORCE);
        office.open(Scenario.ID, life.get(0).act(), life.get(0).by()).orElseThrow();
        for (SampleLife.RecordedAct next : life.subList(1, IN_FORCE)) {
            tell(
                    next,
                    office.perform(Scenario.ID, stated(next.act()), byHaifa(next))
                            .orElseThrow());
        }
        page.append("\nThe agreement is in force. What remains on the list as advice:\n\n");
        office.missing(Scenario.ID, LocalDate.parse(TODAY))
                .forEach(advice -> page.append("- ").append(sentence(advice)).append('\n'));
        assertThat(office.find(Scenario.ID).stage()).isEqualTo(Stage.IN_FORCE);
    }

    /** Returns what the clerk of Haifa can record of the preparation in Marseille, or the act itself. */
    private static Act stated(Act act) {
        if (act instanceof PreparationActs.RecordRoundTable table
                && table.party().equals(MARSEILLE)) {
            return new PreparationActs.RecordRoundTable(
                    MARSEILLE,
                    new RoundTable(
                            Optional.empty(), List.of(), table.roundTable().needs(), Optional.of(HAIFA)));
        }
        if (act instanceof PreparationActs.SetGoals goals && goals.party().equals(MARSEILLE)) {
            return new PreparationActs.PassGuidance(MARSEILLE, Guidance.GOALS, ELSEWHERE);
        }
        return act instanceof PreparationActs.AssessCapacity capacity
                        && capacity.party().equals(MARSEILLE)
                ? new PreparationActs.PassGuidance(MARSEILLE, Guidance.CAPACITY, ELSEWHERE)
                : act;
    }

    private static ActContext byHaifa(SampleLife.RecordedAct recorded) {
        ActContext by = recorded.by().withAuthority(HAIFA);
        return recorded.act() instanceof ActOfParty ofParty && ofParty.party().equals(MARSEILLE)
                ? by.onBehalf("letter of Marseille of " + Days.text(by.on()).read(LanguageTag.ENGLISH))
                : by;
    }

    private void tell(SampleLife.RecordedAct recorded, Outcome.Accepted outcome) {
        page.append("- ")
                .append(Days.text(recorded.by().on()).read(LanguageTag.ENGLISH))
                .append(": ")
                .append(outcome.events().get(0).text(outcome.twinning(), LanguageTag.ENGLISH))
                .append('\n');
    }

    /** Records papers that arrive together and in the wrong order, long after the days that they bear. */
    private void lateFolder() {
        Scenario scenario = Scenario.until(TEXT_FINAL);
        page.append("""

                ## The folder that arrived late

                The text of the agreement of Haifa and Marseille has been final since 10 June 2026. Nothing more was
                recorded. On 1 October 2026 a folder arrives with everything that happened since, the last paper on top.
                The clerk records each paper as it comes, with the day that it bears.
                """);

        record(scenario, "The prefecture received the deed of Marseille on 21 September.", transmission());
        record(
                scenario,
                "The mayor of Marseille signed on 14 September.",
                SampleLife.signs(MARSEILLE, TEXT, false, "HEAD"));
        record(
                scenario,
                "The mayor and the secretary of Haifa signed on 14 September.",
                SampleLife.signs(HAIFA, TEXT, true, "HEAD", "SECRETARY"));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);
        record(
                scenario,
                "The council of Marseille approved the text on 29 June.",
                SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-06-29", TEXT));
        record(
                scenario,
                "The legal adviser of Haifa gave a favourable opinion on 20 June.",
                SampleLife.decides(HAIFA, "LEGAL_ADVISER", Scope.TEXT, "2026-06-20", TEXT));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        record(scenario, "The clerk confirms the entry into force.", new EntryIntoForceActs.ConfirmEntryIntoForce());

        assertThat(scenario.twinning().inForceOn()).contains(LocalDate.parse("2026-09-21"));
        page.append("""

                The agreement is in force from 21 September 2026, the day of the last step, and not from the day on which
                the clerk worked. In every other order of the same papers the record reads the same.
                """);
    }

    private static Act transmission() {
        return SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-21", TEXT);
    }

    /** Records a paper and writes what the library answers. */
    private void record(Scenario scenario, String what, Act act) {
        Outcome.Accepted outcome = scenario.ask(TODAY, act).orElseThrow();
        scenario.accepted(TODAY, act);
        page.append("\n**").append(what).append("**\n");
        List<String> without = outcome.warnings().stream()
                .map(ClerkStoriesTest::sentence)
                .distinct()
                .toList();
        if (!without.isEmpty()) {
            page.append("\nRecorded. What it still lacks:\n\n");
            without.forEach(sentence -> page.append("- ").append(sentence).append('\n'));
        } else {
            page.append("\nRecorded.\n");
        }
        page.append("\nStage: ")
                .append(scenario.twinning().stage().text(LanguageTag.ENGLISH))
                .append(".\n");
    }

    private static String sentence(Finding finding) {
        return finding.text(LanguageTag.ENGLISH);
    }
}

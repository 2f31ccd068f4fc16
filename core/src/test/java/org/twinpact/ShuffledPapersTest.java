package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.FinalizedScenario.finalized;
import static org.twinpact.FinalizedScenario.hash;
import static org.twinpact.FinalizedScenario.signs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/**
 * Tests that the papers of the way from the final text to the entry into force read the same in any order. A paper that
 * is refused is recorded again after the others, as a clerk would.
 */
class ShuffledPapersTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final AuthorityId BREMEN = SampleLife.BREMEN.id();
    private static final LocalDate FINAL = LocalDate.parse("2026-06-10");
    private static final String RECORDED = "2027-01-10";
    private static final int LIVES = 1_000;
    private static final int ORDERS = 4;

    private final Map<String, Scenario> begun = new HashMap<>();

    /** The state that matters to a legal adviser, without the order in which it was recorded. */
    private record Reading(
            Stage stage,
            Optional<LocalDate> signedOn,
            Optional<LocalDate> inForceOn,
            List<String> parties,
            Set<String> obligations) {
        static Reading of(Twinning twinning) {
            return new Reading(
                    twinning.stage(),
                    twinning.signedOn(),
                    twinning.inForceOn(),
                    twinning.tracks().stream().map(Reading::of).toList(),
                    twinning.obligations().stream().map(Reading::of).collect(Collectors.toSet()));
        }

        private static String of(Track track) {
            List<String> decisions = track.approvals().stream()
                    .map(approval -> approval.step() + " " + approval.decision().result() + " "
                            + approval.decision().decidedOn())
                    .toList();
            return track.party() + " signed " + track.signature().map(Signature::signedOn) + " formed "
                    + track.formedOn() + " bound " + track.boundOn() + " notice " + track.noticeOn() + " " + decisions;
        }

        private static String of(Obligation owed) {
            return owed.owner() + " " + owed.code() + " " + owed.due();
        }
    }

    @Test
    void aThousandRandomLivesReadTheSameInEveryOrderOfTheirPapers() {
        Map<Stage, Integer> ends = new EnumMap<>(Stage.class);
        for (int seed = 0; seed < LIVES; seed++) {
            Random random = new Random(seed);
            EntryIntoForce rule = List.of(
                            EntryIntoForce.SIGNATURE, EntryIntoForce.LAST_NOTICE, EntryIntoForce.RATIFICATION)
                    .get(random.nextInt(3));
            boolean three = random.nextBoolean();
            Scenario begun = begun(rule, three);
            List<Act> papers = papers(random, begun, three, rule);
            Reading first = read(begun.copy(), papers);
            for (int order = 1; order < ORDERS; order++) {
                Collections.shuffle(papers, random);
                assertThat(read(begun.copy(), papers))
                        .as("life %s, order %s", seed, order)
                        .isEqualTo(first);
            }
            ends.merge(first.stage(), 1, Integer::sum);
        }
        assertThat(ends).containsOnlyKeys(Stage.SIGNED, Stage.IN_FORCE);
        assertThat(ends.get(Stage.IN_FORCE)).isGreaterThan(LIVES / 4);
    }

    private Scenario begun(EntryIntoForce rule, boolean three) {
        return begun.computeIfAbsent(
                rule + " " + three,
                key -> three
                        ? finalized(3, terms -> terms.withEntryIntoForce(rule).withSigners(2))
                        : finalized(2, terms -> terms.withEntryIntoForce(rule)));
    }

    private static List<Act> papers(Random random, Scenario scenario, boolean three, EntryIntoForce rule) {
        List<Act> papers = new ArrayList<>();
        papers.add(signs(scenario, HAIFA, day(random, 60, 120), "HEAD", "SECRETARY"));
        papers.add(signs(scenario, MARSEILLE, day(random, 30, 120), "HEAD"));
        if (random.nextInt(3) == 0) {
            papers.add(signs(scenario, HAIFA, day(random, 20, 120), "HEAD"));
        }
        papers.add(received(scenario, day(random, 90, 160)));
        if (random.nextInt(3) == 0) {
            papers.add(received(scenario, day(random, 20, 30)));
        }
        if (three) {
            String council = day(random, 10, 90);
            papers.add(SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, council, hash(scenario)));
            papers.add(signs(scenario, BREMEN, day(random, 40, 150), "HEAD"));
        }
        if (rule == EntryIntoForce.LAST_NOTICE) {
            for (AuthorityId party : List.of(HAIFA, MARSEILLE, HAIFA)) {
                papers.add(new EntryIntoForceActs.GiveCompletionNotice(party, LocalDate.parse(day(random, 121, 200))));
            }
        }
        return papers;
    }

    private static String day(Random random, int from, int until) {
        return FINAL.plusDays(from + random.nextInt(until - from)).toString();
    }

    private static Act received(Scenario scenario, String on) {
        Sha256 text = hash(scenario);
        DecisionActs.RecordDecision filed = (DecisionActs.RecordDecision)
                SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, on, text);
        return new DecisionActs.RecordDecision(MARSEILLE, filed.decision().withResult(Result.RECEIVED));
    }

    private static Reading read(Scenario scenario, List<Act> papers) {
        List<Act> waiting = new ArrayList<>(papers);
        boolean progress = true;
        while (progress) {
            progress = waiting.removeIf(paper -> scenario.ask(RECORDED, paper)
                    .match(
                            accepted -> {
                                scenario.accepted(RECORDED, paper);
                                return true;
                            },
                            refused -> false));
        }
        Act confirmed = new EntryIntoForceActs.ConfirmEntryIntoForce();
        scenario.ask(RECORDED, confirmed)
                .match(accepted -> scenario.accepted(RECORDED, confirmed), refused -> List.of());
        return Reading.of(scenario.twinning());
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.approval.Votes;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.registry.EventFormat;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.Outcome;

/** Tests of the votes of a decision, of which only the numbers that are known are claimed and compared. */
class VotesTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final Sha256 SUBJECTS = SampleLife.plan().subjects(List.of(HAIFA, SampleLife.MARSEILLE.id()));

    @Test
    void votesInFavourClaimNothingElse() {
        Scenario scenario = Scenario.until(13);

        scenario.accepted("2026-05-19", council(Votes.of(26)));

        assertThat(scenario.twinning()
                        .track(HAIFA)
                        .orElseThrow()
                        .approval("IL-COUNCIL")
                        .orElseThrow()
                        .decision()
                        .votes())
                .contains(Votes.of(26));
        assertThat(EventFormat.write(scenario.history().get(scenario.history().size() - 1)))
                .contains("\"votes\":{\"inFavour\":26}");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "26, -, -, -, 26, -",
                "26, -, -, 26, 30, -",
                "20, 5, 1, 26, 26, -",
                "26, -, -, 25, -, VOTES_EXCEED_PRESENT 26 25",
                "20, 5, 2, 26, 41, VOTES_EXCEED_PRESENT 27 26",
                "20, -, 7, 26, 41, VOTES_EXCEED_PRESENT 27 26",
                "20, 5, 2, -, 26, VOTES_EXCEED_ENTITLED 27 26",
                "20, -, -, 42, 41, PRESENT_EXCEED_ENTITLED 42 41",
                "0, -, -, -, -, VOTES_DO_NOT_CARRY 0 ",
                "0, 20, -, -, -, VOTES_DO_NOT_CARRY 0 : 20",
                "2147483647, 1, -, 2147483647, -, VOTES_EXCEED_PRESENT 2147483648 2147483647"
            })
    void contradictingNumbersAreRefusedWithBoth(
            int inFavour, Integer against, Integer abstained, Integer present, Integer entitled, String refusal) {
        Votes votes = new Votes(
                inFavour,
                Optional.ofNullable(against),
                Optional.ofNullable(abstained),
                Optional.ofNullable(present),
                Optional.ofNullable(entitled));
        Outcome outcome = Scenario.until(13).ask("2026-05-19", council(votes));

        List<String> refused = outcome.match(
                accepted -> List.of(),
                no -> no.missing().stream().map(finding -> finding.code()).toList());
        if (refusal == null) {
            assertThat(refused).isEmpty();
            assertThat(outcome.orElseThrow().warnings()).isEmpty();
        } else {
            String[] parts = refusal.split(" ", 2);
            assertThat(refused).containsExactly(parts[0]);
            assertThat(outcome.<String>match(accepted -> "", no -> no.text(LanguageTag.ENGLISH)))
                    .contains(parts[1].contains(":") ? List.of(parts[1]) : List.of(parts[1].split(" ")));
        }
    }

    @Test
    void aCorrectionIsComparedToo() {
        Scenario scenario = Scenario.until(14);
        Decision wrong = decision(Votes.of(9, 10, 0));

        assertThat(scenario.refused(
                        "2026-05-20",
                        new DecisionActs.CorrectDecision(HAIFA, new ActId("act-14"), wrong, WalkAlphabet.REASON)))
                .containsExactly("VOTES_DO_NOT_CARRY");
        assertThat(scenario.warned(
                        "2026-05-20",
                        new DecisionActs.CorrectDecision(
                                HAIFA,
                                new ActId("act-14"),
                                wrong.withMajorityRule("casting vote of the chair"),
                                WalkAlphabet.REASON)))
                .isEmpty();
    }

    @Test
    void aRefusalNeedsNoMajority() {
        Scenario scenario = Scenario.until(13);

        assertThat(scenario.warned(
                        "2026-05-19",
                        new DecisionActs.RecordDecision(
                                HAIFA, decision(Votes.of(0)).withResult(Result.DEFERRED))))
                .isEmpty();
    }

    private static Act council(Votes votes) {
        return new DecisionActs.RecordDecision(HAIFA, decision(votes));
    }

    private static Decision decision(Votes votes) {
        DecisionActs.RecordDecision sample = (DecisionActs.RecordDecision)
                SampleLife.decides(HAIFA, "COUNCIL", Scope.SUBJECTS, "2026-05-19", SUBJECTS);
        return sample.decision().withVotes(votes);
    }
}

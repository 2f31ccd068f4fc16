package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Step;
import org.twinpact.needs.Themes;
import org.twinpact.registry.EventFormat;
import org.twinpact.twinning.Discrepancy;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;

/** Tests of a history written in 2026 in form 1. Its files never change, even if the code does. */
class GoldenHistoryTest {
    private static final List<String> LINES =
            resource("/golden/history-1.jsonl").lines().toList();
    private static final List<Event> HISTORY =
            LINES.stream().map(EventFormat::read).toList();

    @Test
    void itLoadsToTheStateItLoadedToThen() {
        Twinning then = Snapshots.read(resource("/golden/snapshot-8.jsonl")).orElseThrow();

        assertThat(Twinning.load(HISTORY)).isEqualTo(then);
        assertThat(then.version()).isEqualTo(HISTORY.size());
    }

    @Test
    void writtenAgainEachLineIsTheSame() {
        assertThat(HISTORY).extracting(EventFormat::write).isEqualTo(LINES);
    }

    @Test
    void theRulesItWasMadeUnderFindNothingInIt() {
        assertThat(Lifecycle.under(Rulebook.shipped()).audit(HISTORY)).isEmpty();
    }

    @Test
    void theAuditNamesTheDifferenceUnderAChangedRule() {
        Lifecycle stricter = Lifecycle.under(new Rulebook(withComptrollerInIsrael(), Themes.standard()));

        List<Discrepancy> found = stricter.audit(HISTORY);

        assertThat(Twinning.load(HISTORY).version()).isEqualTo(HISTORY.size());
        assertThat(found)
                .extracting(this::type, Discrepancy::code)
                .containsExactly(
                        tuple("TwinningOpened", "PROFILE_CHANGED"),
                        tuple("TextFinalized", "WOULD_BE_REFUSED"),
                        tuple("SignatureRecorded", "WOULD_BE_REFUSED"),
                        tuple("SignatureRecorded", "OTHER_EVENTS"));
        assertThat(found.get(0).difference()).matches("profile IL 2026-11-1 had content [0-9a-f]{8}; now [0-9a-f]{8}");
        assertThat(found.get(1).difference())
                .isEqualTo("DECISION_MISSING: Haifa: no decision of COMPTROLLER on the subjects of cooperation has"
                        + " been recorded.");
        assertThat(stricter.audit(HISTORY)).isEqualTo(found);
    }

    @Test
    void theAuditNamesProfilesThatAreUnknown() {
        Profile elsewhere = Profiles.shipped().all().get(0).withId("XX").withVersion("1");
        Lifecycle stranger = Lifecycle.under(new Rulebook(Profiles.of(List.of(elsewhere)), Themes.standard()));

        assertThat(Twinning.load(HISTORY).version()).isEqualTo(HISTORY.size());
        assertThat(stranger.audit(HISTORY))
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.code()).isEqualTo("PROFILE_CHANGED"))
                .allSatisfy(found -> assertThat(found.difference()).contains("it is not known now"));
    }

    private String type(Discrepancy found) {
        return HISTORY.get((int) found.sequence() - 1).type();
    }

    private static Profiles withComptrollerInIsrael() {
        Step comptroller = SampleSteps.step("IL-COMPTROLLER", new Body("COMPTROLLER"), Scope.SUBJECTS, Gate.TEXT);
        return Profiles.of(Profiles.shipped().all().stream()
                .map(profile -> profile.id().equals("IL") ? with(profile, comptroller) : profile)
                .toList());
    }

    private static Profile with(Profile profile, Step step) {
        List<Step> steps = new ArrayList<>(profile.steps());
        steps.add(step);
        return profile.withSteps(steps);
    }

    static String resource(String path) {
        try (InputStream file = GoldenHistoryTest.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }
}

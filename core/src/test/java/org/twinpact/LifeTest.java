package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.language.LanguageTag;
import org.twinpact.registry.EventFormat;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of the whole life of one twinning, from the round table to the first yearly report. */
class LifeTest {
    private static final TwinningId ID = TwinningId.named("haifa-marseille");

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office =
            TwinningOffice.over(registry).clock(SampleLife.CLOCK).build();

    @Test
    void everyActOfTheSampleLifeIsAccepted() {
        List<Stage> stages = new ArrayList<>();
        for (SampleLife.RecordedAct recorded : SampleLife.acts()) {
            Outcome outcome = perform(recorded);
            Stage stage = outcome.orElseThrow().twinning().stage();
            if (stages.isEmpty() || stages.get(stages.size() - 1) != stage) {
                stages.add(stage);
            }
        }

        assertThat(stages)
                .as("every stage but the ends")
                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(Stage.ENDED, Stage.DISCONTINUED)));
        Twinning twinning = office.find(ID);
        assertThat(twinning.signedOn()).contains(LocalDate.parse("2026-09-14"));
        assertThat(twinning.inForceOn()).contains(LocalDate.parse("2026-09-21"));
        assertThat(twinning.obligations())
                .extracting(Obligation::code, Obligation::due)
                .containsExactlyInAnyOrder(
                        tuple("FR-YEARLY-DECLARATION", LocalDate.parse("2027-05-31")),
                        tuple("IL-YEARLY-REPORT", LocalDate.parse("2028-09-14")));
    }

    @Test
    void itsHistoryLoadsToItsStateAndTheAuditIsSilent() {
        SampleLife.acts().forEach(recorded -> perform(recorded).orElseThrow());

        List<Event> history = registry.history(ID);

        assertThat(Twinning.load(history)).isEqualTo(office.find(ID));
        assertThat(Lifecycle.under(Rulebook.shipped()).audit(history)).isEmpty();
    }

    @Test
    void itsEventsAndItsSnapshotSurviveJson() throws IOException {
        SampleLife.acts().forEach(recorded -> perform(recorded).orElseThrow());

        for (Event event : registry.history(ID)) {
            String line = EventFormat.write(event);
            assertThat(EventFormat.read(line)).isEqualTo(event);
            assertThat(EventFormat.write(EventFormat.read(line))).isEqualTo(line);
        }
        Twinning twinning = office.find(ID);
        assertThat(Snapshots.read(Snapshots.write(twinning))).contains(twinning);
        // Until 0.2.0 the stored form may change. The golden files change with it.
        if (Boolean.getBoolean("twinpact.golden.update")) {
            Path golden = Path.of("src/test/resources/golden");
            Files.write(
                    golden.resolve("history-1.jsonl"),
                    registry.history(ID).stream().map(EventFormat::write).toList());
            Files.writeString(golden.resolve("snapshot-8.jsonl"), Snapshots.write(twinning));
        }
    }

    @Test
    void eachActSentTwiceIsAcceptedOnce() {
        for (SampleLife.RecordedAct recorded : SampleLife.acts()) {
            Outcome.Accepted first = perform(recorded).orElseThrow();
            Outcome.Accepted second = perform(recorded).orElseThrow();
            assertThat(second.events()).isEqualTo(first.events());
        }
        assertThat(registry.history(ID)).hasSize((int) office.find(ID).version());
    }

    private Outcome perform(SampleLife.RecordedAct recorded) {
        Outcome outcome = recorded.act() instanceof OpeningActs.OpenTwinning
                ? office.open(ID, recorded.act(), recorded.by())
                : office.perform(ID, recorded.act(), recorded.by());
        outcome.match(accepted -> accepted, refused -> {
            throw new AssertionError(refused.text(LanguageTag.ENGLISH));
        });
        return outcome;
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinpact.FinalizedScenario.assertWhole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.WorkPlan;
import org.twinpact.registry.EventFormat;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.Search;
import org.twinpact.registry.snapshot.SnapshotFormat;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PartyActs.RecordSuccessor;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** Tests of a party that continues as an authority with another key. */
class SuccessionTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final AuthorityId LATER = new AuthorityId("il-metropolis");
    private static final LocalAuthority METROPOLIS =
            SampleLife.HAIFA.withId(LATER).withName(LocalText.of("מטרופולין חיפה", "Haifa Metropolis"));
    private static final List<Event> LIFE =
            Scenario.until(SampleLife.acts().size()).history();
    private static final Set<String> KEYS = Set.of("party", "host", "owner");
    private static final Set<String> CONTENTS = Set.of("plan", "text");
    private static final ObjectMapper JSON = new ObjectMapper();

    static IntStream acts() {
        return IntStream.rangeClosed(1, SampleLife.acts().size());
    }

    @Test
    void aSuccessorWithoutAChangeIsToldSo() {
        assertThat(Scenario.until(1).warned("2026-01-06", new RecordSuccessor(SampleLife.HAIFA)))
                .containsExactly("SUCCESSOR_UNCHANGED");
    }

    @ParameterizedTest
    @MethodSource("acts")
    void anotherKeyChangesNothingElseAtAnyStepOfALife(int acts) throws Exception {
        Scenario scenario = Scenario.until(acts);
        Twinning before = scenario.twinning();
        String on = before.lastOn().orElseThrow().toString();

        List<EventData> changes = scenario.accepted(on, new RecordSuccessor(HAIFA, METROPOLIS));

        assertThat(changes).hasSize(1);
        assertThat(scenario.twinning().stage()).isEqualTo(before.stage());
        for (Event event : LIFE.subList((int) before.version(), LIFE.size())) {
            if (event.data() instanceof Fact) {
                scenario.accepted(event.on().toString(), ((Fact) renamed(event).data()).act());
            }
        }

        assertThat(read(scenario.twinning()))
                .isEqualTo(read(Scenario.until(SampleLife.acts().size()).twinning()));
        assertWhole(scenario);
    }

    /** Returns an event under the later key. Plans and texts still name the former one. */
    private static Event renamed(Event event) throws Exception {
        JsonNode tree = JSON.readTree(EventFormat.write(event));
        rename(tree.get("data"));
        return EventFormat.read(JSON.writeValueAsString(tree));
    }

    private static void rename(JsonNode tree) {
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            if (KEYS.contains(field.getKey()) && field.getValue().asText().equals(HAIFA.value())) {
                ((ObjectNode) tree).put(field.getKey(), LATER.value());
            } else if (!CONTENTS.contains(field.getKey())) {
                rename(field.getValue());
            }
        }
    }

    /** Returns the state of a twinning under the former key and name, without what only records the succession. */
    private static JsonNode read(Twinning twinning) throws Exception {
        String json = new SnapshotFormat().write(twinning).json();
        JsonNode tree = JSON.readTree(json.replace("\"" + LATER, "\"" + HAIFA));
        ((ObjectNode) tree).remove(List.of("version", "corrigible", "lastOn", "formerNames"));
        for (JsonNode track : tree.withArray("tracks")) {
            ((ObjectNode) track).remove(List.of("formerNames", "formerKeys", "joinedAs"));
            ((ObjectNode) track.get("authority")).remove("name");
        }
        return tree;
    }

    @Test
    void theStateNamesTheFormerKeyOnlyInPlansAndTextsAndAsAFormerOne() throws Exception {
        for (int acts = 1; acts <= SampleLife.acts().size(); acts++) {
            Scenario scenario = Scenario.until(acts);
            scenario.accepted("2027-09-30", new RecordSuccessor(HAIFA, METROPOLIS));
            JsonNode tree = JSON.readTree(
                    new SnapshotFormat().write(scenario.twinning()).json());

            assertThat(paths(tree, ""))
                    .as("after %d acts", acts)
                    .allMatch(path -> Stream.of("plan", "text", "formerKeys", "joinedAs", "formerNames/")
                            .anyMatch(path::contains));
        }
    }

    private static List<String> paths(JsonNode tree, String path) {
        List<String> found = new ArrayList<>();
        if (tree.isTextual()
                && (tree.asText().equals(HAIFA.value()) || tree.asText().startsWith(HAIFA + "/"))) {
            found.add(path);
        }
        tree.properties().forEach(field -> {
            if (field.getKey().equals(HAIFA.value())) {
                found.add(path + "/" + field.getKey());
            }
            found.addAll(paths(field.getValue(), path + "/" + field.getKey()));
        });
        tree.elements().forEachRemaining(element -> {
            if (tree.isArray()) {
                found.addAll(paths(element, path));
            }
        });
        return found;
    }

    @Test
    void theFormerKeyIsRefusedWithThePresentOneAndStillFindsTheParty() {
        Scenario scenario = Scenario.until(SampleLife.acts().size());
        scenario.accepted("2027-09-20", new RecordSuccessor(HAIFA, METROPOLIS));
        Twinning now = scenario.twinning();

        Act former = new ContactActs.AppointContact(HAIFA, SampleLife.contact("haifa"));
        assertThat(scenario.refused("2027-09-21", former)).containsExactly("FORMER_KEY");
        String reason = scenario.ask("2027-09-21", former)
                .match(
                        accepted -> "accepted",
                        refused -> refused.missing().get(0).text(LanguageTag.ENGLISH));
        assertThat(reason)
                .isEqualTo(
                        "“il-haifa” was the key of Haifa. Haifa Metropolis has taken its place, and its key is “il-metropolis”.");
        assertThat(scenario.twinning()).isEqualTo(now);
        assertThat(scenario.lifecycle().missing(now, HAIFA, LocalDate.parse("2027-09-21")))
                .isEqualTo(scenario.lifecycle().missing(now, LATER, LocalDate.parse("2027-09-21")));
        assertThat(now.track(HAIFA)).isEqualTo(now.track(LATER)).isPresent();
        assertThat(IndexEntry.of(now).terms())
                .containsAll(
                        IndexEntry.of(Scenario.until(SampleLife.acts().size()).twinning())
                                .terms());
    }

    @Test
    void briefAndReportKnowWhatThePartyRecordedUnderItsFormerKey() {
        Scenario scenario = Scenario.until(SampleLife.acts().size());
        LocalDate day = LocalDate.parse("2027-09-21");
        var contacts = Lifecycle.contacts(scenario.history(), HAIFA);
        ReportingPeriod period = new ReportingPeriod(LocalDate.parse("2026-09-14"), day);
        var draft = scenario.lifecycle().reportDraft(scenario.history(), HAIFA, period);

        scenario.accepted("2027-09-20", new RecordSuccessor(HAIFA, METROPOLIS));

        for (AuthorityId key : List.of(HAIFA, LATER)) {
            assertThat(Lifecycle.contacts(scenario.history(), key))
                    .isEqualTo(contacts)
                    .isNotEmpty();
            assertThat(scenario.lifecycle()
                            .handover(scenario.history(), key, day)
                            .contacts())
                    .isEqualTo(contacts);
            assertThat(scenario.lifecycle()
                            .handover(scenario.history(), key, day)
                            .obligations())
                    .hasSameSizeAs(scenario.lifecycle().obligations(scenario.twinning(), day).stream()
                            .filter(open -> open.party().equals(Optional.of(LATER)))
                            .toList())
                    .isNotEmpty();
            assertThat(scenario.lifecycle()
                            .reportDraft(scenario.history(), key, period)
                            .missing())
                    .extracting(Finding::code)
                    .isEqualTo(draft.missing().stream().map(Finding::code).toList());
        }
    }

    @Test
    void anImportedAgreementNeedsNothingBecauseOfAnotherKey() {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, SampleLife.BREMEN),
                        Stage.IN_FORCE,
                        new Origin("a register", EvidenceGrade.STATEMENT, Optional.empty())));

        assertThat(scenario.warned("2026-01-06", new RecordSuccessor(HAIFA, METROPOLIS)))
                .isEmpty();
    }

    @Test
    void thePastHasTheNamesOfItsTime() {
        Scenario scenario = Scenario.until(14);
        List<String> before = sentences(scenario);
        scenario.accepted("2026-05-20", new RecordSuccessor(HAIFA, METROPOLIS));

        assertThat(sentences(scenario).subList(0, before.size())).isEqualTo(before);
        assertThat(sentences(scenario)).last().isEqualTo("Haifa: a successor was recorded: Haifa Metropolis.");
    }

    private static List<String> sentences(Scenario scenario) {
        return scenario.history().stream()
                .map(event -> event.text(scenario.twinning(), LanguageTag.ENGLISH))
                .toList();
    }

    @Test
    void aPartyReturnsToItsFormerKeyAndAnother() {
        Scenario scenario = Scenario.until(14);
        scenario.accepted("2026-05-20", new RecordSuccessor(HAIFA, METROPOLIS));
        scenario.accepted("2026-05-21", new RecordSuccessor(LATER, SampleLife.HAIFA.withId(new AuthorityId("il-h"))));
        scenario.accepted("2026-05-22", new RecordSuccessor(new AuthorityId("il-h"), SampleLife.HAIFA));

        Track track = scenario.twinning().track(LATER).orElseThrow();
        assertThat(track.party()).isEqualTo(HAIFA);
        assertThat(track.formerKeys()).containsExactly(new AuthorityId("il-h"), LATER);
        SampleLife.acts().subList(14, SampleLife.acts().size()).forEach(scenario::perform);
        assertWhole(scenario);
    }

    @Test
    void aPlanAfterTheSuccessionNeedsNoOtherDecisionsThanBefore() {
        Scenario scenario = Scenario.until(12);
        scenario.accepted("2026-04-23", new RecordSuccessor(HAIFA, METROPOLIS));
        WorkPlan named = new WorkPlan(
                2,
                SampleLife.plan().objectives().stream()
                        .map(objective -> objective.withLead(objective.lead().equals(HAIFA) ? LATER : objective.lead()))
                        .toList());
        scenario.accepted("2026-04-24", new PlanActs.ProposePlan(named));
        scenario.adoptedBy("2026-04-25", named.hash());

        assertThat(scenario.subjects()).isEqualTo(named.subjects(List.of(HAIFA, MARSEILLE)));
        assertWhole(scenario);
    }

    @Test
    void anotherPartyOrAnyKeyOfItIsNoSuccessor() {
        Scenario scenario = Scenario.until(10);
        scenario.accepted("2026-04-15", new RecordSuccessor(HAIFA, METROPOLIS));

        assertThat(scenario.refused("2026-04-16", new RecordSuccessor(MARSEILLE, METROPOLIS)))
                .contains("ALREADY_A_PARTY");
        assertThat(scenario.refused("2026-04-16", new RecordSuccessor(MARSEILLE, SampleLife.MARSEILLE.withId(HAIFA))))
                .containsExactly("ALREADY_A_PARTY");
        assertThat(scenario.refused("2026-04-16", new PartyActs.AddParty(SampleLife.BREMEN.withId(HAIFA))))
                .containsExactly("ALREADY_A_PARTY");
        assertThat(scenario.refused("2026-04-16", new RecordSuccessor(LATER, SampleLife.BREMEN)))
                .containsExactly("SUCCESSOR_OF_ANOTHER_COUNTRY");
        assertThat(scenario.refused("2026-04-16", new RecordSuccessor(new AuthorityId("nobody"), METROPOLIS)))
                .containsExactly("NOT_A_PARTY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"il-haifa", "il-metropolis"})
    void anOfficeActsForItsPartyWithEitherKey(String key) {
        InMemoryRegistry registry = new InMemoryRegistry();
        TwinningOffice office = TwinningOffice.over(registry)
                .permission(Permission.partiesOnly())
                .build();
        var opened = office.open(new OpeningActs.OpenTwinning(SampleLife.HAIFA), officer(HAIFA.value(), "2026-01-05"))
                .orElseThrow();
        office.perform(
                        opened.twinning().id(),
                        new RecordSuccessor(HAIFA, METROPOLIS),
                        officer(HAIFA.value(), "2026-02-01"))
                .orElseThrow();

        office.perform(
                        opened.twinning().id(),
                        new ContactActs.AppointContact(LATER, SampleLife.contact("haifa")),
                        officer(key, "2026-02-02"))
                .orElseThrow();
        assertThat(registry.search(Search.all().withAuthority(new AuthorityId(key)))
                        .entries())
                .hasSize(1);
        assertThatThrownBy(() -> office.perform(
                                opened.twinning().id(),
                                new ContactActs.AppointContact(LATER, SampleLife.contact("haifa")),
                                officer("fr-marseille", "2026-02-02"))
                        .orElseThrow())
                .hasMessageContaining("Haifa Metropolis");
    }

    private static ActContext officer(String key, String on) {
        return ActContext.role("Officer", new AuthorityId(key), LocalDate.parse(on));
    }

    @Test
    void bothKeysAreNotMixedUpWithKeysThatBeginAlike() {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        LocalAuthority other = SampleLife.BREMEN.withId(new AuthorityId("il-haifa-2"));
        scenario.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, other),
                        Stage.IN_FORCE,
                        new Origin("a register", EvidenceGrade.STATEMENT, Optional.empty())));
        scenario.accepted("2026-01-06", new RecordSuccessor(HAIFA, METROPOLIS));

        assertThat(scenario.twinning().tracks()).extracting(Track::party).containsExactly(LATER, other.id());
        assertThat(scenario.twinning().tracks().get(0).formerKeys()).isEqualTo(Set.of(HAIFA));
    }
}

package org.twinpact;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinpact.WalkAlphabet.Candidate;
import org.twinpact.WalkScope.Try;
import org.twinpact.WalkTowns.Words;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/**
 * Tests of the outcome of every kind of act at every milestone of the sample life, with acts that fit the current
 * content.
 */
class WalkTableTest {
    private static final Path PRINTED = Path.of("target", "walk-table.txt");
    private static final Rulebook RULES = Rulebook.shipped();
    private static final Lifecycle LIFECYCLE = Lifecycle.under(RULES);
    private static final WalkAlphabet ACTS = new WalkAlphabet(
            RULES,
            List.of(SampleLife.HAIFA, SampleLife.MARSEILLE),
            new WalkScope(
                    "all",
                    WalkScope.Start.OPENED,
                    new TreeSet<>(EnumSet.of(Words.PLAIN, Words.MONEY, Words.NOTICED, Words.BLANK)),
                    EnumSet.complementOf(EnumSet.of(Try.PREPARING_IN_ORDER, Try.IN_ORDER, Try.ONE_TEXT)),
                    Optional.of(new WalkScope.OfStep(SampleLife.HAIFA.id(), "IL-COUNCIL"))));

    /** A column of the table, which is a twinning on a day. */
    private record At(String name, Twinning twinning, LocalDate day) {}

    @Test
    void everyActAtEveryMilestoneIsAnsweredAsAgreed() throws IOException {
        String table = table();
        Files.writeString(PRINTED, table);
        System.out.println(table);

        assertThat(table)
                .as("the table of acts by milestone. If a change of rule is meant, copy core/" + PRINTED
                        + " over core/src/test/resources/org/twinpact/walk-table.txt")
                .isEqualTo(golden());
    }

    private static String table() {
        List<At> columns = columns();
        Map<String, Map<Integer, Act>> rows = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            At at = columns.get(i);
            int column = i;
            for (Candidate candidate : ACTS.candidates(at.twinning(), at.day())) {
                rows.computeIfAbsent(candidate.name(), unused -> new LinkedHashMap<>())
                        .putIfAbsent(column, candidate.act());
            }
        }
        TableLegend legend = new TableLegend();
        int width = rows.keySet().stream().mapToInt(String::length).max().orElseThrow();
        String body = rows.entrySet().stream()
                .map(row -> inColumn(row.getKey(), width)
                        + IntStream.range(0, columns.size())
                                .mapToObj(
                                        i -> cell(columns.get(i), row.getValue().get(i), legend))
                                .collect(joining(" ")))
                .map(String::stripTrailing)
                .collect(joining("\n"));
        return head(columns, width) + body + foot(columns, legend);
    }

    private static List<At> columns() {
        List<At> columns = new ArrayList<>();
        for (int count = 1; count <= SampleLife.acts().size(); count++) {
            Scenario scenario = Scenario.until(count);
            String act = SampleLife.acts().get(count - 1).act().kind().typeName();
            columns.add(at("after " + act, scenario));
        }
        Scenario failed = Scenario.until(24);
        failed.accepted("2026-10-01", new EndActs.RecordFailure(WalkAlphabet.REASON));
        columns.add(at("after RecordFailure", failed));
        Scenario abandoned = Scenario.until(12);
        abandoned.accepted("2026-10-01", new EndActs.Discontinue(WalkAlphabet.REASON));
        columns.add(at("after Discontinue", abandoned));
        for (Stage stage : List.of(Stage.PLAN_AGREED, Stage.SIGNED, Stage.IN_FORCE)) {
            Scenario imported = Scenario.under(RULES);
            imported.accepted(
                    "2026-01-05",
                    new OpeningActs.ImportTwinning(
                            List.of(SampleLife.HAIFA, SampleLife.MARSEILLE),
                            stage,
                            new Origin("the city's register", EvidenceGrade.STATEMENT, Optional.empty())));
            columns.add(at("imported", imported));
        }
        return columns;
    }

    private static At at(String name, Scenario scenario) {
        return new At(name, scenario.twinning(), scenario.twinning().lastOn().orElseThrow());
    }

    private static String cell(At at, Act act, TableLegend legend) {
        if (act == null) {
            return "  ";
        }
        ActRequest asked = new ActRequest(
                new ActId("tried"),
                act,
                new Authorship("Officer", SampleLife.HAIFA.id(), Optional.empty()),
                at.day(),
                Instant.parse("2027-10-01T08:00:00Z"));
        return LIFECYCLE
                .decide(at.twinning(), asked)
                .match(
                        accepted -> accepted.twinning().stage() == at.twinning().stage() ? "· " : "> ",
                        refused -> "%-2s".formatted(legend.sign(refused)));
    }

    private static String head(List<At> columns, int width) {
        return "Row: the act that is tried, fitted to what is current. Column: the state, named below.\n\n"
                + inColumn("", width)
                + IntStream.rangeClosed(1, columns.size())
                        .mapToObj("%-2d"::formatted)
                        .collect(joining(" ", "", "\n"));
    }

    private static String foot(List<At> columns, TableLegend legend) {
        String states = IntStream.range(0, columns.size())
                .mapToObj(i -> "%2d %-9s %s"
                        .formatted(
                                i + 1,
                                columns.get(i).twinning().stage(),
                                columns.get(i).name()))
                .collect(joining("\n"));
        return "\n\n· accepted   > accepted, and another stage is entered   a letter: refused for one reason   a number: for"
                + " several\n" + legend.text() + "\n\n" + states + "\n";
    }

    private static String inColumn(String name, int width) {
        return name + " ".repeat(width - name.length() + 1);
    }

    private static String golden() throws IOException {
        try (InputStream file = WalkTableTest.class.getResourceAsStream("walk-table.txt")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

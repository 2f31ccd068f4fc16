package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.examples.quickstart.ShippedDossier.at;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinpact.registry.jdbc.H2Files;

/** The quickstart as its user runs it, with what it prints, writes and stores. */
class QuickstartTest {
    private static final List<String> DOCUMENTS =
            List.of("agreement.html", "agreement.pdf", "lifecycle.svg", "index.html");

    @TempDir
    private Path folder;

    /** The first run is a process of its own; the second is not, since a process costs seconds. */
    @Test
    void aSecondRunGivesTheSameRowsAndTheSameBytesAndBothPrintHebrewUnderAnyLocale() throws Exception {
        Path out = folder.resolve("out");
        Java.Run first = Java.run("-cp", Java.CLASS_PATH, Quickstart.class.getName(), out.toString());
        assertThat(first.code()).as(first.printed()).isZero();
        Map<String, byte[]> documents = documents(out);
        Map<String, Integer> rows = rows(out);
        Java.Run second = run(out.toString());

        assertThat(second.code()).as(second.printed()).isZero();
        assertThat(story(second)).isEqualTo(story(first));
        assertThat(rows(out)).isEqualTo(rows);
        assertThat(rows).containsEntry("TW_TWINNING", 121).containsEntry("TW_PERSON", 2);
        assertThat(first.printed())
                .contains("חיפה", "מרסיי", "IN FORCE · בתוקף", "✗ The head of Haifa signs at once")
                .contains("טרם התקבלה החלטה של הייעוץ המשפטי", "the legal adviser has not decided")
                .contains("120 of 120", "load to the stored state: yes; audit: 0 differences")
                .doesNotContain("????", "[U+");
        documents.forEach(
                (name, bytes) -> assertThat(out.resolve(name)).as(name).hasBinaryContent(bytes));
    }

    @Test
    void aProcessThatCannotRunSaysHowAndEndsWithOne() throws Exception {
        Java.Run run = Java.run("-cp", Java.CLASS_PATH, Quickstart.class.getName());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.printed())
                .isEqualTo("Usage: Quickstart <output folder> [dossier.json]." + System.lineSeparator());
    }

    @Test
    void aFaultyDossierWritesNothingAndEndsWithOne() throws Exception {
        Path dossier = dossier(d -> at(d, "/decisions/1").put("decidedOn", "2026-05-01"));

        Java.Run run = run(folder.resolve("out").toString(), dossier.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.printed()).contains("The dossier has 1 fault.", "$.decisions[1]", "Nothing was written");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aDossierThatIsNoFileIsToldInOneSentence() throws Exception {
        for (Path none : List.of(folder, folder.resolve("missing.json"))) {
            Java.Run run = run(folder.resolve("out").toString(), none.toString());

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.printed()).hasLineCount(1).contains("'" + none + "' is no file that can be read");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void hostileTextStaysText() throws Exception {
        String hostile = "<script>alert('x')</script> & \"quoted\" \u202Ereversed\u202C\nHACKED";
        Path dossier = dossier(d -> {
            at(d, "/parties/1/name").put("en", hostile).put("he", hostile + " מרסיי");
            at(d, "/plan/objectives/0/title").put("en", hostile);
            at(d, "/ceremony/place").put("he", hostile);
            d.put("note", hostile + "\u001B[2J");
        });

        Java.Run run = run(folder.resolve("out").toString(), dossier.toString());

        assertThat(run.code()).as(run.printed()).isZero();
        assertThat(run.printed())
                .contains("[U+202E]reversed[U+202C][U+000A]HACKED", "[U+001B][2J")
                .contains("load to the stored state: yes; audit: 0 differences")
                .doesNotContain("\u202E", "\u202C", "\u001B", "\nHACKED");
        for (String page : List.of("agreement.html", "index.html", "lifecycle.svg")) {
            String html = Files.readString(folder.resolve("out").resolve(page));
            assertThat(html).as(page).doesNotContain("<script>alert", "\u202E");
        }
        assertThat(Files.readString(folder.resolve("out").resolve("agreement.html")))
                .contains("&lt;script&gt;alert", "[U+202E]");
    }

    /** What is printed, but for the sizes of the files whose content H2 or the moment of recording decides. */
    private static String story(Java.Run run) {
        return run.printed().replaceAll("(?m)^ *(twinpact.mv.db|history.jsonl) .*$", "");
    }

    private Path dossier(Consumer<ObjectNode> change) throws IOException {
        return Files.writeString(folder.resolve("dossier.json"), ShippedDossier.with(change));
    }

    private static Java.Run run(String... arguments) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = Quickstart.run(new PrintStream(printed, true, StandardCharsets.UTF_8), arguments);
        return new Java.Run(code, printed.toString(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> documents(Path out) throws IOException {
        Map<String, byte[]> documents = new TreeMap<>();
        for (String name : DOCUMENTS) {
            documents.put(name, Files.readAllBytes(out.resolve(name)));
        }
        return documents;
    }

    private static Map<String, Integer> rows(Path out) throws SQLException {
        Path file = out.resolve("twinpact");
        Map<String, Integer> rows = new TreeMap<>();
        try (Connection connection = H2Files.dataSource(file).getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "select upper(table_name) from information_schema.tables where table_name ilike 'tw\\_%'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery("select count(*) from twinning." + table)) {
                    count.next();
                    rows.put(table, count.getInt(1));
                }
            }
        } finally {
            H2Files.close(file);
        }
        return rows;
    }
}

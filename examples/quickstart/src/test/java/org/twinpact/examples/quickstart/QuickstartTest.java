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
import org.twinpact.registry.jdbc.SqliteFiles;

/** Tests of the quickstart as a user runs it: its output, its files and its rows. */
class QuickstartTest {
    private static final List<String> DOCUMENTS =
            List.of("agreement.html", "agreement.pdf", "lifecycle_en.svg", "lifecycle_he.svg", "index.html");

    @TempDir
    private Path folder;

    /** Runs the quickstart in a separate process and then in this one, because a process costs seconds. */
    @Test
    void aSecondRunGivesTheSameRowsAndTheSameBytesAndBothPrintHebrewUnderAnyLocale() throws Exception {
        Path out = folder.resolve("out");
        JavaProcess.Run first =
                JavaProcess.run("-cp", JavaProcess.CLASS_PATH, Quickstart.class.getName(), out.toString());
        assertThat(first.code()).as(first.printed()).isZero();
        Map<String, byte[]> documents = documents(out);
        Map<String, Integer> rows = rows(out);
        JavaProcess.Run second = run(out.toString());

        assertThat(second.code()).as(second.printed()).isZero();
        assertThat(story(second)).isEqualTo(story(first));
        assertThat(rows(out)).isEqualTo(rows);
        assertThat(rows).containsEntry("TW_TWINNING", 121).containsEntry("TW_PERSON", 3);
        assertThat(first.printed())
                .contains("חיפה", "מרסיי", "IN FORCE · בתוקף", "✗ The head of Haifa signs at once")
                .contains("טרם נרשמה החלטה של הייעוץ המשפטי", "no decision of the legal adviser")
                .contains(
                        "The brief for the next contact person of Haifa",
                        "Halving the plastic waste on the beaches: 170")
                .contains("to the foreign ministry: What Marseille knows", "would share measuring equipment")
                .contains("“the programme of 2028 and 2029” was adopted on 7 October 2026")
                .contains("TAKING UP AN OLD TWINNING", "Ashdod – Berlin-Spandau, registered since 1968")
                .contains("120 of 120", "load to the stored state: yes; audit: 0 differences")
                .doesNotContain("????", "[U+")
                .doesNotContainPattern("\\b\\d{4}-\\d{2}-\\d{2}\\b|\\bIL-[A-Z]|\\bFR-[A-Z]");
        assertThat(Files.readString(out.resolve("index.html")).replaceAll("(?s)<(style|script)>.*?</\\1>|<[^>]+>", " "))
                .contains("תל אביב־יפו", "לודז׳")
                .doesNotContainPattern("\\d{4}-\\d{2}|[A-Z]{2}-|[א-ת]['\"-]|_");
        documents.forEach(
                (name, bytes) -> assertThat(out.resolve(name)).as(name).hasBinaryContent(bytes));
    }

    @Test
    void aRunWithoutArgumentsPrintsTheUsageAndExitsWithOne() throws Exception {
        JavaProcess.Run run = JavaProcess.run("-cp", JavaProcess.CLASS_PATH, Quickstart.class.getName());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.printed())
                .isEqualTo("Usage: Quickstart <output folder> [dossier.json]." + System.lineSeparator());
    }

    @Test
    void aFaultyDossierWritesNothingAndExitsWithOne() throws Exception {
        Path dossier = dossier(d -> at(d, "/decisions/1").put("decidedOn", "2025-05-01"));

        JavaProcess.Run run = run(folder.resolve("out").toString(), dossier.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.printed()).contains("The dossier has 1 fault.", "$.decisions[1]", "Nothing was written");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aMissingDossierIsReportedInOneSentence() throws Exception {
        for (Path none : List.of(folder, folder.resolve("missing.json"))) {
            JavaProcess.Run run = run(folder.resolve("out").toString(), none.toString());

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.printed()).hasLineCount(1).contains("'" + none + "' is no file that can be read");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void hostileTextIsEscaped() throws Exception {
        String hostile = "<script>alert('x')</script> & \"quoted\" \u202Ereversed\u202C\nHACKED";
        Path dossier = dossier(d -> {
            at(d, "/parties/1/name").put("en", hostile).put("he", hostile + " מרסיי");
            at(d, "/plan/objectives/0/title").put("en", hostile);
            at(d, "/ceremony/place").put("he", hostile);
            d.put("note", hostile + "\u001B[2J");
        });

        JavaProcess.Run run = run(folder.resolve("out").toString(), dossier.toString());

        assertThat(run.code()).as(run.printed()).isZero();
        assertThat(run.printed())
                .contains("[U+202E]reversed[U+202C][U+000A]HACKED", "[U+001B][2J")
                .contains("load to the stored state: yes; audit: 0 differences")
                .doesNotContain("\u202E", "\u202C", "\u001B", "\nHACKED");
        for (String page : List.of("agreement.html", "index.html", "lifecycle_en.svg", "lifecycle_he.svg")) {
            String html = Files.readString(folder.resolve("out").resolve(page));
            assertThat(html).as(page).doesNotContain("<script>alert", "\u202E");
        }
        assertThat(Files.readString(folder.resolve("out").resolve("agreement.html")))
                .contains("&lt;script&gt;alert", "[U+202E]");
    }

    /** Returns the output without the sizes of the files whose content depends on SQLite or on the time of recording. */
    private static String story(JavaProcess.Run run) {
        return run.printed().replaceAll("(?m)^ *(twinpact.db|history.jsonl) .*$", "");
    }

    private Path dossier(Consumer<ObjectNode> change) throws IOException {
        return Files.writeString(folder.resolve("dossier.json"), ShippedDossier.with(change));
    }

    private static JavaProcess.Run run(String... arguments) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = Quickstart.run(new PrintStream(printed, true, StandardCharsets.UTF_8), arguments);
        return new JavaProcess.Run(code, printed.toString(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> documents(Path out) throws IOException {
        Map<String, byte[]> documents = new TreeMap<>();
        for (String name : DOCUMENTS) {
            documents.put(name, Files.readAllBytes(out.resolve(name)));
        }
        return documents;
    }

    private static Map<String, Integer> rows(Path out) throws SQLException {
        Path file = out.resolve("twinpact.db");
        Map<String, Integer> rows = new TreeMap<>();
        try (Connection connection = SqliteFiles.dataSource(file).getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names =
                    statement.executeQuery("select upper(name) from sqlite_schema where type = 'table'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    rows.put(table, count.getInt(1));
                }
            }
        } finally {
            SqliteFiles.close(file);
        }
        return rows;
    }
}

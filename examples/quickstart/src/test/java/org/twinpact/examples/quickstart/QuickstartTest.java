package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.examples.quickstart.ShippedDossier.at;

import java.io.IOException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinpact.registry.jdbc.H2Files;

/** The quickstart as its user runs it: a process of its own, with what it prints, writes and stores. */
class QuickstartTest {
    private static final List<String> DOCUMENTS =
            List.of("agreement.html", "agreement.pdf", "lifecycle.svg", "index.html");

    @TempDir
    private Path folder;

    @Test
    void aSecondRunGivesTheSameRowsAndTheSameBytesAndBothPrintHebrewUnderAnyLocale() throws Exception {
        Path out = folder.resolve("out");
        Run first = run(out);
        Map<String, byte[]> documents = documents(out);
        Map<String, Integer> rows = rows(out);
        Run second = run(out);

        assertThat(first.code()).as(first.printed()).isZero();
        assertThat(second.code()).as(second.printed()).isZero();
        assertThat(rows(out)).isEqualTo(rows);
        assertThat(rows).containsEntry("TW_TWINNING", 121).containsEntry("TW_PERSON", 2);
        assertThat(second.printed())
                .contains("חיפה", "מרסיי", "IN FORCE · בתוקף", "✗ The head of Haifa signs at once")
                .contains("טרם התקבלה החלטה של הייעוץ המשפטי", "the legal adviser has not decided")
                .contains("120 of 120", "load to the stored state: yes; audit: 0 differences")
                .doesNotContain("????");
        documents.forEach(
                (name, bytes) -> assertThat(out.resolve(name)).as(name).hasBinaryContent(bytes));
    }

    @Test
    void aFaultyDossierWritesNothingAndEndsWithOne() throws Exception {
        Path dossier = folder.resolve("dossier.json");
        Files.writeString(
                dossier, ShippedDossier.with(d -> at(d, "/decisions/1").put("decidedOn", "2026-05-01")));

        Run run = run(folder.resolve("out"), dossier.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.printed()).contains("$.decisions[1]", "Nothing was written");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void hostileTextStaysText() throws Exception {
        String hostile = "<script>alert('x')</script> & \"quoted\" \u202Ereversed\u202C";
        Path dossier = folder.resolve("dossier.json");
        Files.writeString(dossier, ShippedDossier.with(d -> {
            at(d, "/parties/1/name").put("en", hostile).put("he", hostile + " מרסיי");
            at(d, "/plan/objectives/0/title").put("en", hostile);
            at(d, "/ceremony/place").put("he", hostile);
        }));

        Run run = run(folder.resolve("out"), dossier.toString());

        assertThat(run.code()).as(run.printed()).isZero();
        for (String page : List.of("agreement.html", "index.html", "lifecycle.svg")) {
            String html = Files.readString(folder.resolve("out").resolve(page));
            assertThat(html).as(page).doesNotContain("<script>alert", "\u202E");
        }
        assertThat(Files.readString(folder.resolve("out").resolve("agreement.html")))
                .contains("&lt;script&gt;alert", "[U+202E]");
    }

    private static Run run(Path out, String... dossier) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(
                List.of("-cp", System.getProperty("java.class.path"), Quickstart.class.getName(), out.toString()));
        arguments.addAll(List.of(dossier));
        return run(arguments);
    }

    private static Run run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(arguments);
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("LANG", "C", "LC_ALL", "C"));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), printed);
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

    private record Run(int code, String printed) {}
}

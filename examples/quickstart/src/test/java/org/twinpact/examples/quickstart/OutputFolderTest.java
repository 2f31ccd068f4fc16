package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.registry.jdbc.H2Files;

/** What is in the output folder and is not the quickstart's own stays as it is. */
class OutputFolderTest {
    @TempDir
    private Path folder;

    @Test
    void onlyWhatAnEarlierRunWroteIsDeleted() throws Exception {
        for (String own : new String[] {
            "agreement.html",
            "agreement.pdf",
            "lifecycle.svg",
            "index.html",
            "history.jsonl",
            "twinpact.mv.db",
            "twinpact.trace.db"
        }) {
            Files.writeString(folder.resolve(own), own);
        }

        OutputFolder.clear(folder);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNewFolderIsMade() throws Exception {
        OutputFolder.clear(folder.resolve("new/one"));

        assertThat(folder.resolve("new/one")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thesis.docx", ".hidden", "agreement.html.bak", "Index.html"})
    void anythingElseIsNotTouchedNorIsWhatStandsBesideIt(String others) throws IOException {
        Files.writeString(folder.resolve("twinpact.mv.db"), "");
        Files.writeString(folder.resolve("agreement.html"), "<p>");
        Files.writeString(folder.resolve(others), "mine");

        assertRefused(folder, "holds '" + others + "', which no earlier run wrote");
    }

    @Test
    void aPageOfSomebodyElseIsNotTakenForOnesOwn() throws IOException {
        Files.writeString(folder.resolve("index.html"), "my home page");

        assertRefused(folder, "holds 'index.html', which no earlier run wrote");
    }

    @Test
    void aFolderUnderTheNameOfAFileIsNotTouched() throws IOException {
        Files.writeString(folder.resolve("twinpact.mv.db"), "");
        Files.createDirectories(folder.resolve("index.html"));

        assertRefused(folder, "holds 'index.html', which no earlier run wrote");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertRefused(file, "is no folder");
        assertRefused(file.resolve("below"), "cannot be made");
        assertRefused(folder.resolve("a;b"), "holds a semicolon");
    }

    @Test
    void aDatabaseInUseIsLeftAlone() throws Exception {
        Path database = folder.resolve("twinpact");
        try (Connection open = H2Files.dataSource(database).getConnection()) {
            assertThat(open.isValid(1)).isTrue();
            assertRefused(folder, "holds a database that another process has open");
        } finally {
            H2Files.close(database);
        }
        OutputFolder.clear(folder);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDatabaseInUseByAnotherProcessIsLeftAlone() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("twinpact");
        Process shell = Java.start("-cp", Java.CLASS_PATH, "org.h2.tools.Shell", "-url", url);
        try {
            awaitPrompt(shell.getInputStream());
            assertRefused(folder, "holds a database that another process has open");
        } finally {
            shell.getOutputStream().close();
            shell.waitFor();
        }
    }

    @Test
    void theQuickstartSaysItInOneSentenceAndEndsWithOne() throws IOException {
        Files.writeString(folder.resolve("thesis.docx"), "mine");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        int code = Quickstart.run(new PrintStream(printed, true, StandardCharsets.UTF_8), folder.toString());

        assertThat(code).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .hasLineCount(1)
                .contains("thesis.docx", "Nothing was deleted and nothing written.");
        assertThat(contents()).containsOnlyKeys("thesis.docx");
    }

    private void assertRefused(Path output, String because) throws IOException {
        Map<String, Long> before = contents();
        assertThatThrownBy(() -> OutputFolder.clear(output))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The output path '" + output + "' " + because);
        assertThat(contents()).isEqualTo(before);
    }

    private Map<String, Long> contents() throws IOException {
        Map<String, Long> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> !file.equals(folder)).toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                contents.put(name, Files.isDirectory(file) ? -1 : Files.size(file));
            }
        }
        return contents;
    }

    private static void awaitPrompt(InputStream printed) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (int next = printed.read(); next >= 0 && !seen.toString().endsWith("sql>"); next = printed.read()) {
            seen.append((char) next);
        }
        assertThat(seen).endsWith("sql>");
    }
}

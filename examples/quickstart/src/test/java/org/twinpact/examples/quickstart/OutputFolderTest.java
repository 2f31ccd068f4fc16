package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the quickstart does not change other files in its output folder. */
class OutputFolderTest {
    @TempDir
    private Path folder;

    @Test
    void filesOfAnEarlierRunAreDeleted() throws Exception {
        for (String own : new String[] {
            "agreement.html",
            "agreement.pdf",
            "lifecycle_en.svg",
            "lifecycle_he.svg",
            "index.html",
            "history.jsonl",
            "twinpact.db",
            "twinpact.db-shm",
            "twinpact.db-wal"
        }) {
            Files.writeString(folder.resolve(own), own);
        }

        OutputFolder.clear(folder);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNewFolderIsCreated() throws Exception {
        OutputFolder.clear(folder.resolve("new/one"));

        assertThat(folder.resolve("new/one")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thesis.docx", ".hidden", "agreement.html.bak", "Index.html"})
    void anyOtherFilePreventsTheDeletionOfAll(String others) throws IOException {
        Files.writeString(folder.resolve("twinpact.db"), "");
        Files.writeString(folder.resolve("agreement.html"), "<p>");
        Files.writeString(folder.resolve(others), "mine");

        assertRefused(folder, "holds '" + others + "', which no earlier run wrote");
    }

    @Test
    void aPageWithoutTheDatabaseIsNotDeleted() throws IOException {
        Files.writeString(folder.resolve("index.html"), "my home page");

        assertRefused(folder, "holds 'index.html', which no earlier run wrote");
    }

    @Test
    void aFolderWithTheNameOfAFileIsNotDeleted() throws IOException {
        Files.writeString(folder.resolve("twinpact.db"), "");
        Files.createDirectories(folder.resolve("index.html"));

        assertRefused(folder, "holds 'index.html', which no earlier run wrote");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertRefused(file, "is no folder");
        assertRefused(file.resolve("below"), "cannot be made");
    }

    @Test
    void aDatabaseInUseByAnotherProcessIsLeftAlone() throws Exception {
        Process holder = JavaProcess.start(
                "-cp",
                JavaProcess.CLASS_PATH,
                DatabaseHolder.class.getName(),
                folder.resolve("twinpact.db").toString());
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("open");
            assertRefused(folder, "holds a database that another process has open");
        } finally {
            holder.getOutputStream().close();
            holder.waitFor();
        }
    }

    @Test
    void theQuickstartPrintsOneSentenceAndExitsWithOne() throws IOException {
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
                .isInstanceOf(QuickstartException.class)
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
}

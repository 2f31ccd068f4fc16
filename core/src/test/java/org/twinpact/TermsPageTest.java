package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinpact.twinning.Twinning;

/** Tests of the terminology table and of its page, core/TERMS.md. */
class TermsPageTest {
    private static final Path PAGE = Path.of("TERMS.md");
    private static final String TOP = """
            # Terms

            Written by a test from the terminology table, from which messages, pages and documents take their words. Do \
            not edit it by hand. Change `terms.tsv` in `org.twinpact.message`, then update the page with \
            `mvn -pl core test -Dtest=TermsPageTest -Dtwinpact.terms.update=true`.

            The source “library” marks a choice of the library. Hebrew spelling follows the rules of the Academy of the \
            Hebrew Language of 2017.
            """;

    @Test
    void thePageShowsTheTable() throws IOException {
        String page = page();
        if (Boolean.getBoolean("twinpact.terms.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void everyTermHasBothLanguagesAMeaningAndASource() {
        assertThat(TermTable.rows()).filteredOn(row -> !row.isHeading()).allSatisfy(row -> {
            assertThat(row.hebrew().replace("SHA-256", ""))
                    .as(row.key())
                    .containsPattern("\\p{IsHebrew}")
                    .doesNotContainPattern("\\p{IsLatin}");
            assertThat(row.english()).as(row.key()).isNotBlank().doesNotContainPattern("\\p{IsHebrew}");
            assertThat(row.meaning()).as(row.key()).isNotBlank().doesNotEndWith(".");
            assertThat(row.source()).as(row.key()).isNotBlank();
        });
        assertThat(TermTable.rows()).extracting(TermTable.Row::key).doesNotHaveDuplicates();
    }

    @Test
    void everyTermIsNamedOnce() {
        Set<String> messages = MessageFiles.read(Twinning.class, "en").stringPropertyNames();

        assertThat(messages).doesNotContainAnyElementsOf(TermTable.keys());
    }

    private static String page() {
        StringBuilder page = new StringBuilder(TOP);
        for (TermTable.Row row : TermTable.rows()) {
            page.append(
                    row.isHeading()
                            ? "\n#" + row.key() + "\n\n| Hebrew | English | meaning | source | key |\n"
                                    + "| --- | --- | --- | --- | --- |\n"
                            : "| %s | %s | %s | %s | `%s` |\n"
                                    .formatted(row.hebrew(), row.english(), row.meaning(), row.source(), row.key()));
        }
        return page.toString();
    }
}

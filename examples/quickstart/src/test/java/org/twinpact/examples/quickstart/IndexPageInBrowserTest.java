package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("tools")
class IndexPageInBrowserTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void needsChromium() {
        Browser.require();
    }

    @Test
    void showsEveryRowWhenNothingIsAsked() {
        assertThat(shown("")).containsExactly(true, true, true, true);
    }

    @Test
    void findsNamesHoweverTheyAreTyped() {
        assertThat(shown("krakow")).containsExactly(true, false, false, false);
        assertThat(shown("LODZ")).containsExactly(false, true, false, false);
        assertThat(shown("תל אביב יפו")).containsExactly(false, true, false, false);
        assertThat(shown("תל-אביב-יפו")).containsExactly(false, true, false, false);
        assertThat(shown("לודז'")).containsExactly(false, true, false, false);
        assertThat(shown("בני עיש")).containsExactly(false, false, true, false);
        assertThat(shown("בני עי\"ש")).containsExactly(false, false, true, false);
    }

    @Test
    void filtersByCountry() {
        assertThat(shown("haifa", "&country=PL")).containsExactly(true, false, false, false);
        assertThat(shown("haifa", "&country=FR")).containsExactly(false, false, false, false);
        assertThat(shown("", "&country=nowhere")).containsExactly(true, true, true, true);
    }

    @Test
    void leavesHostileNamesAndQueriesInert() {
        assertThat(shown("<img onerror>")).containsExactly(false, false, false, true);
        assertThat(dom("<img onerror>", ""))
                .doesNotContain("<img")
                .contains("<title>אינדקס")
                .contains("<b class=\"shown\">1</b>");
    }

    private List<Boolean> shown(String query) {
        return shown(query, "");
    }

    private List<Boolean> shown(String query, String more) {
        return Pattern.compile("<tr role=\"row\" data-countries=[^>]*?( hidden=\"\")?>\\R<th")
                .matcher(dom(query, more))
                .results()
                .map(row -> row.group(1) == null)
                .toList();
    }

    private String dom(String query, String more) {
        try {
            Path page = Files.writeString(
                    folder.resolve("index.html"), IndexPage.of(IndexPageTest.ROWS, IndexPageTest.DAY));
            String address = page.toUri() + "#q="
                    + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20") + more;
            return Browser.dom(folder, address);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

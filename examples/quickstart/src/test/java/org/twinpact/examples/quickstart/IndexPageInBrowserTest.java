package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("tools")
class IndexPageInBrowserTest {
    private static final String CHROMIUM = "chromium";

    @TempDir
    private Path folder;

    @BeforeEach
    void needsChromium() {
        boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, CHROMIUM)));
        if (!"1".equals(System.getenv("TWINPACT_REQUIRE_TOOLS"))) {
            assumeTrue(found, "chromium is not on the PATH: the index was not tried in a browser");
        }
        assertThat(found).as("chromium on the PATH").isTrue();
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
            Path page = Files.writeString(folder.resolve("index.html"), IndexPage.of(IndexPageTest.ROWS, "2026-11-23"));
            String address = page.toUri() + "#q="
                    + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20") + more;
            return browse(address);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String browse(String address) throws IOException {
        Path dom = folder.resolve("dom.html");
        Process chromium = new ProcessBuilder(flags(address))
                .redirectOutput(dom.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(chromium.waitFor(60, TimeUnit.SECONDS))
                    .as("chromium ended in time")
                    .isTrue();
            return Files.readString(dom);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            chromium.destroyForcibly();
        }
    }

    private List<String> flags(String address) {
        String always = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
                + " --disable-background-networking --disable-component-update --disable-sync"
                + " --virtual-time-budget=2000 --dump-dom";
        return Stream.of(
                        Stream.of(CHROMIUM),
                        Stream.of(always.split(" ")),
                        Stream.of("--user-data-dir=" + folder.resolve("profile"), address))
                .flatMap(part -> part)
                .toList();
    }
}

package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless chromium that opens a page and returns its DOM after its scripts have run. */
final class Browser {
    private static final String CHROMIUM = "chromium";

    private Browser() {}

    /** Skips the test where chromium is absent, or fails it where the programs are required. */
    static void require() {
        boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, CHROMIUM)));
        if (!"1".equals(System.getenv("TWINPACT_REQUIRE_TOOLS"))) {
            assumeTrue(found, "chromium is not on the PATH: the page was not tried in a browser");
        }
        assertThat(found).as("chromium on the PATH").isTrue();
    }

    /** Returns the DOM of a page, with the profile of the browser in a folder of the test. */
    static String dom(Path folder, String address) throws IOException {
        Path dom = folder.resolve("dom.html");
        Process chromium = new ProcessBuilder(flags(folder, address))
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

    private static List<String> flags(Path folder, String address) {
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

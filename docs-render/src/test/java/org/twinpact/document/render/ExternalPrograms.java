package org.twinpact.document.render;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** External programs that some tests need. */
final class ExternalPrograms {
    private static final long LONGEST_SECONDS = 120;

    private ExternalPrograms() {}

    /** Skips the test visibly if the program is missing, or fails it if {@code TWINPACT_REQUIRE_TOOLS=1} is set. */
    static void require(String program) {
        boolean found = Stream.of(System.getenv("PATH").split(System.getProperty("path.separator")))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!found && "1".equals(System.getenv("TWINPACT_REQUIRE_TOOLS"))) {
            Assertions.fail(program + " is needed for this test and was not found");
        }
        Assumptions.assumeTrue(found, program + " is needed for this test and was not found");
    }

    static String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Assertions.assertTrue(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS), command + " did not end");
        Assertions.assertEquals(0, process.exitValue(), command + " failed");
        return output;
    }
}

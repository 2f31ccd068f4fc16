package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the README's form, and of the Java that the pages quote from tests. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path TESTS = Path.of("src", "test", "java", "org", "twinpact", "examples", "quickstart");

    @ParameterizedTest
    @CsvSource({
        "FirstTwinningTest, core/README.md, ## The office",
        "ForecastTest, core/README.md, ## Before anything is opened",
    })
    void theJavaOfAPageIsCutFromATestThatRuns(String test, String page, String heading) throws IOException {
        String source = Files.readString(TESTS.resolve(test + ".java"));
        String snippet = source.substring(
                source.indexOf("// README begins") + "// README begins".length(), source.indexOf("// README ends"));

        assertThat(section(page, heading))
                .contains("```java\n" + snippet.stripIndent().strip() + "\n```");
    }

    @Test
    void theReadmeIsShortAndBeginsWithJava() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));

        assertThat(lines).hasSizeLessThanOrEqualTo(150);
        assertThat(lines.subList(0, 20)).contains("```java");
    }

    @Test
    void theReadmeHoldsTheTwoCommands() throws IOException {
        assertThat(section("README.md", "## Run it"))
                .containsOnlyOnce("```sh")
                .containsPattern("```sh\nmvn [^\n]+\n```");
        assertThat(section("README.md", "## Test it")).containsOnlyOnce("```sh").contains("```sh\nmvn -B verify\n```");
    }

    private static String section(String page, String heading) throws IOException {
        String text = Files.readString(ROOT.resolve(page));
        int from = text.indexOf(heading + "\n");
        return text.substring(from, text.indexOf("\n## ", from + 1));
    }
}

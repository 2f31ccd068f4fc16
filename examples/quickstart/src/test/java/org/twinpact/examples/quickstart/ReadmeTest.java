package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Move;

/** What the README shows is what runs. */
class ReadmeTest {
    private static final Path README = Path.of("..", "..", "README.md");
    private static final Path TESTS = Path.of("src", "test", "java", "org", "twinpact", "examples", "quickstart");

    @ParameterizedTest
    @CsvSource({"FirstTwinningTest, ## In your code", "ForecastTest, ## Before you begin"})
    void itsJavaIsCutFromATestThatRuns(String test, String heading) throws IOException {
        String source = Files.readString(TESTS.resolve(test + ".java"));
        String snippet = source.substring(
                source.indexOf("// README begins") + "// README begins".length(), source.indexOf("// README ends"));

        assertThat(section(heading))
                .contains("```java\n" + snippet.stripIndent().strip() + "\n```");
    }

    @Test
    void itsPictureIsDrawnFromTheLifecycle() throws IOException {
        String moves = Lifecycle.moves().stream()
                .filter(move -> move.from() != move.to())
                .map(ReadmeTest::arrow)
                .collect(Collectors.joining("\n"));

        assertThat(block("mermaid")).isEqualTo("stateDiagram-v2\n    [*] --> PREPARING : OpenTwinning\n" + moves);
    }

    @Test
    void itIsShortAndHoldsTheTwoCommands() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(200);
        assertThat(section("## Run it")).containsPattern("```sh\nmvn [^\n]+\n```");
        assertThat(section("## Test it")).containsPattern("```sh\nmvn [^\n]+\n```");
    }

    private static String arrow(Move move) {
        String acts = String.join(", ", move.acts());
        String gate = move.gate().map(g -> "gate " + g).orElse("");
        String label = acts.isEmpty() || gate.isEmpty() ? acts + gate : acts + ", " + gate;
        return "    " + move.from() + " --> " + move.to() + " : " + label;
    }

    private static String block(String language) throws IOException {
        String readme = Files.readString(README);
        int from = readme.indexOf("```" + language + "\n") + language.length() + 4;
        return readme.substring(from, readme.indexOf("\n```", from));
    }

    private static String section(String heading) throws IOException {
        String readme = Files.readString(README);
        int from = readme.indexOf(heading + "\n");
        return readme.substring(from, readme.indexOf("\n## ", from + 1));
    }
}

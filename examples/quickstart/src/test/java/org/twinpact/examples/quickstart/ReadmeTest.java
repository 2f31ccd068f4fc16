package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Transition;

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
        String arrows = Stream.of(Stage.values())
                .flatMap(from -> Lifecycle.transitions().stream()
                        .filter(transition -> transition.from().contains(from))
                        .filter(transition ->
                                transition.to().filter(to -> to != from).isPresent())
                        .map(transition -> arrow(from, transition)))
                .collect(Collectors.joining("\n"));

        assertThat(block("mermaid")).isEqualTo("stateDiagram-v2\n    [*] --> PREPARATION : OpenTwinning\n" + arrows);
    }

    @Test
    void itIsShortAndHoldsTheTwoCommands() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(200);
        assertThat(section("## Run it")).containsPattern("```sh\nmvn [^\n]+\n```");
        assertThat(section("## Test it")).containsPattern("```sh\nmvn [^\n]+\n```");
    }

    private static String arrow(Stage from, Transition transition) {
        String acts = transition.on().stream().map(ActKind::typeName).collect(Collectors.joining(", "));
        String gate = transition.gate().map(g -> "gate " + g).orElse("");
        String label = acts.isEmpty() || gate.isEmpty() ? acts + gate : acts + ", " + gate;
        return "    " + from + " --> " + transition.to().orElse(from) + " : " + label;
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

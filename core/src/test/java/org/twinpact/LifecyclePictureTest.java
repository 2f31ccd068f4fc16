package org.twinpact;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Transition;

/** Tests of the pictures of the lifecycle in English, in Hebrew and in the names of the code. */
class LifecyclePictureTest {
    private static final Path PAGE = Path.of("LIFECYCLE.md");

    @Test
    void thePageShowsTheLifecycleAsItIs() throws IOException {
        String page = page();
        if (Boolean.getBoolean("twinpact.lifecycle.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as(
                        "core/%s, which this command generates: mvn -pl core test -Dtest=LifecyclePictureTest"
                                + " -Dtwinpact.lifecycle.update=true",
                        PAGE)
                .isEqualTo(page);
    }

    @Test
    void thePageOfCodeIsOneOfAtMostFortyLines() throws IOException {
        List<String> code = Files.readAllLines(Path.of("src/main/java/org/twinpact/twinning/TransitionTable.java"));
        assertThat(code.stream()
                        .dropWhile(line -> !line.contains("TRANSITIONS = "))
                        .takeWhile(line -> !line.isBlank()))
                .hasSizeBetween(20, 40);
    }

    private static String page() {
        return """
                # The lifecycle

                A test generates this page from `TransitionTable`. Do not edit it by hand. [PROFILES.md](PROFILES.md) lists \
                the requirements of each country's law before a gate.

                ## In English

                %s

                ## בעברית

                <div dir="rtl" lang="he">

                %s

                </div>

                ## In code

                ```mermaid
                stateDiagram-v2
                    [*] --> PREPARATION : OpenTwinning
                %s
                ```
                """.formatted(
                picture(LanguageTag.ENGLISH), picture(LanguageTag.HEBREW), arrows(LifecyclePictureTest::labelInCode));
    }

    private static String picture(LanguageTag language) {
        String names = Stream.of(Stage.values())
                .map(stage -> "    state \"%s\" as %s".formatted(stage.text(language), stage))
                .collect(joining("\n"));
        String arrows = arrows(transition -> label(transition, language));
        String rows = Stream.of(Stage.values())
                .map(stage -> "| %s | %s |".formatted(stage.text(language), staying(stage, language)))
                .collect(joining("\n"));
        return "```mermaid\nstateDiagram-v2\n%s\n    [*] --> PREPARATION\n%s\n    ENDED --> [*]\n    DISCONTINUED --> [*]\n```\n\n| | |\n| --- | --- |\n%s"
                .formatted(names, arrows, rows);
    }

    private static String arrows(Function<Transition, String> label) {
        return Stream.of(Stage.values())
                .flatMap(from -> Lifecycle.transitions().stream()
                        .filter(transition -> transition.from().contains(from))
                        .flatMap(transition -> transition.to().stream()
                                .filter(to -> to != from)
                                .map(to -> "    %s --> %s : %s".formatted(from, to, label.apply(transition)))))
                .collect(joining("\n"));
    }

    private static String labelInCode(Transition transition) {
        Stream<String> acts = transition.on().stream().map(ActKind::typeName);
        return Stream.concat(acts, transition.gate().map("gate %s"::formatted).stream())
                .collect(joining(", "));
    }

    private static String label(Transition transition, LanguageTag language) {
        String acts = String.join(", ", transition.acts(language));
        return Stream.of(acts, transition.gate(language).map("[%s]"::formatted).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(joining(" "));
    }

    /** Returns the acts that do not change a stage. */
    private static String staying(Stage stage, LanguageTag language) {
        return Lifecycle.transitions().stream()
                .filter(transition -> transition.from().contains(stage))
                .filter(transition -> transition.to().stream().allMatch(to -> to == stage))
                .flatMap(transition -> transition.acts(language).stream())
                .distinct()
                .collect(joining(" · "));
    }
}

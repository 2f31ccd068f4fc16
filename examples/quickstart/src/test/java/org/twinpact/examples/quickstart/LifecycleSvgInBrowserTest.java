package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.Stage;

/** Tests of the layout of the lifecycle's picture, measured in a browser. */
@Tag("tools")
class LifecycleSvgInBrowserTest {
    /** Prints the number of texts, and a line for each text that touches something or is not within its frame. */
    private static final String MEASURE = """
            <pre id="faults"></pre>
            <script>
            const boxes = [...document.querySelectorAll('text')].map(text => {
              const {x, y, width, height} = text.getBBox();
              return {words: text.textContent, x, y, right: x + width, bottom: y + height};
            });
            const stages = [...document.querySelectorAll('rect.stage')].map(stage => {
              const {x, y, width, height} = stage.getBBox();
              return {x, y, right: x + width, bottom: y + height};
            });
            const canvas = document.querySelector('svg').viewBox.baseVal;
            const meet = (a, b) => a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom;
            const within = (a, b) => a.x >= b.x && a.right <= b.right && a.y >= b.y && a.bottom <= b.bottom;
            const whole = {x: 0, y: 0, right: canvas.width, bottom: canvas.height};
            const faults = [];
            boxes.forEach((box, i) => {
              if (!within(box, whole)) faults.push('outside: ' + box.words);
              boxes.slice(i + 1).filter(other => meet(box, other))
                .forEach(other => faults.push('overlap: ' + box.words + ' / ' + other.words));
              stages.filter(stage => meet(box, stage) && !within(box, stage))
                .forEach(() => faults.push('at the edge of a stage: ' + box.words));
            });
            document.querySelectorAll('g path').forEach(path => {
              for (let at = 0; at < path.getTotalLength(); at++) {
                const {x, y} = path.getPointAtLength(at);
                if (x < 0 || y < 0 || x > whole.right || y > whole.bottom) faults.push('outside: a line');
                boxes.filter(box => x > box.x && x < box.right && y > box.y && y < box.bottom)
                  .forEach(box => faults.push('crossed: ' + box.words));
              }
            });
            document.getElementById('faults').textContent = [boxes.length, ...new Set(faults)].join('\\n');
            </script>
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void needsChromium() {
        Browser.require();
    }

    @ParameterizedTest
    @MethodSource("org.twinpact.examples.quickstart.LifecycleSvgTest#languages")
    void overlapsNothingAndStaysOnTheCanvas(LanguageTag language) throws IOException {
        List<String> measured = measure(LifecycleSvg.draw(language));

        assertThat(Integer.parseInt(measured.get(0))).isGreaterThan(2 * Stage.values().length);
        assertThat(measured.subList(1, measured.size())).isEmpty();
    }

    @Test
    void measuresWhatOverlapsIsCrossedOrLeavesTheCanvas() throws IOException {
        String faulty = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">
                <rect class="stage" x="100" y="60" width="60" height="30"/>
                <text x="10" y="20">one</text><text x="15" y="25">two</text><text x="190" y="20">three</text>
                <text x="95" y="80">four</text><g><path d="M0 80 H130"/></g></svg>
                """;

        assertThat(measure(faulty))
                .containsExactly(
                        "4", "overlap: one / two", "outside: three", "at the edge of a stage: four", "crossed: four");
    }

    private List<String> measure(String svg) throws IOException {
        String html = "<!DOCTYPE html><meta charset=\"utf-8\">" + svg + MEASURE;
        Path page = Files.writeString(folder.resolve("lifecycle.html"), html);
        String dom = Browser.dom(folder, page.toUri().toString());
        int from = dom.indexOf("<pre id=\"faults\">") + "<pre id=\"faults\">".length();
        return dom.substring(from, dom.indexOf("</pre>", from)).lines().toList();
    }
}

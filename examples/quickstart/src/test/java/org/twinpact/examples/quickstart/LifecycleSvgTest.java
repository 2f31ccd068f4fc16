package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.language.LanguageTag.ENGLISH;
import static org.twinpact.language.LanguageTag.HEBREW;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Transition;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Tests of the words of the lifecycle's picture. Another test measures its layout in a browser. */
class LifecycleSvgTest {
    static Stream<LanguageTag> languages() {
        return Stream.of(ENGLISH, HEBREW);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void showsEveryTransitionAsAnArrowWithItsWords(LanguageTag language) throws Exception {
        List<Element> arrows = elements(svg(language), "g");

        for (Transition transition : Lifecycle.transitions()) {
            for (Stage from : transition.from()) {
                Set<String> to = names(targets(transition, from));
                List<Element> drawn = arrows.stream()
                        .filter(arrow ->
                                Set.of(arrow.getAttribute("data-to").split(" ")).equals(to))
                        .filter(arrow -> Set.of(arrow.getAttribute("data-from").split(" "))
                                .contains(from.name()))
                        .filter(arrow -> words(arrow).containsAll(words(transition, language)))
                        .filter(LifecycleSvgTest::hasArrowhead)
                        .toList();
                assertThat(drawn).as(from + " to " + to).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void describesEveryTransition(LanguageTag language) throws Exception {
        List<String> sentences =
                List.of(plain(elements(svg(language), "desc").get(0)).split("\\. ?(?=\\S|$)"));
        String arrow = language.equals(HEBREW) ? " ← " : " → ";

        for (Transition transition : Lifecycle.transitions()) {
            for (Stage from : transition.from()) {
                for (Stage to : targets(transition, from)) {
                    String target = to == from ? "" : arrow + to.text(language);
                    assertThat(sentences)
                            .anySatisfy(sentence -> assertThat(sentence)
                                    .startsWith(from.text(language) + target + ": ")
                                    .contains(words(transition, language)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void speaksOneLanguageInItsOwnDirection(LanguageTag language) throws Exception {
        Element svg = svg(language);
        String other = language.equals(HEBREW) ? "[A-Za-z]" : "[א-ת]";

        assertThat(svg.getAttribute("lang")).isEqualTo(language.value());
        assertThat(svg.getAttribute("direction")).isEqualTo(language.equals(HEBREW) ? "rtl" : "ltr");
        for (String element : List.of("title", "desc", "text")) {
            assertThat(elements(svg, element))
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text.getTextContent())
                            .doesNotContainPattern(other)
                            .doesNotContain("'", "\""));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void dashesEveryWayBackToAnEarlierStageAndNoOther(LanguageTag language) throws Exception {
        List<Element> arrows = elements(svg(language), "g");

        assertThat(arrows).isNotEmpty().allSatisfy(arrow -> {
            boolean back = stages(arrow, "data-from")
                    .allMatch(from -> stages(arrow, "data-to").allMatch(to -> to.compareTo(from) < 0));
            assertThat(elements(arrow, "path"))
                    .as(arrow.getAttribute("data-from") + " to " + arrow.getAttribute("data-to"))
                    .allSatisfy(path ->
                            assertThat(path.hasAttribute("stroke-dasharray")).isEqualTo(back));
        });
        assertThat(arrows)
                .filteredOn(arrow -> arrow.getAttribute("data-from").equals("SIGNING")
                        && arrow.getAttribute("data-to").equals("TEXT_FINAL"))
                .singleElement()
                .satisfies(arrow -> assertThat(elements(arrow, "path"))
                        .allSatisfy(path -> assertThat(path.hasAttribute("stroke-dasharray"))
                                .isTrue()));
    }

    private static Stream<Stage> stages(Element arrow, String end) {
        return Stream.of(arrow.getAttribute(end).split(" ")).map(Stage::valueOf);
    }

    private static Set<Stage> targets(Transition transition, Stage from) {
        return transition.to().isEmpty() ? Set.of(from) : transition.to();
    }

    private static Set<String> names(Set<Stage> stages) {
        return stages.stream().map(Stage::name).collect(Collectors.toSet());
    }

    private static List<String> words(Transition transition, LanguageTag language) {
        List<String> words = new ArrayList<>(transition.acts(language));
        transition.gate(language).ifPresent(gate -> words.add("[" + gate + "]"));
        return words;
    }

    /** Returns the parts of an arrow's label, which are acts and, in brackets, gates. */
    private static List<String> words(Element arrow) {
        return elements(arrow, "text").stream()
                .map(LifecycleSvgTest::plain)
                .flatMap(label -> Stream.of(label.split(" · | (?=\\[)")))
                .toList();
    }

    private static boolean hasArrowhead(Element arrow) {
        return elements(arrow, "path").stream()
                .anyMatch(path -> path.getAttribute("marker-end").equals("url(#a)"));
    }

    private static String plain(Element text) {
        return text.getTextContent().replace('\u00A0', ' ').strip();
    }

    private static Element svg(LanguageTag language) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(LifecycleSvg.draw(language))))
                .getDocumentElement();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}

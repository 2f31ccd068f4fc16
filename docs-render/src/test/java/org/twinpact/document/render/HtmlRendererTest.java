package org.twinpact.document.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.document.render.SampleDocuments.he;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.document.Documents;
import org.twinpact.document.SampleTwinning;
import org.twinpact.document.model.Block;
import org.twinpact.document.model.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlRendererTest {
    private static final double READABLE = 4.5;

    @Test
    void theAgreementIsABalancedPageInItsFirstLanguage() throws Exception {
        Element html = parse(Documents.of(SampleTwinning.withFinalText()).agreement());

        assertThat(html.getAttribute("lang")).isEqualTo("he");
        assertThat(html.getAttribute("dir")).isEqualTo("rtl");
        assertThat(texts(html, "h1"))
                .containsExactly(
                        "הסכם ברית ערים תאומות בין עיריית חיפה לבין עיריית ליון",
                        "Twinning Agreement between the City of Haifa and the City of Lyon");
        assertThat(texts(html, "h2")).contains("1. כינון הברית ומטרתה", "1. Establishment and purpose", "Signatures");
    }

    @Test
    void hostileTextIsEscaped() throws Exception {
        Element html = parse(SampleDocuments.hostile());

        assertThat(all(html, "*")).extracting(Element::getTagName).doesNotContain("script", "img", "b", "fo:block");
        assertThat(texts(html, "p"))
                .contains("<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">")
                .contains(
                        "abc[U+202E]def[U+202C] [U+2066]ghi[U+2069] [U+200F]jkl [U+0000][U+0008][U+FFFE][U+D800] end");
    }

    @Test
    void valuesInHebrewAreReadFromLeftToRight() throws Exception {
        Element html = parse(SampleDocuments.of(new Block.Paragraph(he("בשנים 2026–2030, -3 מעלות, ≥ 85%"))));

        assertThat(all(html, "bdi"))
                .filteredOn(bdi -> bdi.getAttribute("dir").equals("ltr"))
                .extracting(Element::getTextContent)
                .containsSubsequence("2026–2030", "-3", "≥ 85%");
    }

    @Test
    void everyTextHasItsLanguageAndDirection() throws Exception {
        Element html = parse(SampleDocuments.everyKind());

        for (String name : List.of("h1", "h2", "h3", "p", "td", "table")) {
            assertThat(all(html, name)).isNotEmpty().allSatisfy(element -> {
                assertThat(element.getAttribute("lang")).isIn("he", "en");
                assertThat(element.getAttribute("dir"))
                        .isEqualTo(element.getAttribute("lang").equals("he") ? "rtl" : "ltr");
            });
        }
    }

    @Test
    void tablesNameTheirColumnsAndRows() throws Exception {
        List<Element> headers = all(parse(SampleDocuments.of(SampleDocuments.table(3))), "th");

        assertThat(headers).extracting(th -> th.getAttribute("scope")).containsOnly("col", "row");
        assertThat(headers)
                .filteredOn(th -> th.getAttribute("scope").equals("row"))
                .hasSize(3);
    }

    @Test
    void thePageLoadsNothing() throws Exception {
        Element html = parse(SampleDocuments.everyKind());

        assertThat(all(html, "*"))
                .allSatisfy(element -> assertThat(Set.of("link", "script", "iframe", "object", "base"))
                        .doesNotContain(element.getTagName()));
        assertThat(all(html, "img")).allSatisfy(image -> {
            assertThat(image.getAttribute("src")).startsWith("data:image/svg+xml;base64,");
            assertThat(image.getAttribute("alt")).isNotBlank();
        });
        assertThat(texts(html, "style").get(0)).doesNotContain("url(", "@import", "<", ">", "&");
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(render(SampleDocuments.everyKind())).isEqualTo(render(SampleDocuments.everyKind()));
    }

    @ParameterizedTest
    @CsvSource({"ink, paper", "accent, paper", "soft, paper", "paper, accent"})
    void coloursContrastEnoughToBeRead(String text, String ground) throws Exception {
        Map<String, Double> light =
                luminances(texts(parse(SampleDocuments.everyKind()), "style").get(0));
        double bright = Math.max(light.get(text), light.get(ground));
        double dark = Math.min(light.get(text), light.get(ground));

        assertThat((bright + 0.05) / (dark + 0.05)).isGreaterThanOrEqualTo(READABLE);
    }

    /** Returns the relative luminance of each named colour, as defined by WCAG 2.1. */
    private static Map<String, Double> luminances(String style) {
        Map<String, Double> luminances = new java.util.HashMap<>();
        Matcher colour = Pattern.compile("--(\\w+): #(\\w{6})").matcher(style);
        while (colour.find()) {
            int rgb = Integer.parseInt(colour.group(2), 16);
            luminances.put(
                    colour.group(1),
                    0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255));
        }
        return luminances;
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Element parse(Document document) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(render(document).getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    static String render(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlRenderer().render(document, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> texts(Element html, String name) {
        return all(html, name).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> all(Element html, String name) {
        NodeList found = html.getElementsByTagName(name);
        return new ArrayList<>(IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList());
    }
}

package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.examples.quickstart.IndexPage.Name;
import org.twinpact.examples.quickstart.IndexPage.Row;

class IndexPageTest {
    private static final Name IN_FORCE = new Name("בתוקף", "In force");
    private static final Row KRAKOW = row(new Name("חיפה", "Haifa"), new Name("קרקוב", "Kraków"), "PL");
    private static final Row LODZ = row(new Name("תל־אביב–יפו", "Tel Aviv-Yafo"), new Name("לודז׳", "Łódź"), "PL");
    private static final Row VOWELLED =
            row(new Name("בְּנֵי עי״ש", "Bnei Ayish"), new Name("מרסיי", "Marseille"), "FR");
    private static final Row HOSTILE = row(
            new Name("<img src=x onerror=\"document.title='owned'\">", "<script>alert('x')</script> & Co"),
            new Name("\u202Eyfiah\u202C \u2066", "{{options}} $1 %s \\"),
            "\"><b>");
    static final List<Row> ROWS = List.of(KRAKOW, LODZ, VOWELLED, HOSTILE);

    @Test
    void hasEveryRowAsStaticMarkup() {
        assertThat(IndexPage.of(ROWS, "2026-11-23").split("<tr role=\"row\" data-countries=", -1))
                .hasSize(ROWS.size() + 1);
        assertThat(IndexPage.of(List.of(), "2026-11-23")).contains("<b class=\"shown\">0</b>");
    }

    @Test
    void givesEqualPagesForEqualRows() {
        assertThat(IndexPage.of(ROWS, "2026-11-23")).isEqualTo(IndexPage.of(List.copyOf(ROWS), "2026-11-23"));
    }

    @Test
    void marksTheLanguageOfEachNameAndFallsBackToTheOther() {
        Row noHebrew = row(new Name("חיפה", "Haifa"), new Name("", "Ville"), "FR");

        assertThat(IndexPage.of(List.of(noHebrew), "2026"))
                .contains("<bdi lang=\"he\">חיפה</bdi> – <bdi lang=\"en\">Ville</bdi></span>")
                .contains("<bdi lang=\"en\">Haifa</bdi> – <bdi lang=\"en\">Ville</bdi></span>");
    }

    @Test
    void showsHostileValuesAsTheTextTheyAre() {
        assertThat(IndexPage.of(ROWS, "<i>today</i>"))
                .doesNotContain("<img", "<script>alert", "<b>", "<i>", "onerror=\"")
                .contains("&#60;script&#62;alert(&#39;x&#39;)&#60;/script&#62; &#38; Co")
                .contains("[U+202E]yfiah[U+202C] [U+2066]")
                .contains("{{options}} $1 %s \\")
                .doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069]");
    }

    @Test
    void allowsNoOtherStyleAndScriptThanItsOwn() {
        assertThat(IndexPage.of(ROWS, "2026"))
                .containsPattern("default-src 'none'; style-src 'sha256-[^']{44}'; script-src 'sha256-[^']{44}'")
                .doesNotContain("unsafe-inline", " style=", "javascript:", "http:", "https:");
    }

    private static Row row(Name authority, Name partner, String country) {
        return new Row(
                List.of(authority, partner),
                List.of("IL", country),
                "1998",
                IN_FORCE,
                List.of(new Name("תיירות", "Tourism")),
                "Wikidata P190 (CC0)");
    }
}

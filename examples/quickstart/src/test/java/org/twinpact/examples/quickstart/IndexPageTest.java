package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.evidence.PartialDate;
import org.twinpact.examples.quickstart.IndexPage.Name;
import org.twinpact.examples.quickstart.IndexPage.Row;

class IndexPageTest {
    static final LocalDate DAY = LocalDate.of(2027, 9, 12);
    private static final Name WIKIDATA = new Name("", "Wikidata (CC0)");
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
        assertThat(IndexPage.of(ROWS, DAY).split("<tr role=\"row\" data-countries=", -1))
                .hasSize(ROWS.size() + 1);
        assertThat(IndexPage.of(List.of(), DAY)).contains("<b class=\"shown\">0</b>");
    }

    @Test
    void givesEqualPagesForEqualRows() {
        assertThat(IndexPage.of(ROWS, DAY)).isEqualTo(IndexPage.of(List.copyOf(ROWS), DAY));
    }

    @Test
    void marksTheLanguageOfEachNameAndFallsBackToTheOther() {
        Row noHebrew = row(new Name("חיפה", "Haifa"), new Name("", "Ville"), "FR");

        assertThat(IndexPage.of(List.of(noHebrew), DAY))
                .contains("<bdi lang=\"he\">חיפה</bdi> – <bdi lang=\"en\">Ville</bdi></span>")
                .contains("<bdi lang=\"en\">Haifa</bdi> – <bdi lang=\"en\">Ville</bdi></span>");
    }

    @Test
    void showsHostileValuesAsTheTextTheyAre() {
        assertThat(IndexPage.of(ROWS, DAY))
                .doesNotContain("<img", "<script>alert", "<b>", "onerror=\"")
                .contains("&#60;script&#62;alert(&#39;x&#39;)&#60;/script&#62; &#38; Co")
                .contains("[U+202E]yfiah[U+202C] [U+2066]")
                .contains("{{options}} $1 %s \\")
                .doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069]");
    }

    @Test
    void allowsNoOtherStyleAndScriptThanItsOwn() {
        assertThat(IndexPage.of(ROWS, DAY))
                .containsPattern("default-src 'none'; style-src 'sha256-[^']{44}'; script-src 'sha256-[^']{44}'")
                .doesNotContain("unsafe-inline", " style=", "javascript:", "http:", "https:");
    }

    @Test
    void writesDatesAsEachLanguageDoesAndTheDayOfTheIndexInBothCalendars() {
        assertThat(IndexPage.of(List.of(since("1998"), since("2007-08"), since("1977-03-09")), DAY))
                .contains("נכון ליום י׳ באלול התשפ״ז (12 בספטמבר 2027)", "As of 12 September 2027")
                .contains(
                        "<td role=\"cell\" class=\"since\"><span class=\"he\"><bdi lang=\"he\">1998</bdi></span></td>")
                .contains("אוגוסט 2007", "August 2007", "9 במרץ 1977", "9 March 1977")
                .doesNotContainPattern("\\d{4}-\\d{2}");
        assertThat(IndexPage.of(List.of(), DAY.minusDays(5))).contains("ה׳ באלול התשפ״ז (7 בספטמבר 2027)");
    }

    @Test
    void saysInWordsWhatIsNotKnown() {
        Row row = new Row(LODZ.parties(), List.of("PL"), Optional.empty(), IN_FORCE, List.of(), WIKIDATA);
        String unknown = "><span aria-hidden=\"true\">—</span>"
                + "<span class=\"spoken\">לא ידוע <span lang=\"en\">not known</span></span></td>";

        assertThat(IndexPage.of(List.of(row), DAY))
                .contains("class=\"since\"" + unknown, "class=\"themes\"" + unknown)
                .doesNotContainPattern("<td[^>]*></td>");
    }

    private static Row since(String date) {
        return new Row(
                LODZ.parties(),
                List.of("PL"),
                Optional.of(new PartialDate(date)),
                IN_FORCE,
                List.of(new Name("תיירות", "Tourism")),
                WIKIDATA);
    }

    private static Row row(Name authority, Name partner, String country) {
        return new Row(
                List.of(authority, partner),
                List.of("IL", country),
                Optional.of(new PartialDate("1998")),
                IN_FORCE,
                List.of(new Name("תיירות", "Tourism")),
                WIKIDATA);
    }
}

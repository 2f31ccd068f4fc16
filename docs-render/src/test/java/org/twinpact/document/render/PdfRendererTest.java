package org.twinpact.document.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinpact.document.render.Samples.en;
import static org.twinpact.document.render.Samples.he;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.Clause;
import org.twinpact.document.Documents;
import org.twinpact.document.SampleTwinning;
import org.twinpact.document.compose.AgreementTerms;
import org.twinpact.document.compose.SampleTerms;
import org.twinpact.document.model.Block;
import org.twinpact.document.model.Document;
import org.twinpact.document.model.Text;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.Twinning;

class PdfRendererTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void everyKindOfBlockCompliesWithTheArchiveAndTheAccessibilityStandard() throws Exception {
        assertThat(Conformance.faults(render(Samples.everyKind()))).isEmpty();
    }

    @Test
    void theAgreementOfTwoAndOfThreePartiesComplies() throws Exception {
        AgreementTerms ofThree = SampleTerms.between(SampleTerms.haifa(), SampleTerms.lyon(), SampleTerms.galilee());
        AgreementTerms everything =
                SampleTerms.everything(SampleTerms.haifa(), SampleTerms.lyon(), SampleTerms.galilee());
        for (Twinning twinning : List.of(
                SampleTwinning.frozen(), SampleTwinning.frozen(ofThree, 12), SampleTwinning.frozen(everything, 3))) {
            assertThat(Conformance.faults(render(Documents.of(twinning).agreement())))
                    .isEmpty();
        }
    }

    @Test
    void everyHebrewWordOfTheAgreementIsReadAsItWasFrozen() throws Exception {
        Twinning twinning = SampleTwinning.frozen();
        List<String> read = Spoken.texts(render(Documents.of(twinning).agreement()));

        for (Clause clause : twinning.text().orElseThrow().clauses()) {
            assertThat(read)
                    .containsAll(clause.body().read(LanguageTag.HEBREW).lines().toList());
        }
    }

    @Test
    void everyTextSaysItsLanguage() throws Exception {
        assertThat(Spoken.languages(render(Samples.everyKind())))
                .containsEntry("A sample document", "en")
                .containsEntry("מסמך לדוגמה", "he");
    }

    @Test
    void thirtyPagesComply() throws Exception {
        byte[] pdf = render(Samples.of(Samples.parallel(170), Samples.table(120), Samples.signatures(4)));

        assertThat(pages(pdf)).isGreaterThanOrEqualTo(30);
        assertThat(Conformance.faults(pdf)).isEmpty();
    }

    @Test
    void hostileTextComplies() throws Exception {
        assertThat(Conformance.faults(render(Samples.hostile()))).isEmpty();
    }

    @Test
    void everyHebrewTextIsReadInLogicalOrder() throws Exception {
        List<String> read = Spoken.texts(render(Samples.everyKind()));

        assertThat(read)
                .contains(
                        "מסמך לדוגמה",
                        "בְּרֵאשִׁית בָּרָא (סוגריים) [מרובעים] «מירכאות» 50 ₪.",
                        "In 2026–2030 the city of חיפה (Haifa) and בְּרֵאשִׁית, ג׳ בחשוון תשע״ד, agree.",
                        "1. תחומי שיתוף הפעולה",
                        "חותמת");
        assertThat(read)
                .anyMatch(
                        text -> text.startsWith(
                                "בשנים 2026–2030, בטמפרטורה של -3 מעלות, טלפון +972-4-835-6000, יעד >= 85% או ≥ 85%, ב-3 במאי"));
    }

    @Test
    void aRepeatedHeaderIsReadOnce() throws Exception {
        assertThat(Spoken.texts(render(Samples.of(Samples.table(80))))).containsOnlyOnce("צד מוביל");
    }

    @Test
    void theSameDocumentGivesTheSameBytesWhereverItIsRendered() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        byte[] first = render(Samples.everyKind());
        Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));

        assertThat(render(Samples.everyKind())).isEqualTo(first);
    }

    @Test
    void theSameDocumentGivesTheSameBytesInAnotherVirtualMachine() throws Exception {
        assertThat(OtherVirtualMachine.output(Samples.class)).isEqualTo(render(Samples.everyKind()));
    }

    @Test
    void aCharacterWithoutAGlyphIsRefusedByName() {
        Document chinese = Samples.of(new Block.Paragraph(he("עיר 上海")));

        for (int time = 1; time <= 2; time++) {
            assertThatThrownBy(() -> render(chinese))
                    .isInstanceOf(RenderingFailed.class)
                    .hasMessageContaining("上")
                    .hasMessageContaining("מסמך לדוגמה");
        }
    }

    @Test
    void charactersBeyondTheFirstPlaneAreRefusedByNameInEveryLanguage() {
        for (Text words : List.of(he("שלום 😀"), he("שלום 😀 עולם"), en("Hello 😀 world"))) {
            assertThatThrownBy(() -> render(Samples.of(new Block.Paragraph(words))))
                    .isInstanceOf(RenderingFailed.class)
                    .hasMessageContaining("lacks U+1F600 (😀) in '" + words.plain() + "'. Change");
        }
    }

    @Test
    void everyLackingCharacterIsNamedOnceWithWhereItStands() {
        Document document =
                Samples.of(new Block.Paragraph(he("עיר 上海")), new Block.Paragraph(he("a".repeat(60) + " 上 🏛 ")));

        assertThatThrownBy(() -> render(document))
                .hasMessageContaining("U+4E0A (上) in 'עיר 上海'; U+6D77 (海) in 'עיר 上海'; U+1F3DB (🏛) in '"
                        + "a".repeat(17) + " 上 🏛 '");
    }

    @Test
    void bothWeightsShowTheSameCharacters() {
        CmapLookup regular = Glyphs.read(Glyphs.FONT);
        CmapLookup bold = Glyphs.read("FrankRuhlLibre-Bold.ttf");

        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT))
                .noneMatch(c -> regular.getGlyphId(c) == 0 != (bold.getGlyphId(c) == 0));
    }

    @Test
    void theEngineWritesNothingToTheHostsConsole() {
        PrintStream err = System.err;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
        try {
            render(Samples.everyKind());
        } finally {
            System.setErr(err);
        }
        assertThat(console.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void signaturesStayWithTheirHeading() throws Exception {
        for (int rows = 5; rows < 9; rows++) {
            byte[] pdf = render(Samples.of(Samples.parallel(rows), Samples.signatures(2)));
            assertThat(Spoken.pageOf(pdf, "Signatures")).isEqualTo(Spoken.pageOf(pdf, "Date"));
        }
    }

    static byte[] render(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRenderer().render(document, out);
        return out.toByteArray();
    }

    private static int pages(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}

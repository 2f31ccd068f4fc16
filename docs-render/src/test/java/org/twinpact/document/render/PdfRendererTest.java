package org.twinpact.document.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinpact.document.render.SampleDocuments.en;
import static org.twinpact.document.render.SampleDocuments.he;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        assertThat(PdfConformance.violations(render(SampleDocuments.everyKind())))
                .isEmpty();
    }

    @Test
    void theAgreementOfTwoAndOfThreePartiesComplies() throws Exception {
        AgreementTerms ofThree = SampleTerms.between(SampleTerms.haifa(), SampleTerms.lyon(), SampleTerms.galilee());
        AgreementTerms everything =
                SampleTerms.everything(SampleTerms.haifa(), SampleTerms.lyon(), SampleTerms.galilee());
        for (Twinning twinning : List.of(
                SampleTwinning.withFinalText(),
                SampleTwinning.withFinalText(ofThree, 12),
                SampleTwinning.withFinalText(everything, 3))) {
            assertThat(PdfConformance.violations(render(Documents.of(twinning).agreement())))
                    .isEmpty();
        }
    }

    @Test
    void everyHebrewWordOfTheAgreementIsReadAsItBecameFinal() throws Exception {
        Twinning twinning = SampleTwinning.withFinalText();
        List<String> read = TaggedPdf.spokenTexts(render(Documents.of(twinning).agreement()));

        for (Clause clause : twinning.text().orElseThrow().clauses()) {
            assertThat(read)
                    .containsAll(clause.body().read(LanguageTag.HEBREW).lines().toList());
        }
    }

    @Test
    void everyTextHasItsLanguage() throws Exception {
        assertThat(TaggedPdf.languages(render(SampleDocuments.everyKind())))
                .containsEntry("A sample document", "en")
                .containsEntry("מסמך לדוגמה", "he");
    }

    @Test
    void thirtyPagesComply() throws Exception {
        byte[] pdf = render(SampleDocuments.of(
                SampleDocuments.parallel(170), SampleDocuments.table(120), SampleDocuments.signatures(4)));

        assertThat(pages(pdf)).isGreaterThanOrEqualTo(30);
        assertThat(PdfConformance.violations(pdf)).isEmpty();
    }

    @Test
    void hostileTextComplies() throws Exception {
        assertThat(PdfConformance.violations(render(SampleDocuments.hostile()))).isEmpty();
    }

    @Test
    void everyHebrewTextIsReadInLogicalOrder() throws Exception {
        List<String> read = TaggedPdf.spokenTexts(render(SampleDocuments.everyKind()));

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
        assertThat(TaggedPdf.spokenTexts(render(SampleDocuments.of(SampleDocuments.table(80)))))
                .containsOnlyOnce("צד מוביל");
    }

    @Test
    void theSameDocumentGivesTheSameBytesWhereverItIsRendered() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        byte[] first = render(SampleDocuments.everyKind());
        Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));

        assertThat(render(SampleDocuments.everyKind())).isEqualTo(first);
    }

    @Test
    void theSameDocumentGivesTheSameBytesInAnotherVirtualMachine() throws Exception {
        assertThat(SeparateJvm.output(SampleDocuments.class)).isEqualTo(render(SampleDocuments.everyKind()));
    }

    @Test
    void aCharacterWithoutAGlyphIsRefusedByName() {
        Document chinese = SampleDocuments.of(new Block.Paragraph(he("עיר 上海")));

        for (int time = 1; time <= 2; time++) {
            assertThatThrownBy(() -> render(chinese))
                    .isInstanceOf(RenderingException.class)
                    .hasMessageContaining("上")
                    .hasMessageContaining("מסמך לדוגמה");
        }
    }

    @Test
    void charactersBeyondTheFirstPlaneAreRefusedByNameInEveryLanguage() {
        for (Text words : List.of(he("שלום 😀"), he("שלום 😀 עולם"), en("Hello 😀 world"))) {
            assertThatThrownBy(() -> render(SampleDocuments.of(new Block.Paragraph(words))))
                    .isInstanceOf(RenderingException.class)
                    .hasMessageContaining("has no glyph for U+1F600 (😀) in '" + words.plainText() + "'. Change");
        }
    }

    @Test
    void everyMissingCharacterIsNamedOnceWithItsPlace() {
        Document document = SampleDocuments.of(
                new Block.Paragraph(he("עיר 上海")), new Block.Paragraph(he("a".repeat(60) + " 上 🏛 ")));

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
            render(SampleDocuments.everyKind());
        } finally {
            System.setErr(err);
        }
        assertThat(console.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void signaturesStayWithTheirHeading() throws Exception {
        for (int rows = 5; rows < 9; rows++) {
            byte[] pdf = render(SampleDocuments.of(SampleDocuments.parallel(rows), SampleDocuments.signatures(2)));
            assertThat(TaggedPdf.pageShowing(pdf, "Signatures")).isEqualTo(TaggedPdf.pageShowing(pdf, "Date"));
        }
    }

    @Test
    void aFileIsReplacedByTheSameBytesAndLeftAloneWhereTheRenderingFails(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("agreement.pdf"), "an older one");
        Document unreadable = SampleDocuments.of(new Block.Paragraph(en("上海")));

        assertThatThrownBy(() -> new PdfRenderer().render(unreadable, file)).isInstanceOf(RenderingException.class);
        assertThat(file).hasContent("an older one");

        new PdfRenderer().render(SampleDocuments.everyKind(), file);
        assertThat(file).hasBinaryContent(render(SampleDocuments.everyKind()));
    }

    @Test
    void aFileThatCannotBeWrittenIsAFailureOfTheRendering(@TempDir Path folder) {
        assertThatThrownBy(() -> new PdfRenderer().render(SampleDocuments.everyKind(), folder))
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining("מסמך לדוגמה")
                .hasCauseInstanceOf(IOException.class);
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

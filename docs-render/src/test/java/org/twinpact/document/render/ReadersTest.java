package org.twinpact.document.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinpact.document.Documents;
import org.twinpact.document.SampleTwinning;
import org.twinpact.document.model.Document;

/** Tests of rendered files in the programs that people read them with. */
@Tag("tools")
class ReadersTest {
    @TempDir
    Path folder;

    @Test
    void aBrowserRunsNothingOfHostileText() throws Exception {
        String dom = dom(SampleDocuments.hostile());

        assertThat(dom).contains("<title>מסמך לדוגמה</title>").doesNotContain("<title>owned");
    }

    @Test
    void aBrowserShowsTheWholeAgreement() throws Exception {
        assertThat(dom(Documents.of(SampleTwinning.withFinalText()).agreement()))
                .contains("כינון הברית ומטרתה", "Signed at Haifa on", "<bdi dir=\"ltr\" class=\"value\">5787</bdi>");
    }

    @Test
    void pdfTextComesOutInLogicalOrder() throws Exception {
        ExternalPrograms.require("pdftotext");

        assertThat(ExternalPrograms.run(List.of("pdftotext", pdf(), "-")))
                .contains("הסכם ברית ערים תאומות בין עיריית חיפה לבין עיריית ליון", "כל צד יישא בהוצאותיו");
    }

    @Test
    void everyPageCanBeDrawn() throws Exception {
        ExternalPrograms.require("pdftoppm");
        ExternalPrograms.run(List.of(
                "pdftoppm", "-r", "30", "-png", pdf(), folder.resolve("page").toString()));

        try (var pages = Files.list(folder)) {
            assertThat(pages.filter(page -> page.toString().endsWith(".png"))).hasSizeGreaterThan(2);
        }
    }

    private String pdf() throws Exception {
        byte[] pdf = PdfRendererTest.render(
                Documents.of(SampleTwinning.withFinalText()).agreement());
        return Files.write(folder.resolve("agreement.pdf"), pdf).toString();
    }

    private String dom(Document document) throws Exception {
        ExternalPrograms.require("chromium");
        Path page = Files.writeString(folder.resolve("page.html"), HtmlRendererTest.render(document));
        return ExternalPrograms.run(List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("browser"),
                "--dump-dom",
                page.toUri().toString()));
    }
}

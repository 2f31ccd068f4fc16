package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Tests that the agreement of the quickstart conforms to the standards for accessible and for archived documents. */
class AgreementPdfTest {
    @Test
    void itPassesVeraPdf(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("out");
        Quickstart.run(new PrintStream(PrintStream.nullOutputStream()), out.toString());
        VeraGreenfieldFoundryProvider.initialise();

        for (PDFAFlavour flavour : new PDFAFlavour[] {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A}) {
            try (InputStream pdf = Files.newInputStream(out.resolve("agreement.pdf"));
                    PDFAParser parser = Foundries.defaultInstance().createParser(pdf, flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                assertThat(validator.validate(parser).getTestAssertions())
                        .as(flavour.toString())
                        .isEmpty();
            }
        }
    }
}

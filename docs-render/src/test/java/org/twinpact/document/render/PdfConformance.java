package org.twinpact.document.render;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Validation of a PDF by veraPDF. */
final class PdfConformance {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfConformance() {}

    /**
     * Returns the violated rules, each with a place, or an empty list if the file complies with PDF/UA-1 and PDF/A-2a.
     */
    static List<String> violations(byte[] pdf) throws Exception {
        return List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A).stream()
                .flatMap(flavour -> violations(pdf, flavour).stream())
                .toList();
    }

    private static List<String> violations(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(broken -> flavour + " " + broken.getRuleId().getClause() + ": " + broken.getMessage() + " at "
                            + broken.getLocation().getContext())
                    .distinct()
                    .toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

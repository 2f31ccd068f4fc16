package org.twinpact.document.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;

/** The content of a tagged PDF as a screen reader gets it. */
final class TaggedPdf {
    private TaggedPdf() {}

    /** Returns the replacement texts of the structure tree in its order. */
    static List<String> spokenTexts(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> texts = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), texts);
            return texts;
        }
    }

    /** Returns the language of each text, inherited if the text has none. */
    static Map<String, String> languages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String inherited = document.getDocumentCatalog().getLanguage();
            Map<String, String> languages = new HashMap<>();
            for (TaggedText text : TaggedText.findAll(document)) {
                String own = Optional.ofNullable(text.element().getLanguage()).orElse(inherited);
                String words =
                        Optional.ofNullable(text.element().getActualText()).orElse(text.characters());
                languages.put(words.strip(), own);
            }
            return languages;
        }
    }

    /** Returns the first page, counted from 1, that shows a Latin word. */
    static int pageShowing(byte[] pdf, String word) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                if (stripper.getText(document).contains(word)) {
                    return page;
                }
            }
            throw new AssertionError("no page shows " + word);
        }
    }

    private static void collect(PDStructureNode node, List<String> texts) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                Optional.ofNullable(element.getActualText()).ifPresent(texts::add);
                collect(element, texts);
            }
        }
    }
}

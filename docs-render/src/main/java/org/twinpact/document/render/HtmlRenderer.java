package org.twinpact.document.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.twinpact.document.model.Document;
import org.twinpact.document.model.Text;

/**
 * Renderer of a document as one self-contained page in HTML5 with XML syntax and UTF-8, without scripts or external
 * resources. It aims at WCAG 2.1 level AA. The same document always yields the same bytes. Immutable and thread-safe.
 */
public final class HtmlRenderer {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final String style;

    /** Creates a renderer in the house style. */
    public HtmlRenderer() {
        style = styleSheet();
    }

    /**
     * Writes the page and leaves the stream open.
     *
     * @throws RenderingException if the stream does not accept the bytes
     */
    public void render(Document document, OutputStream out) {
        Objects.requireNonNull(document, "document");
        MarkupWriter page = new MarkupWriter(Objects.requireNonNull(out, "out")).doctype("<!DOCTYPE html>");
        page.open("html", HtmlBlocks.languageAttributes(document.titles().get(0)));
        head(document, page);
        body(document, page);
        page.close().end();
    }

    private void head(Document document, MarkupWriter page) {
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty(
                "meta", "name", "dcterms.created", "content", document.created().toString());
        page.open("title").text(document.titles().get(0).plainText()).close();
        page.open("style").text(style).close().close();
    }

    private static void body(Document document, MarkupWriter page) {
        HtmlBlocks blocks = new HtmlBlocks(page);
        page.open("body").open("main").open("header");
        for (Text title : document.titles()) {
            blocks.writeElement("h1", title);
        }
        page.close();
        document.blocks().forEach(block -> block.writeTo(blocks));
        page.close();
        document.footer().ifPresent(footer -> foot(footer, blocks, page));
        page.close();
    }

    private static void foot(Text footer, HtmlBlocks blocks, MarkupWriter page) {
        page.open("footer");
        blocks.writeElement("p", footer);
        page.close();
    }

    private static String styleSheet() {
        try (InputStream css = HtmlRenderer.class.getResourceAsStream("page.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

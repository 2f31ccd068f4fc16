package org.twinpact.document.render;

import java.util.List;
import java.util.stream.IntStream;
import org.twinpact.document.model.Block;
import org.twinpact.document.model.BlockWriter;
import org.twinpact.document.model.Text;

/** Writer of blocks as HTML. */
final class HtmlBlocks implements BlockWriter {
    private final MarkupWriter page;
    private final HtmlRuns runs;

    HtmlBlocks(MarkupWriter page) {
        this.page = page;
        this.runs = new HtmlRuns(page);
    }

    static String[] languageAttributes(Text text) {
        return new String[] {"lang", text.language().value(), "dir", text.isRightToLeft() ? "rtl" : "ltr"};
    }

    void writeElement(String name, Text text) {
        page.open(name, languageAttributes(text));
        text.runs().forEach(run -> run.writeTo(runs));
        page.close();
    }

    @Override
    public void writeHeading(Block.Heading heading) {
        if (heading.newPage()) {
            page.open("div", "class", "new-page");
        }
        writeElement("h" + heading.level(), heading.text());
        if (heading.newPage()) {
            page.close();
        }
    }

    @Override
    public void writeParagraph(Block.Paragraph paragraph) {
        writeElement("p", paragraph.text());
    }

    @Override
    public void writeParallelColumns(Block.ParallelColumns parallel) {
        page.open(
                "div",
                "class",
                "parallel",
                "style",
                "--columns:" + parallel.names().size());
        page.open("div", "class", "row names");
        parallel.names().forEach(name -> writeElement("p", name));
        page.close();
        parallel.rows().forEach(row -> row(parallel.names(), row));
        page.close();
    }

    private void row(List<Text> names, List<Block.Cell> row) {
        page.open("section", "class", "row");
        IntStream.range(0, row.size()).forEach(i -> column(names.get(i), row.get(i)));
        page.close();
    }

    private void column(Text name, Block.Cell column) {
        page.open("div", languageAttributes(name));
        column.heading().ifPresent(heading -> writeElement("h2", heading));
        column.paragraphs().forEach(paragraph -> writeElement("p", paragraph));
        page.close();
    }

    @Override
    public void writeTable(Block.Table table) {
        page.open("div", "class", "scroll", "tabindex", "0");
        page.open("table", "lang", table.language().value(), "dir", direction(table));
        page.open("thead").open("tr");
        table.header().forEach(cell -> cell(cell, "th", "col"));
        page.close().close().open("tbody");
        table.rows().forEach(this::row);
        page.close().close().close();
    }

    private static String direction(Block.Table table) {
        return table.language().isRightToLeft() ? "rtl" : "ltr";
    }

    private void row(List<Text> row) {
        page.open("tr");
        cell(row.get(0), "th", "row");
        row.stream().skip(1).forEach(cell -> writeElement("td", cell));
        page.close();
    }

    private void cell(Text text, String name, String scope) {
        page.open(name, "scope", scope);
        writeElement("span", text);
        page.close();
    }

    @Override
    public void writeSignatures(Block.Signatures signatures) {
        page.open("section", "class", "signatures");
        signatures.headings().forEach(heading -> writeElement("h2", heading));
        page.open("div", "class", "panels");
        signatures.panels().forEach(this::panel);
        page.close().close();
    }

    private void panel(Block.Panel panel) {
        page.open("div", "class", "panel");
        panel.party().forEach(name -> writeElement("h3", name));
        panel.signatures().forEach(labels -> labels("line", labels));
        panel.marks().forEach(labels -> labels("mark", labels));
        page.close();
    }

    private void labels(String kind, List<Text> labels) {
        page.open("div", "class", kind);
        labels.forEach(label -> writeElement("p", label));
        page.close();
    }

    @Override
    public void writeFigure(Block.Figure figure) {
        page.open("figure");
        page.empty(
                "img",
                "src",
                figure.drawing().toDataUri(),
                "alt",
                figure.alternative().plainText());
        page.close();
    }
}

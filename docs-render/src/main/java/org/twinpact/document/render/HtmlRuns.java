package org.twinpact.document.render;

import org.twinpact.document.model.RunWriter;
import org.twinpact.document.model.Text;

/** Writer of runs as HTML. A {@code bdi} element isolates every run that does not follow the surrounding direction. */
final class HtmlRuns implements RunWriter {
    private final MarkupWriter page;

    HtmlRuns(MarkupWriter page) {
        this.page = page;
    }

    @Override
    public void writeWords(String words) {
        page.text(words);
    }

    @Override
    public void writeValue(String value) {
        String kind = value.length() > FoRuns.LONGEST_UNBROKEN ? "long" : "value";
        page.open("bdi", "dir", "ltr", "class", kind).text(value).close();
    }

    @Override
    public void writeQuote(Text text) {
        page.open("bdi", HtmlBlocks.languageAttributes(text));
        text.runs().forEach(run -> run.writeTo(this));
        page.close();
    }
}

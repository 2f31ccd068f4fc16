package org.twinpact.document.render;

import org.twinpact.document.model.RunWriter;
import org.twinpact.document.model.Text;

/** Writes runs as HTML: what does not go with the direction around it stands in a {@code bdi}. */
final class HtmlRuns implements RunWriter {
    private final Markup page;

    HtmlRuns(Markup page) {
        this.page = page;
    }

    @Override
    public void words(String words) {
        page.text(words);
    }

    @Override
    public void value(String value) {
        String kind = value.length() > FoRuns.LONGEST_UNBROKEN ? "long" : "value";
        page.open("bdi", "dir", "ltr", "class", kind).text(value).close();
    }

    @Override
    public void quote(Text text) {
        page.open("bdi", HtmlBlocks.languageOf(text));
        text.runs().forEach(run -> run.writeTo(this));
        page.close();
    }
}

package org.twinpact.document.render;

import java.util.ArrayList;
import java.util.List;
import org.twinpact.document.model.Text;

/** The texts laid out, in their order: what the tagged elements of the PDF must turn out to hold. */
final class LaidOutTexts {
    private final List<Text> texts = new ArrayList<>();

    void add(Text text) {
        texts.add(text);
    }

    List<Text> texts() {
        return texts;
    }
}

package org.twinpact.document.render;

import java.util.ArrayList;
import java.util.List;
import org.twinpact.document.model.Text;

/** The laid-out texts in their order, which the tagged elements of the PDF must contain. */
final class LaidOutTexts {
    private final List<Text> texts = new ArrayList<>();

    void add(Text text) {
        texts.add(text);
    }

    List<Text> texts() {
        return texts;
    }
}

package org.twinpact.document.render;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;
import org.twinpact.document.model.Document;

/**
 * The problems that the layout engine reports. They are collected so that they are neither ignored nor written to the
 * log of the host.
 */
final class LayoutProblems implements EventListener {
    private final Set<String> problems = new LinkedHashSet<>();

    @Override
    public void processEvent(Event event) {
        if (event.getSeverity() != EventSeverity.INFO && !isUnneededGlyph(event)) {
            problems.add(EventFormatter.format(event, Locale.ROOT));
        }
    }

    /**
     * Returns true for direction marks, for which the engine requests a glyph although it removes them after layout.
     */
    private static boolean isUnneededGlyph(Event event) {
        String asked = String.valueOf(event.getParam("ch"));
        return FoRuns.LEFT_TO_RIGHT_MARK.equals(asked) || FoRuns.RIGHT_TO_LEFT_MARK.equals(asked);
    }

    void requireNone(Document document) {
        if (!problems.isEmpty()) {
            throw new RenderingException(
                    "The PDF of '%s' would not show its text correctly: %s Change the text or render as HTML."
                            .formatted(document.titles().get(0).plainText(), String.join("; ", problems)));
        }
    }
}

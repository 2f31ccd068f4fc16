package org.twinpact.document.render;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;
import org.twinpact.document.model.Document;

/** What the layout engine reports while it works: gathered, so that it neither goes unseen nor into the host's log. */
final class LayoutProblems implements EventListener {
    private final Set<String> problems = new LinkedHashSet<>();

    @Override
    public void processEvent(Event event) {
        if (event.getSeverity() != EventSeverity.INFO && !isUnneededGlyph(event)) {
            problems.add(EventFormatter.format(event, Locale.ROOT));
        }
    }

    /** Direction marks are laid out and then left out; the engine asks the font for them all the same. */
    private static boolean isUnneededGlyph(Event event) {
        String asked = String.valueOf(event.getParam("ch"));
        return FoRuns.LEFT_TO_RIGHT_MARK.equals(asked) || FoRuns.RIGHT_TO_LEFT_MARK.equals(asked);
    }

    void requireNone(Document document) {
        if (!problems.isEmpty()) {
            throw new RenderingException(
                    "The PDF of '%s' would not show its words as they are: %s Change these words or render as HTML."
                            .formatted(document.titles().get(0).plainText(), String.join("; ", problems)));
        }
    }
}

package org.twinpact.registry.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinpact.SampleLife;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.Append;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.TextEvents;
import org.twinpact.twinning.Twinning;

/** The largest texts of an agreement that validation accepts: 500 clauses with a heading and a body. */
final class LargeText {
    private static final List<String> LANGUAGES = List.of("en", "he", "ar", "de", "es", "fr", "it", "pl", "ro");

    private LargeText() {}

    /** Returns a history with one more event, whose text has 2 MB for each language. */
    static Append after(Append opening, int languages) {
        List<Event> events = new ArrayList<>(opening.events());
        events.add(event(events.get(0), languages, "a".repeat(2_000)));
        return Append.of(0, events, Twinning.load(events));
    }

    /** Returns the second event of a twinning. */
    static Event event(Event opening, int languages, String text) {
        AgreementText sample = SampleLife.text(SampleLife.plan());
        Clause clause = sample.clauses().get(0);
        Map<LanguageTag, String> byLanguage = new LinkedHashMap<>();
        LANGUAGES.stream().limit(languages).map(LanguageTag::new).forEach(tag -> byLanguage.put(tag, text));
        LocalText local = new LocalText(byLanguage);
        AgreementText large = sample.withClauses(IntStream.range(0, 500)
                .mapToObj(
                        number -> clause.withId("C" + number).withHeading(local).withBody(local))
                .toList());
        return new Event(
                opening.twinning(),
                2,
                new ActId("text"),
                opening.on(),
                Instant.parse("2026-05-14T09:30:00Z"),
                opening.by(),
                new TextEvents.TextProposed(large, large.operativeHash(), Map.of(), Optional.empty(), opening.on()));
    }
}

package org.twinpact.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The check that no party joins after the day of its first act. */
final class JoiningDays {
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final List<String> OWN_DAYS = List.of(
            "/roundTable/heldOn", "/goalsSetOn", "/search/startedOn", "/capacity/assessedOn", "/contact/appointedOn");

    private JoiningDays() {}

    static List<Fault> faults(JsonNode dossier) {
        List<Fault> faults = new ArrayList<>();
        JsonNode parties = dossier.path("parties");
        for (int i = 0; i < parties.size(); i++) {
            fault("$.parties[" + i + "]", parties.get(i)).ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<Fault> fault(String path, JsonNode party) {
        String joined = day(party, "/joinedOn");
        // ISO dates sort as text. An invalid date is reported as another fault.
        return OWN_DAYS.stream()
                .filter(own -> !day(party, own).isEmpty())
                .min(Comparator.comparing(own -> day(party, own)))
                .filter(first -> joined.compareTo(day(party, first)) > 0)
                .map(first -> new Fault(
                        path + ".joinedOn",
                        "'" + joined + "'",
                        "a day not after " + day(party, first) + ", which is " + path + first.replace('/', '.')));
    }

    private static String day(JsonNode party, String pointer) {
        String text = party.at(pointer).asText();
        return text.matches(DAY) ? text : "";
    }
}

package org.twinpact.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinpact.language.SearchKey;

/**
 * The check that no town is in a dossier twice: with the same id, the same code, or the same name in any language within
 * one country.
 */
final class DuplicateParties {
    // Unicode classifies these as letters, but they are invisible.
    private static final String FILLERS = "[\\u115F\\u1160\\u3164\\uFFA0]";

    private final List<Fault> faults = new ArrayList<>();
    private final Map<List<String>, Seen> seen = new HashMap<>();

    private DuplicateParties() {}

    private record Seen(int party, String path) {}

    static List<Fault> faults(JsonNode dossier) {
        DuplicateParties search = new DuplicateParties();
        JsonNode parties = dossier.path("parties");
        for (int i = 0; i < parties.size(); i++) {
            search.party(i, parties.get(i));
        }
        return search.faults;
    }

    private void party(int i, JsonNode party) {
        String path = "$.parties[" + i + "]";
        String id = party.path("id").asText();
        once(List.of("id", id), id, new Seen(i, path + ".id"));
        // Only within one country, because Toledo in Spain and Toledo in Ohio are twinned.
        String country = party.path("country").asText();
        party.path("name").properties().forEach(name -> {
            String text = name.getValue().asText();
            once(
                    List.of("name", country, name.getKey(), key(text)),
                    text,
                    new Seen(i, path + ".name." + name.getKey()));
        });
        JsonNode codes = party.path("codes");
        for (int j = 0; j < codes.size(); j++) {
            String value = codes.get(j).path("value").asText();
            String scheme = codes.get(j).path("scheme").asText();
            once(List.of("code", scheme, key(value)), value, new Seen(i, path + ".codes[" + j + "].value"));
        }
    }

    private void once(List<String> key, String value, Seen here) {
        Seen before = key.contains("") ? here : seen.getOrDefault(key, here);
        seen.putIfAbsent(key, before);
        if (before.party() != here.party()) {
            String right = "a party other than that of " + before.path() + ": two are needed";
            faults.add(new Fault(here.path(), "'" + value + "'", right));
        }
    }

    /** Returns the key that equal names share. It has no spaces, because a control character counts as a space. */
    private static String key(String text) {
        return SearchKey.of(text.replaceAll(FILLERS, "")).replace(" ", "");
    }
}

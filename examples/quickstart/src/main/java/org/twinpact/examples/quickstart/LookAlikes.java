package org.twinpact.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinpact.language.SearchKey;

/** Finds a town that stands in a dossier twice: under one id, one name in any language within one country, or one code. */
final class LookAlikes {
    // Letters by their type, and yet nothing is seen of them.
    private static final String FILLERS = "[\\u115F\\u1160\\u3164\\uFFA0]";

    private final List<Fault> faults = new ArrayList<>();
    private final Map<List<String>, Seen> seen = new HashMap<>();

    private LookAlikes() {}

    private record Seen(int party, String path) {}

    static List<Fault> faults(JsonNode dossier) {
        LookAlikes search = new LookAlikes();
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
        // Within one country: Toledo in Spain and Toledo in Ohio are twins indeed.
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

    /** Without spaces, because a control character counts as one. */
    private static String key(String text) {
        return SearchKey.of(text.replaceAll(FILLERS, "")).replace(" ", "");
    }
}

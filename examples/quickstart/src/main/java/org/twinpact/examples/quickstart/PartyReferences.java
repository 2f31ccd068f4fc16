package org.twinpact.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The check that every reference names a party, which a schema cannot express. */
final class PartyReferences {
    private static final Set<String> NAMING = Set.of("party", "lead", "host", "proposedBy");

    private PartyReferences() {}

    static List<Fault> faults(JsonNode dossier) {
        List<Fault> faults = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (JsonNode party : dossier.path("parties")) {
            ids.add(party.path("id").asText());
        }
        named(faults, ids, "$", dossier);
        return faults;
    }

    private static void named(List<Fault> faults, Set<String> ids, String path, JsonNode node) {
        node.properties().forEach(field -> {
            String at = path + "." + field.getKey();
            JsonNode value = field.getValue();
            if (NAMING.contains(field.getKey()) && value.isTextual() && !ids.contains(value.asText())) {
                faults.add(new Fault(at, "'" + value.asText() + "'", "the id of a party: " + String.join(", ", ids)));
            }
            named(faults, ids, at, value);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            named(faults, ids, path + "[" + i + "]", node.get(i));
        }
    }
}

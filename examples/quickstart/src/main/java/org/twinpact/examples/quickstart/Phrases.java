package org.twinpact.examples.quickstart;

import java.util.Locale;
import java.util.stream.Collectors;
import org.twinpact.approval.Body;
import org.twinpact.needs.NeedKind;
import org.twinpact.needs.Participant;
import org.twinpact.needs.RoundTable;

/** How the timeline puts things, in English. */
final class Phrases {
    private Phrases() {}

    static String roundTable(RoundTable table) {
        long outside =
                table.participants().stream().filter(Participant::external).count();
        long potential = table.needs().stream()
                .filter(need -> need.kind() == NeedKind.POTENTIAL)
                .count();
        long challenges = table.needs().size() - potential;
        return "round table of %d, %d from outside: %d challenge%s, %d potential"
                .formatted(table.participants().size(), outside, challenges, challenges == 1 ? "" : "s", potential);
    }

    static String decision(Dossier.Resolution decision) {
        String done = switch (decision.result()) {
            case GRANTED -> "approved";
            case RECEIVED -> "received";
            case DEFERRED -> "put off";
            case REFUSED -> "refused";
            case OBJECTED -> "objected to";
            case WITHDRAWN -> "took back";
        };
        String votes = decision.votes()
                .map(v -> "; %d for, %d against, %d abstained".formatted(v.inFavour(), v.against(), v.abstained()))
                .orElse("");
        return "%s %s the %s (no. %s%s)"
                .formatted(office(decision.body()), done, lower(decision.scope().name()), decision.number(), votes);
    }

    static String signature(Dossier.SignedBy signed) {
        return "signed by "
                + signed.offices().stream().map(Phrases::office).collect(Collectors.joining(" and "))
                + (signed.seal() ? ", under seal" : "");
    }

    private static String office(Body body) {
        return lower(body.code());
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

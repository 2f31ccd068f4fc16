package org.twinpact.examples.quickstart;

import java.util.Locale;
import java.util.stream.Collectors;
import org.twinpact.approval.Body;
import org.twinpact.approval.Votes;
import org.twinpact.followup.Exchange;
import org.twinpact.followup.ExchangeDirection;
import org.twinpact.language.LanguageTag;
import org.twinpact.message.Terms;
import org.twinpact.needs.NeedKind;
import org.twinpact.needs.Participant;
import org.twinpact.needs.RoundTable;

/** The summaries of acts in the timeline, in English. */
final class TimelineText {
    private TimelineText() {}

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

    /** Returns the numbers that are known. */
    private static String count(Votes votes) {
        return "; %d for".formatted(votes.inFavour())
                + votes.against().map(", %d against"::formatted).orElse("")
                + votes.abstained().map(", %d abstained"::formatted).orElse("")
                + votes.present().map(", %d present"::formatted).orElse("")
                + votes.entitled().map(", %d entitled"::formatted).orElse("");
    }

    static String decision(Dossier.Resolution decision) {
        String done = switch (decision.result()) {
            case GRANTED -> "approved";
            case RECEIVED -> "received";
            case DEFERRED -> "deferred";
            case REFUSED -> "refused";
            case OBJECTED -> "objected to";
            case WITHDRAWN -> "revoked its approval of";
        };
        String votes = decision.votes().map(TimelineText::count).orElse("");
        return "%s %s the %s (no. %s%s)"
                .formatted(office(decision.body()), done, lower(decision.scope().name()), decision.number(), votes);
    }

    static String signature(Dossier.SignedBy signed) {
        return "signed by "
                + signed.offices().stream().map(TimelineText::office).collect(Collectors.joining(" and "))
                + (signed.seal() ? ", under seal" : "");
    }

    static String exchange(Exchange exchange) {
        String bodies = String.join(
                ", ", exchange.bodies().stream().map(TimelineText::recipient).toList());
        String direction = exchange.direction() == ExchangeDirection.SENT ? "to" : "from";
        return direction + " " + bodies + ": " + exchange.summary().read(LanguageTag.ENGLISH);
    }

    private static String recipient(String code) {
        return Terms.find("recipient." + code)
                .map(name -> name.read(LanguageTag.ENGLISH))
                .orElse(code);
    }

    static String office(Body body) {
        return lower(body.code());
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

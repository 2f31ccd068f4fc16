package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.language.LocalText;

/** The obligations that an act raises, fulfils or lifts. */
record Obligations(Situation now, Situation before) {
    /** Returns the consequences of a fact for what the parties owe. */
    List<EventData> after(Fact fact) {
        List<EventData> changes = new ArrayList<>();
        if (now.twinning().endedOn().isEmpty()) {
            raiseAll(changes);
        }
        fact.fulfils().ifPresent(done -> fulfil(changes, done));
        if (now.twinning().endedOn().isPresent()) {
            now.twinning()
                    .obligations()
                    .forEach(owed -> changes.add(new Consequence.ObligationLifted(owed.owner(), owed.code())));
        }
        return changes;
    }

    /**
     * Adds the obligations of each party that became bound. A signer owes from the day when enough parties had signed,
     * and a late signer from the day it signed.
     */
    private void raiseAll(List<EventData> changes) {
        for (Track track : now.twinning().tracks()) {
            if (track.boundOn().isEmpty() && Validity.signed(now, track)) {
                raiseAll(changes, track);
            }
        }
    }

    private void raiseAll(List<EventData> changes, Track track) {
        LocalDate boundOn = Milestone.later(
                now.twinning().signedOn(), track.signature().orElseThrow().signedOn());
        changes.add(new Consequence.PartyBound(track.party(), boundOn));
        for (ObligationRule rule : now.profile(track).obligations()) {
            if (now.holds(track, rule.when())
                    && (rule.kind() != ObligationKind.CONTACT || track.contact().isEmpty())) {
                changes.add(raised(track.party(), rule, boundOn));
            }
        }
    }

    private static EventData raised(AuthorityId owner, ObligationRule rule, LocalDate from) {
        return new Consequence.ObligationRaised(new ObligationBuilder()
                .code(rule.code())
                .kind(rule.kind())
                .owner(owner)
                .to(rule.to())
                .due(rule.due(from))
                .basis(rule.basis())
                .source(rule.source())
                .build());
    }

    private void fulfil(List<EventData> changes, Fulfilment done) {
        for (Obligation owed : before.twinning().obligations()) {
            if (done.isAbout(owed)) {
                fulfil(changes, done, owed);
            }
        }
    }

    private void fulfil(List<EventData> changes, Fulfilment done, Obligation owed) {
        Optional<ObligationRule> rule = now.rule(owed);
        if (done.suffices(owed, rule)) {
            changes.add(new Consequence.ObligationFulfilled(owed.owner(), owed.code()));
            rule.filter(ObligationRule::recurring)
                    .ifPresent(again -> changes.add(raised(owed.owner(), again, owed.due())));
        }
    }

    /** Returns a finding for each open obligation, by due day. */
    static List<Finding> open(Situation situation) {
        return situation.twinning().obligations().stream()
                .sorted(Comparator.comparing(Obligation::due))
                .map(owed -> open(situation, owed))
                .toList();
    }

    private static Finding open(Situation situation, Obligation owed) {
        LocalText code = Situation.plain(owed.code());
        return Findings.ofObligation(
                owed.due().isBefore(situation.day()) ? "OBLIGATION_OVERDUE" : "OBLIGATION_OPEN",
                owed,
                Map.of(
                        "party", situation.name(owed.owner()),
                        "obligation", code,
                        "due", Situation.plain(owed.due().toString()),
                        "rule", situation.rule(owed).map(ObligationRule::text).orElse(code)));
    }
}

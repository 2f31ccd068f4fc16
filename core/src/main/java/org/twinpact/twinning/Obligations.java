package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;

/** The obligations that an act raises, fulfils or lifts. */
record Obligations(Situation now, Situation before) {
    /** Returns the consequences of a fact for the obligations of the parties. */
    List<EventData> after(Fact fact) {
        List<EventData> changes = new ArrayList<>();
        raiseAll(changes);
        fact.fulfils().ifPresent(done -> fulfil(changes, done));
        boolean ended = now.twinning().ending().isPresent();
        for (Obligation owed : now.twinning().obligations()) {
            if (ended || now.track(owed.owner()).isEmpty()) {
                changes.add(new Consequence.ObligationLifted(owed.owner(), owed.code()));
            }
        }
        return changes;
    }

    /**
     * Adds the obligations of each party whose part in the formation closes, unless the twinning has ended. It closes on the day on which enough parties
     * had signed, and for a late signer on the day on which it signed.
     */
    private void raiseAll(List<EventData> changes) {
        boolean changed = now.twinning().tracks() != before.twinning().tracks();
        for (Track track : now.twinning().tracks()) {
            if (track.formedOn().isPresent()) {
                if (changed && Validity.signed(now, track)) {
                    moveAll(changes, track, formedOn(track));
                }
            } else if (now.twinning().ending().isEmpty() && hasSigned(Validity.atLastSignature(now), track)) {
                raiseAll(changes, track, formedOn(track));
            }
        }
    }

    private static boolean hasSigned(Situation situation, Track party) {
        Track track = situation.track(party.party()).orElseThrow();
        return Validity.counts(situation, track) && Gates.isEveryRuleMet(situation, track, Gate.ALL_SIGNED);
    }

    private LocalDate formedOn(Track track) {
        return Milestone.later(now.twinning().signedOn(), Signatories.countsFrom(now, track));
    }

    /** Moves the close of a party's formation, and the due days that follow from it, to the right day. */
    private void moveAll(List<EventData> changes, Track track, LocalDate formedOn) {
        LocalDate earlier = track.formedOn().orElseThrow();
        if (formedOn.equals(earlier)
                || EntryIntoForceDay.afterEnd(formedOn, now).isPresent()) {
            return;
        }
        changes.add(new Consequence.FormationClosed(track.party(), formedOn));
        for (Obligation owed : now.twinning().obligations()) {
            if (owed.owner().equals(track.party())) {
                now.rule(owed)
                        .filter(rule -> rule.due(earlier).equals(owed.due()))
                        .ifPresent(rule -> {
                            changes.add(new Consequence.ObligationLifted(owed.owner(), owed.code()));
                            changes.add(raised(owed.owner(), rule, formedOn));
                        });
            }
        }
    }

    private void raiseAll(List<EventData> changes, Track track, LocalDate formedOn) {
        changes.add(new Consequence.FormationClosed(track.party(), formedOn));
        for (ObligationRule rule : now.profile(track).obligations()) {
            if (now.holds(track, rule.when())
                    && (rule.kind() != ObligationKind.CONTACT || track.contact().isEmpty())) {
                changes.add(raised(track.party(), rule, formedOn));
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

    /** Returns a finding for each open obligation, sorted by due day. */
    static List<Finding> open(Situation situation) {
        return situation.twinning().obligations().stream()
                .sorted(Comparator.comparing(Obligation::due))
                .map(owed -> open(situation, owed))
                .toList();
    }

    private static Finding open(Situation situation, Obligation owed) {
        LocalText name = situation.nameOfObligation(owed.owner(), owed.code());
        return Findings.ofObligation(
                owed.due().isBefore(situation.day()) ? "OBLIGATION_OVERDUE" : "OBLIGATION_OPEN",
                owed,
                Map.of(
                        "party", situation.name(owed.owner()),
                        "obligation", name,
                        "due", Days.text(owed.due()),
                        "rule", situation.rule(owed).map(ObligationRule::text).orElse(name)));
    }
}

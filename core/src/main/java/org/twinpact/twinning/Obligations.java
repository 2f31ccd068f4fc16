package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.Exchange;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.language.LocalText;

/** The obligations that an act raises, fulfils or lifts. */
record Obligations(Situation now, Situation before) {
    /** Returns the consequences of a fact for the obligations of the parties. */
    List<EventData> after(Fact fact) {
        List<EventData> changes = new ArrayList<>();
        if (now.twinning().signedOn().isPresent()) {
            raiseAll(changes);
        }
        if (fact instanceof OpeningEvents.TwinningTakenUp taken) {
            now.twinning().tracks().forEach(track -> raiseOfTakingUp(changes, track, taken.on()));
        }
        if (fact instanceof PartyEvents.ProfileAdopted adopted) {
            renewAll(changes, adopted.party(), false);
        }
        if (fact instanceof OpeningEvents.PartyCorrected corrected) {
            renewAll(changes, corrected.authority().id(), true);
        }
        if (fact instanceof PartyEvents.MergerRecorded merger) {
            now.twinning().obligations().stream()
                    .filter(owed -> owed.owner().equals(merger.party()))
                    .filter(owed -> now.rule(owed).isEmpty()
                            || owed.kind() == ObligationKind.CONTACT
                                    && now.track(owed.owner())
                                            .filter(Track::hasContact)
                                            .isPresent())
                    .forEach(owed -> lift(changes, owed));
        }
        if (fact instanceof ContactEvents.ContactVacated vacated) {
            now.track(vacated.party())
                    .filter(track -> followedUpFrom(track).isPresent() && !track.hasContact())
                    .ifPresent(track -> raiseOfVacancy(changes, track));
        }
        if (!isSameReport(fact) && !isSameNotice(fact)) {
            boolean isCorrected = fact instanceof FollowUpEvents.ReportCorrected;
            if (isCorrected) {
                reopenedByCorrection(before).ifPresent(owed -> changes.add(new Consequence.ObligationReopened(owed)));
            }
            fact.fulfils()
                    .ifPresent(
                            done -> fulfil(changes, done, isCorrected ? withoutLastReport(before) : before.twinning()));
        }
        boolean ended = now.twinning().ending().isPresent();
        now.twinning().obligations().stream()
                .filter(owed -> ended || now.track(owed.owner()).isEmpty())
                .forEach(owed -> lift(changes, owed));
        return changes;
    }

    private static void lift(List<EventData> changes, Obligation owed) {
        changes.add(new Consequence.ObligationLifted(owed.owner(), owed.code(), Optional.empty(), false));
    }

    /**
     * Returns the consequences of the entry into force for the obligations of each party that is newly bound, is bound
     * from another day, or is no longer bound after a correction.
     */
    List<EventData> afterEntryIntoForce() {
        List<EventData> changes = new ArrayList<>();
        for (Track track : now.twinning().tracks()) {
            Optional<LocalDate> earlier = before.track(track.party()).flatMap(Track::boundOn);
            if (earlier.isPresent() && track.boundOn().isEmpty()) {
                liftAll(changes, track);
            }
            if (!track.boundOn().equals(earlier) && track.boundOn().isPresent()) {
                LocalDate boundOn = track.boundOn().get();
                if (earlier.isEmpty()) {
                    raiseAll(changes, track, ObligationTrigger.ENTRY_INTO_FORCE, boundOn);
                } else {
                    move(changes, track, ObligationTrigger.ENTRY_INTO_FORCE, earlier.get(), boundOn);
                }
            }
        }
        return changes;
    }

    private void liftAll(List<EventData> changes, Track track) {
        now.twinning()
                .openOrLiftedByEnd()
                .filter(owed ->
                        owed.owner().equals(track.party()) && owed.raisedBy() == ObligationTrigger.ENTRY_INTO_FORCE)
                .forEach(owed -> lift(changes, owed));
    }

    /**
     * Adds the obligations of each party whose part in the formation closes, unless the twinning has ended. It closes on
     * the day on which enough parties had signed, and for a late signer on the day on which it signed.
     */
    private void raiseAll(List<EventData> changes) {
        boolean isResumed = before.twinning().ending().isPresent()
                && now.twinning().ending().isEmpty();
        boolean changed =
                isResumed || now.twinning().tracks() != before.twinning().tracks();
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
        move(changes, track, ObligationTrigger.SIGNING, earlier, formedOn);
    }

    /** Moves the due days that are counted from a day that is corrected, also of what a recorded end lifted. */
    private void move(
            List<EventData> changes, Track track, ObligationTrigger trigger, LocalDate earlier, LocalDate right) {
        now.twinning()
                .openOrLiftedByEnd()
                .filter(owed -> owed.owner().equals(track.party()))
                .forEach(owed -> now.rule(owed)
                        .map(rule -> moved(owed, rule, trigger, earlier, right))
                        .filter(moved -> !moved.equals(owed))
                        .ifPresent(moved -> changes.add(new Consequence.ObligationRescheduled(moved))));
    }

    private static Obligation moved(
            Obligation owed, ObligationRule rule, ObligationTrigger trigger, LocalDate earlier, LocalDate right) {
        boolean isFormation = trigger == ObligationTrigger.SIGNING;
        if (isFormation && owed.raisedBy() == ObligationTrigger.TERM_END) {
            LocalDate due = rule.due(owed.since());
            return owed.due().equals(Milestone.later(Optional.of(earlier), due))
                    ? owed.withDue(Milestone.later(Optional.of(right), due))
                    : owed;
        }
        if (owed.raisedBy() != trigger || !owed.since().equals(earlier)) {
            return owed;
        }
        if (owed.period().isPresent()) {
            return owed.withSince(right).opened(rule);
        }
        return owed.due().equals(rule.due(earlier)) ? owed.withSince(right).withDue(rule.due(right)) : owed;
    }

    private void raiseAll(List<EventData> changes, Track track, LocalDate formedOn) {
        changes.add(new Consequence.FormationClosed(track.party(), formedOn));
        for (ObligationRule rule : now.profile(track).obligations()) {
            Optional<LocalDate> from = switch (rule.raisedBy()) {
                case SIGNING -> Optional.of(formedOn);
                case TERM_END -> EntryIntoForceDay.term(now);
                case ENTRY_INTO_FORCE, VACANT_CONTACT, TAKING_UP -> Optional.empty();
            };
            if (isOwed(track, rule) && !isOpen(track, rule) && !isMetSinceTakingUp(track, rule)) {
                from.ifPresent(
                        day -> changes.add(new Consequence.ObligationRaised(raised(track, rule, day, formedOn))));
            }
        }
    }

    private void raiseAll(List<EventData> changes, Track track, ObligationTrigger trigger, LocalDate from) {
        for (ObligationRule rule : now.profile(track).obligations()) {
            if (rule.raisedBy() == trigger && isOwed(track, rule)) {
                raise(changes, track, rule, from, from);
            }
        }
    }

    /** Adds the obligations that the vacancy of a contact point raises, unless they are open already. */
    private void raiseOfVacancy(List<EventData> changes, Track track) {
        LocalDate since = Milestone.later(
                followedUpFrom(track), track.contactVacantSince().orElseThrow());
        for (ObligationRule rule : now.profile(track).obligations()) {
            boolean isRaised =
                    rule.kind() == ObligationKind.CONTACT || rule.raisedBy() == ObligationTrigger.VACANT_CONTACT;
            if (isRaised && isOwed(track, rule) && !isOpen(track, rule)) {
                changes.add(new Consequence.ObligationRaised(
                        raised(track, rule.withRaisedBy(ObligationTrigger.VACANT_CONTACT), since, since)));
            }
        }
    }

    /** Adds what a party owes from the day on which an imported twinning was taken up. */
    private void raiseOfTakingUp(List<EventData> changes, Track track, LocalDate since) {
        for (ObligationRule rule : now.profile(track).obligations()) {
            if (isOfTakingUp(rule) && isOwed(track, rule)) {
                ObligationRule taken = rule.withRaisedBy(ObligationTrigger.TAKING_UP);
                now.twinning()
                        .openOrLiftedByEnd(track.party(), rule.code())
                        .ifPresentOrElse(
                                owed -> countFrom(changes, owed, taken, since),
                                () -> raise(changes, track, taken, since, since));
            }
        }
    }

    /** Counts an obligation that a later signing raised from the taking up, as if that had been recorded first. */
    private static void countFrom(List<EventData> changes, Obligation owed, ObligationRule taken, LocalDate since) {
        if (owed.raisedBy() != ObligationTrigger.VACANT_CONTACT && owed.since().isAfter(since)) {
            Obligation moved = owed.withRaisedBy(taken.raisedBy()).withSince(since);
            changes.add(new Consequence.ObligationRescheduled(
                    owed.period().isPresent() ? moved.opened(taken) : moved.withDue(taken.due(since))));
        }
    }

    /** Returns whether the taking up raises an obligation. What was owed once for the signing belongs to the past. */
    private static boolean isOfTakingUp(ObligationRule rule) {
        return rule.raisedBy() == ObligationTrigger.TAKING_UP
                || rule.kind() == ObligationKind.CONTACT
                || rule.recurring() && rule.raisedBy() != ObligationTrigger.VACANT_CONTACT;
    }

    /** Returns the day from which a party can owe anything, empty before all have signed. */
    private Optional<LocalDate> followedUpFrom(Track track) {
        return Stream.of(track.formedOn(), now.twinning().takenUpOn())
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    /** Returns whether an obligation was met or waived before all signed an agreement that had been taken up before. */
    private boolean isMetSinceTakingUp(Track track, ObligationRule rule) {
        return now.twinning().takenUpOn().isPresent() && isSettled(track, rule);
    }

    private boolean isSettled(Track track, ObligationRule rule) {
        return now.twinning().obligationsSettled().stream().anyMatch(known -> known.isOf(track.party(), rule.code()));
    }

    private boolean isOpen(Track track, ObligationRule rule) {
        return now.twinning().openOrLiftedByEnd(track.party(), rule.code()).isPresent();
    }

    private boolean isOwed(Track track, ObligationRule rule) {
        return now.holds(track, rule.when()) && (rule.kind() != ObligationKind.CONTACT || !track.hasContact());
    }

    /**
     * Lifts the obligations that another profile or kind of a party no longer requires, and raises those that it requires
     * for the first time. The time of those that an adopted profile requires begins on the day of the adoption, so that
     * none was due before. After a correction it begins as if the right profile had applied from the formation.
     */
    private void renewAll(List<EventData> changes, AuthorityId party, boolean isCorrection) {
        Optional<Track> renewed =
                now.track(party).filter(track -> followedUpFrom(track).isPresent());
        if (renewed.isEmpty()) {
            return;
        }
        Track track = renewed.get();
        Track earlier = before.track(party).orElseThrow();
        LocalDate notBefore = isCorrection ? followedUpFrom(track).get() : now.day();
        now.twinning()
                .openOrLiftedByEnd()
                .filter(owed -> owed.owner().equals(party))
                .forEach(owed -> renew(changes, owed, earlier));
        for (ObligationRule rule : now.profile(track).obligations()) {
            boolean isMet = wasRequired(earlier, rule) || isCorrection && isPublished(party, rule);
            if (!isMet && isOwed(track, rule)) {
                raise(changes, track, rule, notBefore);
            }
        }
    }

    /** Raises an obligation from its event or from the taking up, whichever is earlier. */
    private void raise(List<EventData> changes, Track track, ObligationRule rule, LocalDate notBefore) {
        Optional<LocalDate> event = from(track, rule.raisedBy(), notBefore);
        Optional<LocalDate> takenUp = now.twinning()
                .takenUpOn()
                .filter(day -> isOfTakingUp(rule))
                .map(day -> Milestone.later(Optional.of(notBefore), day));
        if (takenUp.isPresent()
                && event.filter(day -> !day.isAfter(takenUp.get())).isEmpty()) {
            raise(changes, track, rule.withRaisedBy(ObligationTrigger.TAKING_UP), takenUp.get(), notBefore);
        } else {
            event.ifPresent(from -> raise(changes, track, rule, from, notBefore));
        }
    }

    private boolean wasRequired(Track earlier, ObligationRule rule) {
        return before.profile(earlier)
                .obligation(rule.code())
                .filter(known -> before.holds(earlier, known.when()) && (known.recurring() || !rule.recurring()))
                .isPresent();
    }

    /** Returns whether a rule requires a publication, and the party fulfilled or waived one under the wrong law. */
    private boolean isPublished(AuthorityId party, ObligationRule rule) {
        return rule.kind() == ObligationKind.PUBLICATION
                && !rule.recurring()
                && now.twinning().obligationsSettled().stream()
                        .anyMatch(known -> known.owner().equals(party) && known.kind() == rule.kind());
    }

    /** Lifts an obligation that is no longer required, or opens its first period if it is due again from now on. */
    private void renew(List<EventData> changes, Obligation owed, Track earlier) {
        Optional<ObligationRule> rule = now.rule(owed);
        Track track = now.track(owed.owner()).orElseThrow();
        boolean remains = rule.filter(
                        required -> now.holds(track, required.when()) || !before.holds(earlier, required.when()))
                .isPresent();
        if (!remains) {
            lift(changes, owed);
        } else if (owed.period().isEmpty() && rule.get().recurring()) {
            changes.add(new Consequence.ObligationRescheduled(owed.opened(rule.get())));
        }
    }

    /** Returns the day from which the time of an obligation is counted, empty if it is not raised yet. */
    private Optional<LocalDate> from(Track track, ObligationTrigger trigger, LocalDate notBefore) {
        return switch (trigger) {
            case SIGNING -> track.formedOn().map(day -> Milestone.later(Optional.of(notBefore), day));
            case ENTRY_INTO_FORCE -> track.boundOn().map(day -> Milestone.later(Optional.of(notBefore), day));
            case TERM_END -> EntryIntoForceDay.term(now);
            case VACANT_CONTACT -> track.contactVacantSince().map(day -> Milestone.later(Optional.of(notBefore), day));
            case TAKING_UP -> Optional.empty();
        };
    }

    /**
     * Raises an obligation unless it is open or was settled before. What was settled of a recurring one before it was
     * lifted remains settled.
     */
    private void raise(List<EventData> changes, Track track, ObligationRule rule, LocalDate from, LocalDate notBefore) {
        Twinning twinning = now.twinning();
        if (isSettled(track, rule) && !rule.recurring() || isOpen(track, rule)) {
            return;
        }
        Obligation owed = raised(track, rule, from, notBefore);
        changes.add(new Consequence.ObligationRaised(twinning.settledOrLifted(track.party(), rule.code())
                .map(known -> owed.withSettled(known.settled()).opened(rule))
                .orElse(owed)));
    }

    /** Returns a new obligation. One that is due before the end of the term is not due before it is raised. */
    private static Obligation raised(Track track, ObligationRule rule, LocalDate from, LocalDate notBefore) {
        LocalDate due = rule.due(from);
        return new ObligationBuilder()
                .code(rule.code())
                .kind(rule.kind())
                .owner(track.party())
                .to(rule.to())
                .raisedBy(rule.raisedBy())
                .since(from)
                .period(rule.period(from, 0))
                .due(rule.raisedBy() == ObligationTrigger.TERM_END ? Milestone.later(Optional.of(notBefore), due) : due)
                .basis(rule.basis())
                .source(rule.source())
                .build();
    }

    private void fulfil(List<EventData> changes, Fulfilment done, Twinning twinning) {
        twinning.openOrLiftedByEnd()
                .filter(owed -> done.suffices(owed, now.rule(owed), now.day()) && !isStillVacant(owed))
                .forEach(owed -> fulfil(changes, done, owed));
    }

    /** Returns whether an obligation waits for a contact point that was appointed before it became vacant. */
    private boolean isStillVacant(Obligation owed) {
        return owed.kind() == ObligationKind.CONTACT
                && now.track(owed.owner()).flatMap(Track::contactVacantSince).isPresent();
    }

    private void fulfil(List<EventData> changes, Fulfilment done, Obligation owed) {
        Optional<ObligationRule> rule = now.rule(owed);
        Optional<ReportingPeriod> period = done.period(owed, rule, now.day());
        changes.add(
                done.isWaiver()
                        ? new Consequence.ObligationLifted(owed.owner(), owed.code(), period, true)
                        : new Consequence.ObligationFulfilled(owed.owner(), owed.code(), period));
        Optional<ReportingPeriod> passed =
                period.filter(settled -> !owed.missed().contains(settled));
        rule.filter(ObligationRule::recurring)
                .flatMap(recurring -> passed.map(settled -> owed.withTo(recurring.to())
                        .withBasis(recurring.basis())
                        .withSource(recurring.source())
                        .settledFor(settled, recurring)))
                .ifPresent(next -> changes.add(new Consequence.ObligationRaised(next)));
    }

    /** Returns whether a notice is recorded again that fulfilled the obligation that it names. */
    private boolean isSameNotice(Fact fact) {
        return fact instanceof ExchangeEvents.ExchangeRecorded recorded
                && before
                        .track(recorded.party())
                        .flatMap(track -> track.exchange(recorded.exchange().id()))
                        .stream()
                        .anyMatch(known -> known.obligation().isPresent()
                                && known.obligation().equals(recorded.exchange().obligation())
                                && wentToAll(recorded.party(), known));
    }

    private boolean wentToAll(AuthorityId party, Exchange notice) {
        Track track = before.track(party).orElseThrow();
        return before.profile(track)
                .obligation(notice.obligation().orElseThrow())
                .filter(rule -> notice.bodies().containsAll(rule.to()))
                .isPresent();
    }

    /** Returns whether a report is corrected without a change of its obligation, period or recipients. */
    private boolean isSameReport(Fact fact) {
        return fact instanceof FollowUpEvents.ReportCorrected corrected
                && before.twinning()
                        .lastReport()
                        .filter(wrong -> wrong.obligation()
                                        .equals(corrected.report().obligation())
                                && wrong.period().equals(corrected.report().period())
                                && wrong.recipients().equals(corrected.report().recipients()))
                        .isPresent();
    }

    /**
     * Returns the twinning with its obligations as they were before a report that is corrected now. An obligation that
     * does not recur remains fulfilled.
     */
    static Twinning withoutLastReport(Situation situation) {
        return reopenedByCorrection(situation)
                .map(situation.twinning()::withObligation)
                .orElse(situation.twinning());
    }

    private static Optional<Obligation> reopenedByCorrection(Situation situation) {
        return situation
                .twinning()
                .fulfilledByLastReport()
                .flatMap(wrong -> situation
                        .twinning()
                        .openOrLiftedByEnd(wrong.owner(), wrong.obligation())
                        .flatMap(owed -> situation
                                .rule(owed)
                                .filter(ObligationRule::recurring)
                                .map(rule -> owed.reopened(wrong.period(), rule))
                                .filter(reopened -> !reopened.equals(owed))));
    }

    /**
     * Returns a finding for each open obligation, sorted by due day. Of a recurring obligation, a finding for each missed
     * and each overdue period is included, and if any is overdue, one for the first that is not.
     */
    static List<Finding> open(Situation situation) {
        List<Finding> found = new ArrayList<>();
        situation.twinning().obligations().stream()
                .sorted(Comparator.comparing((Obligation owed) -> owed.due(situation.twinning())))
                .forEach(owed -> addOpen(situation, owed, found));
        return found;
    }

    private static void addOpen(Situation situation, Obligation owed, List<Finding> found) {
        owed.missed().forEach(period -> found.add(missed(situation, owed, period)));
        found.addAll(due(situation, owed));
    }

    /** Returns the finding of a missed period of an obligation. */
    static Finding missed(Situation situation, Obligation owed, ReportingPeriod period) {
        return finding("OBLIGATION_MISSED", situation, owed, owed.due(situation.twinning()), Optional.of(period));
    }

    /**
     * Returns the finding of the open period of an obligation. If that is overdue, one for each later period follows,
     * until the first that is not overdue.
     */
    static List<Finding> due(Situation situation, Obligation owed) {
        List<Finding> found = new ArrayList<>();
        Discretion discretion = new Discretion(situation.twinning());
        LocalDate due = discretion.due(owed, owed.due());
        found.add(due(situation, owed, due, owed.period()));
        Optional<ObligationRule> recurring = situation.rule(owed).filter(ObligationRule::recurring);
        if (recurring.isEmpty()) {
            return found;
        }
        ObligationRule rule = recurring.get();
        for (ReportingPeriod period :
                owed.periods(rule).skip(1).limit(Obligation.MAX_MISSED).toList()) {
            if (!due.isBefore(situation.day())) {
                return found;
            }
            due = discretion.due(owed, rule.due(owed.since(), rule.number(owed.since(), period.from())));
            found.add(due(situation, owed, due, Optional.of(period)));
        }
        return found;
    }

    private static Finding due(Situation situation, Obligation owed, LocalDate due, Optional<ReportingPeriod> period) {
        boolean rests = new Discretion(situation.twinning())
                .rest(owed)
                .filter(rest -> !situation.day().isAfter(rest.lastDay()))
                .isPresent();
        String late = due.isBefore(situation.day()) ? "OBLIGATION_OVERDUE" : "OBLIGATION_OPEN";
        return finding(rests ? "OBLIGATION_RESTS" : late, situation, owed, due, period);
    }

    private static Finding finding(
            String code, Situation situation, Obligation owed, LocalDate due, Optional<ReportingPeriod> period) {
        LocalText name = situation.nameOfObligation(owed.owner(), owed.code());
        return Findings.ofObligation(
                code,
                owed,
                owed.details(
                        situation.twinning(),
                        period.map(known -> EventText.forPeriod(name, known)).orElse(name),
                        due,
                        situation.rule(owed).map(ObligationRule::text).orElse(name)));
    }
}

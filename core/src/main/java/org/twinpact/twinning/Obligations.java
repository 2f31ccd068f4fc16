package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.Report;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;

/** The obligations that an act raises, fulfils or lifts. */
record Obligations(Situation now, Situation before) {
    /** Returns the consequences of a fact for the obligations of the parties. */
    List<EventData> after(Fact fact) {
        List<EventData> changes = new ArrayList<>();
        raiseAll(changes);
        if (fact instanceof PartyEvents.ProfileAdopted adopted) {
            now.track(adopted.party()).filter(Track::isFormed).ifPresent(track -> renewAll(changes, track));
        }
        if (fact instanceof ContactEvents.ContactVacated vacated) {
            now.track(vacated.party())
                    .filter(track -> track.isFormed() && !track.hasContact())
                    .ifPresent(track -> raiseOfVacancy(changes, track));
        }
        fact.fulfils()
                .filter(done -> !isSameReport(fact))
                .ifPresent(done -> fulfil(changes, done, reopen(changes, fact)));
        boolean ended = now.twinning().ending().isPresent();
        for (Obligation owed : now.twinning().obligations()) {
            if (ended || now.track(owed.owner()).isEmpty()) {
                changes.add(new Consequence.ObligationLifted(owed.owner(), owed.code()));
            }
        }
        return changes;
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
                if (earlier.isEmpty()) {
                    raiseAll(
                            changes,
                            track,
                            ObligationTrigger.ENTRY_INTO_FORCE,
                            track.boundOn().get());
                } else {
                    move(
                            changes,
                            track,
                            ObligationTrigger.ENTRY_INTO_FORCE,
                            earlier.get(),
                            track.boundOn().get());
                }
            }
        }
        return changes;
    }

    private void liftAll(List<EventData> changes, Track track) {
        for (Obligation owed : now.twinning().obligations()) {
            if (owed.owner().equals(track.party()) && owed.raisedBy() == ObligationTrigger.ENTRY_INTO_FORCE) {
                changes.add(new Consequence.ObligationLifted(owed.owner(), owed.code()));
            }
        }
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
        Stream.concat(now.twinning().obligations().stream(), now.twinning().obligationsLiftedByEnd().stream())
                .filter(owed -> owed.owner().equals(track.party()) && owed.raisedBy() == trigger)
                .forEach(owed -> now.rule(owed)
                        .filter(rule -> rule.due(earlier).equals(owed.due()))
                        .ifPresent(rule -> changes.add(
                                new Consequence.ObligationRescheduled(raised(track.party(), rule, right)))));
    }

    private void raiseAll(List<EventData> changes, Track track, LocalDate formedOn) {
        changes.add(new Consequence.FormationClosed(track.party(), formedOn));
        raiseAll(changes, track, ObligationTrigger.SIGNING, formedOn);
        EntryIntoForceDay.term(now).ifPresent(end -> raiseAll(changes, track, ObligationTrigger.TERM_END, end));
    }

    private void raiseAll(List<EventData> changes, Track track, ObligationTrigger trigger, LocalDate from) {
        for (ObligationRule rule : now.profile(track).obligations()) {
            if (rule.raisedBy() == trigger && isOwed(track, rule)) {
                changes.add(new Consequence.ObligationRaised(raised(track.party(), rule, from)));
            }
        }
    }

    /** Adds the obligations that the vacancy of a contact point raises, unless they are open already. */
    private void raiseOfVacancy(List<EventData> changes, Track track) {
        LocalDate since = track.contactVacantSince().orElseThrow();
        for (ObligationRule rule : now.profile(track).obligations()) {
            boolean isRaised =
                    rule.kind() == ObligationKind.CONTACT || rule.raisedBy() == ObligationTrigger.VACANT_CONTACT;
            if (isRaised
                    && isOwed(track, rule)
                    && now.twinning().ending().isEmpty()
                    && now.twinning().obligation(track.party(), rule.code()).isEmpty()) {
                Obligation owed = raised(track.party(), rule, since);
                changes.add(new Consequence.ObligationRaised(owed.withRaisedBy(ObligationTrigger.VACANT_CONTACT)));
            }
        }
    }

    private boolean isOwed(Track track, ObligationRule rule) {
        return now.holds(track, rule.when()) && (rule.kind() != ObligationKind.CONTACT || !track.hasContact());
    }

    /**
     * Lifts the obligations that an adopted profile no longer requires, and raises those that only the adopted profile
     * requires. Their time begins on the day of the adoption, so that none was due before.
     */
    private void renewAll(List<EventData> changes, Track track) {
        Profile adopted = now.profile(track);
        for (Obligation owed : now.twinning().obligations()) {
            if (owed.owner().equals(track.party())
                    && adopted.obligation(owed.code()).isEmpty()) {
                changes.add(new Consequence.ObligationLifted(owed.owner(), owed.code()));
            }
        }
        Profile earlier = before.profile(before.track(track.party()).orElseThrow());
        for (ObligationRule rule : adopted.obligations()) {
            if (earlier.obligation(rule.code()).isEmpty() && isOwed(track, rule)) {
                from(track, rule)
                        .ifPresent(from ->
                                changes.add(new Consequence.ObligationRaised(raised(track.party(), rule, from))));
            }
        }
    }

    /** Returns the day from which the time of a newly required obligation is counted, empty if it is not raised yet. */
    private Optional<LocalDate> from(Track track, ObligationRule rule) {
        return switch (rule.raisedBy()) {
            case SIGNING -> Optional.of(now.day());
            case ENTRY_INTO_FORCE -> track.boundOn().map(day -> Milestone.later(Optional.of(day), now.day()));
            case TERM_END -> EntryIntoForceDay.term(now);
            case VACANT_CONTACT -> track.contactVacantSince();
        };
    }

    /** Returns a new obligation. One that is due before the end of the term is not due before it is raised. */
    private Obligation raised(AuthorityId owner, ObligationRule rule, LocalDate from) {
        LocalDate due = rule.due(from);
        return new ObligationBuilder()
                .code(rule.code())
                .kind(rule.kind())
                .owner(owner)
                .to(rule.to())
                .raisedBy(rule.raisedBy())
                .period(rule.period(from))
                .due(rule.raisedBy() == ObligationTrigger.TERM_END ? Milestone.later(Optional.of(now.day()), due) : due)
                .basis(rule.basis())
                .source(rule.source())
                .build();
    }

    private void fulfil(List<EventData> changes, Fulfilment done, List<Obligation> open) {
        for (Obligation owed : open) {
            if (done.suffices(owed, now.rule(owed)) && !isStillVacant(owed)) {
                fulfil(changes, done, owed);
            }
        }
    }

    /** Returns whether an obligation waits for a contact point that was appointed before it became vacant. */
    private boolean isStillVacant(Obligation owed) {
        return owed.kind() == ObligationKind.CONTACT
                && now.track(owed.owner()).flatMap(Track::contactVacantSince).isPresent();
    }

    private void fulfil(List<EventData> changes, Fulfilment done, Obligation owed) {
        Optional<ObligationRule> rule = now.rule(owed).filter(ObligationRule::recurring);
        Optional<ReportingPeriod> period = done.period(owed, rule);
        changes.add(
                done.isWaiver()
                        ? new Consequence.ObligationLifted(owed.owner(), owed.code())
                        : new Consequence.ObligationFulfilled(owed.owner(), owed.code(), period));
        boolean isLate = period.filter(owed.missed()::contains).isPresent();
        if (rule.isPresent() && period.isPresent() && !isLate) {
            LocalDate from = period.get().to().plusDays(1);
            changes.add(new Consequence.ObligationRaised(raised(owed.owner(), rule.get(), from)
                    .withMissed(missed(owed, rule.get(), period.get()))
                    .withReported(done.isWaiver() ? owed.reported() : period)));
        }
    }

    /** Returns the periods that were missed before a period, with those that a report for it skips. */
    private static List<ReportingPeriod> missed(Obligation owed, ObligationRule rule, ReportingPeriod fulfilled) {
        List<ReportingPeriod> missed = new ArrayList<>(owed.missed());
        owed.periods(rule)
                .takeWhile(period -> period.to().isBefore(fulfilled.from()))
                .forEach(missed::add);
        return missed.subList(Math.max(0, missed.size() - Obligation.MAX_MISSED), missed.size());
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

    /** Adds the obligations that are open again because a report is corrected, and returns all that are open then. */
    private List<Obligation> reopen(List<EventData> changes, Fact fact) {
        List<Obligation> known = before.twinning().obligations();
        if (!(fact instanceof FollowUpEvents.ReportCorrected corrected)) {
            return known;
        }
        List<Obligation> open = beforeLastReport(before, corrected.party()).obligations();
        open.stream()
                .filter(owed -> !known.contains(owed))
                .forEach(owed -> changes.add(new Consequence.ObligationReopened(owed)));
        return open;
    }

    /**
     * Returns the twinning with its obligations as they were before a report that is corrected now. An obligation that
     * does not recur remains fulfilled.
     */
    static Twinning beforeLastReport(Situation situation, AuthorityId party) {
        Twinning twinning = situation.twinning();
        return twinning.edit()
                .withObligations(beforeLastReport(situation, party, twinning.obligations()))
                .withObligationsLiftedByEnd(beforeLastReport(situation, party, twinning.obligationsLiftedByEnd()));
    }

    private static List<Obligation> beforeLastReport(Situation situation, AuthorityId party, List<Obligation> all) {
        Optional<Report> wrong = situation.twinning().lastReport();
        return all.stream()
                .map(owed -> wrong.filter(report -> owed.owner().equals(party)
                                && report.obligation().equals(Optional.of(owed.code())))
                        .flatMap(report -> owed.reported().filter(period -> period.commonDays(report.period()) > 0))
                        .map(period -> reopened(situation, owed, period))
                        .orElse(owed))
                .toList();
    }

    private static Obligation reopened(Situation situation, Obligation owed, ReportingPeriod period) {
        Obligation unreported = owed.withReported(Optional.empty());
        boolean isLast = owed.period()
                .filter(open -> open.from().equals(period.to().plusDays(1)))
                .isPresent();
        return situation
                .rule(owed)
                .filter(rule -> isLast)
                .map(rule -> unreported.withPeriod(period).withDue(rule.due(period.from())))
                .orElseGet(() -> unreported.withMissed(Stream.concat(owed.missed().stream(), Stream.of(period))
                        .sorted(Comparator.comparing(ReportingPeriod::from))
                        .toList()));
    }

    /**
     * Returns a finding for each open obligation, sorted by due day. Of a recurring obligation, a finding for each missed
     * and each overdue period is included.
     */
    static List<Finding> open(Situation situation) {
        List<Finding> found = new ArrayList<>();
        situation.twinning().obligations().stream()
                .sorted(Comparator.comparing(Obligation::due))
                .forEach(owed -> addOpen(situation, owed, found));
        return found;
    }

    private static void addOpen(Situation situation, Obligation owed, List<Finding> found) {
        owed.missed()
                .forEach(period ->
                        found.add(finding("OBLIGATION_MISSED", situation, owed, owed.due(), Optional.of(period))));
        found.add(due(situation, owed, owed.due(), owed.period()));
        situation.rule(owed).filter(ObligationRule::recurring).ifPresent(rule -> {
            LocalDate due = owed.due();
            for (ReportingPeriod period :
                    owed.periods(rule).skip(1).limit(Obligation.MAX_MISSED).toList()) {
                if (!due.isBefore(situation.day())) {
                    return;
                }
                due = rule.due(period.from());
                found.add(due(situation, owed, due, Optional.of(period)));
            }
        });
    }

    private static Finding due(Situation situation, Obligation owed, LocalDate due, Optional<ReportingPeriod> period) {
        String code = due.isBefore(situation.day()) ? "OBLIGATION_OVERDUE" : "OBLIGATION_OPEN";
        return finding(code, situation, owed, due, period);
    }

    private static Finding finding(
            String code, Situation situation, Obligation owed, LocalDate due, Optional<ReportingPeriod> period) {
        LocalText name = situation.nameOfObligation(owed.owner(), owed.code());
        return Findings.ofObligation(
                code,
                owed,
                Map.of(
                        "party", situation.name(owed.owner()),
                        "obligation",
                                period.map(known -> EventText.forPeriod(name, known))
                                        .orElse(name),
                        "due", Days.text(due),
                        "rule", situation.rule(owed).map(ObligationRule::text).orElse(name)));
    }
}

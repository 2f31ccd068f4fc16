package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.twinpact.agreement.AgreementText;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.signing.Signature;

/** The computation of all events that follow from one fact. Single-use and not thread-safe. */
final class Consequences {
    private final Situation before;
    private final ActRequest request;
    private final List<Event> events = new ArrayList<>(2);
    private final List<Finding> warnings;
    private Twinning twinning;
    private Situation now;

    /** Creates a computation that adds its warnings to the given list. */
    Consequences(Situation before, ActRequest request, List<Finding> warnings) {
        this.before = before;
        this.request = request;
        this.twinning = before.twinning();
        this.now = before;
        this.warnings = warnings;
    }

    Outcome of(Fact fact, Optional<Transition> transition) {
        append(fact);
        transition.ifPresent(this::move);
        if (twinning.stage() == Stage.EXPLORATION && !twinning.newcomers().isEmpty()) {
            // At that stage a party joins at once.
            joinNewcomers(twinning.newcomers().stream().map(Track::party).toList());
        }
        boolean adopted = adoptPlan();
        // Nobody has signed before.
        if (twinning.stage().compareTo(Stage.SIGNING) >= 0) {
            chooseSignatures();
            reviewSignatures(fact);
        }
        boolean mayInvalidate = adopted || fact.mayInvalidate(before);
        if (mayInvalidate) {
            invalidate();
        }
        fact.warn(before, now, warnings);
        if (mayInvalidate) {
            warnOfReopenedGate();
        }
        moveEntryIntoForce(fact);
        moveLastSignature(fact);
        openGates();
        // No obligation exists before all have signed, or an imported twinning was taken up.
        if (twinning.signedOn().isPresent() || twinning.takenUpOn().isPresent()) {
            new Obligations(now, before).after(fact).forEach(this::append);
            bindParties(fact);
            new Obligations(now, before).afterEntryIntoForce().forEach(this::append);
        }
        adoptProgrammes(fact);
        return new Outcome.Accepted(twinning, events, distinctWarnings());
    }

    /** Appends the adoption of each further programme that all have endorsed by now whom it concerns. */
    private void adoptProgrammes(Fact fact) {
        for (ProgrammeStatus proposed : twinning.programmes()) {
            proposed.adoption(twinning)
                    // If a party is gone, the others had not been enough before.
                    .map(day -> fact instanceof PartyEvents ? Milestone.later(Optional.of(day), request.on()) : day)
                    .ifPresent(day -> append(new Consequence.ProgrammeAdopted(
                            proposed.programme().id(), proposed.programme().name(), day)));
        }
    }

    private List<Finding> distinctWarnings() {
        return warnings.isEmpty()
                ? warnings
                : warnings.stream().map(Finding::asWarning).distinct().toList();
    }

    private void move(Transition transition) {
        Optional<Sha256> reopened = before.twinning().finalTextHash().filter(hash -> transition.back());
        if (reopened.isPresent()) {
            // The text of an imported agreement may be known by its hash only.
            Sha256 current = twinning.text().map(AgreementText::operativeHash).orElseGet(reopened::get);
            append(new Consequence.TextReopened(reopened.get(), current));
        }
        transition.target(before.twinning()).ifPresent(this::enter);
    }

    private void joinNewcomers(Collection<AuthorityId> joining) {
        if (!joining.isEmpty()) {
            List<AuthorityId> keys = twinning.withNewcomersJoined(joining).subjectKeys();
            append(new Consequence.NewcomersJoined(
                    List.copyOf(joining), Subjects.of(twinning, keys), dayOfJoining(joining)));
        }
    }

    /** Returns the day of the act, or the latest day on which one of the newcomers was added if the act is older. */
    private LocalDate dayOfJoining(Collection<AuthorityId> joining) {
        LocalDate day = request.on();
        for (AuthorityId newcomer : joining) {
            day = Milestone.later(twinning.newcomer(newcomer).flatMap(Track::joinedOn), day);
        }
        return day;
    }

    /** Adopts the proposed plan if nothing prevents it, and returns whether it did. */
    private boolean adoptPlan() {
        Optional<PlanProposal> proposed = twinning.planProposal();
        if (proposed.isEmpty() || !proposed.get().missing(now).isEmpty()) {
            return false;
        }
        Optional<Transition> back = TransitionTable.adoption(twinning.stage());
        if (back.isEmpty()) {
            return false;
        }
        PlanProposal adopted = proposed.get();
        joinNewcomers(adopted.newcomers());
        append(new Consequence.PlanAdopted(
                adopted.hash(), Subjects.of(adopted.plan(), twinning.text(), twinning.subjectKeys())));
        move(back.get());
        return true;
    }

    private void enter(Stage stage) {
        if (twinning.stage() != stage) {
            append(new Consequence.StageEntered(stage));
        }
    }

    private void invalidate() {
        List<InvalidatedItem> lost = Validity.lost(before, now);
        if (!lost.isEmpty()) {
            append(new Consequence.Invalidated(lost));
        }
    }

    /** Warns the caller if the twinning retains its stage although the conditions for it no longer hold. */
    private void warnOfReopenedGate() {
        if (twinning.stage() != before.twinning().stage()) {
            return;
        }
        Gates.behind(twinning.stage()).ifPresent(gate -> {
            if (!Gates.opens(now, gate)) {
                List<Finding> known = Gates.missing(before, gate).stream()
                        .map(this::underPresentKey)
                        .toList();
                Gates.missing(now, gate).stream()
                        .filter(lost -> known.stream().noneMatch(lost::isAbout))
                        .forEach(warnings::add);
            }
        });
    }

    private Finding underPresentKey(Finding finding) {
        return finding.of(finding.party()
                .map(party -> now.partyOrNewcomer(party).map(Track::party).orElse(party)));
    }

    /**
     * Appends the day on which all had signed, if a new or corrected signature changes it. At SIGNED, an imported
     * agreement has none until all its parties have signed here. The day is never after the entry into force or the end,
     * such as that of a late signer that counts instead of another party whose signature a correction voids.
     */
    private void moveLastSignature(Fact fact) {
        boolean dated = twinning.stage() == Stage.SIGNED || twinning.signedOn().isPresent();
        if (dated && movesDays(fact) && (haveTracksChanged() || isResumed())) {
            Optional<LocalDate> day = Signatories.allSignedOn(now);
            boolean possible = day.isPresent()
                    && twinning.inForceOn().filter(day.get()::isAfter).isEmpty()
                    && EntryIntoForceDay.afterEnd(day.get(), now).isEmpty();
            if (possible && !day.equals(twinning.signedOn())) {
                append(new Consequence.AllSigned(day.get()));
            }
        }
    }

    /**
     * Moves a computed day of entry into force to the one that follows from the record now, also after the end. A day
     * that was entered remains, with a warning, and so does a day in the term if the computed one is after it, or before
     * the end if the computed one is after that.
     */
    private void moveEntryIntoForce(Fact fact) {
        boolean mayMove =
                isResumed() || twinning.stage() == before.twinning().stage() && movesDays(fact) && haveTracksChanged();
        if (before.twinning().inForceOn().isEmpty() || !mayMove) {
            return;
        }
        Optional<LocalDate> computed = EntryIntoForceDay.of(now.onLatestDay());
        boolean isOther = isResumed() || !computed.equals(EntryIntoForceDay.of(before.onLatestDay()));
        if (computed.isEmpty() || !isOther) {
            return;
        }
        if (twinning.isEntryIntoForceEntered()
                || EntryIntoForceDay.afterTerm(computed, now).isPresent()
                || EntryIntoForceDay.afterEnd(computed.get(), now).isPresent()) {
            EntryIntoForceDay.warnOfOther(now, warnings);
        } else if (!computed.equals(twinning.inForceOn())) {
            append(new Consequence.EntryIntoForceMoved(computed.get()));
        }
    }

    /** Returns whether an end was taken back. What was corrected since the end counts as if it had never been recorded. */
    private boolean isResumed() {
        return before.twinning().stage() == Stage.ENDED && twinning.stage() != Stage.ENDED;
    }

    /** Returns whether any track was changed. By identity, because most acts change none. */
    private boolean haveTracksChanged() {
        return twinning.tracks() != before.twinning().tracks();
    }

    /** Returns whether a fact can move days. Another name, law or number of parties moves none that are past. */
    private static boolean movesDays(Fact fact) {
        return !(fact instanceof PartyEvents);
    }

    private void openGates() {
        for (Transition transition : TransitionTable.TRANSITIONS) {
            if (transition.opensBySelf(twinning.stage()) && !transition.back()) {
                Gate gate = transition.gate().orElseThrow();
                Situation asked = gate == Gate.ALL_SIGNED ? Validity.atLastSignature(now) : now;
                if (Gates.opens(asked, gate)) {
                    Gates.warnings(asked, gate, Gates.asked(asked, gate), warnings);
                    if (gate == Gate.ALL_SIGNED) {
                        twinning.tracks().stream()
                                .filter(track -> asked.track(track.party())
                                        .filter(then -> then.signature().isPresent()
                                                && track.signature().isEmpty())
                                        .isPresent())
                                .forEach(track -> append(new Consequence.WithdrawalOvertaken(track.party())));
                        append(new Consequence.AllSigned(
                                Signatories.allSignedOn(asked).orElseThrow()));
                    }
                    enter(transition.target(twinning).orElseThrow());
                }
            }
        }
    }

    /** Appends the choice among several signatures of a party, until the formation has closed for it. */
    private void chooseSignatures() {
        for (Track track : twinning.tracks()) {
            if (!track.otherSignatures().isEmpty() && !track.isFormed()) {
                Signature chosen = Signatories.chosen(now, track);
                if (!track.signature().equals(Optional.of(chosen))) {
                    append(new Consequence.SignatureChosen(track.party(), chosen));
                }
            }
        }
    }

    /**
     * Appends the effect of a correction, or of a withdrawal that is recorded late, on signatures that had counted.
     * Another later fact can only restore a signature.
     */
    private void reviewSignatures(Fact fact) {
        for (Track track : twinning.tracks()) {
            if (track.signatureVoidedOn().isPresent() && Validity.counts(now.onLatestDay(), track)) {
                append(new Consequence.SignatureRestored(track.party()));
            } else if (isOnTheRecord(fact) && track.isFormed() && isLost(track)) {
                append(new Consequence.SignatureVoided(track.party(), request.on()));
            }
        }
    }

    private static boolean isOnTheRecord(Fact fact) {
        return fact.act() instanceof Correction || fact instanceof SignatureEvents.SignatureWithdrawn;
    }

    /** Returns whether a signature counted by what was known on the latest day, and no longer does. */
    private boolean isLost(Track track) {
        return track.signature().isEmpty()
                || before.track(track.party())
                                .filter(then -> Validity.counts(before.onLatestDay(), then))
                                .isPresent()
                        && !Validity.counts(now.onLatestDay(), track);
    }

    /**
     * Appends the day from which the agreement is in force for each party that became ready, or whose day changed, unless
     * that is after the end. A correction may show that a party was not ready.
     */
    private void bindParties(Fact fact) {
        if (twinning.inForceOn().isEmpty() || !movesDays(fact) && !(fact instanceof PartyEvents.ProfileAdopted)) {
            return;
        }
        Situation latest = now.onLatestDay();
        boolean isNew = !twinning.inForceOn().equals(before.twinning().inForceOn()) || isResumed();
        for (Track track : twinning.tracks()) {
            // The day of a party that is bound moves only with what is recorded of it.
            boolean mayMove = isNew
                    || track.boundOn().isEmpty()
                    || before.track(track.party()).filter(then -> then == track).isEmpty();
            if (!mayMove) {
                continue;
            }
            Optional<LocalDate> right = EntryIntoForceDay.boundOn(latest, track);
            if (isNew || !right.equals(boundBefore(track))) {
                bind(fact, track, right);
            }
        }
    }

    private void bind(Fact fact, Track track, Optional<LocalDate> right) {
        boolean isAdopted = fact instanceof PartyEvents.ProfileAdopted;
        if (right.isEmpty() && track.boundOn().isPresent() && fact.act() instanceof Correction) {
            append(new Consequence.PartyUnbound(track.party()));
        } else if (!isAdopted || track.boundOn().isEmpty()) {
            // A law that is adopted later moves no day that is past.
            right.map(day -> isAdopted ? Milestone.later(Optional.of(day), request.on()) : day)
                    .filter(day -> !track.boundOn().equals(Optional.of(day)))
                    .filter(day -> EntryIntoForceDay.afterEnd(day, now).isEmpty())
                    .ifPresent(day -> append(new Consequence.PartyBound(track.party(), day)));
        }
    }

    /** Returns the day from which a party was bound by what was recorded before the fact, empty if it was not ready. */
    private Optional<LocalDate> boundBefore(Track track) {
        return before.twinning().inForceOn().isEmpty()
                ? Optional.empty()
                : before.track(track.party()).flatMap(then -> EntryIntoForceDay.boundOn(before.onLatestDay(), then));
    }

    private void append(EventData data) {
        Event event = new Event(
                twinning.id(),
                twinning.version() + 1,
                request.id(),
                request.on(),
                request.recordedAt(),
                request.by(),
                data);
        twinning = twinning.apply(event);
        now = new Situation(twinning, before.rules(), request.on());
        events.add(event);
    }
}

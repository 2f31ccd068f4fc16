package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.evidence.PartialDate;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;
import org.twinpact.message.Days;

/**
 * The day on which an agreement enters into force. It follows from the text and from the signatures, steps and notices
 * of the parties, and not from the day on which somebody records it.
 */
final class EntryIntoForceDay {
    private static final int FEWEST = 2;

    private EntryIntoForceDay() {}

    /**
     * Returns the day from which the agreement can be in force for a party: the latest day of its signature, of the
     * steps that its profile requires after it, and of the notice that the text requires. Empty if one of them is
     * missing on the day of the situation.
     */
    static Optional<LocalDate> readyOn(Situation situation, Track track) {
        boolean isParty =
                situation.twinning().ending().isEmpty() || track.formedOn().isPresent();
        if (!isParty || !Validity.signed(situation, track)) {
            return Optional.empty();
        }
        OwnSteps steps = OwnSteps.of(situation, track);
        if (!steps.areApproved()) {
            return Optional.empty();
        }
        return isNoticeRequired(situation)
                ? track.noticeOn()
                        .filter(notice -> !notice.isAfter(situation.day()))
                        .map(notice -> Milestone.later(Optional.of(notice), steps.on()))
                : Optional.of(steps.on());
    }

    /**
     * The steps that only the entry into force requires of a party.
     *
     * @param on the first day from the signature of the party on which they are approved together, by the day of the
     *     situation. If one of them is not, it is the first day for the others. Periods between are passed over, such as
     *     if an approval expired before another was given
     * @param areApproved whether all are approved on that day
     */
    record OwnSteps(LocalDate on, boolean areApproved) {
        static OwnSteps of(Situation situation, Track track) {
            List<Step> steps = ownSteps(situation, track);
            Prerequisites approvals = new Prerequisites(situation, track);
            LocalDate day =
                    Validity.signed(situation, track) ? Signatories.countsFrom(situation, track) : LocalDate.MIN;
            boolean all;
            boolean moved;
            do {
                all = true;
                moved = false;
                for (Step step : steps) {
                    Optional<LocalDate> first = approvals.firstApproval(step, day);
                    boolean isApproved = first.isPresent() && !first.get().isAfter(situation.day());
                    all &= isApproved;
                    if (isApproved && first.get().isAfter(day)) {
                        day = first.get();
                        moved = true;
                    }
                }
            } while (moved && steps.size() > 1);
            return new OwnSteps(day, all);
        }
    }

    /** Returns the steps that only the entry into force requires of a party. */
    private static List<Step> ownSteps(Situation situation, Track track) {
        return situation.profile(track).steps().stream()
                .filter(step -> step.severity() == Severity.BLOCK
                        && situation.holds(track, step.when())
                        && !Validity.isOfFormation(situation, step))
                .toList();
    }

    private static boolean isNoticeRequired(Situation situation) {
        return situation
                .conditions()
                .filter(terms -> terms.entryIntoForce() == EntryIntoForce.LAST_NOTICE)
                .isPresent();
    }

    /**
     * Returns the days on which the parties that are ready became so, in order. The list is empty until as many parties
     * are ready as the text requires, and at least two.
     */
    static List<LocalDate> readyDays(Situation situation) {
        List<LocalDate> days = situation
                .twinning()
                .formation()
                .flatMap(track -> readyOn(situation, track).stream())
                .sorted()
                .toList();
        long present = situation.twinning().tracks().stream()
                .filter(track -> readyOn(situation, track).isPresent())
                .count();
        // Parties that merged count with their days, but only those that are there can be bound.
        return present < FEWEST || days.size() < required(situation) ? List.of() : days;
    }

    private static int required(Situation situation) {
        // A party that merged before it was ready is not awaited.
        int all = situation.twinning().tracks().size()
                + (int) situation.twinning().absorbed().stream()
                        .filter(track -> readyOn(situation, track).isPresent())
                        .count();
        return Math.max(
                FEWEST,
                Math.min(
                        all,
                        situation
                                .conditions()
                                .flatMap(AgreementConditions::signers)
                                .orElse(all)));
    }

    /**
     * Returns the first day on which as many parties are ready as the text requires, regardless of a day that the text
     * names. Empty while too few are ready.
     */
    static Optional<LocalDate> earliest(Situation situation) {
        List<LocalDate> days = readyDays(situation);
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get(required(situation) - 1));
    }

    /**
     * Returns whether the recorded day of entry into force is the one that follows from the record. What a body took back
     * after that day changes nothing.
     */
    static boolean isSupported(Situation situation) {
        Optional<LocalDate> recorded = situation.twinning().inForceOn();
        return recorded.isPresent()
                && of(withoutLossesAfter(situation.onLatestDay(), recorded.get()))
                        .equals(recorded);
    }

    /** Returns the finding that a day is after the term of the text, empty if it is not. */
    static Optional<Finding> afterTerm(Optional<LocalDate> day, Situation situation) {
        Optional<LocalDate> term = term(situation);
        return day.filter(on -> term.filter(on::isAfter).isPresent())
                .map(on -> Findings.of(
                        "ENTRY_INTO_FORCE_AFTER_TERM",
                        Map.of("date", Days.text(on), "day", Days.text(term.orElseThrow()))));
    }

    /** Returns the finding that a day is after the end of the twinning, empty if it is not. */
    static Optional<Finding> afterEnd(LocalDate day, Situation situation) {
        return situation
                .twinning()
                .ending()
                .flatMap(Ending::on)
                .filter(end -> day.isAfter(end.latest()))
                .map(end -> Findings.of(
                        "ENTRY_INTO_FORCE_AFTER_END", Map.of("date", Days.text(day), "day", Findings.text(end))));
    }

    /**
     * Returns the situation without what bodies took back after the computed day of entry into force. The agreement was in
     * force by then, although nobody has recorded it yet. Returns the given situation if nothing was taken back since, or
     * if what was taken back before prevents that day.
     */
    static Situation atEntryIntoForce(Situation situation) {
        if (situation.twinning().stage() != Stage.SIGNED) {
            return situation;
        }
        Optional<LocalDate> day = of(withoutLossesAfter(situation, LocalDate.MIN));
        if (day.isEmpty()) {
            return situation;
        }
        Situation then = withoutLossesAfter(situation, day.get());
        return of(then).equals(day) ? then : situation;
    }

    private static Situation withoutLossesAfter(Situation situation, LocalDate day) {
        Twinning twinning = situation.twinning();
        return situation.with(twinning.edit()
                .withTracks(withoutLossesAfter(twinning.tracks(), day))
                .withAbsorbed(withoutLossesAfter(twinning.absorbed(), day)));
    }

    private static List<Track> withoutLossesAfter(List<Track> tracks, LocalDate day) {
        return tracks.stream().map(track -> track.withoutLossesAfter(day)).toList();
    }

    /**
     * Returns the day from which the agreement is in force for a party once it is in force: the day of entry into force,
     * or the later day on which the party became ready. Empty if it is not ready. What a body took back after the entry
     * into force changes nothing.
     */
    static Optional<LocalDate> boundOn(Situation situation, Track track) {
        LocalDate force = situation.twinning().inForceOn().orElseThrow();
        Optional<LocalDate> ready = readyOn(situation, track);
        if (ready.isEmpty()) {
            Track then = track.withoutLossesAfter(force);
            Situation past = situation.with(situation.twinning().withTrackChanged(track.party(), now -> then));
            ready = readyOn(past, then).filter(day -> !day.isAfter(force));
        }
        return ready.map(day -> Milestone.later(Optional.of(force), day));
    }

    /** Returns the last day of the agreement: that of its term or of its end, whichever is earlier. Empty if unknown. */
    static Optional<LocalDate> lastDay(Situation situation) {
        return last(situation).map(PartialDate::latest);
    }

    private static Optional<PartialDate> last(Situation situation) {
        Optional<PartialDate> end = situation.twinning().ending().flatMap(Ending::on);
        Optional<LocalDate> term = term(situation);
        return end.isPresent() && term.filter(end.get().latest()::isAfter).isEmpty() ? end : term.map(PartialDate::of);
    }

    /** Returns the finding that a signature is after the last day of the agreement, empty if it is not. */
    static Optional<Finding> signedAfterEnd(LocalDate signedOn, Situation situation) {
        return last(situation).flatMap(end -> signedAfterEnd(signedOn, end));
    }

    /** Returns the finding that a signature is after an end, empty if it is not. */
    static Optional<Finding> signedAfterEnd(LocalDate signedOn, PartialDate end) {
        return signedOn.isAfter(end.latest())
                ? Optional.of(Findings.of(
                        "SIGNATURE_AFTER_END", Map.of("date", Days.text(signedOn), "day", Findings.text(end))))
                : Optional.empty();
    }

    /** Returns the last day of the term of the text, empty if it has none. */
    static Optional<LocalDate> term(Situation situation) {
        return situation.conditions().flatMap(AgreementConditions::until);
    }

    /** Adds a warning if the recorded day of entry into force is another than the one that follows from the record. */
    static void warnOfOther(Situation situation, List<Finding> warnings) {
        situation.twinning().inForceOn().ifPresent(day -> warnOfOther(situation, day, warnings));
    }

    /** Adds a warning if a day of entry into force is another than the one that follows from the record. */
    static void warnOfOther(Situation situation, LocalDate day, List<Finding> warnings) {
        of(situation.onLatestDay())
                .filter(computed -> !computed.equals(day))
                .ifPresent(computed -> warnings.add(Findings.of(
                        "ENTRY_INTO_FORCE_DAY_DIFFERS", Map.of("date", Days.text(day), "day", Days.text(computed)))));
    }

    /** Returns the day of entry into force, empty while too few parties are ready. It may be in the future. */
    static Optional<LocalDate> of(Situation situation) {
        Optional<LocalDate> named = situation.conditions().flatMap(AgreementConditions::day);
        return earliest(situation).map(day -> Milestone.later(named, day));
    }
}

package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PartialDate;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.signing.Signature;

/** Acts of the entry into force: notices, its confirmation, and corrections. Events: {@link EntryIntoForceEvents}. */
public sealed interface EntryIntoForceActs extends Act {
    /**
     * An act by which a party notifies the other parties that it has fulfilled the requirements of its law for the
     * entry into force. Once the agreement is in force, a party for which it is not gives the notice for itself.
     *
     * @param party the party
     * @param on the day of the notice
     */
    record GiveCompletionNotice(
            @Valid AuthorityId party, @NotNull @CivilDay LocalDate on) implements EntryIntoForceActs, ActOfParty {
        public GiveCompletionNotice {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(on, "on");
        }

        @Override
        public ActKind kind() {
            return ActKind.GIVE_COMPLETION_NOTICE;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Track track = situation.track(party).orElseThrow();
            if (isInForceFor(track, situation.twinning())) {
                unmet.add(finding("ALREADY_IN_FORCE", situation, party));
                return;
            }
            if (!Gates.isBehind(situation) && !Validity.signed(situation, track)) {
                unmet.add(finding("NOT_SIGNED_YET", situation, party));
            }
            requireNoticeDay(situation, track, on, unmet);
            // The earliest notice counts, in whatever order they are recorded.
            track.noticeOn()
                    .filter(known -> !on.isBefore(known))
                    .ifPresent(known -> unmet.add(Findings.of(
                            "NOTICE_ALREADY_GIVEN", Map.of("party", situation.name(party), "day", Days.text(known)))));
            // A notice of an earlier day was given, so it is recorded even if what it confirms is not recorded yet.
            if (on.equals(situation.day())) {
                addMissingSteps(situation, party, on, unmet);
            }
        }

        /** Returns whether the agreement is in force for a party. One that was signed before its import is for all. */
        private static boolean isInForceFor(Track track, Twinning twinning) {
            return track.boundOn().isPresent() || twinning.stage() == Stage.IN_FORCE && twinning.isFinalOutside();
        }

        /** Warns of the steps without which the agreement cannot enter into force for the party. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            addMissingSteps(situation, party, on, warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            return new EntryIntoForceEvents.CompletionNoticeGiven(party, on);
        }
    }

    /**
     * An act that corrects the day of a completion notice that was recorded wrongly.
     *
     * @param party the party
     * @param wrong the key of the act that recorded the notice
     * @param right the right day of the notice
     * @param reason the reason for the correction, by language
     */
    record CorrectCompletionNotice(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @NotNull @CivilDay LocalDate right,
            @Valid LocalText reason) implements EntryIntoForceActs, Correction {
        public CorrectCompletionNotice {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(wrong, "wrong");
            Objects.requireNonNull(right, "right");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.CORRECT_COMPLETION_NOTICE;
        }

        @Override
        public Optional<ActId> recordedBy(Twinning twinning) {
            return twinning.recordOfCompletionNotice(party);
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Track track = situation.track(party).orElseThrow();
            if (track.noticeOn().isEmpty()) {
                unmet.add(finding("NOTHING_TO_CORRECT", situation, party));
            }
            requireNoticeDay(situation, track, right, unmet);
        }

        /** Warns of the steps without which the agreement cannot enter into force for the party. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            addMissingSteps(situation, party, right, warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            return new EntryIntoForceEvents.CompletionNoticeCorrected(party, wrong, right, reason);
        }
    }

    /**
     * An act that confirms that the signed agreement entered into force. The day follows from the text and from the
     * signatures, steps and notices of the parties, and not from the day of the act. Another day is entered with a
     * reason, and so is the day of an agreement without a recorded text. {@code TwinningQueries.entryIntoForce} returns the day in advance.
     *
     * @param entered the day of entry into force, if it is another than the computed one
     */
    record ConfirmEntryIntoForce(Optional<@Valid EnteredDay> entered) implements EntryIntoForceActs {
        public ConfirmEntryIntoForce {
            Objects.requireNonNull(entered, "entered");
        }

        /** Creates the act for the day that follows from the text and the record. */
        public ConfirmEntryIntoForce() {
            this(Optional.empty());
        }

        @Override
        public ActKind kind() {
            return ActKind.CONFIRM_ENTRY_INTO_FORCE;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            if (entered.isPresent()) {
                requirePossibleDay(situation, entered.get().day(), unmet);
                // The entered day takes the place of the day that the text names, and of nothing else.
                Gates.missing(EntryIntoForceDay.atEntryIntoForce(situation), Gate.ENTRY_INTO_FORCE).stream()
                        .filter(missing -> !missing.code().equals(GateCondition.ENTRY_INTO_FORCE_DAY_NOT_REACHED.name())
                                && !unmet.contains(missing))
                        .forEach(unmet::add);
            } else if (computed(situation).isEmpty() && Gates.opens(atGate(situation), Gate.ENTRY_INTO_FORCE)) {
                // Of an imported agreement, nothing may be known from which a day follows.
                unmet.add(Findings.of("ENTRY_INTO_FORCE_DAY_UNKNOWN", Map.of()));
            }
        }

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            entered.ifPresent(right -> EntryIntoForceDay.warnOfOther(situation, right.day(), warnings));
        }

        @Override
        public Fact fact(Situation situation) {
            return new EntryIntoForceEvents.EntryIntoForceConfirmed(day(situation), entered);
        }

        private LocalDate day(Situation situation) {
            return entered.map(EnteredDay::day).or(() -> computed(situation)).orElseThrow();
        }

        private static Optional<LocalDate> computed(Situation situation) {
            return EntryIntoForceDay.of(EntryIntoForceDay.atEntryIntoForce(situation));
        }

        /**
         * Returns the situation on the day that the text names, if another day is entered in its place, and otherwise that
         * of the computed day.
         */
        @Override
        public Situation atGate(Situation situation) {
            return entered.flatMap(day -> situation.conditions().flatMap(AgreementConditions::day))
                    .filter(named -> named.isAfter(situation.day()))
                    .map(situation::on)
                    .orElseGet(() -> EntryIntoForceDay.atEntryIntoForce(situation));
        }
    }

    /**
     * An act that corrects the recorded day of entry into force.
     *
     * @param party the party that corrects it
     * @param wrong the key of the act that recorded the day
     * @param right the right day, and the reason for the correction
     */
    record CorrectEntryIntoForce(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @Valid EnteredDay right) implements EntryIntoForceActs, Correction {
        public CorrectEntryIntoForce {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(wrong, "wrong");
            Objects.requireNonNull(right, "right");
        }

        @Override
        public ActKind kind() {
            return ActKind.CORRECT_ENTRY_INTO_FORCE;
        }

        @Override
        public Optional<ActId> recordedBy(Twinning twinning) {
            return twinning.recordOfEntryIntoForce();
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            if (situation.twinning().inForceOn().isEmpty()) {
                unmet.add(finding("NOTHING_TO_CORRECT", situation, party));
            }
            requirePossibleDay(situation, right.day(), unmet);
        }

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            EntryIntoForceDay.warnOfOther(situation, right.day(), warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            return new EntryIntoForceEvents.EntryIntoForceCorrected(party, wrong, right);
        }
    }

    /**
     * An act that strikes the entry into force from the record, because the agreement did not enter into force. The stage
     * is SIGNED again, and the obligations of the entry into force lapse. It is refused if the recorded day follows from
     * the text and the record. Then the document that is wrong is corrected or struck first.
     *
     * @param party the party that corrects the record
     * @param wrong the key of the act that recorded the day ({@code Twinning.recordOfEntryIntoForce})
     * @param reason the reason, by language
     */
    record StrikeEntryIntoForce(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @Valid LocalText reason) implements EntryIntoForceActs, Correction {
        public StrikeEntryIntoForce {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(wrong, "wrong");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.STRIKE_ENTRY_INTO_FORCE;
        }

        @Override
        public Optional<ActId> recordedBy(Twinning twinning) {
            return twinning.recordOfEntryIntoForce();
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Optional<LocalDate> recorded = situation.twinning().inForceOn();
            if (recorded.isEmpty()) {
                unmet.add(finding("NOTHING_TO_CORRECT", situation, party));
            } else if (EntryIntoForceDay.isSupported(situation)) {
                unmet.add(Findings.of(
                        "ENTRY_INTO_FORCE_SUPPORTED",
                        Map.of("party", situation.name(party), "day", Days.text(recorded.get()))));
            }
        }

        @Override
        public Fact fact(Situation situation) {
            return new EntryIntoForceEvents.EntryIntoForceStruck(party, wrong, reason);
        }
    }

    /** Adds a finding if the day of a notice is in the future or before the signature of its party. */
    private static void requireNoticeDay(Situation situation, Track track, LocalDate on, List<Finding> unmet) {
        Findings.future(on, situation.day(), unmet);
        Findings.before(on, track.signature().map(Signature::signedOn), "own", unmet);
    }

    /** Adds the steps of a party that are missing on the day of its notice, before the agreement is in force. */
    private static void addMissingSteps(Situation situation, AuthorityId party, LocalDate on, List<Finding> found) {
        if (!Gates.isBehind(situation)) {
            Track track = situation.track(party).orElseThrow();
            Gates.steps(situation.on(on), track, Gate.ENTRY_INTO_FORCE, Severity.BLOCK, found);
        }
    }

    /**
     * Adds a finding if a day of entry into force is in the future, before the last step or the signing, or after the
     * end of the term or of the twinning. If the last step was after the term, it adds only that.
     */
    private static void requirePossibleDay(Situation situation, LocalDate day, List<Finding> unmet) {
        Twinning twinning = situation.twinning();
        Optional<LocalDate> earliest = EntryIntoForceDay.earliest(situation.onLatestDay());
        Optional<Finding> never = EntryIntoForceDay.afterTerm(earliest, situation);
        if (never.isPresent()) {
            // No day is possible, so none may be suggested.
            unmet.add(never.get());
            return;
        }
        Findings.future(day, situation.day(), unmet);
        Findings.before(PartialDate.of(day), earliest.map(PartialDate::of).or(twinning::signingDate), "ready", unmet);
        EntryIntoForceDay.afterTerm(Optional.of(day), situation).ifPresent(unmet::add);
        EntryIntoForceDay.afterEnd(day, situation).ifPresent(unmet::add);
    }

    private static Finding finding(String code, Situation situation, AuthorityId party) {
        return Findings.of(code, Map.of("party", situation.name(party)));
    }
}

package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;

/** Events of {@link EntryIntoForceActs}. */
public sealed interface EntryIntoForceEvents extends Fact {
    /** The fact that a party gave notice that it has fulfilled the requirements of its law. */
    record CompletionNoticeGiven(
            @Valid AuthorityId party, @CivilDay LocalDate on) implements EntryIntoForceEvents {
        @Override
        public Act act() {
            return new EntryIntoForceActs.GiveCompletionNotice(party, on);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withNoticeOn(on));
        }

        @Override
        public Optional<String> corrigible() {
            return Optional.of(CorrigibleRecord.ofCompletionNotice(party));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.day(on);
        }
    }

    /** The fact that the day of a wrongly recorded completion notice was corrected. */
    record CompletionNoticeCorrected(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @CivilDay LocalDate on,
            @Valid LocalText reason) implements EntryIntoForceEvents {
        @Override
        public Act act() {
            return new EntryIntoForceActs.CorrectCompletionNotice(party, wrong, on, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withNoticeOn(on));
        }

        @Override
        public Optional<String> corrigible() {
            return Optional.of(CorrigibleRecord.ofCompletionNotice(party));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.day(on);
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }

    /** The fact that the agreement entered into force on a day, which was computed unless a person entered it. */
    record EntryIntoForceConfirmed(@CivilDay LocalDate on, Optional<@Valid EnteredDay> entered)
            implements EntryIntoForceEvents {
        @Override
        public Act act() {
            return new EntryIntoForceActs.ConfirmEntryIntoForce(entered);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withInForceOn(on).withIsEntryIntoForceEntered(entered.isPresent());
        }

        @Override
        public void describe(EventText text) {
            text.day(on);
        }

        @Override
        public Optional<LocalText> explanation() {
            return entered.map(EnteredDay::reason);
        }

        @Override
        public Optional<String> corrigible() {
            return Optional.of(CorrigibleRecord.ofEntryIntoForce());
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }

    /** The fact that the recorded day of entry into force was corrected. */
    record EntryIntoForceCorrected(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @Valid EnteredDay right) implements EntryIntoForceEvents {
        @Override
        public Act act() {
            return new EntryIntoForceActs.CorrectEntryIntoForce(party, wrong, right);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withInForceOn(right.day()).withIsEntryIntoForceEntered(true);
        }

        @Override
        public Optional<String> corrigible() {
            return Optional.of(CorrigibleRecord.ofEntryIntoForce());
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.day(right.day());
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(right.reason());
        }
    }

    /** The fact that the entry into force was struck from the record, because the agreement did not enter into force. */
    record EntryIntoForceStruck(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @Valid LocalText reason) implements EntryIntoForceEvents {
        @Override
        public Act act() {
            return new EntryIntoForceActs.StrikeEntryIntoForce(party, wrong, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withInForceOn(Optional.empty())
                    .withIsEntryIntoForceEntered(false)
                    .withTracks(twinning.tracks().stream()
                            .map(track -> track.withBoundOn(Optional.empty()))
                            .toList());
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }
}

package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Evidence;
import org.twinpact.followup.Revival;
import org.twinpact.followup.RevivalAnswer;
import org.twinpact.followup.RevivalReply;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/** Events of {@link RevivalActs}. */
public sealed interface RevivalEvents extends Fact {
    @Override
    default boolean mayInvalidate(Situation before) {
        return false;
    }

    /** The fact that a party admitted in a letter that the twinning had lapsed, and proposed to revive it. */
    record RevivalProposed(
            @Valid AuthorityId party,
            @Valid LocalText lapse,
            @Valid Evidence evidence,
            @CivilDay LocalDate on) implements RevivalEvents {
        @Override
        public Act act() {
            return new RevivalActs.ProposeRevival(party, lapse, evidence);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            Revival proposed = new Revival(party, on);
            return twinning.edit()
                    .withRevival(twinning.revival()
                            .map(known -> known.orLater(proposed))
                            .orElse(proposed));
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(lapse);
        }
    }

    /** The fact that a party answered the proposal to revive the twinning. */
    record RevivalAnswered(
            @Valid AuthorityId party,
            RevivalReply reply,
            Optional<@Valid LocalText> reason,
            Optional<@Valid Evidence> evidence,
            @CivilDay LocalDate on)
            implements RevivalEvents {
        @Override
        public Act act() {
            return new RevivalActs.AnswerRevival(party, reply, reason, evidence);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withRevival(twinning.revival().map(known -> known.with(new RevivalAnswer(party, on, reply))));
        }

        @Override
        public Optional<LocalText> explanation() {
            return reason;
        }

        @Override
        public void describe(EventText text) {
            text.reply(party, reply);
        }
    }

    /** The fact that parties reaffirmed the twinning. */
    record TwinningReaffirmed(
            @Size(min = 1, max = 100) List<@Valid AuthorityId> parties,
            @Valid LocalText statement,
            Optional<@PlainText(max = 32) String> ceremony,
            @Valid Evidence evidence,
            @CivilDay LocalDate on)
            implements RevivalEvents {
        public TwinningReaffirmed {
            parties = List.copyOf(Objects.requireNonNull(parties, "parties"));
        }

        @Override
        public Act act() {
            return new RevivalActs.Reaffirm(parties, statement, ceremony, evidence);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            Twinning reaffirmed = twinning;
            for (AuthorityId party : parties) {
                reaffirmed = reaffirmed.withTrackChanged(
                        party, track -> track.withReaffirmedOn(Milestone.later(track.reaffirmedOn(), on)));
            }
            return reaffirmed.verified(on);
        }

        @Override
        public void describe(EventText text) {
            text.parties(parties);
            text.statement(statement);
        }
    }
}

package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.LegalHold;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/** Events of {@link RecordsActs}. */
public sealed interface RecordsEvents extends Fact {
    @Override
    default boolean mayInvalidate(Situation before) {
        return false;
    }

    /** The fact that a party recorded a legal hold. */
    record RecordsHeld(
            @Valid AuthorityId party,
            @Valid LegalHold hold,
            @CivilDay LocalDate since) implements RecordsEvents {
        @Override
        public Act act() {
            return new RecordsActs.HoldRecords(party, hold);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withHolds(Stream.concat(
                                    others(twinning, party, hold.id()).stream(),
                                    Stream.of(new OpenHold(party, hold, since)))
                            .sorted(Comparator.comparing(OpenHold::since)
                                    .thenComparing(open -> open.party().value())
                                    .thenComparing(open -> open.hold().id()))
                            .toList());
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(hold.reason());
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.hold(hold);
        }
    }

    /** The fact that a party released a legal hold, which is its own or that of a holder that is no party any more. */
    record RecordsReleased(
            @Valid AuthorityId party,
            @Valid AuthorityId holder,
            @PlainText(max = 32) String hold,
            @Valid LocalText reason)
            implements RecordsEvents {
        @Override
        public Act act() {
            return new RecordsActs.ReleaseRecords(party, hold, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withHolds(others(twinning, holder, hold));
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }

    private static List<OpenHold> others(Twinning twinning, AuthorityId party, String id) {
        return twinning.holds().stream().filter(open -> !open.isOf(party, id)).toList();
    }
}

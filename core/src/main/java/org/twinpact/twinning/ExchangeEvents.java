package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.Exchange;

/** The event of {@link ExchangeActs}. */
public sealed interface ExchangeEvents extends Fact {
    /** The fact that a party and national authorities exchanged knowledge. */
    record ExchangeRecorded(@Valid AuthorityId party, @Valid Exchange exchange) implements ExchangeEvents {
        @Override
        public Act act() {
            return new ExchangeActs.RecordExchange(party, exchange);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.with(exchange));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public Optional<Fulfilment> fulfils() {
            return Fulfilment.of(party, exchange);
        }

        @Override
        public void describe(EventText text) {
            text.exchange(party, exchange);
        }
    }
}

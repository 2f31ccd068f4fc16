package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;

/** A consequence of a fact, stated explicitly so that no reader of a history has to derive it again. Immutable. */
public sealed interface Consequence extends EventData {
    /** The invalidation of decisions, endorsements, certificates or signatures that no longer cover what is current. */
    record Invalidated(List<InvalidatedItem> items) implements Consequence {
        public Invalidated {
            items = List.copyOf(Objects.requireNonNull(items, "items"));
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning;
        }

        @Override
        public void describe(EventText text) {
            text.invalidated(items);
        }
    }

    /**
     * The reopening of the final text, which may change again. Signatures under it lapse, even if the same text
     * returns. From then on the current hash is that of the whole text, with languages that were added after it was
     * final.
     */
    record TextReopened(Sha256 text, Sha256 current) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withTextHash(current)
                    .withTextFinalOn(Optional.empty())
                    .withCeremony(Optional.empty())
                    .withTracks(twinning.tracks().stream()
                            .map(track -> track.withSignature(Optional.empty()).withVersions(Map.of()))
                            .toList());
        }

        @Override
        public void describe(EventText text) {}
    }

    /** The entry of the joint case into a stage. */
    record StageEntered(Stage stage) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withStage(stage);
        }

        @Override
        public void describe(EventText text) {
            text.stage(stage);
        }
    }

    /** The completion of all signatures, with the day of the last one. */
    record AllSigned(LocalDate on) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withSignedOn(on);
        }

        @Override
        public void describe(EventText text) {}
    }

    /**
     * The day since which a party is bound, because it has signed, and enough others have. Its obligations count from
     * that day.
     */
    record PartyBound(AuthorityId party, LocalDate on) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withBoundOn(on));
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
        }
    }

    /** A new obligation of a party. */
    record ObligationRaised(Obligation obligation) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withObligations(Stream.concat(twinning.obligations().stream(), Stream.of(obligation))
                            .toList());
        }

        @Override
        public void describe(EventText text) {
            text.obligation(obligation.owner(), obligation.code());
            text.day(obligation.due());
        }
    }

    /** The lapse of an obligation because the twinning is over. */
    record ObligationLifted(AuthorityId owner, String code) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withoutObligation(owner, code);
        }

        @Override
        public void describe(EventText text) {
            text.obligation(owner, code);
        }
    }

    /** The fulfilment of an obligation by its party. */
    record ObligationFulfilled(AuthorityId owner, String code) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withoutObligation(owner, code);
        }

        @Override
        public void describe(EventText text) {
            text.obligation(owner, code);
        }
    }
}

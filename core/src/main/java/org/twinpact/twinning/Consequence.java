package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;

/** What followed from a fact, said explicitly so that nobody has to derive it again. Immutable. */
public sealed interface Consequence extends Change {
    /** Decisions, endorsements, certificates or signatures no longer cover what is current. */
    record Invalidated(List<Invalidity> what) implements Consequence {
        public Invalidated {
            what = List.copyOf(Objects.requireNonNull(what, "what"));
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning;
        }
    }

    /**
     * The frozen text may be changed again; signatures under it fall, even where the same words come back. From now on
     * the hash is that of all its words, with languages that were added after it was frozen.
     */
    record FreezeLifted(Sha256 text, Sha256 words) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withTextHash(words)
                    .withFrozenOn(Optional.empty())
                    .withTracks(twinning.tracks().stream()
                            .map(track -> track.withSignature(Optional.empty()).withVersions(Map.of()))
                            .toList());
        }
    }

    /** The joint case entered a stage. */
    record StageEntered(Stage stage) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withStage(stage);
        }
    }

    /** All parties have signed; the last signature is of that day. */
    record AllSigned(LocalDate on) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withSignedOn(on);
        }
    }

    /** A party is bound: it has signed, and enough others have. Its duties count from that day. */
    record PartyBound(AuthorityId party, LocalDate on) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withBoundOn(on));
        }
    }

    /** A party came to owe something. */
    record DutyRaised(Obligation obligation) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withObligations(Stream.concat(twinning.obligations().stream(), Stream.of(obligation))
                            .toList());
        }
    }

    /** What a party owed is no longer owed, because the twinning is over. */
    record DutyLifted(AuthorityId owner, String code) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return DutyFulfilled.without(twinning, owner, code);
        }
    }

    /** A party fulfilled what it owed. */
    record DutyFulfilled(AuthorityId owner, String code) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return without(twinning, owner, code);
        }

        private static Twinning without(Twinning twinning, AuthorityId owner, String code) {
            return twinning.edit()
                    .withObligations(twinning.obligations().stream()
                            .filter(duty ->
                                    !(duty.owner().equals(owner) && duty.code().equals(code)))
                            .toList());
        }
    }
}

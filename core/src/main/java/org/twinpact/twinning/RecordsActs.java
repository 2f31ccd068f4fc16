package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.LegalHold;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/** Acts of the custody of the records: legal holds. Events: {@link RecordsEvents}. */
public sealed interface RecordsActs extends ActOfParty {
    /**
     * An act by which a party records a legal hold. While it is open, no personal data of the twinning can be erased,
     * regardless of the party that supplied them. A hold with the id of an open one of the party replaces it, such as with
     * a later day of review. One of an earlier day is refused.
     *
     * @param party the party
     * @param hold the hold
     */
    record HoldRecords(@Valid AuthorityId party, @Valid LegalHold hold) implements RecordsActs {
        /** The number of holds that may be open at the same time. */
        static final int OPEN = 20;

        public HoldRecords {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(hold, "hold");
        }

        @Override
        public ActKind kind() {
            return ActKind.HOLD_RECORDS;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Findings.before(hold.reviewOn(), Optional.of(situation.day()), "hold", unmet);
            Optional<OpenHold> known = situation.twinning().hold(party, hold.id());
            known.ifPresent(open -> {
                if (open.hold().equals(hold)) {
                    unmet.add(Findings.of("HOLD_UNCHANGED", party, Map.of("party", situation.name(party))));
                }
                Findings.before(situation.day(), Optional.of(open.since()), "hold", unmet);
            });
            int others = situation.twinning().holds().size() - (known.isPresent() ? 1 : 0);
            Findings.aboveLimit(others + 1, OPEN, unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new RecordsEvents.RecordsHeld(party, hold, situation.day());
        }
    }

    /**
     * An act by which a party releases its legal hold, or that of an authority that is no party any more, so that no hold
     * remains for ever.
     *
     * @param party the party that releases the hold
     * @param hold the id of the hold
     * @param reason the reason, by language
     */
    record ReleaseRecords(
            @Valid AuthorityId party,
            @PlainText(max = 32) String hold,
            @Valid LocalText reason) implements RecordsActs {
        public ReleaseRecords {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(hold, "hold");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.RELEASE_RECORDS;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Optional<OpenHold> known = situation.twinning().releasableHold(party, hold);
            if (known.isEmpty()) {
                unmet.add(Findings.of(
                        "HOLD_UNKNOWN",
                        party,
                        Map.of(
                                "party", situation.name(party),
                                "given", Situation.plain(hold),
                                "known",
                                        Situation.list(situation
                                                .twinning()
                                                .releasableHolds(party)
                                                .map(open -> Situation.plain(
                                                        open.hold().id()))))));
            }
            Findings.before(situation.day(), known.map(OpenHold::since), "hold", unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            AuthorityId holder = situation
                    .twinning()
                    .releasableHold(party, hold)
                    .orElseThrow()
                    .party();
            return new RecordsEvents.RecordsReleased(party, holder, hold, reason);
        }
    }
}

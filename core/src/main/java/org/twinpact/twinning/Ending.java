package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PartialDate;
import org.twinpact.language.LocalText;

/**
 * The end of a twinning, as far as it is known. Immutable.
 *
 * @param kind the way in which it ended, if known
 * @param on the date on which it ended, as far as it is known
 * @param side the party that ended it, if known, only for {@link EndingKind#BY_ONE_SIDE}
 * @param reason the reason, by language, if known
 */
public record Ending(
        Optional<EndingKind> kind,
        Optional<@Valid PartialDate> on,
        Optional<@Valid AuthorityId> side,
        Optional<@Valid LocalText> reason) {
    public Ending {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(reason, "reason");
    }

    static Ending of(LocalDate on, LocalText reason) {
        return new Ending(Optional.empty(), Optional.of(PartialDate.of(on)), Optional.empty(), Optional.of(reason));
    }

    /**
     * Adds a finding if a side is named that cannot have ended it, or if it ended after a day, before the signing or
     * before the entry into force.
     */
    void check(LocalDate day, Optional<PartialDate> signedOn, Optional<LocalDate> inForceOn, List<Finding> unmet) {
        if (side.isPresent() && !kind.equals(Optional.of(EndingKind.BY_ONE_SIDE))) {
            unmet.add(Findings.of("SIDE_NOT_EXPECTED", Map.of()));
        }
        Findings.future(on, day, unmet);
        if (on.isPresent()) {
            Findings.before(
                    on.get(),
                    inForceOn.map(PartialDate::of).or(() -> signedOn),
                    inForceOn.isPresent() ? "force" : "signing",
                    unmet);
        }
    }
}

package org.twinpact.needs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PartialDate;

/**
 * A round table of department heads and outside professionals, with its findings, or the needs of an authority as
 * another party states them. Immutable.
 *
 * @param heldOn the date on which it was held, as far as it is known
 * @param participants the participants
 * @param needs the challenges and potentials that it identified, at least one
 * @param statedBy the party that states these needs for an authority that recorded none, empty for the authority itself
 */
public record RoundTable(
        Optional<@Valid PartialDate> heldOn,
        @Size(max = 200) List<@Valid Participant> participants,

        @NotEmpty(message = "must name at least one challenge or potential") @Size(max = 200)
        List<@Valid Need> needs,

        Optional<@Valid AuthorityId> statedBy) {
    public RoundTable {
        Objects.requireNonNull(heldOn, "heldOn");
        participants = List.copyOf(Objects.requireNonNull(participants, "participants"));
        needs = List.copyOf(Objects.requireNonNull(needs, "needs"));
        Objects.requireNonNull(statedBy, "statedBy");
    }

    /** Creates a round table that the authority itself held on a known day. */
    public RoundTable(LocalDate heldOn, List<Participant> participants, List<Need> needs) {
        this(Optional.of(PartialDate.of(heldOn)), participants, needs, Optional.empty());
    }

    /** Returns the needs of an authority as another party states them, without a round table. */
    public static RoundTable statedBy(AuthorityId party, List<Need> needs) {
        return new RoundTable(Optional.empty(), List.of(), needs, Optional.of(party));
    }
}

package org.twinpact.approval;

import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The votes in a body, as far as they are known. A number that is not known is empty and claims nothing. Immutable.
 *
 * @param inFavour the number of votes in favour
 * @param against the number of votes against
 * @param abstained the number of abstentions
 * @param present the number of members present
 * @param entitled the number of members entitled to vote, present or not
 */
@Value.Builder
public record Votes(
        @PositiveOrZero(message = "must be zero or more") int inFavour,
        Optional<@PositiveOrZero(message = "must be zero or more") Integer> against,
        Optional<@PositiveOrZero(message = "must be zero or more") Integer> abstained,
        Optional<@PositiveOrZero(message = "must be zero or more") Integer> present,
        Optional<@PositiveOrZero(message = "must be zero or more") Integer> entitled)
        implements WithVotes {
    public Votes {
        Objects.requireNonNull(against, "against");
        Objects.requireNonNull(abstained, "abstained");
        Objects.requireNonNull(present, "present");
        Objects.requireNonNull(entitled, "entitled");
    }

    /** Returns votes of which only those in favour are known. */
    public static Votes of(int inFavour) {
        return new Votes(inFavour, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns votes in favour and against, and abstentions. */
    public static Votes of(int inFavour, int against, int abstained) {
        return of(inFavour).withAgainst(against).withAbstained(abstained);
    }

    /** Returns the number of known votes and abstentions. */
    public long cast() {
        return (long) inFavour + against.orElse(0) + abstained.orElse(0);
    }
}

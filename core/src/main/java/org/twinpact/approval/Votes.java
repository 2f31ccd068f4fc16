package org.twinpact.approval;

import jakarta.validation.constraints.PositiveOrZero;

/**
 * Votes in a body. Immutable.
 *
 * @param inFavour votes for
 * @param against votes against
 * @param abstained abstentions
 */
public record Votes(
        @PositiveOrZero(message = "must be zero or more") int inFavour,
        @PositiveOrZero(message = "must be zero or more") int against,
        @PositiveOrZero(message = "must be zero or more") int abstained) {}

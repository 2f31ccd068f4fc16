package org.twinpact.followup;

import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.authority.AuthorityId;

/**
 * The answer of a party to the letter that proposes a revival. Immutable.
 *
 * @param party the party that answered
 * @param on the day of the answer
 * @param reply the reply
 */
public record RevivalAnswer(AuthorityId party, LocalDate on, RevivalReply reply) {
    public RevivalAnswer {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(reply, "reply");
    }
}

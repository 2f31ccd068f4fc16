package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.LegalHold;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;

/**
 * A legal hold that was not released. Immutable.
 *
 * @param party the party that recorded it
 * @param hold the hold
 * @param since the day on which it was recorded last
 */
public record OpenHold(
        @Valid AuthorityId party,
        @Valid LegalHold hold,
        @CivilDay LocalDate since) {
    public OpenHold {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(hold, "hold");
        Objects.requireNonNull(since, "since");
    }

    /** Returns whether it is the hold of a party with an id. */
    boolean isOf(AuthorityId of, String id) {
        return party.equals(of) && hold.id().equals(id);
    }

    /** Returns the finding that nothing may be erased, with the reason. */
    Finding finding(Twinning twinning) {
        return Findings.of(
                "RECORDS_HELD",
                party,
                Map.of(
                        "party", twinning.nameOf(party),
                        "day", Days.text(since),
                        "body", hold.orderedBy(),
                        "reason", EventText.withoutStop(hold.reason()),
                        "due", Days.text(hold.reviewOn())));
    }

    /** Returns a sentence in Hebrew and English: who holds the records, since when, why, and when it is reviewed. */
    public LocalText text(Twinning twinning) {
        return HandoverBrief.text(finding(twinning));
    }
}

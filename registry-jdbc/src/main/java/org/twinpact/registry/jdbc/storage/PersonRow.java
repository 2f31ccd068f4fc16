package org.twinpact.registry.jdbc.storage;

import org.twinpact.evidence.PersonalDatum;

/** A row of {@code tw_person} as stored, which may have been tampered with. */
public record PersonRow(String commitment, long sequence, PersonalDatum datum) {
    public boolean matchesCommitment() {
        return datum.ref().commitment().hex().equals(commitment);
    }

    /** Returns whether an event supplied the data: its number is that of the row, and it mentions the person. */
    public boolean isSuppliedBy(EventRow event) {
        return event.sequence() == sequence && event.body().contains(commitment);
    }

    /** Describes the row without personal data. */
    @Override
    public String toString() {
        return "the person " + commitment.substring(0, Math.min(8, commitment.length()));
    }
}

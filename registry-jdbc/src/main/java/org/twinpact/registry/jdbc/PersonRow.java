package org.twinpact.registry.jdbc;

import org.twinpact.evidence.PersonalDatum;

/** A person's row as it stands there, true or not. */
record PersonRow(String commitment, PersonalDatum datum) {
    boolean isTrue() {
        return datum.ref().commitment().hex().equals(commitment);
    }

    /** The row without what may not be told. */
    @Override
    public String toString() {
        return "the person " + commitment.substring(0, Math.min(8, commitment.length()));
    }
}

package org.twinpact.agreement;

/** The part of the agreement that a clause belongs to. */
public enum Part {
    /** The part that the parties agree on. Its text is under the hash that bodies approve and signatories sign. */
    OPERATIVE,
    /**
     * The part that is known only later: recitals that cite decision numbers, place and date of signing, the signature
     * block. It is outside the hash, because no council could approve a text that cites its own decision.
     */
    EXECUTION
}

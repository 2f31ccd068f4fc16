package org.twinpact.agreement;

/** The part of the agreement that a clause belongs to. */
public enum Part {
    /** The part that the parties agree on. The hash that bodies approve and signatories sign covers its text. */
    OPERATIVE,
    /**
     * The part that is known only later: recitals that cite decision numbers, the place and date of signing, and the
     * signature block. The hash does not cover it, because no council could approve a text that cites its own decision.
     */
    EXECUTION
}

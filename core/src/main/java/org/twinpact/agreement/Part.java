package org.twinpact.agreement;

/** Which part of the agreement a clause belongs to. */
public enum Part {
    /** What the parties agree on. Its words are under the hash that bodies approve and signatories sign. */
    OPERATIVE,
    /**
     * What is known only later: recitals that cite decision numbers, place and date of signing, the signature block.
     * Outside the hash, or no council could approve a text that cites its own decision.
     */
    EXECUTION
}

package org.twinpact.followup;

/** The kinds of activities of a twinning. */
public enum ActivityKind {
    /** A visit of a few people. */
    VISIT,
    /** A delegation that the party sends. */
    DELEGATION_OUT,
    /** A delegation that the party receives. */
    DELEGATION_IN,
    /** A joint project. */
    PROJECT,
    /** An event, such as a festival or a conference. */
    EVENT,
    /** An exchange, such as of pupils or of staff. */
    EXCHANGE,
    /** Letters. */
    CORRESPONDENCE,
    /** A meeting by video or telephone. */
    ONLINE_MEETING
}

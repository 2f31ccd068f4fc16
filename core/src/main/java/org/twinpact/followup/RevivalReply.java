package org.twinpact.followup;

/** The replies of a party to the proposal to revive a dormant twinning. */
public enum RevivalReply {
    /** The party takes part in the revival. */
    ACCEPTED,
    /** The party does not take part in it. */
    DECLINED
}

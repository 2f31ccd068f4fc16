package org.twinpact.followup;

/** The subjects of the exchanges between a party and national authorities. */
public enum ExchangeSubject {
    /** The signing of the agreement. */
    SIGNING,
    /** An interesting development of the twinning. */
    DEVELOPMENT,
    /** Another contact point of the party. */
    CONTACT_CHANGE,
    /** An opportunity, such as a programme or a visit. */
    OPPORTUNITY,
    /** The ties of other authorities with the same partner. */
    SAME_PARTNER,
    /** Means that several authorities pool. */
    POOLED_MEANS,
    /** Anything else. */
    OTHER
}

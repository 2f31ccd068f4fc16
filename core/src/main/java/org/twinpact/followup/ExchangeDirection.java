package org.twinpact.followup;

/** The directions of an exchange between a party and national authorities. */
public enum ExchangeDirection {
    /** From the party to the authorities. */
    SENT,
    /** From the authorities to the party. */
    RECEIVED
}

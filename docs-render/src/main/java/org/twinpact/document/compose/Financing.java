package org.twinpact.document.compose;

/** The financing of joint activities. */
public enum Financing {
    /** No party undertakes any expense. */
    NO_COMMITMENT,
    /** Each party bears its own costs. */
    OWN_COSTS,
    /**
     * Each party sets aside money up to a cap. The clause then commits that money, which changes the required
     * signatories.
     */
    AMOUNTS
}

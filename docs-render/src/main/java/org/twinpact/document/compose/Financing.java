package org.twinpact.document.compose;

/** Who pays for what is done together. */
public enum Financing {
    /** Nobody undertakes any expense. */
    NO_COMMITMENT,
    /** Each party bears its own costs. */
    OWN_COSTS,
    /** Each party sets aside money, up to a cap; the clause then commits it, which changes who must sign. */
    AMOUNTS
}

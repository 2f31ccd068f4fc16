package org.twinpact.wording;

/** Who pays for what is done together. */
public enum Financing {
    /** Nobody undertakes any expense. */
    NO_COMMITMENT,
    /** Each party bears its own costs. */
    OWN_COSTS,
    /**
     * Each party sets aside money, up to a cap. Who must sign follows the costs in the work plan, so the plan has to
     * bear them too.
     */
    AMOUNTS
}

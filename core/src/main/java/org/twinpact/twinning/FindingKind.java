package org.twinpact.twinning;

/** The effect of a finding. */
public enum FindingKind {
    /** An unmet condition, which refuses the act or prevents a gate from opening. */
    REFUSAL,
    /** A remark that prevents nothing. */
    WARNING,
    /** Guidance that a party passed with a reason, which prevents nothing. */
    ADVICE,
    /** An open obligation of a party, which prevents nothing. */
    OBLIGATION
}

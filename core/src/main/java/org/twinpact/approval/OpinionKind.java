package org.twinpact.approval;

/** The kind of an opinion. */
public enum OpinionKind {
    /** Advice, such as that of a committee. */
    ADVICE,
    /** An objection without effect in law, such as that of a ministry that nobody has to ask. */
    OBJECTION,
    /** Any other statement. */
    NOTE
}

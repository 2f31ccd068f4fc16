package org.twinpact.approval;

/** What a decision is about. */
public enum Scope {
    /** The subjects of cooperation: the plan, the parties, and whether money is committed. */
    SUBJECTS,
    /** The operative text itself, in every language. */
    TEXT
}

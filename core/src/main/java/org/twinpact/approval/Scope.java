package org.twinpact.approval;

/** The scope of a decision. */
public enum Scope {
    /** The subjects of cooperation: the plan, the parties, and whether money is committed. */
    SUBJECTS,
    /** The operative text itself, in every language. */
    TEXT
}

package org.twinpact.jurisdiction;

/** The weight of a rule. A host may soften guidance and defaults, never law. */
public enum Severity {
    /** Nothing goes on until the rule is met. */
    BLOCK,
    /** The act goes on with a warning. */
    WARN
}

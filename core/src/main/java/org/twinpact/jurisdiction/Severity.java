package org.twinpact.jurisdiction;

/** The severity of a rule. A rule based on law always has {@link #BLOCK}. */
public enum Severity {
    /** The twinning cannot proceed until the rule is met. */
    BLOCK,
    /** The act is accepted with a warning. */
    WARN
}

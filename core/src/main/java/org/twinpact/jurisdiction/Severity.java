package org.twinpact.jurisdiction;

/** How much a rule weighs. A host may soften guidance and defaults, never law. */
public enum Severity {
    /** Until it is met, nothing goes on. */
    BLOCK,
    /** Whoever goes on without it is told so. */
    WARN
}

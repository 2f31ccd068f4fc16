package org.twinpact.jurisdiction;

/** What a condition rests on. A host may soften guidance and defaults, never law. */
public enum Basis {
    /** A statute or a regulation. */
    LAW,
    /** Guidance of an association or a ministry. */
    GUIDE,
    /** A default of this library. */
    DEFAULT
}

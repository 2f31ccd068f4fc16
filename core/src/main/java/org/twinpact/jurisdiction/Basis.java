package org.twinpact.jurisdiction;

/** The basis of a condition. A host may soften guidance and defaults, never law. */
public enum Basis {
    /** A statute or a regulation. */
    LAW,
    /** Guidance of an association or a ministry. */
    GUIDE,
    /** A library default. */
    DEFAULT
}

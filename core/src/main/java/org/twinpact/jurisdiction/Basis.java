package org.twinpact.jurisdiction;

/** The basis of a rule or finding. Only a rule based on guidance or a default can have {@link Severity#WARN}. */
public enum Basis {
    /** A statute or a regulation. */
    LAW,
    /** Guidance of an association or a ministry. */
    GUIDE,
    /** A library default. */
    DEFAULT
}

package org.twinpact.jurisdiction;

/** Circumstances under which a rule applies. */
public enum Circumstance {
    /** The plan or the text commits money. */
    MONEY,
    /** Neither the plan nor the text commits money. */
    NO_MONEY,
    /** There are three or more parties. */
    MULTILATERAL,
    /** By the text the parties join or found an association. */
    JOINS_ASSOCIATION,
    /** The party is a city in the sense of Israel's Municipalities Ordinance. */
    CITY,
    /** The party is another kind of authority than a city. */
    NOT_CITY
}

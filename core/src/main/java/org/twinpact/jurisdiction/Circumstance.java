package org.twinpact.jurisdiction;

/** A circumstance under which a rule applies. */
public enum Circumstance {
    /** The plan or the text commits money. */
    MONEY,
    /** Neither the plan nor the text commits money. */
    NO_MONEY,
    /** There are three or more parties. */
    MULTILATERAL,
    /** The parties join or found an association under the text. */
    JOINS_ASSOCIATION,
    /** The party is a city in the sense of Israel's Municipalities Ordinance. */
    CITY,
    /** The party is an authority of another kind. */
    NOT_CITY
}

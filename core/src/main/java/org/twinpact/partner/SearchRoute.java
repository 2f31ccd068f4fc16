package org.twinpact.partner;

/** The route of a search for a partner. */
public enum SearchRoute {
    /** The authority itself looks for a city that can meet its needs. */
    DIRECT,
    /** The authority contacts the association of local authorities in the country of interest. */
    THROUGH_ASSOCIATION
}

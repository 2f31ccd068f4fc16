package org.twinpact.partner;

/** The route of a search for a partner. */
public enum SearchRoute {
    /** The authority itself looks for a city that can answer its needs. */
    DIRECT,
    /** It asks the association of local authorities in the country it is interested in. */
    THROUGH_ASSOCIATION
}

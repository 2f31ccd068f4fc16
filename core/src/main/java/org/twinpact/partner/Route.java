package org.twinpact.partner;

/** How a partner is looked for. */
public enum Route {
    /** The authority itself looks for a city that can answer its needs. */
    DIRECT,
    /** It asks the association of local authorities in the country it is interested in. */
    THROUGH_ASSOCIATION
}

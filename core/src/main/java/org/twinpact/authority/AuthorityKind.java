package org.twinpact.authority;

/** The kind of body of an authority. The first three are the kinds of local authority in Israel. */
public enum AuthorityKind {
    /** An Israeli city (עירייה). */
    CITY,
    /** An Israeli local council (מועצה מקומית). */
    LOCAL_COUNCIL,
    /** An Israeli regional council (מועצה אזורית). */
    REGIONAL_COUNCIL,
    /** A municipality or commune elsewhere. */
    MUNICIPALITY,
    /** A county. */
    COUNTY,
    /** A district or borough within a city. */
    DISTRICT,
    /** A region or province. */
    REGION,
    /** A body that several municipalities form together. */
    INTERMUNICIPAL,
    /** An association of local authorities. */
    ASSOCIATION
}

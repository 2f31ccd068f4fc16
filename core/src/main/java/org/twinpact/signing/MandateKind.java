package org.twinpact.signing;

/** The kind of mandate under which a person signs for an office. */
public enum MandateKind {
    /** A deputy of the holder, by law or statute. */
    DEPUTY,
    /** A person appointed to act in a vacant office. */
    ACTING,
    /** A person to whom the holder delegated the signature. */
    DELEGATE,
    /** A person with a proxy for this signature. */
    PROXY
}

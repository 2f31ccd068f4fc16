package org.twinpact.document.compose;

/** A clause that the parties may add without any further term. */
public enum ExtraClause {
    /** Rights in works and marks. */
    INTELLECTUAL_PROPERTY,
    /** Protection of personal data, in addition to rights in works. Mandatory if personal data are exchanged. */
    PERSONAL_DATA,
    /** Help in an emergency, at the request of the affected party. */
    MUTUAL_HELP
}

package org.twinpact.document.compose;

/** What parties may add to an agreement that needs nothing but their wish. */
public enum ExtraClause {
    /** Who keeps the rights in works and marks. */
    INTELLECTUAL_PROPERTY,
    /** How personal data are handled, beside the rights in works; mandatory where such data are exchanged. */
    PERSONAL_DATA,
    /** Help in an emergency, at the request of the party it strikes. */
    MUTUAL_HELP
}

package org.twinpact.registry;

import java.util.Locale;

/** The properties by which twinnings are counted. */
public enum Facet {
    /** The stage, by the name of {@link org.twinpact.twinning.Stage}. */
    STAGE,
    /** The countries of the parties, ISO 3166-1 alpha-2. */
    COUNTRY,
    /** The themes of the parties' goals and of the plan, by code. */
    THEME,
    /** The kinds of the parties, by the name of {@link org.twinpact.authority.AuthorityKind}. */
    KIND,
    /** The year of the signing, in four digits. */
    YEAR,
    /** The number of parties. */
    PARTIES;

    /** Returns the prefix of this facet's index terms, which the value follows. */
    public String prefix() {
        return "#" + name().toLowerCase(Locale.ROOT) + ":";
    }
}

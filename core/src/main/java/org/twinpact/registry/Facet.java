package org.twinpact.registry;

import java.util.Locale;

/** What twinnings are counted by. */
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

    /** What the index terms of this facet begin with; the value follows. */
    public String prefix() {
        return "#" + name().toLowerCase(Locale.ROOT) + ":";
    }
}

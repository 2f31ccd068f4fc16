package org.twinpact.twinning;

import org.twinpact.language.LocalText;

/** The kinds of ties of a twinning to another one. */
public enum TieKind {
    /** It supplements the other, such as by a field of cooperation. */
    SUPPLEMENTS,
    /** It replaces the other. */
    REPLACES,
    /** It upgrades the other, such as a friendship. */
    UPGRADES,
    /** It revives the other, which has ended. */
    REVIVES,
    /** It belongs to the ring of twinnings that the other describes. */
    BELONGS_TO_RING;

    LocalText words() {
        return LifecycleMessages.both("tieKind." + this);
    }
}

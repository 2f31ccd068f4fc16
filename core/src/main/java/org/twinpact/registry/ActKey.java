package org.twinpact.registry;

import org.twinpact.authority.AuthorityId;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;

/** The key of an act within its twinning. Immutable. */
record ActKey(AuthorityId authority, ActId act) {
    static ActKey of(Event event) {
        return new ActKey(event.by().authority(), event.act());
    }
}

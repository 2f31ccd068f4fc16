package org.twinpact.registry;

import java.util.HashSet;
import java.util.Set;
import org.twinpact.evidence.PersonRef;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.OpeningEvents;

/** The people whom the events of a twinning mention and do not erase. Used by one thread. */
final class MentionedPeople {
    private final Set<PersonRef> mentioned = new HashSet<>();
    private final Set<PersonRef> erased = new HashSet<>();

    void add(Event event) {
        mentioned.addAll(event.people());
        if (event.data() instanceof OpeningEvents.PersonalDataErased erasure) {
            erased.add(erasure.person());
        }
    }

    boolean contains(PersonRef person) {
        return mentioned.contains(person) && !erased.contains(person);
    }
}

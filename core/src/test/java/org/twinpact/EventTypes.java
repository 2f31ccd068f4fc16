package org.twinpact;

import java.util.stream.Stream;
import org.twinpact.twinning.EventData;

/** The types of events, as permitted by the sealed interfaces of the chapters. */
final class EventTypes {
    private EventTypes() {}

    static Stream<Class<?>> all() {
        return leaves(EventData.class);
    }

    /** Returns the types that a sealed type permits, at the end of every branch. */
    static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(EventTypes::leaves) : Stream.of(type);
    }
}

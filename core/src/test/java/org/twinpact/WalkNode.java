package org.twinpact;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;

/** A state of the walk, with the path to it. */
record WalkNode(
        int id, String key, WalkOracle oracle, LocalDate day, Optional<WalkNode> from, String by, List<Event> events) {
    Twinning twinning() {
        return oracle.twinning();
    }

    List<String> path() {
        Deque<String> path = new ArrayDeque<>();
        for (Optional<WalkNode> node = Optional.of(this);
                node.isPresent();
                node = node.get().from()) {
            path.addFirst(node.get().by());
        }
        return List.copyOf(path);
    }

    List<Event> history() {
        Deque<List<Event>> parts = new ArrayDeque<>();
        for (Optional<WalkNode> node = Optional.of(this);
                node.isPresent();
                node = node.get().from()) {
            parts.addFirst(node.get().events());
        }
        return parts.stream().flatMap(List::stream).toList();
    }
}

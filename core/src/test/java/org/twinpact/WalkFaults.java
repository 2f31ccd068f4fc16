package org.twinpact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The faults that a walk found, each with the first and therefore shortest path to it. Not thread-safe. */
final class WalkFaults {
    private final Map<String, List<String>> paths = new LinkedHashMap<>();

    Map<String, List<String>> paths() {
        return paths;
    }

    void add(String what, List<String> path) {
        paths.putIfAbsent(what, path);
    }

    /** Adds a fault of a state unless a condition holds. */
    void require(boolean holds, String what, WalkNode node) {
        if (!holds) {
            add(what, node.path());
        }
    }
}

package org.twinpact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** The paths between the states of a walk, each state by its number. Not thread-safe. */
final class WalkGraph {
    private final List<List<Integer>> before = new ArrayList<>();

    /** Adds a transition by an act or by time, from a state to another or to the same. */
    void add(int from, int to) {
        while (before.size() <= to) {
            before.add(new ArrayList<>());
        }
        before.get(to).add(from);
    }

    /** Returns the states from which no end can be reached, computed backwards from the ends. */
    List<WalkNode> unending(List<WalkNode> nodes) {
        BitSet ending = new BitSet(nodes.size());
        Deque<Integer> todo = new ArrayDeque<>();
        for (WalkNode node : nodes) {
            if (WalkAlphabet.isEnd(node.twinning().stage())) {
                ending.set(node.id());
                todo.add(node.id());
            }
        }
        while (!todo.isEmpty()) {
            for (int id : before(todo.remove())) {
                if (!ending.get(id)) {
                    ending.set(id);
                    todo.add(id);
                }
            }
        }
        return nodes.stream().filter(node -> !ending.get(node.id())).toList();
    }

    private List<Integer> before(int id) {
        return id < before.size() ? before.get(id) : List.of();
    }
}

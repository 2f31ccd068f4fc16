package org.twinpact;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Outcome;

/** Signs of at most two letters that represent whole refusals in a printed table, and the meaning of each. */
final class TableLegend {
    private final Map<String, String> alone = new LinkedHashMap<>();
    private final Map<String, String> together = new LinkedHashMap<>();

    /** Returns a letter for a single reason, or a number for several reasons in their order, each with its count. */
    String sign(Outcome.Refused refused) {
        String codes = refused.missing().stream()
                .collect(groupingBy(Finding::code, LinkedHashMap::new, counting()))
                .entrySet()
                .stream()
                .map(code -> code.getKey() + (code.getValue() > 1 ? " x" + code.getValue() : ""))
                .collect(joining(", "));
        return refused.missing().size() == 1
                ? alone.computeIfAbsent(codes, unused -> letter(alone.size()))
                : together.computeIfAbsent(codes, unused -> Integer.toString(together.size() + 1));
    }

    /** Returns each sign and its codes, one per line. */
    String text() {
        return Stream.of(alone, together)
                .flatMap(signs -> signs.entrySet().stream())
                .map(sign -> "%-2s %s".formatted(sign.getValue(), sign.getKey()))
                .collect(joining("\n"));
    }

    private static String letter(int number) {
        return Character.toString((char) (number < 26 ? 'A' + number : 'a' + number - 26));
    }
}

package org.twinpact.registry.jdbc.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A statement for some of the rows of a batch: an insert of several rows, or another statement for one row. */
record MultiRowStatement(String sql, Object[] values) {
    private static final String VALUES = "values ";

    /** The maximum number of parameters. MariaDB's protocol allows 65,535. */
    private static final int MOST_PARAMETERS = 10_000;

    /** The maximum size in bytes, a sixteenth of the default of MariaDB's {@code max_allowed_packet}. */
    private static final int MOST_BYTES = 1 << 20;

    /** The maximum number of bytes of a UTF-16 unit, in UTF-8 or as an escaped ASCII character. */
    private static final int UNIT_BYTES = 3;

    /** The maximum number of bytes of a value that is not a text, such as a key or a time. */
    private static final int OTHER_BYTES = 40;

    /** Returns the statements that together execute a statement for all rows. */
    static List<MultiRowStatement> of(String sql, List<Object[]> rows) {
        if (!sql.startsWith("insert ")) {
            return rows.stream().map(row -> new MultiRowStatement(sql, row)).toList();
        }
        String tuple = sql.substring(sql.lastIndexOf(VALUES) + VALUES.length());
        List<MultiRowStatement> statements = new ArrayList<>();
        for (int from = 0, to; from < rows.size(); from = to) {
            to = end(rows, from);
            statements.add(new MultiRowStatement(
                    sql + (", " + tuple).repeat(to - from - 1),
                    rows.subList(from, to).stream().flatMap(Arrays::stream).toArray()));
        }
        return statements;
    }

    /** Returns the index after the last row that fits into a statement. The first row always belongs to it. */
    private static int end(List<Object[]> rows, int from) {
        int to = from;
        long bytes = 0;
        int parameters = 0;
        do {
            bytes += bytes(rows.get(to));
            parameters += rows.get(to).length;
            to++;
        } while (to < rows.size()
                && bytes + bytes(rows.get(to)) <= MOST_BYTES
                && parameters + rows.get(to).length <= MOST_PARAMETERS);
        return to;
    }

    private static long bytes(Object[] row) {
        return Stream.of(row)
                .mapToLong(value -> value instanceof String text ? (long) text.length() * UNIT_BYTES : OTHER_BYTES)
                .sum();
    }
}

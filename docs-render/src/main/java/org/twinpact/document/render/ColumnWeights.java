package org.twinpact.document.render;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinpact.document.model.Block;
import org.twinpact.document.model.Text;

/**
 * The relative widths of the columns of a table. Each column has room for its longest word, and grows further with the
 * length of its longest text.
 */
final class ColumnWeights {
    private static final int LEAST = 6;
    private static final int PADDING = 2;

    private ColumnWeights() {}

    static List<Integer> of(Block.Table table) {
        return IntStream.range(0, table.header().size())
                .mapToObj(column -> weight(table, column))
                .toList();
    }

    private static int weight(Block.Table table, int column) {
        int words = texts(table, column)
                .flatMap(text -> Stream.of(text.plainText().split("\\s+")))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        int length = texts(table, column)
                .mapToInt(text -> text.plainText().length())
                .max()
                .orElse(0);
        return Math.max(LEAST, Math.max(Math.min(words, 16), (int) Math.sqrt(4.0 * length))) + PADDING;
    }

    private static Stream<Text> texts(Block.Table table, int column) {
        return Stream.concat(Stream.of(table.header()), table.rows().stream()).map(row -> row.get(column));
    }
}

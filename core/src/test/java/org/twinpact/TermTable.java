package org.twinpact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The terminology table as the file has it, for tests and the pages that they write. */
final class TermTable {
    /** A row of the table, or a heading, whose term and meaning are empty. */
    record Row(String key, String hebrew, String english, String meaning, String source) {
        boolean isHeading() {
            return key.startsWith("# ");
        }
    }

    private TermTable() {}

    /** Returns headings and terms in the order of the file, without its first line. */
    static List<Row> rows() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                TwinningOffice.class.getResourceAsStream("message/terms.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(TermTable::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the terms whose keys have a prefix such as {@code stage.}, in the order of the file. */
    static List<Row> rows(String prefix) {
        return rows().stream().filter(row -> row.key().startsWith(prefix)).toList();
    }

    /** Returns the keys of all terms. */
    static Set<String> keys() {
        return rows().stream()
                .filter(row -> !row.isHeading())
                .map(Row::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        return line.startsWith("# ")
                ? new Row(line, "", "", "", "")
                : new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }
}

package org.twinpact.registry.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The numbered scripts that each engine has. They only ever grow in number: one that was released is never changed.
 *
 * @param names the scripts' names in the order of their numbers, from 1 on
 */
record Scripts(List<String> names) {
    static final Scripts SHIPPED = new Scripts(List.of("V1__registry.sql"));

    private static final String RECORDING = "insert into tw_schema_version";

    private static final Pattern TABLE = Pattern.compile("(?i)create table (?:if not exists )?(tw_\\w+)");

    /** The number of the last script. */
    int version() {
        return names.size();
    }

    /**
     * All statements of all scripts, those that record a script's number at the end: a database that commits after each
     * of the others commits these together, so that a making that was interrupted can begin again.
     */
    List<String> statements(Dialect dialect) {
        return Stream.of(false, true)
                .flatMap(recording -> split(dialect).filter(statement -> recording == statement.contains(RECORDING)))
                .toList();
    }

    /** The names of all tables. */
    List<String> tables(Dialect dialect) {
        return names.stream()
                .flatMap(name -> TABLE.matcher(dialect.script(name)).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** The names of an engine's scripts from a number on, as somebody who runs them by hand finds them. */
    String named(Dialect dialect, int from) {
        return IntStream.range(from - 1, names.size())
                .mapToObj(i -> dialect.folder() + "/" + names.get(i))
                .collect(Collectors.joining(", then "));
    }

    private Stream<String> split(Dialect dialect) {
        return names.stream().flatMap(name -> Stream.of(dialect.script(name).split(";\\s*(\\n|$)")));
    }

    /** The whole name of a folder that lies beside this class. */
    static String shipped(String folder) {
        return Scripts.class.getPackageName().replace('.', '/') + "/" + folder;
    }

    /** The text of a file that lies beside this class. */
    static String text(String resource) {
        try (InputStream in = Scripts.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

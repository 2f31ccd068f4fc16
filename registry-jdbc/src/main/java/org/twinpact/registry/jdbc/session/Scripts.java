package org.twinpact.registry.jdbc.session;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinpact.registry.jdbc.dialect.Dialect;

/**
 * The numbered scripts that each engine has. A released script never changes.
 *
 * @param names the scripts' names in the order of their numbers, from 1 on
 */
public record Scripts(List<String> names) {
    public static final Scripts SHIPPED = new Scripts(List.of("V1__registry.sql"));

    private static final String RECORDING = "insert into tw_schema_version";

    private static final Pattern TABLE = Pattern.compile("(?i)create table (?:if not exists )?(tw_\\w+)");

    /** Returns the number of the last script. */
    public int version() {
        return names.size();
    }

    /**
     * Returns all statements of all scripts, with those that record a script's number last. A database that commits
     * after each DDL statement commits these together, so that an interrupted creation can be repeated.
     */
    public List<String> statements(Dialect dialect) {
        return Stream.of(false, true)
                .flatMap(recording -> split(dialect).filter(statement -> recording == statement.contains(RECORDING)))
                .toList();
    }

    /** Returns the names of all tables. */
    public List<String> tables(Dialect dialect) {
        return names.stream()
                .flatMap(name -> TABLE.matcher(dialect.script(name)).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** Returns the paths of an engine's scripts from a number on, for people who run them by hand. */
    public String named(Dialect dialect, int from) {
        return IntStream.range(from - 1, names.size())
                .mapToObj(i -> dialect.folder() + "/" + names.get(i))
                .collect(Collectors.joining(", then "));
    }

    private Stream<String> split(Dialect dialect) {
        return names.stream().flatMap(name -> Stream.of(dialect.script(name).split(";\\s*(\\n|$)")));
    }
}

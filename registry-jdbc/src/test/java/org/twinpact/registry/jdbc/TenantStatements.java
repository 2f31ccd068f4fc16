package org.twinpact.registry.jdbc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;

/** A listener to the statements of one tenant. It collects those that could access a row of another tenant. */
final class TenantStatements implements JdbcInterceptor {
    /** A place where a statement names a table of the schema, with the table's alias. */
    static final Pattern TABLE = Pattern.compile("(insert into|from|join|update) \\S*\\.tw_(\\w+)(?: ([a-z])\\b)?");

    private static final Pattern INSERT = Pattern.compile("insert into \\S+ \\(([^)]*)\\) values \\(([^)]*)\\)");
    /** The query whether a file has any twinning, which concerns the indexes of all tenants. */
    private static final String EMPTINESS = "select 1 from \"main\".tw_term limit 1";

    private static final Pattern ASKED = Pattern.compile("\\btenant = \\?");

    private final String tenant;
    private final Map<Object, Set<Integer>> places = new IdentityHashMap<>();
    private final Set<String> uses = new TreeSet<>();
    private final List<String> complaints = new ArrayList<>();

    TenantStatements(String tenant) {
        this.tenant = tenant;
    }

    /** Returns the operations on tables, such as {@code from tw_event}. */
    Set<String> uses() {
        return uses;
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public Object around(String call, Object target, Callable<Object> real) throws Exception {
        return real.call();
    }

    @Override
    public Object around(String call, Object target, Object[] values, Callable<Object> real) throws Exception {
        Object result = real.call();
        if (values != null && values[0] instanceof String sql && sql.contains(".tw_") && !sql.equals(EMPTINESS)) {
            places.put(result, places(sql.replaceAll("\\s+", " ")));
        } else if (call.equals("PreparedStatement.setObject")
                && places.getOrDefault(target, Set.of()).contains(values[0])
                && !tenant.equals(values[1])) {
            complaints.add("tenant " + values[1] + " is asked");
        }
        return result;
    }

    /** Returns the numbers of the statement's parameters that contain the tenant. */
    private Set<Integer> places(String sql) {
        List<MatchResult> tables = TABLE.matcher(sql)
                .results()
                .filter(table -> !table.group(2).equals("schema_version"))
                .toList();
        tables.forEach(table -> uses.add(table.group(1) + " tw_" + table.group(2)));
        Set<Integer> places = new HashSet<>();
        ASKED.matcher(sql).results().forEach(asked -> places.add(parameters(sql.substring(0, asked.end()))));
        Matcher insert = INSERT.matcher(sql);
        if (insert.find()) {
            int column = List.of(insert.group(1).split(", ")).indexOf("tenant");
            List<String> given = List.of(insert.group(2).split(", ")).subList(0, column + 1);
            places.add(parameters(String.join(", ", given)));
        }
        if (!tables.isEmpty() && places.isEmpty()
                || !tables.stream().allMatch(table -> isHeld(sql, table.group(1), table.group(3)))) {
            complaints.add(sql);
        }
        return places;
    }

    private static boolean isHeld(String sql, String use, String alias) {
        if (use.equals("insert into")) {
            return sql.matches("insert into \\S+ \\([^)]*\\btenant\\b[^)]*\\) .*");
        }
        return alias == null
                ? sql.contains(" where tenant = ?")
                : sql.contains(" " + alias + ".tenant = ") || sql.contains(" = " + alias + ".tenant");
    }

    private static int parameters(String sql) {
        return (int) sql.chars().filter(sign -> sign == '?').count();
    }
}

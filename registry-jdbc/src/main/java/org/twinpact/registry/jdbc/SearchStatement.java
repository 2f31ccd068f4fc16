package org.twinpact.registry.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.twinpact.registry.Cursor;
import org.twinpact.registry.Search;

/** The statement of a search: one entry more than a page, in the order of the index. Used by one thread. */
final class SearchStatement {
    private final StringBuilder sql = new StringBuilder(
            "select t.id, t.snapshot, t.snapshot_format from twinning.tw_twinning t where t.tenant = ?");
    private final List<Object> values = new ArrayList<>();

    private SearchStatement(String tenant) {
        values.add(tenant);
    }

    static SearchStatement of(String tenant, Search search) {
        SearchStatement statement = new SearchStatement(tenant);
        search.words().forEach(statement::word);
        search.stage().ifPresent(stage -> statement.and("t.stage = ?", stage.name()));
        search.country().ifPresent(statement::country);
        search.cursor().map(Cursor::decoded).ifPresent(statement::after);
        return statement.upTo(search.limit() + 1);
    }

    String sql() {
        return sql.toString();
    }

    Object[] values() {
        return values.toArray();
    }

    private void word(String word) {
        and("t.words like ? escape '!'", "% " + word.replaceAll("([!%_])", "!$1") + "%");
    }

    private void country(String country) {
        if (!country.matches("[A-Z]{2}")) {
            // Not asked: PostgreSQL fails on signs that it cannot keep.
            and("1 = 0");
            return;
        }
        and(
                "exists (select 1 from twinning.tw_country c"
                        + " where c.tenant = t.tenant and c.twinning_id = t.id and c.country = ?)",
                country);
    }

    private void after(Cursor cursor) {
        String key = cursor.sortKey();
        and(
                "t.sort_key >= ? and (t.sort_key > ? or t.id > ?)",
                key,
                key,
                cursor.id().value());
    }

    /** The order names the whole key of the index, because H2 uses it for the order only then. */
    private SearchStatement upTo(int rows) {
        sql.append(" order by t.tenant, t.sort_key, t.id fetch first ? rows only");
        values.add(rows);
        return this;
    }

    private void and(String condition, Object... given) {
        sql.append(" and ").append(condition);
        values.addAll(List.of(given));
    }
}

package org.twinpact.registry.jdbc.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.registry.Cursor;
import org.twinpact.registry.Facet;
import org.twinpact.registry.Search;
import org.twinpact.registry.jdbc.session.SqlFragment;

/**
 * The statements of a search. An order names the whole key of the index, because H2 uses the index for it only then. A page
 * begins within one term, because only PostgreSQL seeks to a place of two columns in an index. Immutable.
 */
public final class SearchStatement {
    private static final String TERM = " from twinning.tw_term d where d.tenant = ? and ";

    private final String tenant;
    private final Search search;
    private final String key;
    private final Optional<Cursor> after;

    public SearchStatement(String tenant, Search search) {
        this.tenant = tenant;
        this.search = search;
        key = search.order().name().toLowerCase(Locale.ROOT) + "_key";
        after = Cursor.of(search);
    }

    /** The start of a search, from which the other conditions are looked up. */
    interface Start {
        /** Returns the statements that find the rows of a page, each beginning after the one before. */
        List<SqlFragment> pages();

        /** Returns the statement that finds each twinning once, as {@code tenant} and {@code twinning_id}. */
        SqlFragment all();
    }

    /** Returns the statement that limits the found rows and adds the snapshots of their twinnings. */
    static SqlFragment snapshots(SqlFragment rows, int limit) {
        return new SqlFragment()
                .add("select t.id, t.snapshot, t.snapshot_format from (")
                .add(rows)
                .add(" fetch first ? rows only) p", limit)
                .add(" join twinning.tw_twinning t on t.tenant = p.tenant and t.id = p.twinning_id"
                        + " order by p.term, p.sort_key, p.twinning_id");
    }

    /** Returns the statement that counts the twinnings for each term of a facet. */
    SqlFragment counts(Facet facet) {
        return new SqlFragment()
                .add("select d.term, count(*)")
                .add(TERM, tenant)
                .add(beginning("d.term", facet.prefix()))
                .add(" group by d.term");
    }

    /** Returns the same statement for some twinnings. */
    SqlFragment counts(Facet facet, SqlFragment among) {
        return new SqlFragment()
                .add("select f.term, count(*) from (")
                .add(among)
                .add(") a join twinning.tw_term f on f.tenant = a.tenant and f.twinning_id = a.twinning_id and ")
                .add(beginning("f.term", facet.prefix()))
                .add(" group by f.term");
    }

    SqlFragment length(String term, int most) {
        return new SqlFragment()
                .add("select 1 as one" + TERM + "d.term = ? fetch first ? rows only", tenant, term, most);
    }

    SqlFragment lengthOfBegun(int most) {
        return new SqlFragment()
                .add("select 1 as one" + TERM, tenant)
                .add(beginning("d.term", search.wordPrefix().orElseThrow()))
                .add(" fetch first ? rows only", most);
    }

    SqlFragment lengthOfDays(int most) {
        return new SqlFragment()
                .add("select 1 as one from twinning.tw_twinning r where r.tenant = ?", tenant)
                .add(days())
                .add(" fetch first ? rows only", most);
    }

    /** Returns the start that follows the list of a term. */
    Start along(String term) {
        return new Along(
                Stream.of(new SqlFragment()
                                .add("d.term = ?", term)
                                .add(after.map(this::further).orElseGet(SqlFragment::new)))
                        .toList(),
                new SqlFragment().add("d.term = ?", term),
                term);
    }

    /** Returns the start that follows the lists of all terms with the requested prefix. */
    Start alongBegun() {
        String wordPrefix = search.wordPrefix().orElseThrow();
        SqlFragment all = beginning("d.term", wordPrefix)
                .add(" and not exists (select 1")
                .add(
                        " from twinning.tw_term s where s.tenant = d.tenant and s.twinning_id = d.twinning_id and s.term >= ? and s.term < d.term)",
                        wordPrefix);
        return new Along(
                after.map(cursor -> Stream.of(
                                        new SqlFragment()
                                                .add(all)
                                                .add(
                                                        " and d.term = ?",
                                                        cursor.term().orElseThrow())
                                                .add(further(cursor)),
                                        new SqlFragment()
                                                .add(all)
                                                .add(
                                                        " and d.term > ?",
                                                        cursor.term().orElseThrow()))
                                .toList())
                        .orElseGet(() -> List.of(all)),
                all,
                "");
    }

    /** Returns the start from the list of a term, which is short. */
    Start from(String term) {
        return new From(new SqlFragment().add("select d.twinning_id as id" + TERM + "d.term = ?", tenant, term), term);
    }

    /** Returns the start from the twinnings of the requested days, which are few. */
    Start fromDays() {
        return new From(
                new SqlFragment()
                        .add("select r.id from twinning.tw_twinning r where r.tenant = ?", tenant)
                        .add(days()),
                "");
    }

    private SqlFragment further(Cursor cursor) {
        return new SqlFragment()
                .add(
                        " and d." + key + " >= ? and (d." + key + " > ? or d.twinning_id > ?)",
                        cursor.sortKey(),
                        cursor.sortKey(),
                        cursor.id().value());
    }

    private SqlFragment beginning(String column, String wordPrefix) {
        int last = wordPrefix.codePointBefore(wordPrefix.length());
        String end =
                wordPrefix.substring(0, wordPrefix.length() - Character.charCount(last)) + Character.toString(last + 1);
        return new SqlFragment().add(column + " >= ? and " + column + " < ?", wordPrefix, end);
    }

    private SqlFragment days() {
        SqlFragment days = new SqlFragment();
        search.activeFrom().ifPresent((LocalDate day) -> days.add(" and r.last_on >= ?", day));
        search.activeTo().ifPresent((LocalDate day) -> days.add(" and r.last_on <= ?", day));
        return days;
    }

    /** Returns the conditions besides the term that the search began with. */
    private SqlFragment rest(String wordPrefix) {
        SqlFragment rest = new SqlFragment();
        search.terms().stream()
                .filter(term -> !term.equals(wordPrefix))
                .forEach(term -> rest.add(
                        " and exists (select 1 from twinning.tw_term o"
                                + " where o.tenant = d.tenant and o.twinning_id = d.twinning_id and o.term = ?)",
                        term));
        SqlFragment days = days();
        if (!days.text().isEmpty()) {
            rest.add(
                            " and exists (select 1 from twinning.tw_twinning r where r.tenant = d.tenant and r.id = d.twinning_id")
                    .add(days)
                    .add(")");
        }
        return rest;
    }

    private final class Along implements Start {
        private final List<SqlFragment> pages;
        private final SqlFragment all;
        private final String term;

        Along(List<SqlFragment> pages, SqlFragment all, String term) {
            this.pages = pages;
            this.all = all;
            this.term = term;
        }

        @Override
        public List<SqlFragment> pages() {
            return pages.stream()
                    .map(where -> new SqlFragment()
                            .add("select d.tenant, d.twinning_id, d.term, d." + key + " as sort_key" + TERM, tenant)
                            .add(where)
                            .add(rest(term))
                            .add(" order by d.tenant, d.term, d." + key + ", d.twinning_id"))
                    .toList();
        }

        @Override
        public SqlFragment all() {
            return new SqlFragment()
                    .add("select d.tenant, d.twinning_id" + TERM, tenant)
                    .add(all)
                    .add(rest(term));
        }
    }

    private final class From implements Start {
        private final SqlFragment ids;
        private final String term;

        From(SqlFragment ids, String term) {
            this.ids = ids;
            this.term = term;
        }

        @Override
        public List<SqlFragment> pages() {
            return List.of(new SqlFragment()
                    .add("select x.tenant, x.twinning_id, x.term, x.sort_key from (")
                    .add(found())
                    .add(") x where x.term is not null")
                    .add(after.map(this::after).orElseGet(SqlFragment::new))
                    .add(" order by x.term, x.sort_key, x.twinning_id"));
        }

        @Override
        public SqlFragment all() {
            return new SqlFragment()
                    .add("select x.tenant, x.twinning_id from (")
                    .add(found())
                    .add(") x where x.term is not null");
        }

        private SqlFragment found() {
            SqlFragment least = search.wordPrefix()
                    .map(wordPrefix -> new SqlFragment()
                            .add("(select min(s.term) from twinning.tw_term s"
                                    + " where s.tenant = d.tenant and s.twinning_id = d.twinning_id and ")
                            .add(beginning("s.term", wordPrefix))
                            .add(")"))
                    .orElseGet(() -> new SqlFragment().add("d.term"));
            return new SqlFragment()
                    .add("select d.tenant, d.twinning_id, ")
                    .add(least)
                    .add(" as term, d." + key + " as sort_key from (")
                    .add(ids)
                    .add(
                            ") i join twinning.tw_term d on d.tenant = ? and d.twinning_id = i.id and d.term = '*' where 1 = 1",
                            tenant)
                    .add(rest(term));
        }

        private SqlFragment after(Cursor cursor) {
            Object id = cursor.id().value();
            String sortKey = cursor.sortKey();
            SqlFragment further = new SqlFragment()
                    .add("(x.sort_key > ? or x.sort_key = ? and x.twinning_id > ?)", sortKey, sortKey, id);
            return cursor.term()
                    .map(word -> new SqlFragment()
                            .add(" and (x.term > ? or x.term = ? and ", word, word)
                            .add(further)
                            .add(")"))
                    .orElseGet(() -> new SqlFragment().add(" and ").add(further));
        }
    }
}

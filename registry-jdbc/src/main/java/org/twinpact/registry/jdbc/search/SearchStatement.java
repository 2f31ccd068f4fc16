package org.twinpact.registry.jdbc.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.registry.Cursor;
import org.twinpact.registry.Facet;
import org.twinpact.registry.Search;
import org.twinpact.registry.jdbc.session.SqlFragment;

/**
 * The statements of a search. Each {@code order by} lists all columns of the index, because H2 uses the index only
 * then. A page begins within one term, because only PostgreSQL can seek to a position in two columns of an index.
 * Immutable.
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

    /** The first list of a search, to whose rows the other conditions are applied. */
    interface Start {
        /** Returns the statements that find the rows of a page, each beginning after the one before. */
        List<SqlFragment> pages();

        /** Returns the statement that finds each twinning once, as {@code tenant} and {@code twinning_id}. */
        SqlFragment all();
    }

    /** Returns the statement that limits the found rows and adds the snapshots of their twinnings. */
    static SqlFragment snapshots(SqlFragment rows, int limit) {
        return new SqlFragment()
                .add("select t.id, t.snapshot, t.snapshot_format, t.parts from (")
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

    /** Returns the statement that counts a selection of twinnings for each term of a facet. */
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
        SqlFragment all = begun().add(" and ").add(first());
        return new Along(
                positions().stream()
                        .map(position -> new SqlFragment().add(all).add(position))
                        .toList(),
                all,
                "");
    }

    /**
     * Returns the statement that finds rows of a page among the first ones of the lists of all terms with the requested
     * prefix. It finds a whole page if many of them match.
     */
    SqlFragment amongFirst(int most) {
        return new SqlFragment()
                .add("select d.tenant, d.twinning_id, d.term, d.sort_key from (")
                .add(rows(begun().add(positions().get(0))))
                .add(" order by d.tenant, d.term, d." + key + ", d.twinning_id fetch first ? rows only) d where ", most)
                .add(first())
                .add(rest(""))
                .add(" order by d.term, d.sort_key, d.twinning_id");
    }

    private SqlFragment begun() {
        return beginning("d.term", search.wordPrefix().orElseThrow());
    }

    /** Returns the condition that no lesser term of the twinning has the requested prefix. */
    private SqlFragment first() {
        return new SqlFragment().add("d.term = ").add(least(search.wordPrefix().orElseThrow()));
    }

    /**
     * Returns the least term of a twinning from a prefix on. With both ends of the range, PostgreSQL would read all
     * lists of the prefix for each twinning.
     */
    private static SqlFragment least(String wordPrefix) {
        return new SqlFragment()
                .add(
                        "(select min(s.term) from twinning.tw_term s"
                                + " where s.tenant = d.tenant and s.twinning_id = d.twinning_id and s.term >= ?)",
                        wordPrefix);
    }

    /** Returns the conditions on the rows after the cursor, each of which is one range of an index. */
    private List<SqlFragment> positions() {
        return after.map(cursor -> {
                    String term = cursor.term().orElseThrow();
                    return List.of(
                            new SqlFragment().add(" and d.term = ?", term).add(further(cursor)),
                            new SqlFragment().add(" and d.term > ?", term));
                })
                .orElseGet(() -> List.of(new SqlFragment()));
    }

    /** Returns the start from the list of a term, which is short. */
    Start from(String term) {
        return new From(list(new SqlFragment().add("d.term = ?", term)), term, search.wordPrefix());
    }

    /**
     * Returns the start from the twinnings that are both in the list of a term and in one of the lists of the terms
     * with the requested prefix. Both are read completely, which costs less than a look-up for each twinning of either.
     */
    Start fromBoth(String term) {
        String wordPrefix = search.wordPrefix().orElseThrow();
        if (!term.startsWith(wordPrefix)) {
            return new From(both(term, begun()), term, search.wordPrefix());
        }
        // All twinnings in the list match. Those with a lesser term that has the prefix precede the others.
        SqlFragment own = new SqlFragment().add("d.term = ?", term);
        Optional<Cursor> within =
                after.filter(cursor -> cursor.term().orElseThrow().equals(term));
        SqlFragment rest = new SqlFragment()
                .add(own)
                .add(" and ")
                .add(first())
                .add(within.map(this::further).orElseGet(SqlFragment::new));
        Start last = new Along(List.of(rest), own, term);
        List<SqlFragment> pages = new ArrayList<>();
        if (within.isEmpty()) {
            SqlFragment lesser = new SqlFragment().add("d.term >= ? and d.term < ?", wordPrefix, term);
            pages.addAll(new From(both(term, lesser), term, search.wordPrefix()).pages());
        }
        pages.addAll(last.pages());
        return new Sequence(pages, last.all());
    }

    private record Sequence(List<SqlFragment> pages, SqlFragment all) implements Start {}

    /**
     * Returns the statement that finds the rows of a page among the twinnings that have both a term and the requested
     * prefix as a whole word. They precede all others. Returns empty if the cursor is after them.
     */
    Optional<SqlFragment> withWholeWord(String term) {
        String word = search.wordPrefix().orElseThrow();
        boolean isPast =
                after.flatMap(Cursor::term).filter(last -> !last.equals(word)).isPresent();
        SqlFragment whole = new SqlFragment().add("d.term = ?", word);
        return isPast
                ? Optional.empty()
                : Optional.of(new From(both(term, whole), term, Optional.empty())
                        .pages()
                        .get(0));
    }

    private SqlFragment both(String term, SqlFragment other) {
        return list(new SqlFragment().add("d.term = ?", term))
                .add(" intersect ")
                .add(list(other));
    }

    /** Returns the start from the twinnings of the requested days, which are few. */
    Start fromDays() {
        return new From(
                new SqlFragment()
                        .add(
                                "select d.tenant, d.twinning_id, d." + key + " as sort_key"
                                        + " from twinning.tw_twinning r join twinning.tw_term d"
                                        + " on d.tenant = r.tenant and d.twinning_id = r.id and d.term = '*'"
                                        + " where r.tenant = ?",
                                tenant)
                        .add(days()),
                "",
                search.wordPrefix());
    }

    private SqlFragment list(SqlFragment where) {
        return new SqlFragment()
                .add("select d.tenant, d.twinning_id, d." + key + " as sort_key" + TERM, tenant)
                .add(where);
    }

    private SqlFragment rows(SqlFragment where) {
        return new SqlFragment()
                .add("select d.tenant, d.twinning_id, d.term, d." + key + " as sort_key" + TERM, tenant)
                .add(where);
    }

    private SqlFragment further(Cursor cursor) {
        return new SqlFragment()
                .add(
                        " and d." + key + " >= ? and (d." + key + " > ? or d.twinning_id > ?)",
                        cursor.sortKey(),
                        cursor.sortKey(),
                        cursor.id().value());
    }

    private static SqlFragment beginning(String column, String wordPrefix) {
        return new SqlFragment().add(column + " >= ? and " + column + " < ?", wordPrefix, end(wordPrefix));
    }

    /** Returns the least text that is greater than all that begin with a prefix. */
    private static String end(String wordPrefix) {
        int last = wordPrefix.codePointBefore(wordPrefix.length());
        return wordPrefix.substring(0, wordPrefix.length() - Character.charCount(last)) + Character.toString(last + 1);
    }

    private SqlFragment days() {
        SqlFragment days = new SqlFragment();
        search.activeFrom().ifPresent((LocalDate day) -> days.add(" and r.last_on >= ?", day));
        search.activeTo().ifPresent((LocalDate day) -> days.add(" and r.last_on <= ?", day));
        return days;
    }

    /** Returns the conditions other than the term with which the search began. */
    private SqlFragment rest(String wordPrefix) {
        SqlFragment rest = new SqlFragment();
        search.terms().stream()
                .filter(term -> !term.equals(wordPrefix))
                .forEach(term -> rest.add(
                        " and exists (select 1 from twinning.tw_term o"
                                + " where o.tenant = d.tenant and o.twinning_id = d.twinning_id and o.term = ?)",
                        term));
        search.withheldTerm()
                .ifPresent(term -> rest.add(
                                " and not exists (select 1 from twinning.tw_term w"
                                        + " where w.tenant = d.tenant and w.twinning_id = d.twinning_id and w.term >= ?",
                                term)
                        .add(" and w.term < ?)", end(Search.withheldTerms())));
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
                    .map(where ->
                            rows(where).add(rest(term)).add(" order by d.tenant, d.term, d." + key + ", d.twinning_id"))
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
        private final SqlFragment twinnings;
        private final String term;
        private final Optional<String> prefix;

        /** The rows are ordered by their least term with a prefix, if there is one, and then by the names. */
        From(SqlFragment twinnings, String term, Optional<String> prefix) {
            this.twinnings = twinnings;
            this.term = term;
            this.prefix = prefix;
        }

        @Override
        public List<SqlFragment> pages() {
            return List.of(new SqlFragment()
                    .add("select x.tenant, x.twinning_id, x.term, x.sort_key from (")
                    .add(found())
                    .add(") x where 1 = 1")
                    .add(isBegun())
                    .add(after.map(this::after).orElseGet(SqlFragment::new))
                    .add(" order by x.term, x.sort_key, x.twinning_id"));
        }

        @Override
        public SqlFragment all() {
            return new SqlFragment()
                    .add("select x.tenant, x.twinning_id from (")
                    .add(found())
                    .add(") x where 1 = 1")
                    .add(isBegun());
        }

        private SqlFragment isBegun() {
            return prefix.map(word -> new SqlFragment().add(" and x.term < ?", end(word)))
                    .orElseGet(SqlFragment::new);
        }

        private SqlFragment found() {
            SqlFragment least = prefix.map(SearchStatement::least).orElseGet(() -> new SqlFragment().add("'*'"));
            return new SqlFragment()
                    .add("select d.tenant, d.twinning_id, ")
                    .add(least)
                    .add(" as term, d.sort_key from (")
                    .add(twinnings)
                    .add(") d where 1 = 1")
                    .add(rest(term));
        }

        private SqlFragment after(Cursor cursor) {
            Object id = cursor.id().value();
            String sortKey = cursor.sortKey();
            SqlFragment further = new SqlFragment()
                    .add("(x.sort_key > ? or x.sort_key = ? and x.twinning_id > ?)", sortKey, sortKey, id);
            return cursor.term()
                    .filter(word -> prefix.isPresent())
                    .map(word -> new SqlFragment()
                            .add(" and (x.term > ? or x.term = ? and ", word, word)
                            .add(further)
                            .add(")"))
                    .orElseGet(() -> new SqlFragment().add(" and ").add(further));
        }
    }
}

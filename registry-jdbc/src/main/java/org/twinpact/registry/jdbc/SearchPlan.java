package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinpact.registry.Search;

/**
 * Which list of twinnings a search begins with. Engines guess badly how many twinnings a term has, H2 most of all, so
 * that the lists are counted up to a bound, unless it is known how long they were: from the shortest one the others are
 * looked up.
 */
final class SearchPlan {
    /** Lists up to this length may be read whole and sorted; a search in longer ones goes along an index. */
    private static final int SHORT = 2_000;

    private static final String ANY = "*";

    private final Session session;
    private final String tenant;
    private final TermCountCache known;
    private final Search search;
    private final List<String> terms;
    private final boolean hasDays;

    SearchPlan(Session session, String tenant, TermCountCache known, Search search) {
        this.session = session;
        this.tenant = tenant;
        this.known = known;
        this.search = search;
        terms = search.terms();
        hasDays = search.activeFrom().isPresent() || search.activeTo().isPresent();
    }

    /** What finds the twinnings in the best order of looking. */
    SearchStatement.Start start(SearchStatement statement) throws SQLException {
        boolean isBegun = search.begun().isPresent();
        if (!hasDays && terms.size() + (isBegun ? 1 : 0) < 2) {
            return isBegun ? statement.alongBegun() : statement.along(terms.isEmpty() ? ANY : terms.get(0));
        }
        List<Long> lengths = lengths(statement);
        int shortest = shortest(lengths);
        boolean isShort = lengths.get(shortest) < SHORT;
        if (isShort && shortest < terms.size()) {
            return isBegun ? statement.from(terms.get(shortest)) : statement.along(terms.get(shortest));
        }
        if (isShort && hasDays && shortest == terms.size()) {
            return statement.fromDays();
        }
        return isBegun ? statement.alongBegun() : statement.along(terms.isEmpty() ? ANY : terms.get(0));
    }

    private List<Long> lengths(SearchStatement statement) throws SQLException {
        Optional<List<Long>> seen = known.of(tenant, search);
        if (seen.isPresent()) {
            return seen.get();
        }
        List<Long> counted = counted(statement);
        known.saw(tenant, search, counted);
        return counted;
    }

    private List<Long> counted(SearchStatement statement) throws SQLException {
        SqlFragment sql = new SqlFragment();
        List<SqlFragment> counts = new ArrayList<>();
        terms.forEach(term -> counts.add(statement.length(term, SHORT)));
        if (hasDays) {
            counts.add(statement.lengthOfDays(SHORT));
        }
        if (search.begun().isPresent()) {
            counts.add(statement.lengthOfBegun(SHORT));
        }
        for (int i = 0; i < counts.size(); i++) {
            sql.add(i == 0 ? "" : " union all ")
                    .add("select " + i + " as list, count(*) from (")
                    .add(counts.get(i))
                    .add(") c" + i);
        }
        sql.add(" order by 1");
        return session.list(row -> row.getLong(2), sql.text(), sql.values());
    }

    private static int shortest(List<Long> lengths) {
        int shortest = 0;
        for (int i = 1; i < lengths.size(); i++) {
            if (lengths.get(i) < lengths.get(shortest)) {
                shortest = i;
            }
        }
        return shortest;
    }
}

package org.twinpact.registry.jdbc.search;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.twinpact.registry.Facet;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.Search;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.session.SqlFragment;
import org.twinpact.registry.jdbc.storage.Database;
import org.twinpact.registry.jdbc.storage.TwinningTable;

/** A search in progress. Used by one thread. */
public final class SearchQuery {
    private final Session session;
    private final String tenant;
    private final Search search;
    private final TwinningTable twinnings;
    private final SearchPlan plan;

    public SearchQuery(Session session, String tenant, Database database, Search search) {
        this.session = session;
        this.tenant = tenant;
        this.search = search;
        twinnings = new TwinningTable(session, tenant, database.snapshots());
        plan = new SearchPlan(session, tenant, database.counts(), search);
    }

    /** Returns the entries of a page in order, and one more if there is another page. */
    public List<IndexEntry> page(SearchStatement statement) throws SQLException {
        for (SqlFragment guess : plan.guesses(statement)) {
            List<IndexEntry> found = twinnings.list(SearchStatement.snapshots(guess, search.limit() + 1));
            if (found.size() > search.limit()) {
                return found;
            }
        }
        List<IndexEntry> entries = new ArrayList<>();
        for (SqlFragment rows : plan.start(statement).pages()) {
            int missing = search.limit() + 1 - entries.size();
            if (missing > 0) {
                entries.addAll(twinnings.list(SearchStatement.snapshots(rows, missing)));
            }
        }
        return entries;
    }

    public SortedMap<String, Long> counts(Facet facet) throws SQLException {
        SearchStatement statement = new SearchStatement(tenant, search);
        SqlFragment sql = isOfAll()
                ? statement.counts(facet)
                : statement.counts(facet, plan.start(statement).all());
        SortedMap<String, Long> counts = new TreeMap<>();
        int prefix = facet.prefix().length();
        session.list(row -> Map.entry(row.getString(1).substring(prefix), row.getLong(2)), sql.text(), sql.values())
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private boolean isOfAll() {
        return search.terms().isEmpty()
                && search.wordPrefix().isEmpty()
                && search.activeFrom().isEmpty()
                && search.activeTo().isEmpty()
                && search.publicOn().isEmpty();
    }
}

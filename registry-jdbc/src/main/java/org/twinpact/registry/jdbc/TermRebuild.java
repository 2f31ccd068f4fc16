package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.List;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.session.SessionWork;
import org.twinpact.registry.jdbc.storage.Database;
import org.twinpact.registry.jdbc.storage.TermTable;
import org.twinpact.registry.jdbc.storage.TwinningTable;
import org.twinpact.twinning.TwinningId;

/** The rebuilding of the search terms of some twinnings. */
record TermRebuild(Database database, String tenant, List<TwinningId> ids) implements SessionWork<Boolean> {
    @Override
    public Boolean on(Session session) throws SQLException {
        TermTable terms = new TermTable(session, tenant);
        TwinningTable twinnings = new TwinningTable(session, tenant, database.snapshots());
        for (TwinningId id : ids) {
            // Deleted before the twinning is read, so that a concurrent append that changes the terms waits or has
            // committed.
            terms.delete(id);
            terms.insert(IndexEntry.of(twinnings.find(id, database.versions()).orElseThrow()));
        }
        return true;
    }
}

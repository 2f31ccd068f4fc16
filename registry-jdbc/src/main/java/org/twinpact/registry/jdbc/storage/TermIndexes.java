package org.twinpact.registry.jdbc.storage;

import java.sql.SQLException;
import org.twinpact.registry.jdbc.session.Scripts;
import org.twinpact.registry.jdbc.session.Session;

/**
 * The two indexes by which a search reads the terms in order. A new twinning has entries at many places of them, so an
 * engine that writes whole pages imports faster without them.
 */
public final class TermIndexes {
    private static final String ENGLISH = "tw_term_english";
    private static final String HEBREW = "tw_term_hebrew";

    private static final String ANY = "select 1 from twinning.tw_term fetch first 1 rows only";

    /** The two indexes are dropped in one transaction, and built in one. */
    private static final String EXISTING = "select 1 from information_schema.statistics where index_name = ?";

    private TermIndexes() {}

    /** Drops the indexes before the first twinnings of an import, if the engine is faster without them. */
    public static void drop(Session session) throws SQLException {
        if (session.dialect().defersIndexes() && session.first(row -> true, ANY).isEmpty()) {
            session.update("drop index if exists twinning." + ENGLISH);
            session.update("drop index if exists twinning." + HEBREW);
        }
    }

    /** Returns whether an import dropped the indexes and was interrupted before its end. */
    public static boolean areMissing(Session session) throws SQLException {
        return session.dialect().defersIndexes()
                && session.first(row -> true, EXISTING, HEBREW).isEmpty();
    }

    /** Builds the indexes if they are missing. */
    public static void build(Session session) throws SQLException {
        if (!areMissing(session)) {
            return;
        }
        for (String statement : Scripts.SHIPPED.statements(session.dialect())) {
            if (statement.contains("index if not exists " + ENGLISH)
                    || statement.contains("index if not exists " + HEBREW)) {
                session.execute(statement);
            }
        }
    }
}

package org.twinpact.registry.jdbc.verification;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.twinpact.registry.jdbc.integrity.IntegrityViolation;
import org.twinpact.registry.jdbc.integrity.Verification;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.storage.Database;
import org.twinpact.twinning.TwinningId;

/**
 * A verification of all twinnings of a tenant, with one connection for each page, so that no connection is held for
 * long. Used once.
 */
public final class RegistryVerifier {
    private static final int MAX_VIOLATIONS = 1000;
    private static final int PAGE = 100;

    /** Any of these tables may be the only one that still has a twinning. */
    private static final List<String> KEYS = List.of(
            "select id from twinning.tw_twinning where tenant = ? and id > ? order by id fetch first ? rows only",
            keysOf("tw_event"),
            keysOf("tw_term"),
            keysOf("tw_part"),
            keysOf("tw_person"));

    /** The key before those of all twinnings. */
    static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final String tenant;
    private final List<IntegrityViolation> violations = new ArrayList<>();
    private long twinnings;
    private long violated;

    public RegistryVerifier(Database database, String tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    public Verification verify() throws SQLException {
        Optional<UUID> last = Optional.of(FIRST);
        while (last.isPresent()) {
            UUID after = last.get();
            last = database.read(session -> page(session, after)).map(TwinningId::value);
        }
        return new Verification(twinnings, violated, violations);
    }

    private static String keysOf(String table) {
        return "select distinct twinning_id from twinning." + table
                + " where tenant = ? and twinning_id > ? order by twinning_id fetch first ? rows only";
    }

    /** Verifies a page and returns its last twinning, or empty if the page is empty. */
    private Optional<TwinningId> page(Session session, UUID after) throws SQLException {
        TreeSet<TwinningId> page = keys(session, after);
        for (TwinningId id : page) {
            verify(session, id);
        }
        return page.isEmpty() ? Optional.empty() : Optional.of(page.last());
    }

    /** Returns the next keys in any of the tables. */
    private TreeSet<TwinningId> keys(Session session, UUID after) throws SQLException {
        TreeSet<TwinningId> keys = new TreeSet<>();
        for (String sql : KEYS) {
            keys.addAll(session.list(row -> new TwinningId(row.getObject(1, UUID.class)), sql, tenant, after, PAGE));
        }
        while (keys.size() > PAGE) {
            keys.pollLast();
        }
        return keys;
    }

    private void verify(Session session, TwinningId id) throws SQLException {
        Optional<IntegrityViolation> violation = TwinningVerifier.verify(session, tenant, id);
        twinnings++;
        if (violation.isPresent()) {
            violated++;
            if (violations.size() < MAX_VIOLATIONS) {
                violations.add(violation.get());
            }
        }
    }
}

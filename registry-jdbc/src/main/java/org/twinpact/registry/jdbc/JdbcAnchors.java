package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The anchors of a tenant. Who may write everything in the database can make all hashes anew; an anchor that was
 * published tells, and so does one that is sealed with a key which the database does not know, for everything that was
 * kept before it. Thread-safe; rejects null with a {@link NullPointerException}; a failure of the database is a
 * {@link org.twinpact.registry.RegistryException}.
 */
public final class JdbcAnchors {
    private static final int SHORTEST_KEY = 16;

    private final Database database;
    private final String tenant;

    /** Empty where anchors are not sealed. */
    private final byte[] key;

    JdbcAnchors(Database database, String tenant, byte[] key) {
        this.database = database;
        this.tenant = tenant;
        this.key = key.clone();
    }

    /**
     * The same anchors, which are sealed and checked with a key. It is never kept in the database.
     *
     * @param key at least 16 secret bytes
     * @throws IllegalArgumentException if there are fewer
     */
    public JdbcAnchors sealedWith(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "a key of " + key.length + " bytes was given; at least " + SHORTEST_KEY + " are right");
        }
        return new JdbcAnchors(database, tenant, key);
    }

    /**
     * Makes the next anchor, over the heads that are there now. Verify before: an anchor holds on to whatever it finds.
     *
     * @param at the moment, of which microseconds are kept
     * @throws org.twinpact.registry.RetryableRegistryException if somebody else makes one at the same time
     */
    public Anchor make(Instant at) {
        Instant moment = at.truncatedTo(ChronoUnit.MICROS);
        try {
            return database.write(
                    session -> make(session, moment), session -> make(session, moment), SqlExceptionTranslator::onAnchor);
        } catch (SQLException e) {
            throw SqlExceptionTranslator.onAnchor(e);
        }
    }

    /** The newest anchor that the database keeps. Whoever may write there may have cut off newer ones. */
    public Optional<Anchor> newest() {
        try {
            return database.read(session -> new AnchorTable(session, tenant).newest());
        } catch (SQLException e) {
            throw reading(e);
        }
    }

    /**
     * Verifies all twinnings, as {@link JdbcRegistry#verify()} does, and then that each still holds the event that the
     * anchor holds on to. If nothing is wrong, everything up to the anchor is as it was when it was made.
     *
     * @param anchor one that comes from outside of the database; from within it only if it is sealed
     * @throws IllegalArgumentException if the anchor is of another tenant
     */
    public Verification check(Anchor anchor) {
        if (!anchor.tenant().equals(tenant)) {
            throw new IllegalArgumentException("anchor " + anchor.number() + " is of the tenant '" + anchor.tenant()
                    + "'; one of '" + tenant + "' is right");
        }
        try {
            Verification all = new RegistryVerifier(database, tenant).verify();
            List<IntegrityViolation> violations = new ArrayList<>(all.violations());
            if (key.length > 0 && !anchor.isSealed(key)) {
                violations.add(IntegrityViolation.ofAnchor(
                        IntegrityViolation.Kind.ANCHOR_FORGED, "anchor " + anchor.number() + " is not sealed with the key"));
            }
            violations.addAll(database.read(session -> new AnchorVerifier(session, tenant).violations(anchor)));
            return new Verification(all.twinnings(), all.violated(), violations);
        } catch (SQLException e) {
            throw reading(e);
        }
    }

    private Anchor make(Session session, Instant at) throws SQLException {
        AnchorTable table = new AnchorTable(session, tenant);
        Optional<Anchor> last = table.newest();
        long number = last.map(Anchor::number).orElse(0L) + 1;
        table.addLeaves(number);
        Anchor blank = new Anchor(
                tenant, number, at, 0, Anchor.NONE, last.map(Anchor::root).orElse(Anchor.NONE), Optional.empty());
        Anchor open = new AnchorVerifier(session, tenant).made(blank);
        Anchor made = key.length > 0 ? open.sealed(key) : open;
        table.add(made);
        return made;
    }

    private static RuntimeException reading(SQLException e) {
        return SqlExceptionTranslator.onRead("an anchor", e);
    }
}

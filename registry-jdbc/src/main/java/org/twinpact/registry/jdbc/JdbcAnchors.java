package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinpact.registry.jdbc.integrity.Anchor;
import org.twinpact.registry.jdbc.integrity.IntegrityViolation;
import org.twinpact.registry.jdbc.integrity.Verification;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.storage.Database;
import org.twinpact.registry.jdbc.verification.AnchorRoot;
import org.twinpact.registry.jdbc.verification.AnchorSeal;
import org.twinpact.registry.jdbc.verification.AnchorTable;
import org.twinpact.registry.jdbc.verification.AnchorVerifier;
import org.twinpact.registry.jdbc.verification.RegistryVerifier;

/**
 * The anchors of a tenant. Anyone who can write to every table can recompute all hashes. A published anchor reveals
 * such a change to anything stored before the anchor. So does an anchor that is sealed with a key outside the database.
 * Thread-safe. Rejects null with a {@link NullPointerException}. A failure of the database is a
 * {@link org.twinpact.registry.RegistryException}.
 */
public final class JdbcAnchors {
    private static final int SHORTEST_KEY = 16;

    private final Database database;
    private final String tenant;

    /** Empty if anchors are not sealed. */
    private final byte[] key;

    JdbcAnchors(Database database, String tenant, byte[] key) {
        this.database = database;
        this.tenant = tenant;
        this.key = key.clone();
    }

    /**
     * Returns the anchors of the same tenant, sealed and checked with a key. The key is never stored in the database.
     *
     * @param key the secret key, at least 16 bytes
     * @throws IllegalArgumentException if the key is shorter
     */
    public JdbcAnchors sealedWith(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "a key of " + key.length + " bytes was given; expected at least " + SHORTEST_KEY);
        }
        return new JdbcAnchors(database, tenant, key);
    }

    /**
     * Makes and stores the next anchor over the current chain heads. Verify the registry first, because an anchor
     * covers the data as it finds them.
     *
     * @param at the time of the anchor, truncated to microseconds
     * @throws org.twinpact.registry.RetryableRegistryException if another anchor is made concurrently
     * @throws org.twinpact.registry.UncertainRegistryException if the commit got no reply. {@link #newest} shows whether
     *     the anchor was stored
     */
    public Anchor make(Instant at) {
        Instant moment = at.truncatedTo(ChronoUnit.MICROS);
        try {
            return database.write(
                    session -> make(session, moment),
                    session -> make(session, moment),
                    e -> database.exceptions().onWrite("the anchor", e));
        } catch (SQLException e) {
            throw database.exceptions().onWrite("the anchor", e);
        }
    }

    /**
     * Returns the newest anchor in the database, or empty if there is none. Anyone who can write there may have deleted
     * newer ones.
     */
    public Optional<Anchor> newest() {
        try {
            return database.read(session -> new AnchorTable(session, tenant).newest());
        } catch (SQLException e) {
            throw reading(e);
        }
    }

    /**
     * Verifies all twinnings as {@link JdbcRegistry#verify()} does, and then that each still has the event that the
     * anchor covers. If these anchors have a key, the seal is verified too. If there is no violation, everything up to
     * the anchor is unchanged since the anchor was made.
     *
     * @param anchor the anchor, from a copy outside the database. An anchor from the database is reliable only if it is
     *     sealed
     * @throws IllegalArgumentException if the anchor belongs to another tenant
     */
    public Verification check(Anchor anchor) {
        if (!anchor.tenant().equals(tenant)) {
            throw new IllegalArgumentException("anchor " + anchor.number() + " belongs to the tenant '"
                    + anchor.tenant() + "'; expected one of the tenant '" + tenant + "'");
        }
        try {
            Verification all = new RegistryVerifier(database, tenant).verify();
            List<IntegrityViolation> violations = new ArrayList<>(all.violations());
            if (key.length > 0 && !AnchorSeal.isValid(anchor, key)) {
                violations.add(AnchorVerifier.violation(
                        IntegrityViolation.Kind.ANCHOR_FORGED,
                        "anchor " + anchor.number() + " is not sealed with the key"));
            }
            violations.addAll(database.read(session -> new AnchorVerifier(session, tenant).verify(anchor)));
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
                tenant,
                number,
                at,
                0,
                AnchorRoot.NONE,
                last.map(Anchor::root).orElse(AnchorRoot.NONE),
                Optional.empty());
        Anchor open = AnchorRoot.complete(session, tenant, blank);
        Anchor made = key.length > 0 ? AnchorSeal.seal(open, key) : open;
        table.add(made);
        return made;
    }

    private RuntimeException reading(SQLException e) {
        return database.exceptions().onRead("an anchor", e);
    }
}

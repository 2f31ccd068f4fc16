package org.twinpact.registry.jdbc.verification;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.jdbc.integrity.Anchor;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.storage.ChainHead;
import org.twinpact.twinning.TwinningId;

/**
 * The anchors of a tenant and their leaves. A leaf is the head of a twinning that an anchor covers. It is stored only
 * if the head has moved since the previous anchor.
 */
public final class AnchorTable {
    public static final int PAGE = 500;

    private static final String INSERT = "insert into twinning.tw_anchor (tenant, number, line) values (?, ?, ?)";

    private static final String NEWEST =
            "select line from twinning.tw_anchor where tenant = ? order by number desc fetch first 1 rows only";

    private static final String UP_TO =
            "select number, line from twinning.tw_anchor where tenant = ? and number <= ? order by number";

    private static final String ADD_LEAVES = """
            insert into twinning.tw_anchor_leaf (tenant, twinning_id, number, version, hash)
            select t.tenant, t.id, ?, t.version, t.head from twinning.tw_twinning t
            where t.tenant = ? and t.version > coalesce((
              select max(l.version) from twinning.tw_anchor_leaf l
              where l.tenant = t.tenant and l.twinning_id = t.id), 0)""";

    private static final String LEAVES = """
            select l.twinning_id, l.version, l.hash, e.hash from twinning.tw_anchor_leaf l
            left join twinning.tw_event e
              on e.tenant = l.tenant and e.twinning_id = l.twinning_id and e.sequence = l.version
            where l.tenant = ? and l.twinning_id > ? and l.number = (
              select max(n.number) from twinning.tw_anchor_leaf n
              where n.tenant = l.tenant and n.twinning_id = l.twinning_id and n.number <= ?)
            order by l.twinning_id fetch first ? rows only""";

    private final Session session;
    private final String tenant;

    public AnchorTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** A head that an anchor covers, and whether the history still contains it. */
    record Leaf(ChainHead head, boolean isInHistory) {}

    /** A row as stored. */
    record Row(long number, String line) {}

    public void add(Anchor anchor) throws SQLException {
        session.update(INSERT, tenant, anchor.number(), anchor.line());
    }

    public void addLeaves(long number) throws SQLException {
        session.update(ADD_LEAVES, number, tenant);
    }

    public Optional<Anchor> newest() throws SQLException {
        return session.first(row -> Anchor.of(row.getString(1)), NEWEST, tenant);
    }

    List<Row> upTo(long number) throws SQLException {
        return session.list(row -> new Row(row.getLong(1), row.getString(2)), UP_TO, tenant, number);
    }

    /** Returns the next leaves of an anchor in the order of the twinnings' keys. */
    List<Leaf> leaves(long number, UUID after) throws SQLException {
        return session.list(
                row -> new Leaf(
                        new ChainHead(
                                new TwinningId(row.getObject(1, UUID.class)),
                                row.getLong(2),
                                new Sha256(row.getString(3))),
                        row.getString(3).equals(row.getString(4))),
                LEAVES,
                tenant,
                after,
                number,
                PAGE);
    }
}

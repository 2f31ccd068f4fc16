package org.twinpact.registry.jdbc.verification;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.jdbc.integrity.Anchor;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.storage.ChainHead;

/** The root of an anchor, computed over its leaves in the order of the twinnings' keys. Used once. */
public final class AnchorRoot {
    /** The root before the first anchor. */
    public static final Sha256 NONE = new Sha256("0".repeat(64));

    private static final String FORM = "twinpact-anchor-1";

    private Sha256 hash;
    private long twinnings;

    private AnchorRoot(Sha256 hash) {
        this.hash = hash;
    }

    /** Computes the root of an anchor from the stored leaves. */
    static AnchorRoot of(Session session, String tenant, Anchor anchor, Consumer<AnchorTable.Leaf> each)
            throws SQLException {
        AnchorRoot root = new AnchorRoot(Sha256.of(List.of(
                FORM,
                tenant,
                Long.toString(anchor.number()),
                anchor.at().toString(),
                anchor.previous().hex())));
        AnchorTable table = new AnchorTable(session, tenant);
        List<AnchorTable.Leaf> page = table.leaves(anchor.number(), RegistryVerifier.FIRST);
        while (!page.isEmpty()) {
            for (AnchorTable.Leaf leaf : page) {
                root.add(leaf.head());
                each.accept(leaf);
            }
            page = table.leaves(
                    anchor.number(), page.get(page.size() - 1).head().id().value());
        }
        return root;
    }

    /** Returns an anchor with the root and the number of its stored leaves. */
    public static Anchor complete(Session session, String tenant, Anchor blank) throws SQLException {
        AnchorRoot root = of(session, tenant, blank, leaf -> {});
        return new Anchor(
                tenant, blank.number(), blank.at(), root.twinnings, root.hash, blank.previous(), blank.seal());
    }

    Sha256 hash() {
        return hash;
    }

    long twinnings() {
        return twinnings;
    }

    private void add(ChainHead head) {
        hash = Sha256.of(List.of(
                hash.hex(),
                head.id().toString(),
                Long.toString(head.version()),
                head.hash().hex()));
        twinnings++;
    }
}

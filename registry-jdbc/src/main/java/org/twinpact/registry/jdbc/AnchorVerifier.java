package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.twinpact.evidence.Sha256;

/** Makes an anchor's root from what it holds on to, and finds what is not there any more. Used once. */
final class AnchorVerifier {
    private static final int MAX_VIOLATIONS = 1000;

    private final Session session;
    private final String tenant;
    private final List<IntegrityViolation> violations = new ArrayList<>();
    private Sha256 root;
    private long twinnings;

    AnchorVerifier(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    List<IntegrityViolation> violations(Anchor anchor) throws SQLException {
        lines(anchor);
        fold(anchor);
        if (!root.equals(anchor.root()) || twinnings != anchor.twinnings()) {
            violations.add(IntegrityViolation.ofAnchor(
                    IntegrityViolation.Kind.LEAVES_DIFFER,
                    "anchor " + anchor.number() + " has the root "
                            + anchor.root().abbreviated() + " over "
                            + anchor.twinnings() + " twinnings; what is kept of it gives " + root.abbreviated()
                            + " over " + twinnings + ". Compare with a backup of " + anchor.at()));
        }
        return violations;
    }

    /** The anchor whose root it becomes by going over all leaves, with which a new one begins. */
    Anchor made(Anchor blank) throws SQLException {
        fold(blank);
        return new Anchor(tenant, blank.number(), blank.at(), twinnings, root, blank.previous(), blank.seal());
    }

    private void lines(Anchor anchor) throws SQLException {
        String previous = Anchor.NONE.hex();
        long number = 0;
        for (AnchorTable.Row row : new AnchorTable(session, tenant).upTo(anchor.number())) {
            number++;
            if (row.number() != number) {
                missing(number);
                return;
            }
            String line = number == anchor.number() ? anchor.line() : row.line();
            if (!row.line().equals(line) || !follows(row, previous)) {
                violations.add(IntegrityViolation.ofAnchor(
                        IntegrityViolation.Kind.ANCHOR_DIFFERS,
                        "anchor " + number + " is kept as '" + row.line() + "'; it should be another, or follow "
                                + previous));
                return;
            }
            previous = Anchor.of(row.line()).root().hex();
        }
        if (number < anchor.number()) {
            missing(number + 1);
        }
    }

    private boolean follows(AnchorTable.Row row, String previous) {
        try {
            Anchor kept = Anchor.of(row.line());
            return kept.number() == row.number() && kept.previous().hex().equals(previous);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void missing(long number) {
        violations.add(IntegrityViolation.ofAnchor(IntegrityViolation.Kind.ANCHOR_MISSING, "anchor " + number + " is not kept"));
    }

    private void fold(Anchor anchor) throws SQLException {
        root = Anchor.begun(tenant, anchor.number(), anchor.at(), anchor.previous());
        AnchorTable table = new AnchorTable(session, tenant);
        List<AnchorTable.Leaf> page = table.leaves(anchor.number(), RegistryVerifier.FIRST);
        while (!page.isEmpty()) {
            page.forEach(this::take);
            page = table.leaves(
                    anchor.number(), page.get(page.size() - 1).head().id());
        }
    }

    private void take(AnchorTable.Leaf leaf) {
        ChainHead head = leaf.head();
        root = Anchor.over(root, head);
        twinnings++;
        if (!leaf.isHeld() && violations.size() < MAX_VIOLATIONS) {
            violations.add(IntegrityViolation.of(
                    head.id(),
                    head.version(),
                    IntegrityViolation.Kind.HISTORY_REWRITTEN,
                    "twinning " + head.id() + ": event " + head.version() + " had the hash "
                            + head.hash().abbreviated()
                            + " when it was anchored; it has another now, or is not there"));
        }
    }
}

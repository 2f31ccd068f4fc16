package org.twinpact.registry.jdbc.verification;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinpact.message.Shown;
import org.twinpact.registry.jdbc.integrity.Anchor;
import org.twinpact.registry.jdbc.integrity.IntegrityViolation;
import org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.storage.ChainHead;

/** The comparison of an anchor with the stored anchors, their leaves and the histories. Used once. */
public final class AnchorVerifier {
    private static final int MAX_VIOLATIONS = 1000;

    private final Session session;
    private final String tenant;
    private final List<IntegrityViolation> violations = new ArrayList<>();

    public AnchorVerifier(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** Returns a violation of an anchor. */
    public static IntegrityViolation violation(Kind kind, String text) {
        return new IntegrityViolation(Optional.empty(), 0, kind, text);
    }

    public List<IntegrityViolation> verify(Anchor anchor) throws SQLException {
        verifyLines(anchor);
        AnchorRoot root = AnchorRoot.of(session, tenant, anchor, this::verifyLeaf);
        if (!root.hash().equals(anchor.root()) || root.twinnings() != anchor.twinnings()) {
            violations.add(violation(
                    Kind.LEAVES_DIFFER,
                    "anchor " + anchor.number() + " has the root "
                            + anchor.root().abbreviated() + " over "
                            + anchor.twinnings() + " twinnings; its stored leaves give "
                            + root.hash().abbreviated() + " over " + root.twinnings() + ". Compare with a backup of "
                            + anchor.at()));
        }
        return violations;
    }

    private void verifyLines(Anchor anchor) throws SQLException {
        String previous = AnchorRoot.NONE.hex();
        long number = 0;
        for (AnchorTable.Row row : new AnchorTable(session, tenant).upTo(anchor.number())) {
            number++;
            if (row.number() != number) {
                missing(number);
                return;
            }
            String line = number == anchor.number() ? anchor.line() : row.line();
            if (!row.line().equals(line) || !follows(row, previous)) {
                violations.add(violation(
                        Kind.ANCHOR_DIFFERS,
                        "anchor " + number + " is stored as '" + Shown.text(row.line(), 120)
                                + "', which differs from the given anchor or does not follow " + previous));
                return;
            }
            previous = Anchor.of(row.line()).root().hex();
        }
        if (number < anchor.number()) {
            missing(number + 1);
        }
    }

    private static boolean follows(AnchorTable.Row row, String previous) {
        try {
            Anchor stored = Anchor.of(row.line());
            return stored.number() == row.number() && stored.previous().hex().equals(previous);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void missing(long number) {
        violations.add(violation(Kind.ANCHOR_MISSING, "anchor " + number + " is not stored"));
    }

    private void verifyLeaf(AnchorTable.Leaf leaf) {
        ChainHead head = leaf.head();
        if (!leaf.isInHistory() && violations.size() < MAX_VIOLATIONS) {
            violations.add(new IntegrityViolation(
                    Optional.of(head.id()),
                    head.version(),
                    Kind.HISTORY_REWRITTEN,
                    "twinning " + head.id() + ": event " + head.version() + " had the hash "
                            + head.hash().abbreviated()
                            + " when it was anchored; it has another hash now, or is missing"));
        }
    }
}

package org.twinpact.twinning;

import java.util.stream.Stream;

/**
 * The kinds of evidence that a finding requires. {@link Finding#evidence} is the name of a kind, or the code of a step
 * or rule.
 */
enum EvidenceKind {
    ACT,
    PARTY,
    MINUTES,
    GOALS,
    SEARCH,
    ASSESSMENT,
    PLAN,
    ENDORSEMENT,
    TEXT,
    CERTIFICATE,
    SIGNATURE,
    DAY,
    NOTICE;

    /** Returns whether an evidence is that of a kind, and not of a step or rule. */
    static boolean isName(String evidence) {
        return Stream.of(values()).anyMatch(kind -> kind.name().equals(evidence));
    }
}

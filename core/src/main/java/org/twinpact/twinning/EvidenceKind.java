package org.twinpact.twinning;

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
    NOTICE
}

package org.twinpact.twinning;

/** The kinds of evidence that a finding asks for. {@link Finding#evidence} holds the name, or the code of a step or rule. */
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

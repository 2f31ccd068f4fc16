package org.twinpact.twinning;

/** The guidance behind the joint conditions, read 2026-11-23. */
final class Guide {
    static final String ISRAEL =
            "Federation of Local Authorities in Israel, general information on twinning (masham.org.il)";
    static final String OURS = "a default of ours";

    private Guide() {}
}

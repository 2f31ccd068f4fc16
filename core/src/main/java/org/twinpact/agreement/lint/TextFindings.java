package org.twinpact.agreement.lint;

import org.twinpact.agreement.TextFinding;

/** The factory of blocking findings and warnings. */
final class TextFindings {
    private TextFindings() {}

    /** Returns a finding that prevents the text from becoming final. */
    static TextFinding blocking(String code, String clause) {
        return new TextFinding(code, clause, true);
    }

    /** Returns a finding that is only a warning. */
    static TextFinding warning(String code, String clause) {
        return new TextFinding(code, clause, false);
    }
}

package org.twinpact;

import java.time.LocalDate;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.StepBuilder;
import org.twinpact.language.LocalText;

/** Steps that tests add to a profile. */
final class Steps {
    private Steps() {}

    /** A default of ours that blocks; body, scope, gate and code are still to be said. */
    static StepBuilder step() {
        return new StepBuilder()
                .filing(false)
                .budgetLine(false)
                .ratifiable(false)
                .severity(Severity.BLOCK)
                .basis(Basis.DEFAULT)
                .source("a rule of this test")
                .verifiedOn(LocalDate.parse("2026-11-23"))
                .text(LocalText.of("צעד של המבחן הזה", "a step of this test"));
    }
}

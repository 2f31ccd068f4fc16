package org.twinpact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LocalText;

/** Steps that tests add to a profile. */
final class SampleSteps {
    private SampleSteps() {}

    /** Returns a library default that blocks before a gate. */
    static Step step(String code, Body body, Scope scope, Gate before) {
        return new Step(
                code,
                body,
                scope,
                before,
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                false,
                false,
                Severity.BLOCK,
                Basis.DEFAULT,
                "a rule of this test",
                LocalDate.parse("2026-11-23"),
                LocalText.of("צעד של המבחן הזה", "a step of this test"));
    }
}

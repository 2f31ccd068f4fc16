package org.twinpact.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import org.twinpact.language.LocalText;

/** The common parts of all rules of a profile: circumstances, weight, basis and source. */
public sealed interface Rule permits Step, SignatoryRule, GuardRule, ObligationRule {
    /** Returns the circumstances, all of which must hold. None means always. */
    List<Circumstance> when();

    /** Returns the weight of the rule. */
    Severity severity();

    /** Returns law, guidance or default. */
    Basis basis();

    /** Returns the source of the rule. */
    String source();

    /** Returns the day its source was last read. */
    LocalDate verifiedOn();

    /** Returns the requirement, in Hebrew and English. */
    LocalText text();
}

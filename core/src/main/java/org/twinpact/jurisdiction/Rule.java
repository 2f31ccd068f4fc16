package org.twinpact.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import org.twinpact.language.LocalText;

/** The common parts of all rules of a profile: code, circumstances, severity, basis and source. */
public sealed interface Rule permits Step, SignatoryRule, GuardRule, ObligationRule {
    /**
     * Returns the code by which findings and overrides name the rule. A rule on signatories has one made of its
     * circumstances, such as {@code SIGNATORIES-CITY-MONEY}.
     */
    String code();

    /** Returns the circumstances under which the rule applies. All must hold. An empty list means always. */
    List<Circumstance> when();

    /** Returns the severity of the rule. */
    Severity severity();

    /** Returns the basis of the rule: law, guidance or default. */
    Basis basis();

    /** Returns the source of the rule. */
    String source();

    /** Returns the day on which the source was last read. */
    LocalDate verifiedOn();

    /** Returns the requirement, in Hebrew and English. */
    LocalText text();
}

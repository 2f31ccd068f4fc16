package org.twinpact.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import org.twinpact.language.LocalText;

/** What all rules of a profile have: under which circumstances they apply, how much they weigh, and where they stand. */
public sealed interface Rule permits Step, SignatoryRule, GuardRule, DutyRule {
    /** Circumstances, all of which must hold; none means always. */
    List<When> when();

    /** How much it weighs. */
    Severity severity();

    /** Law, guidance or default. */
    Basis basis();

    /** Where that is written. */
    String source();

    /** The day its source was last read. */
    LocalDate verifiedOn();

    /** What it asks, in Hebrew and English. */
    LocalText text();
}

package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.Report;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationRule;

/** The obligations that a fact fulfils: all obligations of one owner and kind, or the one with the given code. */
record Fulfilment(AuthorityId owner, ObligationKind kind, Optional<String> code, Optional<Report> report) {
    /** Returns the fulfilment of every open obligation of that kind. */
    static Fulfilment of(AuthorityId owner, ObligationKind kind) {
        return new Fulfilment(owner, kind, Optional.empty(), Optional.empty());
    }

    /** Returns the fulfilment of the obligation to give one notice. */
    static Fulfilment ofNotice(AuthorityId owner, String code) {
        return new Fulfilment(owner, ObligationKind.NOTICE, Optional.of(code), Optional.empty());
    }

    /** Returns the fulfilment of the reporting obligations that the period and the recipients of the report cover. */
    static Fulfilment ofReport(AuthorityId owner, Report report) {
        return new Fulfilment(owner, ObligationKind.REPORT, Optional.empty(), Optional.of(report));
    }

    /** Returns whether an obligation has this owner, kind and code. */
    boolean isAbout(Obligation owed) {
        return owed.owner().equals(owner)
                && owed.kind() == kind
                && code.map(owed.code()::equals).orElse(true);
    }

    /** Returns whether it is sufficient. A report must extend into the period and go to all required recipients. */
    boolean suffices(Obligation owed, Optional<ObligationRule> rule) {
        return report.isEmpty()
                || report.get().recipients().containsAll(owed.to()) && isInPeriod(report.get(), owed, rule);
    }

    /** Returns whether a report extends into the period for which it is required. */
    static boolean isInPeriod(Report report, Obligation owed, Optional<ObligationRule> rule) {
        Optional<LocalDate> begin = rule.map(asked -> owed.due().minus(asked.within()));
        return begin.filter(day -> !report.upTo().isAfter(day)).isEmpty();
    }
}

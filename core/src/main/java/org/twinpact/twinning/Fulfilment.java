package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.Exchange;
import org.twinpact.followup.Report;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationRule;

/**
 * The obligations of one owner that a fact fulfils or waives: all of a kind, or the one with a code.
 *
 * @param owner the party that owes them
 * @param kind the kind of which all are fulfilled, empty if a code is given
 * @param code the code of the one obligation
 * @param to the recipients of the report or notice that fulfils it, if any
 * @param reported the period of the report that fulfils it, if any
 * @param isWaiver whether it is waived
 * @param waived the period for which it is waived. Empty for the oldest one
 */
record Fulfilment(
        AuthorityId owner,
        Optional<ObligationKind> kind,
        Optional<String> code,
        Optional<List<String>> to,
        Optional<ReportingPeriod> reported,
        boolean isWaiver,
        Optional<ReportingPeriod> waived) {
    /** Returns the fulfilment of every open obligation of a kind. */
    static Fulfilment of(AuthorityId owner, ObligationKind kind) {
        return new Fulfilment(
                owner,
                Optional.of(kind),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** Returns the fulfilment of one obligation. */
    static Fulfilment of(AuthorityId owner, String code) {
        return of(owner, code, Optional.empty(), Optional.empty());
    }

    /** Returns the waiver of one obligation, for a period or for the oldest one. */
    static Fulfilment waiver(AuthorityId owner, String code, Optional<ReportingPeriod> period) {
        return new Fulfilment(
                owner, Optional.empty(), Optional.of(code), Optional.empty(), Optional.empty(), true, period);
    }

    /** Returns the fulfilment of the obligation that a report names, empty if it names none. */
    static Optional<Fulfilment> of(AuthorityId owner, Report report) {
        return report.obligation()
                .map(code -> of(owner, code, Optional.of(report.recipients()), Optional.of(report.period())));
    }

    /** Returns the fulfilment of the obligation that a notice names, empty if it names none. */
    static Optional<Fulfilment> of(AuthorityId owner, Exchange notice) {
        return notice.obligation().map(code -> of(owner, code, Optional.of(notice.bodies()), Optional.empty()));
    }

    private static Fulfilment of(
            AuthorityId owner, String code, Optional<List<String>> to, Optional<ReportingPeriod> reported) {
        return new Fulfilment(owner, Optional.empty(), Optional.of(code), to, reported, false, Optional.empty());
    }

    /**
     * Returns whether it is sufficient for an obligation on a day. A report or notice must go to all required recipients.
     * A period must be open or missed, and must have begun.
     */
    boolean suffices(Obligation owed, Optional<ObligationRule> rule, LocalDate day) {
        return owed.owner().equals(owner)
                && kind.map(owed.kind()::equals).orElse(true)
                && code.map(owed.code()::equals).orElse(true)
                && to.filter(given -> !given.containsAll(owed.to())).isEmpty()
                && (owed.period().isEmpty() || period(owed, rule, day).isPresent());
    }

    /**
     * Returns the period of an obligation that is fulfilled or waived: the one that the report covers, the one that the
     * waiver names, or else the oldest one. Empty if there is none on the day.
     */
    Optional<ReportingPeriod> period(Obligation owed, Optional<ObligationRule> rule, LocalDate day) {
        return reported.map(given -> covered(owed, rule, given))
                .orElseGet(() -> chosen(owed, rule, waived)
                        .filter(period -> !period.from().isAfter(day)));
    }

    /** Returns the unsettled period that is given, if it is one of the obligation, or without one the oldest. */
    static Optional<ReportingPeriod> chosen(
            Obligation owed, Optional<ObligationRule> rule, Optional<ReportingPeriod> given) {
        return given.isPresent()
                ? given.filter(period -> owed.nearest(rule, period).equals(given) && owed.isUnsettled(period))
                : owed.missed().stream().findFirst().or(owed::period);
    }

    /**
     * Returns the unsettled period that a report covers: the one with which it has most days in common, because a report
     * seldom ends on the very last day. Empty unless it contains at least half of that period.
     */
    static Optional<ReportingPeriod> covered(Obligation owed, Optional<ObligationRule> rule, ReportingPeriod reported) {
        return owed.nearest(rule, reported).filter(reported::covers).filter(owed::isUnsettled);
    }

    /** Returns whether the period with which a report has most days in common is settled already, or lapsed. */
    static boolean isSettled(Obligation owed, Optional<ObligationRule> rule, ReportingPeriod reported) {
        return owed.nearest(rule, reported)
                .filter(period -> !owed.isUnsettled(period))
                .isPresent();
    }
}

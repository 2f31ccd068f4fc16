package org.twinpact.twinning;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
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
 * @param report the report that fulfils it, if any
 * @param isWaiver whether it is waived
 */
record Fulfilment(
        AuthorityId owner,
        Optional<ObligationKind> kind,
        Optional<String> code,
        Optional<Report> report,
        boolean isWaiver) {
    /** Returns the fulfilment of every open obligation of a kind. */
    static Fulfilment of(AuthorityId owner, ObligationKind kind) {
        return new Fulfilment(owner, Optional.of(kind), Optional.empty(), Optional.empty(), false);
    }

    /** Returns the fulfilment of one obligation. */
    static Fulfilment of(AuthorityId owner, String code) {
        return new Fulfilment(owner, Optional.empty(), Optional.of(code), Optional.empty(), false);
    }

    /** Returns the waiver of one obligation. */
    static Fulfilment waiver(AuthorityId owner, String code) {
        return new Fulfilment(owner, Optional.empty(), Optional.of(code), Optional.empty(), true);
    }

    /** Returns the fulfilment of the obligation that a report names, empty if it names none. */
    static Optional<Fulfilment> of(AuthorityId owner, Report report) {
        return report.obligation()
                .map(code -> new Fulfilment(owner, Optional.empty(), Optional.of(code), Optional.of(report), false));
    }

    /**
     * Returns whether it is sufficient for an obligation. A report must go to all required recipients, for a period that
     * is open or was missed.
     */
    boolean suffices(Obligation owed, Optional<ObligationRule> rule) {
        return owed.owner().equals(owner)
                && kind.map(owed.kind()::equals).orElse(true)
                && code.map(owed.code()::equals).orElse(true)
                && report.filter(given ->
                                !given.recipients().containsAll(owed.to()) || !isUnreported(owed, rule, given.period()))
                        .isEmpty();
    }

    /** Returns whether a report covers a period of an obligation that is not reported yet, if it recurs. */
    static boolean isUnreported(Obligation owed, Optional<ObligationRule> rule, ReportingPeriod reported) {
        return owed.period().isEmpty() || covered(owed, rule, reported).isPresent();
    }

    /**
     * Returns the period of an obligation that is fulfilled: the one that the report covers, or the open one without a
     * report. Empty if the obligation does not recur.
     */
    Optional<ReportingPeriod> period(Obligation owed, Optional<ObligationRule> rule) {
        return report.isEmpty() || owed.period().isEmpty()
                ? owed.period()
                : covered(owed, rule, report.get().period());
    }

    /**
     * Returns the missed, open or later period with which a report has most days in common, because a report seldom ends
     * on the very last day. Empty if there is none, or if the report has more days in common with the one before it.
     */
    private static Optional<ReportingPeriod> covered(
            Obligation owed, Optional<ObligationRule> rule, ReportingPeriod reported) {
        Stream<ReportingPeriod> open = rule.filter(ObligationRule::recurring)
                .map(recurring -> owed.periods(recurring)
                        .takeWhile(period -> !period.from().isAfter(reported.to())))
                .orElseGet(() -> owed.period().stream());
        long known = owed.reported().map(reported::commonDays).orElse(0L);
        return Stream.concat(owed.missed().stream(), open)
                .max(Comparator.comparingLong(reported::commonDays))
                .filter(period -> reported.commonDays(period) > known);
    }
}

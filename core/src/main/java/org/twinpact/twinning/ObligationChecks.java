package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.jurisdiction.ObligationTrigger;

/** The checks of an obligation that an act names. */
final class ObligationChecks {
    private ObligationChecks() {}

    /** Adds a finding if an obligation did not exist yet on the day of the act, or if its period has not begun. */
    static void begun(
            Situation situation,
            AuthorityId party,
            String code,
            Optional<ReportingPeriod> period,
            List<Finding> unmet) {
        LocalDate day = situation.day();
        Optional<Obligation> owed = situation.twinning().obligation(party, code);
        Optional<LocalDate> since = owed.filter(known -> known.raisedBy() != ObligationTrigger.TERM_END)
                .map(Obligation::since)
                .or(() -> situation.track(party).flatMap(Track::formedOn))
                .or(situation.twinning()::takenUpOn);
        int known = unmet.size();
        Findings.before(day, since, "obligation", unmet);
        if (unmet.size() == known) {
            Optional<ReportingPeriod> chosen =
                    owed.flatMap(open -> Fulfilment.chosen(open, situation.rule(open), period));
            Findings.before(day, chosen.map(ReportingPeriod::from), "period", unmet);
        }
    }

    /** Adds a finding if a party has no open obligation with a code. */
    static void open(Situation situation, AuthorityId party, String code, List<Finding> unmet) {
        if (situation.twinning().obligation(party, code).isEmpty()) {
            unmet.add(notOpen(situation, party, code, open -> true));
        }
    }

    /** Returns the finding that no obligation with a code is open, and those that a condition selects. */
    static Finding notOpen(Situation situation, AuthorityId party, String code, Predicate<Obligation> possible) {
        return Findings.of(
                "OBLIGATION_NOT_OPEN",
                Map.of(
                        "given", situation.nameOfObligation(party, code),
                        "party", situation.name(party),
                        "known",
                                Situation.list(situation.twinning().obligations().stream()
                                        .filter(open -> open.owner().equals(party) && possible.test(open))
                                        .map(open -> situation.nameOfObligation(party, open.code())))));
    }
}

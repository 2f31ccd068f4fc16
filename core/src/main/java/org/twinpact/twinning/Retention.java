package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.approval.Body;
import org.twinpact.evidence.PartialDate;
import org.twinpact.jurisdiction.RetainedSubject;
import org.twinpact.jurisdiction.RetentionRule;
import org.twinpact.jurisdiction.RetentionStart;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;

/** The times for which the parties must retain what a twinning stores, on a day. */
record Retention(Situation situation) {
    /** Returns a finding for each rule of each party, followed by one for each open legal hold. */
    Stream<Finding> all() {
        Twinning twinning = situation.twinning();
        return Stream.concat(
                        twinning.tracks().stream()
                                .flatMap(track -> situation.profile(track).retention().stream()
                                        .map(rule -> of(track, rule))),
                        twinning.holds().stream().map(open -> open.finding(twinning)))
                .map(Finding::asWarning);
    }

    private Finding of(Track track, RetentionRule rule) {
        Optional<LocalDate> lastDay = start(rule.countedFrom()).map(rule::lastDay);
        return Findings.refusal(
                code(rule, lastDay),
                Optional.of(track.party()),
                Body.OFFICER,
                rule.code(),
                rule.basis(),
                rule.source(),
                Map.of(
                        "party", track.authority().name(),
                        "what", words(rule.subject()),
                        "until", lastDay.map(Days::text).orElseGet(() -> Situation.plain("")),
                        "rule", rule.text()));
    }

    private String code(RetentionRule rule, Optional<LocalDate> lastDay) {
        if (lastDay.isEmpty()) {
            return "RETAINED_WITHOUT_END_YET";
        }
        if (!situation.day().isAfter(lastDay.get())) {
            return "RETAINED_UNTIL";
        }
        boolean isHeld = rule.subject() == RetainedSubject.PERSONAL_DATA
                && !situation.twinning().holds().isEmpty();
        return isHeld ? "RETENTION_OVER_BUT_HELD" : "RETENTION_OVER";
    }

    private static LocalText words(RetainedSubject subject) {
        return switch (subject) {
            case RECORD -> LifecycleMessages.both("word.retainedRecord");
            case PERSONAL_DATA -> LifecycleMessages.both("word.retainedPersonalData");
        };
    }

    /** Returns the day from which a time is counted. Of a day that is only partly known, the last possible one counts. */
    private Optional<LocalDate> start(RetentionStart event) {
        return switch (event) {
            case SIGNING -> situation.twinning().signingDate().map(PartialDate::latest);
            case END -> situation.twinning().ending().flatMap(Ending::on).map(PartialDate::latest);
        };
    }
}

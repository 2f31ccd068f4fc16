package org.twinpact.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * A party's report on the implementation of the work plan. A report that nothing happened in the period is also a report.
 * Immutable.
 *
 * @param obligation the code of the obligation that it fulfils. Empty if none requires it
 * @param period the period that it covers. It fulfils the obligation for the period with which it has most days in common
 * @param results the measured values of the objectives, if any
 * @param summary the summary of the events in the period, by language
 * @param recipients the codes of the recipients, at least one, such as {@link Recipients#ASSOCIATION_INTERNATIONAL}
 */
public record Report(
        Optional<@PlainText(max = 64) String> obligation,
        @Valid ReportingPeriod period,
        @Size(max = 200) List<@Valid Measurement> results,

        @Valid LocalText summary,

        @NotEmpty(message = "must name at least one recipient") @Size(max = 20)
        List<@PlainText(max = 64) String> recipients) {
    public Report {
        Objects.requireNonNull(obligation, "obligation");
        Objects.requireNonNull(period, "period");
        results = List.copyOf(Objects.requireNonNull(results, "results"));
        Objects.requireNonNull(summary, "summary");
        recipients = List.copyOf(Objects.requireNonNull(recipients, "recipients"));
    }
}

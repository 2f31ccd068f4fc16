package org.twinpact.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * A party's report on the implementation of the work plan. Immutable.
 *
 * @param upTo the last day of the reporting period
 * @param results the measured values of the objectives, at least one
 * @param summary the summary of the events in the period, by language
 * @param recipients the codes of the recipients, at least one, such as {@link Recipients#ASSOCIATION_INTERNATIONAL}
 */
public record Report(
        @NotNull @CivilDay LocalDate upTo,

        @NotEmpty(message = "must measure at least one objective") @Size(max = 200)
        List<@Valid Measurement> results,

        @Valid LocalText summary,

        @NotEmpty(message = "must name at least one recipient") @Size(max = 20)
        List<@PlainText(max = 64) String> recipients) {
    public Report {
        Objects.requireNonNull(upTo, "upTo");
        results = List.copyOf(Objects.requireNonNull(results, "results"));
        Objects.requireNonNull(summary, "summary");
        recipients = List.copyOf(Objects.requireNonNull(recipients, "recipients"));
    }
}

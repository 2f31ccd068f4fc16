package org.twinpact.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.evidence.Evidence;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;
import org.twinpact.needs.Theme;

/**
 * An activity of a twinning, such as a delegation or a joint project. Immutable.
 *
 * @param id the key within the twinning, such as {@code A1}
 * @param kind the kind
 * @param firstDay the first day. Of a delegation, the day of departure
 * @param lastDay the last day. Of a delegation, the day of return
 * @param title the title, by language
 * @param purpose the purpose, by language
 * @param themes the fields of cooperation that it serves
 * @param objectives the ids of the objectives of the work plan that it serves
 * @param participants the number of participants, if known
 * @param publicParticipation the way in which residents took part, by language, if they did
 * @param payer the person or body that paid for it, by language, if known
 * @param budgetLine the budget line, if it was paid from the budget of a party
 * @param gifts the gifts that were given or received, each by language, with their value if known
 * @param approval the number of the approval of a delegation
 * @param returnReport the location of the report of a delegation after its return
 * @param evidence the evidence, if any
 */
@Value.Builder
public record Activity(
        @PlainText(max = 32) String id,
        @NotNull ActivityKind kind,
        @NotNull @CivilDay LocalDate firstDay,
        @NotNull @CivilDay LocalDate lastDay,
        @Valid LocalText title,
        @Valid LocalText purpose,
        @Size(max = 20) List<@Valid Theme> themes,
        @Size(max = 50) List<@PlainText(max = 32) String> objectives,
        Optional<@PositiveOrZero(message = "must be zero or more") Integer> participants,
        Optional<@Valid LocalText> publicParticipation,
        Optional<@Valid LocalText> payer,
        Optional<@PlainText(max = 64) String> budgetLine,
        @Size(max = 50) List<@Valid LocalText> gifts,
        Optional<@PlainText(max = 64) String> approval,
        Optional<@PlainText(max = 500) String> returnReport,
        Optional<@Valid Evidence> evidence)
        implements WithActivity {
    public Activity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(firstDay, "firstDay");
        Objects.requireNonNull(lastDay, "lastDay");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(purpose, "purpose");
        themes = List.copyOf(Objects.requireNonNull(themes, "themes"));
        objectives = List.copyOf(Objects.requireNonNull(objectives, "objectives"));
        Objects.requireNonNull(participants, "participants");
        Objects.requireNonNull(publicParticipation, "publicParticipation");
        Objects.requireNonNull(payer, "payer");
        Objects.requireNonNull(budgetLine, "budgetLine");
        gifts = List.copyOf(Objects.requireNonNull(gifts, "gifts"));
        Objects.requireNonNull(approval, "approval");
        Objects.requireNonNull(returnReport, "returnReport");
        Objects.requireNonNull(evidence, "evidence");
    }

    /** Returns whether it has evidence of a grade or of a higher one. */
    public boolean isEvidencedBy(EvidenceGrade lowest) {
        return evidence.filter(known -> known.grade().compareTo(lowest) <= 0).isPresent();
    }
}

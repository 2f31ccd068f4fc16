package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.jurisdiction.DutyRule;
import org.twinpact.language.LocalText;

/** Says of each duty that is not fulfilled what is asked, and whether its day is over. */
final class OpenDuties {
    private OpenDuties() {}

    static List<Missing> of(Situation situation) {
        return situation.twinning().obligations().stream()
                .sorted(Comparator.comparing(Obligation::due))
                .map(duty -> missing(situation, duty))
                .toList();
    }

    private static Missing missing(Situation situation, Obligation duty) {
        LocalDate due = duty.due();
        LocalText code = Situation.plain(duty.code());
        return new Missing(
                due.isBefore(situation.day()) ? "DUTY_OVERDUE" : "DUTY_OPEN",
                Optional.of(duty.owner()),
                "OFFICER",
                duty.code(),
                duty.basis(),
                duty.source(),
                Map.of(
                        "party", situation.name(duty.owner()),
                        "duty", code,
                        "due", Situation.plain(due.toString()),
                        "rule", situation.rule(duty).map(DutyRule::text).orElse(code)));
    }
}

package org.twinpact.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;

/**
 * A past date as far as it is known: a year ({@code 1998}), a month ({@code 2022-03}) or a day ({@code 2022-03-14}), in
 * the ISO calendar. Immutable.
 *
 * @param iso the date in ISO 8601 form
 */
public record PartialDate(
        @JsonValue
        @Pattern(
                // Months have their days, and February its 29th in leap years alone.
                regexp = "[0-9]{4}(-(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?"
                        + "|-(0[469]|11)(-(0[1-9]|[12][0-9]|30))?"
                        + "|-02(-(0[1-9]|1[0-9]|2[0-8]))?)?"
                        + "|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29",
                message = "must be a year, a month or a day such as '1998', '2022-03' or '2022-03-14'")
        String iso) {
    @JsonCreator
    public PartialDate {
        Objects.requireNonNull(iso, "iso");
    }

    @Override
    public String toString() {
        return iso;
    }
}

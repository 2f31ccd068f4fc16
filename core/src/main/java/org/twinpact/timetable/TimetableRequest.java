package org.twinpact.timetable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.CivilDay;

/**
 * A request for a timetable: the parties, the first day and the circumstances of a planned twinning. All days are
 * between 1900-01-01 and 2200-12-31, inclusive. {@link Timetable#of} checks all bounds. Immutable.
 *
 * @param parties the parties with their profiles, 2 to 50
 * @param start the day on which the plan exists. It can be endorsed and decided on from that day
 * @param money whether the plan or the text commits money
 * @param joinsAssociation whether the parties join or found an association under the text
 * @param entryIntoForce the moment of entry into force. For {@link EntryIntoForce#RATIFICATION}, ratifiable steps may
 *     follow the signatures
 * @param day the day before which the agreement cannot enter into force under the text, empty if the text names none
 * @param until the last day of a fixed term, empty if the term is indefinite
 * @param textReady the first day on which the text can be ready in every language, empty if it can be ready as soon as
 *     the plan is endorsed
 * @param earliestDays the days before which parties cannot take single steps, at most 500
 * @param years the number of years after the signing for which recurring obligations are listed, 1 to 50
 */
@Value.Builder
public record TimetableRequest(
        @Size(min = 2, max = MAX_PARTIES) List<@Valid ProfiledParty> parties,
        @NotNull @CivilDay LocalDate start,
        boolean money,
        boolean joinsAssociation,
        @NotNull EntryIntoForce entryIntoForce,
        Optional<@CivilDay LocalDate> day,
        Optional<@CivilDay LocalDate> until,
        Optional<@CivilDay LocalDate> textReady,
        @Size(max = MAX_DAYS) List<@Valid EarliestDay> earliestDays,

        @Min(value = 1, message = "must be 1 or more") @Max(value = MAX_YEARS, message = "must be 50 or less")
        int years)
        implements WithTimetableRequest {
    static final int MAX_PARTIES = 50;
    static final int MAX_DAYS = 500;
    static final int MAX_YEARS = 50;
    /** The first day that {@link CivilDay} allows, for callers without a validator. */
    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    private static final int YEARS = 3;

    public TimetableRequest {
        parties = List.copyOf(Objects.requireNonNull(parties, "parties"));
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(entryIntoForce, "entryIntoForce");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(textReady, "textReady");
        earliestDays = List.copyOf(Objects.requireNonNull(earliestDays, "earliestDays"));
    }

    /**
     * Returns a request for parties under the profiles that apply to them, in the simplest circumstances: no money, no
     * association, entry into force with the last signature, an indefinite term, and recurring obligations for three
     * years.
     *
     * @throws IllegalStateException if no profile applies to a party
     */
    public static TimetableRequest of(Profiles profiles, List<LocalAuthority> parties, LocalDate start) {
        return new TimetableRequestBuilder()
                .parties(parties.stream()
                        .map(party -> new ProfiledParty(party, profiles.applyingTo(party)))
                        .toList())
                .start(start)
                .money(false)
                .joinsAssociation(false)
                .entryIntoForce(EntryIntoForce.SIGNATURE)
                .years(YEARS)
                .build();
    }
}

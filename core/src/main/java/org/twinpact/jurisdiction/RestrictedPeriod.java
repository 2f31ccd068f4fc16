package org.twinpact.jurisdiction;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LocalText;

/**
 * A period in which publications and ceremonies of an authority are restricted, such as that before elections. The host
 * supplies it, because elections are called for each term and often postponed. Immutable.
 *
 * @param country the country, ISO 3166-1 alpha-2
 * @param authority the authority, empty for all authorities of the country
 * @param firstDay the first day
 * @param lastDay the last day
 * @param name the name, by language, such as that of the elections
 * @param source the source of the restriction
 */
public record RestrictedPeriod(
        String country,
        Optional<AuthorityId> authority,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalText name,
        String source) {
    /**
     * Creates a period.
     *
     * @throws IllegalArgumentException if it ends before it begins, or if the source is blank
     */
    public RestrictedPeriod {
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(firstDay, "firstDay");
        Objects.requireNonNull(lastDay, "lastDay");
        Objects.requireNonNull(name, "name");
        if (Objects.requireNonNull(source, "source").isBlank()) {
            throw new IllegalArgumentException(
                    "the source of a restricted period is blank; expected where it is stated");
        }
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("a restricted period ends on its first day or later; " + firstDay
                    + " to " + lastDay + " was given");
        }
    }

    /** Returns whether it applies to an authority on a day. */
    public boolean appliesTo(LocalAuthority to, LocalDate day) {
        return country.equals(to.country())
                && authority.map(to.id()::equals).orElse(true)
                && !day.isBefore(firstDay)
                && !day.isAfter(lastDay);
    }
}

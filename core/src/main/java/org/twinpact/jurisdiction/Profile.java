package org.twinpact.jurisdiction;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * The requirements of one country's law and practice for a party, as data. Not legal advice: each rule names its basis
 * and source, and the whole the day it was verified. Immutable.
 *
 * @param id the profile's id, such as {@code IL}
 * @param version the profile's version
 * @param verifiedOn the day its sources were last read
 * @param country the country it applies to, ISO 3166-1 alpha-2, empty for one that applies where nothing closer does
 * @param kinds the kinds of authority it applies to. None means all
 * @param steps decisions owed before gates
 * @param signatories the required signatories
 * @param guards further conditions, decided by named guards
 * @param obligations obligations after signing
 * @param bodies the names of the bodies, where the library has no name for them or another one is usual
 * @param unknown the facts that could not be established
 */
@Value.Builder
public record Profile(
        @JsonProperty("profile")
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,31}", message = "must be a profile's id such as 'IL'")
        String id,

        @PlainText(max = 32) String version,
        @NotNull @CivilDay LocalDate verifiedOn,
        Optional<@Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code such as 'IL'") String>
                country,
        @Size(max = 20) List<@NotNull AuthorityKind> kinds,
        @Size(max = 100) List<@Valid Step> steps,
        @Size(max = 20) List<@Valid SignatoryRule> signatories,
        @Size(max = 100) List<@Valid GuardRule> guards,
        @Size(max = 100) List<@Valid ObligationRule> obligations,
        @Size(max = 100) Map<@Valid Body, @Valid LocalText> bodies,
        @Size(max = 20) List<@Valid LocalText> unknown)
        implements WithProfile {
    public Profile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(verifiedOn, "verifiedOn");
        Objects.requireNonNull(country, "country");
        kinds = List.copyOf(Objects.requireNonNull(kinds, "kinds"));
        steps = List.copyOf(Objects.requireNonNull(steps, "steps"));
        signatories = List.copyOf(Objects.requireNonNull(signatories, "signatories"));
        guards = List.copyOf(Objects.requireNonNull(guards, "guards"));
        obligations = List.copyOf(Objects.requireNonNull(obligations, "obligations"));
        bodies = Map.copyOf(Objects.requireNonNull(bodies, "bodies"));
        unknown = List.copyOf(Objects.requireNonNull(unknown, "unknown"));
    }

    /** Returns id, version and content hash of this profile, as events carry them. */
    public ProfileRef ref() {
        return new ProfileRef(id, version, ProfileHash.of(this));
    }

    /** Returns the step with a code, or empty. */
    public Optional<Step> step(String code) {
        for (Step step : steps) {
            if (step.code().equals(code)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** Returns all rules of this profile. */
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(steps);
        rules.addAll(signatories);
        rules.addAll(guards);
        rules.addAll(obligations);
        return List.copyOf(rules);
    }

    /** Returns the obligation with a code, or empty. */
    public Optional<ObligationRule> obligation(String code) {
        for (ObligationRule obligation : obligations) {
            if (obligation.code().equals(code)) {
                return Optional.of(obligation);
            }
        }
        return Optional.empty();
    }
}

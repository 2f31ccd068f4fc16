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
 * The requirements of one country's law and practice for a party, as data. It is not legal advice. Each rule names its
 * basis and source. Each rule and the whole profile name the day on which the sources were last read. Immutable.
 *
 * @param id the profile's id, such as {@code IL}
 * @param version the profile's version
 * @param verifiedOn the day its sources were last read
 * @param country the ISO 3166-1 alpha-2 code of the country to which it applies. Empty for a profile that applies if no
 *     more specific one does
 * @param kinds the kinds of authority to which it applies. An empty list means all
 * @param steps the decisions and filings required before gates
 * @param signatories the required signatories
 * @param guards the further conditions, decided by named guards
 * @param obligations the obligations after signing
 * @param programmeBodies the bodies, any of which endorses a further programme under a signed agreement. If empty, the
 *     head or the council usually does
 * @param retention the times for which the party must retain what a twinning stores. No shipped profile has one. The
 *     content hash covers them only if there are any
 * @param overrides the rules based on law of the shipped profile that this profile omits or weakens, each with its
 *     reason. The content hash does not cover them, so that a profile in use can be given one that a newer shipped
 *     profile makes necessary
 * @param bodies the names of bodies and recipients for which the library has no name or another name is usual
 * @param unknown the facts that could not be established, by language
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
        @Size(max = 20) List<@Valid Body> programmeBodies,
        @Size(max = 20) List<@Valid RetentionRule> retention,
        @Size(max = 100) List<@Valid RuleOverride> overrides,
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
        programmeBodies = List.copyOf(Objects.requireNonNull(programmeBodies, "programmeBodies"));
        retention = List.copyOf(Objects.requireNonNull(retention, "retention"));
        overrides = List.copyOf(Objects.requireNonNull(overrides, "overrides"));
        bodies = Map.copyOf(Objects.requireNonNull(bodies, "bodies"));
        unknown = List.copyOf(Objects.requireNonNull(unknown, "unknown"));
    }

    /** Returns the id, version and content hash of this profile, by which events refer to it. */
    public ProfileRef ref() {
        return new ProfileRef(id, version, ProfileHash.of(this));
    }

    /** Returns the step with the given code, or empty if there is none. */
    public Optional<Step> step(String code) {
        for (Step step : steps) {
            if (step.code().equals(code)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** Returns all rules of this profile: the steps, the signatory rules, the guard rules and the obligation rules. */
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(steps);
        rules.addAll(signatories);
        rules.addAll(guards);
        rules.addAll(obligations);
        return List.copyOf(rules);
    }

    /** Returns the shipped rules based on law that this profile overrides, each with its override. */
    public Map<Rule, RuleOverride> overridden() {
        return LawFaults.overridden(this);
    }

    /** Returns the obligation rule with the given code, or empty if there is none. */
    public Optional<ObligationRule> obligation(String code) {
        for (ObligationRule obligation : obligations) {
            if (obligation.code().equals(code)) {
                return Optional.of(obligation);
            }
        }
        return Optional.empty();
    }
}

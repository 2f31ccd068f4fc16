package org.twinpact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.language.CivilDay;
import org.twinpact.language.PlainText;
import org.twinpact.twinning.ActId;

/**
 * The author, role and day of an act. Immutable.
 *
 * @param role the role that asks, such as {@code International relations officer}
 * @param authority the authority in whose service the role is
 * @param on the day the act happened. A day more than ten years after the office's clock is refused as a typing error
 * @param actId idempotency key of the act. The same act sent twice is accepted once. If empty, the office creates a key
 * @param person the person behind the role, if recorded. After the person was erased, seal the person again for each
 *     act, because a datum that is supplied again is stored again
 * @param personalData personal data that the act refers to, unless they are stored already, sealed as the person is. An
 *     act that names a person whose data are neither supplied nor stored is refused with {@code PERSONAL_DATA_MISSING}
 */
@Value.Builder
public record ActContext(
        @PlainText(max = 200) String role,
        @Valid AuthorityId authority,
        @NotNull @CivilDay LocalDate on,
        Optional<@Valid ActId> actId,
        Optional<@Valid PersonalDatum> person,
        @Size(max = 200) List<@Valid PersonalDatum> personalData)
        implements WithActContext {
    public ActContext {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(actId, "actId");
        Objects.requireNonNull(person, "person");
        personalData = List.copyOf(Objects.requireNonNull(personalData, "personalData"));
    }

    /** Returns the context of a role of an authority on a day. */
    public static ActContext role(String role, AuthorityId authority, LocalDate on) {
        return new ActContextBuilder().role(role).authority(authority).on(on).build();
    }
}

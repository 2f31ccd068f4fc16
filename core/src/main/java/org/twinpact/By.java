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
 * Who asks for an act, and on which day it happened. Immutable.
 *
 * @param role the role that asks, such as {@code International relations officer}
 * @param authority the authority in whose service the role is
 * @param on the day the act happened; more than ten years after the office's clock it is refused as a slip
 * @param actId key of the act, so that the same act sent twice is accepted once; empty lets the office make one
 * @param person the person behind the role, if kept; sealed anew for each act after the person was erased, because a
 *     datum that is brought again is kept again
 * @param brings personal data that the act refers to, unless they were kept before, sealed as the person is; an act
 *     that names a person whose data are neither is refused with {@code PERSON_NOT_BROUGHT}
 */
@Value.Builder
public record By(
        @PlainText(max = 200) String role,
        @Valid AuthorityId authority,
        @NotNull @CivilDay LocalDate on,
        Optional<@Valid ActId> actId,
        Optional<@Valid PersonalDatum> person,
        @Size(max = 200) List<@Valid PersonalDatum> brings)
        implements WithBy {
    public By {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(actId, "actId");
        Objects.requireNonNull(person, "person");
        brings = List.copyOf(Objects.requireNonNull(brings, "brings"));
    }

    /** A role of an authority on a day. */
    public static By role(String role, AuthorityId authority, LocalDate on) {
        return new ByBuilder().role(role).authority(authority).on(on).build();
    }
}

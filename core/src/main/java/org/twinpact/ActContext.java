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
 * @param role the role that performs the act, such as {@code International relations officer}
 * @param authority the authority that the role belongs to
 * @param on the day of the act. An act whose content has a day, such as a decision, a signature or a notice, is recorded
 *     on this day. An act whose content has none, such as an endorsement, a proposal or a withdrawal, happened on it. A
 *     day that by the office's clock has not begun anywhere on Earth (in the time zone UTC+14) is refused with
 *     {@code ACT_DAY_IN_THE_FUTURE}. A day to come, such as that of a ceremony, is content of an act
 * @param actId the idempotency key of the act, under which a retry of the same authority is accepted once. The retry
 *     has the same content, day, role and person. If empty, the office generates a key
 * @param person the person behind the role, if recorded. A datum that is supplied again is stored again. After an
 *     erasure, seal the person again for each act instead of reusing the erased datum
 * @param personalData the personal data that the act refers to and that are not stored with the twinning yet, sealed by
 *     {@link TwinningOffice#seal}. An act that names a person whose data are neither supplied nor stored is refused
 *     with {@code PERSONAL_DATA_MISSING}, and data of a person whom it does not name with
 *     {@code PERSONAL_DATA_NOT_NAMED}
 * @param evidence the document that shows that the authority may record the act on behalf of another party, or that the
 *     other party did it, such as {@code signed copy of 3 May 2026}. See {@link #onBehalf}
 */
@Value.Builder
public record ActContext(
        @PlainText(max = 200) String role,
        @Valid AuthorityId authority,
        @NotNull @CivilDay LocalDate on,
        Optional<@Valid ActId> actId,
        Optional<@Valid PersonalDatum> person,
        @Size(max = 200) List<@Valid PersonalDatum> personalData,
        Optional<@PlainText(max = 500) String> evidence)
        implements WithActContext {
    public ActContext {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(actId, "actId");
        Objects.requireNonNull(person, "person");
        personalData = List.copyOf(Objects.requireNonNull(personalData, "personalData"));
        Objects.requireNonNull(evidence, "evidence");
    }

    /**
     * Returns the context of a role of an authority on a day, without an idempotency key, a person or personal data.
     */
    public static ActContext role(String role, AuthorityId authority, LocalDate on) {
        return new ActContextBuilder().role(role).authority(authority).on(on).build();
    }

    /**
     * Returns the context of an act that the authority records on behalf of another party. The event states it, with
     * the evidence. An act that is not of another party is then refused with {@code EVIDENCE_NOT_EXPECTED}.
     *
     * @param evidence the document that shows it, in at most 500 characters. It must contain no personal data
     */
    public ActContext onBehalf(String evidence) {
        return withEvidence(evidence);
    }
}

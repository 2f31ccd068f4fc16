package org.twinpact.followup;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.language.PlainText;

/**
 * A subject that a party withholds from publication. Immutable.
 *
 * @param kind the kind of subject
 * @param id the key within the twinning, such as that of a ceremony or release. Empty for the twinning itself
 */
public record WithheldSubject(@NotNull WithheldKind kind, Optional<@PlainText(max = 32) String> id) {
    public WithheldSubject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    /** Returns the twinning itself as the subject. */
    public static WithheldSubject wholeTwinning() {
        return new WithheldSubject(WithheldKind.TWINNING, Optional.empty());
    }

    /** Returns a ceremony as the subject. */
    public static WithheldSubject ofCeremony(String id) {
        return new WithheldSubject(WithheldKind.CEREMONY, Optional.of(id));
    }

    /** Returns a release as the subject. */
    public static WithheldSubject ofRelease(String id) {
        return new WithheldSubject(WithheldKind.RELEASE, Optional.of(id));
    }
}

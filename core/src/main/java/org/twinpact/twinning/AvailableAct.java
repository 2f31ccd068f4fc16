package org.twinpact.twinning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.approval.Body;
import org.twinpact.approval.Result;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;

/**
 * An act that is possible now, or will be once the missing conditions are met. Immutable.
 *
 * @param act the kind of the act
 * @param party the party or newcomer that the act concerns, empty if the act concerns all parties together
 * @param body the body or office that decides or performs it, such as {@code COUNCIL}
 * @param result {@link Result#WITHDRAWN} for a decision that would withdraw an approval, otherwise empty
 * @param missing the findings that still prevent the act, empty if there are none
 */
public record AvailableAct(
        ActKind act, Optional<AuthorityId> party, Body body, Optional<Result> result, List<Finding> missing) {
    public AvailableAct {
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(result, "result");
        missing = List.copyOf(Objects.requireNonNull(missing, "missing"));
    }

    /** Returns the names of the act and its body in Hebrew or English, and in English for any other language. */
    public String text(LanguageTag language) {
        return text(Optional.empty(), language);
    }

    /**
     * Returns the same text with the names that a host's profile gives its bodies.
     *
     * @param now the twinning in which the act is possible
     * @param profiles the profiles of the host
     */
    public String text(Twinning now, Profiles profiles, LanguageTag language) {
        return text(party.flatMap(known -> EventText.profile(now, profiles, known)), language);
    }

    private String text(Optional<Profile> profile, LanguageTag language) {
        return act.text(language)
                + result.map(one ->
                                " (" + LifecycleMessages.both("result." + one).read(language) + ")")
                        .orElse("")
                + ": "
                + LifecycleMessages.body(profile, body.code()).read(language);
    }
}

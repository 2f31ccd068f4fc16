package org.twinpact.twinning;

import java.util.List;
import java.util.Map;
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

    /**
     * Returns the names of the act, of its body and of its party in Hebrew or English, and in English for any other
     * language. Bodies have the names of the shipped profiles.
     *
     * @param now the twinning in which the act is possible
     */
    public String text(Twinning now, LanguageTag language) {
        return text(now, Profiles.shipped(), language);
    }

    /**
     * Returns the same text with the names that a host's profile gives its bodies.
     *
     * @param now the twinning in which the act is possible
     * @param profiles the profiles of the host
     */
    public String text(Twinning now, Profiles profiles, LanguageTag language) {
        String what = text(party.flatMap(known -> EventText.profile(now, profiles, known)), language);
        return party.map(known -> LifecycleMessages.in(language)
                        .say("word.ofParty", Map.of("what", Situation.plain(what), "party", now.nameOf(known))))
                .orElse(what);
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

package org.twinpact.twinning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.approval.Result;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;

/**
 * An act that may be done now, or once what is missing is there. Immutable.
 *
 * @param act the name of the act
 * @param party the party that would do it; empty for one that is done together or for all
 * @param who the body or office that brings it about, such as {@code COUNCIL}
 * @param result the only result that a decision would have, where it would take back what stands; else empty
 * @param missing what still stands in its way; empty where nothing does
 */
public record Possible(
        String act, Optional<AuthorityId> party, String who, Optional<Result> result, List<Missing> missing) {
    public Possible {
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(result, "result");
        missing = List.copyOf(Objects.requireNonNull(missing, "missing"));
    }

    /** The act and who does it in words, in Hebrew or English; in English for any other language. */
    public String text(LanguageTag language) {
        return text(Optional.empty(), language);
    }

    /**
     * The same, where a profile of the host's says what its bodies are called.
     *
     * @param now the twinning in which it may be done
     * @param profiles the profiles that the host knows
     */
    public String text(Twinning now, Profiles profiles, LanguageTag language) {
        return text(party.flatMap(known -> EventText.profile(now, profiles, known)), language);
    }

    private String text(Optional<Profile> profile, LanguageTag language) {
        return Wording.both("act." + act).read(language)
                + result.map(one -> " (" + Wording.both("result." + one).read(language) + ")")
                        .orElse("")
                + ": "
                + Wording.body(profile, who).read(language);
    }
}

package org.twinpact;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.registry.Page;
import org.twinpact.registry.Search;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * A party of a running twinning whose profile is not the one that would apply to it now. Immutable.
 *
 * @param twinning the twinning
 * @param party the party
 * @param profile the current profile of the party
 * @param newest the profile to which {@code PartyActs.AdoptProfile} would move the party
 */
public record OutdatedProfile(TwinningId twinning, AuthorityId party, ProfileRef profile, ProfileRef newest) {
    public OutdatedProfile {
        Objects.requireNonNull(twinning, "twinning");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(newest, "newest");
    }

    /** Returns all outdated profiles of a registry as a lazy stream, which reads the registry page by page. */
    static Stream<OutdatedProfile> among(TwinningRegistry registry, Profiles profiles) {
        return Stream.iterate(
                        Optional.of(registry.search(Search.all())),
                        Optional::isPresent,
                        page -> page.flatMap(Page::next)
                                .map(cursor -> registry.search(Search.all().withCursor(cursor))))
                .flatMap(page -> page.orElseThrow().entries().stream())
                .filter(entry -> entry.stage() != Stage.ENDED && entry.stage() != Stage.DISCONTINUED)
                .flatMap(entry -> registry.find(entry.id()).stream())
                .flatMap(twinning -> of(twinning, profiles));
    }

    private static Stream<OutdatedProfile> of(Twinning twinning, Profiles profiles) {
        return twinning.tracks().stream()
                .map(track -> new OutdatedProfile(
                        twinning.id(),
                        track.party(),
                        track.profile(),
                        profiles.applyingTo(track.authority()).ref()))
                .filter(outdated -> !outdated.newest().equals(outdated.profile()));
    }
}

package org.twinpact.twinning;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.LocalText;
import org.twinpact.language.SearchKey;
import org.twinpact.partner.Route;

/** What acts ask about parties and the search for them. */
final class PartyChecks {
    private PartyChecks() {}

    static void link(Situation situation, Act.LinkParty act, List<Missing> found) {
        for (Track track : situation.twinning().tracks()) {
            if (isSame(track.authority(), act.authority())) {
                found.add(twice(act.authority()));
                return;
            }
        }
    }

    /** The same key or a code in common; names alone do not tell, for different towns share them. */
    private static boolean isSame(LocalAuthority one, LocalAuthority other) {
        return one.id().equals(other.id()) || !Collections.disjoint(one.codes(), other.codes());
    }

    /** The same town under another key, perhaps; whoever links it knows. */
    static void namesake(Situation situation, Act.LinkParty act, List<Missing> found) {
        for (Track track : situation.twinning().tracks()) {
            if (isNamesake(track.authority(), act.authority())) {
                found.add(Refusals.of(
                        "NAMESAKE_OF_A_PARTY",
                        Map.of(
                                "party", act.authority().name(),
                                "known", Situation.plain(track.party().value()))));
            }
        }
    }

    /** Of the same country, and of the same name in a language that both have. */
    private static boolean isNamesake(LocalAuthority one, LocalAuthority other) {
        return one.country().equals(other.country())
                && one.name().byLanguage().entrySet().stream()
                        .anyMatch(name -> other.name()
                                .find(name.getKey())
                                .filter(same -> SearchKey.of(same).equals(SearchKey.of(name.getValue())))
                                .isPresent());
    }

    static void drop(Situation situation, Act.DropParty act, List<Missing> found) {
        if (situation.twinning().tracks().size() == 1) {
            found.add(Refusals.of("LAST_PARTY", Map.of("party", situation.name(act.party()))));
        }
    }

    /** The successor is none of the other parties, and of the same country unless that was not known. */
    static void successor(Situation situation, Act.SucceedParty act, List<Missing> found) {
        Track track = situation.track(act.party()).orElseThrow();
        boolean another = situation.twinning().tracks().stream()
                .filter(other -> !other.party().equals(act.party()))
                .anyMatch(other -> isSame(other.authority(), act.authority()));
        if (another) {
            found.add(twice(act.authority()));
        }
        if (situation.profile(track).country().isPresent()
                && !track.authority().country().equals(act.authority().country())) {
            found.add(Refusals.of("SUCCESSOR_OF_ANOTHER_COUNTRY", Map.of("party", situation.name(act.party()))));
        }
    }

    static void profile(Situation situation, Act.AdoptProfile act, List<Missing> found) {
        Track track = situation.track(act.party()).orElseThrow();
        Optional<Profile> known = situation.rules().profiles().find(act.profile());
        String applying =
                situation.rules().profiles().applyingTo(track.authority()).id();
        if (known.isEmpty()) {
            found.add(Refusals.of(
                    "PROFILE_UNKNOWN",
                    Map.of(
                            "given",
                            version(act.profile()),
                            "known",
                            Situation.list(situation.rules().profiles().all().stream()
                                    .map(profile -> profile.id() + " " + profile.version())))));
        } else if (!isFor(known.get(), track, applying)) {
            found.add(profileOf("PROFILE_DOES_NOT_APPLY", situation, act));
        }
        if (act.profile().equals(track.profile())) {
            found.add(profileOf("PROFILE_IN_USE", situation, act));
        }
    }

    /** Another version of the profile that it is under, or of the one that its country and kind ask for. */
    private static boolean isFor(Profile profile, Track track, String applying) {
        return (profile.id().equals(track.profile().id()) || profile.id().equals(applying))
                && (profile.kinds().isEmpty()
                        || profile.kinds().contains(track.authority().kind()));
    }

    private static Missing profileOf(String code, Situation situation, Act.AdoptProfile act) {
        return Refusals.of(code, Map.of("party", situation.name(act.party()), "given", version(act.profile())));
    }

    private static LocalText version(ProfileRef profile) {
        return Situation.plain(profile.id() + " " + profile.version());
    }

    static void origin(Situation situation, Act.VerifyOrigin act, List<Missing> found) {
        Optional<Origin> origin = situation.twinning().origin();
        if (origin.isEmpty()) {
            found.add(Refusals.of("NOT_IMPORTED", Map.of()));
        } else if (act.grade().compareTo(origin.get().grade()) >= 0) {
            found.add(Refusals.of(
                    "GRADE_NOT_HIGHER",
                    Map.of(
                            "given", Situation.plain(act.grade().name()),
                            "known", Situation.plain(origin.get().grade().name()))));
        }
    }

    static void distinct(Situation situation, Act.ImportTwinning act, List<Missing> found) {
        List<LocalAuthority> parties = act.parties();
        for (int i = 1; i < parties.size(); i++) {
            LocalAuthority party = parties.get(i);
            if (parties.subList(0, i).stream().anyMatch(earlier -> isSame(earlier, party))) {
                found.add(twice(party));
            }
        }
    }

    private static Missing twice(LocalAuthority authority) {
        return Refusals.of("ALREADY_A_PARTY", Map.of("party", authority.name()));
    }

    static void search(Situation situation, Act.SearchPartner act, List<Missing> found) {
        boolean named = act.search().association().isPresent();
        boolean asked = act.search().route() == Route.THROUGH_ASSOCIATION;
        if (named != asked) {
            found.add(Refusals.of(asked ? "ASSOCIATION_NOT_NAMED" : "ASSOCIATION_NOT_ASKED", Map.of()));
        }
        Refusals.future(act.search().startedOn(), situation.day(), found);
        NeedsChecks.unknown(situation, act.search().themes().stream(), found);
    }

    static void judgement(Situation situation, Act.JudgeCapacity act, List<Missing> found) {
        Refusals.future(act.capacity().judgedOn(), situation.day(), found);
    }

    static void weak(Situation situation, Act.JudgeCapacity act, List<Missing> found) {
        AuthorityId party = act.party();
        if (!act.capacity().sufficient()) {
            found.add(Refusals.guided(
                    "CAPACITY_INSUFFICIENT", Optional.of(party), "ACT", Map.of("party", situation.name(party))));
        }
    }
}

package org.twinpact.twinning;

import static org.twinpact.twinning.Refusals.when;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.partner.Route;

/** What acts ask about parties and the search for them. */
final class PartyChecks {
    private PartyChecks() {}

    static Stream<Missing> link(Situation situation, Act.LinkParty act) {
        return when(
                situation.twinning().tracks().stream().anyMatch(track -> isSame(track.authority(), act.authority())),
                () -> twice(act.authority()));
    }

    /** The same key or a code in common; names alone do not tell, for different towns share them. */
    private static boolean isSame(LocalAuthority one, LocalAuthority other) {
        return one.id().equals(other.id()) || !Collections.disjoint(one.codes(), other.codes());
    }

    static Stream<Missing> drop(Situation situation, Act.DropParty act) {
        return when(
                situation.twinning().tracks().size() == 1,
                () -> Refusals.of("LAST_PARTY").putDetails("party", situation.name(act.party())));
    }

    /** The successor must not be one of the other parties. */
    static Stream<Missing> successor(Situation situation, Act.SucceedParty act) {
        return when(
                situation.twinning().tracks().stream()
                        .filter(track -> !track.party().equals(act.party()))
                        .anyMatch(track -> isSame(track.authority(), act.authority())),
                () -> twice(act.authority()));
    }

    static Stream<Missing> profile(Situation situation, Act.AdoptProfile act) {
        Track track = situation.track(act.party()).orElseThrow();
        Optional<Profile> known = situation.rules().profiles().find(act.profile());
        boolean foreign = known.flatMap(Profile::country)
                .filter(country -> !country.equals(track.authority().country()))
                .isPresent();
        return Stream.of(
                        when(
                                known.isEmpty(),
                                () -> Refusals.of("PROFILE_UNKNOWN")
                                        .putDetails(
                                                "given",
                                                Situation.plain(act.profile().id() + " "
                                                        + act.profile().version()))
                                        .putDetails(
                                                "known",
                                                Situation.list(situation.rules().profiles().all().stream()
                                                        .map(profile -> profile.id() + " " + profile.version())))),
                        when(foreign, () -> profileOf("PROFILE_OF_ANOTHER_COUNTRY", situation, act)),
                        when(act.profile().equals(track.profile()), () -> profileOf("PROFILE_IN_USE", situation, act)))
                .flatMap(all -> all);
    }

    private static MissingBuilder profileOf(String code, Situation situation, Act.AdoptProfile act) {
        return Refusals.of(code)
                .putDetails("party", situation.name(act.party()))
                .putDetails(
                        "given",
                        Situation.plain(act.profile().id() + " " + act.profile().version()));
    }

    static Stream<Missing> origin(Situation situation, Act.VerifyOrigin act) {
        Optional<Origin> origin = situation.twinning().origin();
        boolean better =
                origin.filter(known -> act.grade().compareTo(known.grade()) < 0).isPresent();
        return Stream.concat(
                when(origin.isEmpty(), () -> Refusals.of("NOT_IMPORTED")),
                when(
                        origin.isPresent() && !better,
                        () -> Refusals.of("GRADE_NOT_HIGHER")
                                .putDetails("given", Situation.plain(act.grade().name()))
                                .putDetails(
                                        "known",
                                        Situation.plain(
                                                origin.map(o -> o.grade().name())
                                                        .orElse("")))));
    }

    static Stream<Missing> distinct(List<LocalAuthority> parties) {
        return IntStream.range(1, parties.size())
                .filter(i -> parties.subList(0, i).stream().anyMatch(earlier -> isSame(earlier, parties.get(i))))
                .mapToObj(i -> twice(parties.get(i)).build());
    }

    private static MissingBuilder twice(LocalAuthority authority) {
        return Refusals.of("ALREADY_A_PARTY").putDetails("party", authority.name());
    }

    static Stream<Missing> search(Situation situation, Act.SearchPartner act) {
        boolean named = act.search().association().isPresent();
        boolean asked = act.search().route() == Route.THROUGH_ASSOCIATION;
        return Stream.of(
                        when(asked && !named, () -> Refusals.of("ASSOCIATION_NOT_NAMED")),
                        when(named && !asked, () -> Refusals.of("ASSOCIATION_NOT_ASKED")),
                        Refusals.future(act.search().startedOn(), situation.day()),
                        NeedsChecks.unknown(situation, act.search().themes().stream()))
                .flatMap(all -> all);
    }

    static Stream<Missing> weak(Situation situation, Act.JudgeCapacity act) {
        return when(
                !act.capacity().sufficient(),
                () -> Refusals.of("CAPACITY_INSUFFICIENT")
                        .basis(Basis.GUIDE)
                        .source(Guide.ISRAEL)
                        .party(act.party())
                        .putDetails("party", situation.name(act.party())));
    }
}

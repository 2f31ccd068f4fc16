package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LocalText;
import org.twinpact.language.SearchKey;
import org.twinpact.signing.Signature;

/** Acts that change the parties and the profiles under which they act. Events: {@link PartyEvents}. */
public sealed interface PartyActs extends Act {
    /**
     * An act that adds a further party and opens its track. Before a plan is agreed, the party joins at once. Later it is
     * a newcomer, which changes nothing that is adopted. It joins when every party and it have endorsed a plan that was
     * proposed after it had been added.
     */
    record AddParty(@Valid LocalAuthority authority) implements PartyActs {
        private static final int PARTIES = 100;

        public AddParty {
            Objects.requireNonNull(authority, "authority");
        }

        @Override
        public ActKind kind() {
            return ActKind.ADD_PARTY;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            List<Track> others = situation.twinning().partiesAndNewcomers().toList();
            if (others.stream().anyMatch(track -> isSame(track, authority))) {
                unmet.add(alreadyAParty(authority));
            }
            Findings.aboveLimit(others.size() + 1, PARTIES, unmet);
        }

        /** Warns of a party that may be the same authority under another key, and of a kind without a profile. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            Findings.kindWithoutProfile(situation, authority, warnings);
            situation
                    .twinning()
                    .partiesAndNewcomers()
                    .filter(track -> isNamesake(track.authority(), authority))
                    .forEach(track ->
                            warnings.add(Findings.of("NAMESAKE_OF_A_PARTY", Map.of("party", authority.name()))));
        }

        /** Returns whether both authorities are in the same country and have the same name in a common language. */
        private static boolean isNamesake(LocalAuthority one, LocalAuthority other) {
            return one.country().equals(other.country())
                    && one.name().byLanguage().entrySet().stream()
                            .anyMatch(name -> other.name()
                                    .find(name.getKey())
                                    .filter(same -> SearchKey.of(same).equals(SearchKey.of(name.getValue())))
                                    .isPresent());
        }

        @Override
        public Fact fact(Situation situation) {
            ProfileRef profile =
                    situation.rules().profiles().applyingTo(authority).ref();
            if (PlanProposal.isAwaitedAt(situation.twinning().stage())) {
                return new PartyEvents.NewcomerAdded(authority, profile, situation.day());
            }
            Stream<AuthorityId> keys =
                    Stream.concat(situation.twinning().subjectKeys().stream(), Stream.of(authority.id()));
            return new PartyEvents.PartyAdded(
                    authority, profile, Subjects.of(situation.twinning(), keys.toList()), situation.day());
        }
    }

    /**
     * An act that withdraws a newcomer. Everything is then as it was before it was added. Only its name remains, which
     * the sentences of past events need. A proposed plan that names it lapses, because the others endorsed that plan
     * together with the newcomer. Without it they can propose the same plan again.
     *
     * @param newcomer the newcomer
     * @param reason the reason, by language
     */
    record WithdrawNewcomer(
            @Valid AuthorityId newcomer, @Valid LocalText reason) implements PartyActs {
        public WithdrawNewcomer {
            Objects.requireNonNull(newcomer, "newcomer");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.WITHDRAW_NEWCOMER;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Optional<Track> track = situation.twinning().newcomer(newcomer);
            if (track.isEmpty()) {
                unmet.add(Findings.of("NOT_A_NEWCOMER", Map.of("given", situation.name(newcomer))));
            }
            Findings.before(situation.day(), track.flatMap(Track::joinedOn), Milestone.PARTY_JOINED, unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new PartyEvents.NewcomerWithdrawn(newcomer, reason);
        }
    }

    /**
     * An act that removes a party. Before all have signed, the remaining parties must endorse the plan again. Later, it
     * lets a party go for which the agreement is not in force, such as one that never signed, or one whose State refuses.
     * The agreement of the others remains as it was signed.
     *
     * @param party the party that leaves
     * @param reason the reason, by language
     */
    record RemoveParty(@Valid AuthorityId party, @Valid LocalText reason) implements PartyActs, ActOfParty {
        public RemoveParty {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.REMOVE_PARTY;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Map<String, LocalText> details = Map.of("party", situation.name(party));
            Twinning twinning = situation.twinning();
            if (twinning.tracks().size() == 1) {
                unmet.add(Findings.of("LAST_PARTY", details));
            }
            if (twinning.isSigned()) {
                requireNotBound(situation, details, unmet);
            }
        }

        private void requireNotBound(Situation situation, Map<String, LocalText> details, List<Finding> unmet) {
            if (situation.track(party).flatMap(Track::boundOn).isPresent()) {
                unmet.add(Findings.of("PARTY_IS_BOUND", details));
            }
            long others = situation.twinning().tracks().stream()
                    .filter(track -> !track.party().equals(party) && hasSigned(situation, track))
                    .count();
            if (others < 2) {
                unmet.add(Findings.of("TOO_FEW_SIGNERS_REMAIN", details));
            }
        }

        /** Warns if the agreement was imported in force, because it is not recorded which parties it binds. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            if (situation.twinning().isFinalOutside() && situation.twinning().stage() == Stage.IN_FORCE) {
                warnings.add(Findings.of("REMOVED_PARTY_MAY_BE_BOUND", Map.of("party", situation.name(party))));
            }
        }

        /** Returns whether a party has signed. The signatures of an imported agreement need not be recorded. */
        private static boolean hasSigned(Situation situation, Track track) {
            return situation.twinning().isFinalOutside() || Validity.signed(situation, track);
        }

        @Override
        public Fact fact(Situation situation) {
            Twinning twinning = situation.twinning();
            List<AuthorityId> keys = twinning.tracks().stream()
                    .filter(track -> !track.party().equals(party))
                    .flatMap(track -> track.subjectKeys().stream())
                    .toList();
            return new PartyEvents.PartyRemoved(
                    party,
                    reason,
                    twinning.isSigned() ? twinning.subjects() : Subjects.of(twinning, keys),
                    situation.day());
        }
    }

    /**
     * An act that records a change of a party's identity: a new name, a legal successor, or the identity of an unknown
     * counterpart. It remains the same party with the same profile, so that no decision lapses because of the name or the
     * key. If the key is another one, later acts name the party by it. A search by the former name or key still finds the
     * twinning. Other steps may apply to another kind of authority.
     *
     * @param party the present key of the party
     * @param authority the authority after the change
     */
    record RecordSuccessor(@Valid AuthorityId party, @Valid LocalAuthority authority) implements PartyActs, ActOfParty {
        public RecordSuccessor {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(authority, "authority");
        }

        /** Creates an act that changes anything but the key of a party. */
        public RecordSuccessor(LocalAuthority authority) {
            this(authority.id(), authority);
        }

        @Override
        public ActKind kind() {
            return ActKind.RECORD_SUCCESSOR;
        }

        @Override
        public boolean isOpenToNewcomers() {
            return true;
        }

        /**
         * Adds the unmet conditions. The successor must not be another party, and must be in the same country unless
         * the country was unknown.
         */
        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Track track = situation.partyOrNewcomer(party).orElseThrow();
            boolean another = situation
                    .twinning()
                    .partiesAndNewcomers()
                    .filter(other -> other != track)
                    .anyMatch(other -> isSame(other, authority));
            if (another) {
                unmet.add(alreadyAParty(authority));
            } else if (isKeyOfAnother(situation, track)) {
                unmet.add(Findings.of(
                        "KEY_OF_A_FORMER_PARTY",
                        Map.of(
                                "party", situation.name(party),
                                "given", Situation.plain(authority.id().value()),
                                "name", situation.name(authority.id()))));
            }
            if (situation.profile(track).country().isPresent()
                    && !track.authority().country().equals(authority.country())) {
                unmet.add(Findings.of("SUCCESSOR_OF_ANOTHER_COUNTRY", Map.of("party", situation.name(party))));
            }
        }

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            situation
                    .partyOrNewcomer(party)
                    .filter(track -> track.authority().equals(authority))
                    .ifPresent(track ->
                            warnings.add(Findings.of("SUCCESSOR_UNCHANGED", Map.of("party", situation.name(party)))));
        }

        /** Returns whether a former party had the new key, whose acts would then seem to be those of this one. */
        private boolean isKeyOfAnother(Situation situation, Track track) {
            return !track.hadKey(authority.id())
                    && situation.twinning().formerNames().containsKey(authority.id());
        }

        @Override
        public Fact fact(Situation situation) {
            return new PartyEvents.SuccessorRecorded(party, authority);
        }
    }

    /**
     * An act that records the merger of a party into another one of the same country. What the merged party owed passes
     * to the other party, and what it had agreed to does not. The decisions and signatures of all others remain. If all
     * had signed, the part of the merged party in the formation of the agreement remains too. Otherwise a plan that is
     * proposed and not yet adopted lapses. A further programme is adopted on the day of the merger if all others have
     * endorsed it. At least two parties must remain. Otherwise the merger ends the twinning ({@link EndingKind#MERGED}). If
     * two parties form a new authority, the merger is recorded first, and then the new authority as the successor.
     *
     * @param party the party that continues
     * @param merged the party or newcomer that merged into it
     */
    record RecordMerger(@Valid AuthorityId party, @Valid AuthorityId merged) implements PartyActs, ActOfParty {
        private static final int FEWEST_PARTIES = 2;

        public RecordMerger {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(merged, "merged");
        }

        @Override
        public ActKind kind() {
            return ActKind.RECORD_MERGER;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Twinning twinning = situation.twinning();
            if (twinning.partyOrNewcomer(merged).isEmpty() || merged.equals(party)) {
                unmet.add(finding("NOT_ANOTHER_PARTY", situation, merged));
                return;
            }
            if (!twinning.isPresent(merged)) {
                unmet.add(Findings.formerKey(situation, merged));
                return;
            }
            Track continued = situation.track(party).orElseThrow();
            Track leaving = situation.partyOrNewcomer(merged).orElseThrow();
            Findings.before(situation.day(), leaving.joinedOn(), Milestone.PARTY_JOINED, unmet);
            Findings.before(situation.day(), leaving.signature().map(Signature::signedOn), "own", unmet);
            if (!continued.authority().country().equals(leaving.authority().country())) {
                unmet.add(finding("MERGER_ACROSS_COUNTRIES", situation, merged));
            }
            if (isBehind(continued, leaving)) {
                unmet.add(finding("MERGED_PARTY_IS_BOUND", situation, merged));
            }
            if (twinning.newcomer(merged).isEmpty() && remaining(situation) < FEWEST_PARTIES) {
                unmet.add(finding("MERGER_LEAVES_ONE_PARTY", situation, merged));
            }
        }

        /** Returns whether the formation has closed or the agreement is in force for the party that merges alone. */
        private static boolean isBehind(Track continued, Track leaving) {
            return continued.boundOn().isEmpty() && leaving.boundOn().isPresent()
                    || !continued.isFormed() && leaving.isFormed();
        }

        /** Returns the number of parties after the merger that the agreement is in force for, that signed, or that exist. */
        private long remaining(Situation situation) {
            Twinning twinning = situation.twinning();
            return twinning.tracks().stream()
                    .filter(track -> !track.party().equals(merged))
                    .filter(track -> !twinning.isSigned()
                            || twinning.isFinalOutside()
                            || (twinning.inForceOn().isPresent()
                                    ? track.boundOn().isPresent()
                                    : RemoveParty.hasSigned(situation, track)))
                    .count();
        }

        private Finding finding(String code, Situation situation, AuthorityId given) {
            return Findings.of(code, Map.of("party", situation.name(party), "given", situation.name(given)));
        }

        @Override
        public Fact fact(Situation situation) {
            return new PartyEvents.MergerRecorded(party, merged, situation.day());
        }
    }

    /**
     * An act that moves a party to another version of its profile, or to the one for its country and kind.
     * {@code TwinningOffice.preview} shows the effects.
     */
    record AdoptProfile(@Valid AuthorityId party, @Valid ProfileRef profile) implements PartyActs, ActOfParty {
        public AdoptProfile {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(profile, "profile");
        }

        @Override
        public ActKind kind() {
            return ActKind.ADOPT_PROFILE;
        }

        @Override
        public boolean isOpenToNewcomers() {
            return true;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Track track = situation.partyOrNewcomer(party).orElseThrow();
            Profiles profiles = situation.rules().profiles();
            Optional<Profile> known = profiles.find(profile);
            if (known.isEmpty()) {
                unmet.add(Findings.of(
                        "PROFILE_UNKNOWN",
                        Map.of(
                                "given", version(profile),
                                "known", Situation.list(profiles.all().stream().map(one -> version(one.ref()))))));
            } else if (!isFor(known.get(), track, profiles)) {
                unmet.add(finding("PROFILE_DOES_NOT_APPLY", situation));
            }
            if (profile.equals(track.profile())) {
                unmet.add(finding("PROFILE_IN_USE", situation));
            }
        }

        /** Returns whether it is another version of the party's profile, or of the one for its country and kind. */
        private static boolean isFor(Profile profile, Track track, Profiles profiles) {
            return idsFor(track, profiles).anyMatch(profile.id()::equals)
                    && (profile.kinds().isEmpty()
                            || profile.kinds().contains(track.authority().kind()));
        }

        /** Returns the ids of the party's profile and of the one for its country and kind. */
        static Stream<String> idsFor(Track track, Profiles profiles) {
            return Stream.of(
                            track.profile().id(),
                            profiles.applyingTo(track.authority()).id())
                    .distinct();
        }

        private Finding finding(String code, Situation situation) {
            return Findings.of(code, Map.of("party", situation.name(party), "given", version(profile)));
        }

        private static LocalText version(ProfileRef profile) {
            return LifecycleMessages.both(
                    "word.profile",
                    Map.of("name", Situation.plain(profile.id()), "version", Situation.plain(profile.version())));
        }

        @Override
        public Fact fact(Situation situation) {
            return new PartyEvents.ProfileAdopted(party, profile);
        }
    }

    /** Returns whether an authority is a party or newcomer, which may have had its key before. */
    private static boolean isSame(Track track, LocalAuthority authority) {
        return track.authority().isSameAs(authority) || track.hasKey(authority.id());
    }

    private static Finding alreadyAParty(LocalAuthority authority) {
        return Findings.of("ALREADY_A_PARTY", Map.of("party", authority.name()));
    }
}

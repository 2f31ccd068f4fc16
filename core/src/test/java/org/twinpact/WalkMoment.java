package org.twinpact;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.twinpact.WalkAlphabet.Candidate;
import org.twinpact.WalkScope.Try;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** A state of a walk on a day, and the acts made to fit it. */
record WalkMoment(WalkAlphabet alphabet, Twinning twinning, LocalDate day) {
    /** The hash of something that no twinning of a walk holds. */
    static final Sha256 NONE = SampleLife.plan().hash();

    private static final int TOGETHER = 0;
    private static final int GUEST = 1;
    private static final int FIRST_PARTY = 2;

    WalkScope scope() {
        return alphabet.scope();
    }

    boolean tries(Try one) {
        return scope().tries(one);
    }

    /** Returns whether the walk begins with the opening or an import. Only such a walk tries acts that no gate checks. */
    boolean isWhole() {
        return scope().start() != WalkScope.Start.EXPLORATION;
    }

    /** Returns an act that the parties perform together. */
    Candidate together(Act act, String suffix) {
        return new Candidate(act.kind().typeName() + suffix, act, TOGETHER, 0);
    }

    /** Returns an act that the parties perform together, if the scope tries it. */
    Stream<Candidate> together(boolean isTried, Supplier<Act> act, String suffix) {
        return isTried ? Stream.of(together(act.get(), suffix)) : Stream.empty();
    }

    /** Returns an act that adds or removes the guest, if the scope tries it. */
    Stream<Candidate> guest(Act act) {
        return tries(Try.GUEST)
                ? Stream.of(new Candidate(act.kind().typeName() + " guest", act, GUEST, 0))
                : Stream.empty();
    }

    /** Returns an act of a party. */
    Candidate of(Track track, Act act, String suffix) {
        return of(track, 0, act, suffix);
    }

    /** Returns an act of a party on the step at a position. */
    Candidate of(Track track, int step, Act act, String suffix) {
        return new Candidate(
                act.kind().typeName() + " " + track.party() + suffix,
                act,
                FIRST_PARTY + tracksAndNewcomers().toList().indexOf(track),
                step);
    }

    /** Returns one act for each party, if the scope tries it. */
    Stream<Candidate> ofEach(boolean isTried, Function<Track, Act> act) {
        return ofEach(track -> isTried, act);
    }

    /** Returns one act for each party for which it is tried. */
    Stream<Candidate> ofEach(Predicate<Track> isTried, Function<Track, Act> act) {
        return tracks().filter(isTried).map(track -> of(track, act.apply(track), ""));
    }

    /** Returns one act for each party and newcomer for which it is tried. */
    Stream<Candidate> ofEachAndNewcomers(Predicate<Track> isTried, Function<Track, Act> act) {
        return tracksAndNewcomers().filter(isTried).map(track -> of(track, act.apply(track), ""));
    }

    Stream<Track> tracks() {
        return twinning.tracks().stream();
    }

    Stream<Track> tracksAndNewcomers() {
        return Stream.concat(tracks(), twinning.newcomers().stream());
    }

    /** Returns whether the party is the next to act. With one step in focus, the parties act in one order. */
    boolean isNext(Track track, Predicate<Track> isDone) {
        return !tries(Try.IN_ORDER)
                || tracks().filter(isDone.negate())
                        .findFirst()
                        .filter(track::equals)
                        .isPresent();
    }

    /** Returns whether the walk tries all acts of a party. With one order of acts, this is the party of the step in focus. */
    boolean isLookedAt(Track track) {
        return !tries(Try.IN_ORDER)
                || scope().step()
                        .filter(step -> step.party().equals(track.party()))
                        .isPresent();
    }

    Profile profile(Track track) {
        return alphabet.rules().profiles().find(track.profile()).orElseThrow();
    }

    /** Returns the versions of the profile that applies to a party. */
    List<Profile> versions(Track track) {
        return alphabet.rules().profiles().all().stream()
                .filter(profile -> profile.id().equals(track.profile().id()))
                .toList();
    }

    Sha256 planHash() {
        return twinning.planHash().orElse(NONE);
    }

    Sha256 subjects() {
        return twinning.subjects().orElse(NONE);
    }

    Sha256 textHash() {
        return twinning.textHash().orElse(NONE);
    }
}

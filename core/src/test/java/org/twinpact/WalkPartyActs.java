package org.twinpact;

import static org.twinpact.WalkAlphabet.REASON;

import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.WalkAlphabet.Candidate;
import org.twinpact.WalkScope.Try;
import org.twinpact.agreement.Citation;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PersonRef;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Guidance;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PreparationActs;

/** The acts of opening and preparation that a walk tries, and those by which parties join, change and leave. */
final class WalkPartyActs {
    private WalkPartyActs() {}

    static Stream<Candidate> origin(WalkMoment now) {
        return now.together(
                now.isWhole(),
                () -> new OpeningActs.VerifyOrigin(EvidenceGrade.SIGNED_ORIGINAL, "the deed itself"),
                "");
    }

    static Stream<Candidate> citation(WalkMoment now) {
        return now.together(
                now.isWhole(),
                () -> new OpeningActs.CiteText(new Citation("file 12", Optional.empty(), Optional.empty())),
                "");
    }

    /** Returns the correction of each party to the other of two names, so that it always corrects something. */
    static Stream<Candidate> corrections(WalkMoment now) {
        return now.ofEachAndNewcomers(
                track -> now.isWhole(), track -> new OpeningActs.CorrectParty(other(track.authority()), REASON));
    }

    private static LocalAuthority other(LocalAuthority authority) {
        return authority.withName(
                authority.name().equals(REASON) ? LocalText.of("השם הנכון", "The right name") : REASON);
    }

    static Stream<Candidate> erasure(WalkMoment now) {
        return now.together(now.isWhole(), () -> new OpeningActs.ErasePersonalData(new PersonRef(WalkMoment.NONE)), "");
    }

    static Stream<Candidate> roundTables(WalkMoment now) {
        return now.ofEachAndNewcomers(
                track -> now.tries(Try.PREPARATION) || now.tries(Try.PREPARING_IN_ORDER),
                track -> new PreparationActs.RecordRoundTable(track.party(), SampleLife.roundTable("2026-01-19", "H")));
    }

    static Stream<Candidate> goals(WalkMoment now) {
        return now.ofEachAndNewcomers(
                track -> isPrepared(now, !track.needs().isEmpty()),
                track -> new PreparationActs.SetGoals(track.party(), SampleLife.goals("H")));
    }

    static Stream<Candidate> searches(WalkMoment now) {
        return now.ofEachAndNewcomers(
                track -> now.tries(Try.PREPARATION),
                track -> new PreparationActs.RecordPartnerSearch(track.party(), SampleLife.search()));
    }

    static Stream<Candidate> capacities(WalkMoment now) {
        return now.ofEachAndNewcomers(
                track -> isPrepared(now, !track.goals().isEmpty()),
                track -> new PreparationActs.AssessCapacity(track.party(), SampleLife.capacity()));
    }

    /** Returns the passing of one requirement by one party, because every further one would double the states. */
    static Stream<Candidate> passed(WalkMoment now) {
        return now.ofEach(
                track -> now.isWhole() && track.equals(now.twinning().tracks().get(0)),
                track -> new PreparationActs.PassGuidance(track.party(), Guidance.CAPACITY, REASON));
    }

    private static boolean isPrepared(WalkMoment now, boolean isNext) {
        return now.tries(Try.PREPARATION) || now.tries(Try.PREPARING_IN_ORDER) && isNext;
    }

    static Stream<Candidate> additions(WalkMoment now) {
        Stream<Candidate> towns = now.alphabet().towns().stream()
                .filter(town -> now.tries(Try.ADDING))
                .filter(town -> now.twinning().track(town.id()).isEmpty())
                .map(town -> now.together(new PartyActs.AddParty(town), " " + town.id()));
        return Stream.concat(towns, now.guest(new PartyActs.AddParty(WalkTowns.GUEST)));
    }

    static Stream<Candidate> newcomerWithdrawals(WalkMoment now) {
        return now.twinning().newcomers().stream()
                .map(track -> now.together(new PartyActs.WithdrawNewcomer(track.party(), REASON), " " + track.party()));
    }

    static Stream<Candidate> removals(WalkMoment now) {
        return Stream.concat(
                now.guest(new PartyActs.RemoveParty(WalkTowns.GUEST.id(), REASON)),
                now.ofEach(now.tries(Try.REMOVING), track -> new PartyActs.RemoveParty(track.party(), REASON)));
    }

    static Stream<Candidate> successors(WalkMoment now) {
        return now.ofEachAndNewcomers(
                track -> now.isWhole(), track -> new PartyActs.RecordSuccessor(track.authority()));
    }

    /** Returns the merger of each party or newcomer into each other one. */
    static Stream<Candidate> mergers(WalkMoment now) {
        return now.tracksAndNewcomers()
                .filter(track -> now.isWhole())
                .flatMap(into -> now.tracksAndNewcomers()
                        .filter(track -> !track.equals(into))
                        .map(track -> now.of(
                                into, new PartyActs.RecordMerger(into.party(), track.party()), " " + track.party())));
    }

    static Stream<Candidate> profiles(WalkMoment now) {
        return now.tracksAndNewcomers()
                .filter(track -> now.tries(Try.PROFILES))
                .flatMap(track -> now.versions(track).stream()
                        .map(profile -> now.of(
                                track,
                                new PartyActs.AdoptProfile(track.party(), WalkTowns.ref(profile)),
                                " " + profile.version())));
    }
}

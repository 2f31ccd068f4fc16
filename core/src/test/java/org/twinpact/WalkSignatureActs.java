package org.twinpact;

import static org.twinpact.WalkAlphabet.EARLIER;
import static org.twinpact.WalkAlphabet.REASON;
import static org.twinpact.WalkTowns.FIRST_DAY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.twinpact.WalkAlphabet.Candidate;
import org.twinpact.WalkScope.Try;
import org.twinpact.WalkTowns.Words;
import org.twinpact.approval.Body;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.language.LocalText;
import org.twinpact.signing.CeremonyBuilder;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.signing.SigningMode;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.EnteredDay;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Track;

/** The acts from the ceremony to the entry into force that a walk tries. */
final class WalkSignatureActs {
    private static final String ALONE = " alone";

    private WalkSignatureActs() {}

    static Stream<Candidate> ceremony(WalkMoment now) {
        return now.together(
                now.isWhole(),
                () -> new SignatureActs.ScheduleCeremony(new CeremonyBuilder()
                        .id("C1")
                        .on(now.day())
                        .place(LocalText.of("הנמל", "The port"))
                        .host(now.twinning().tracks().get(0).party())
                        .manner(SigningMode.IN_PERSON)
                        .build()),
                "");
    }

    /** Returns the cancellation, which only imports try, because the ceremonies are part of the state there. */
    static Stream<Candidate> cancellation(WalkMoment now) {
        return now.together(
                now.scope().start() == WalkScope.Start.IMPORTED,
                () -> new SignatureActs.CancelCeremony("C1", REASON),
                "");
    }

    static Stream<Candidate> signatures(WalkMoment now) {
        return now.tracks().flatMap(track -> {
            Stream.Builder<Candidate> signatures = Stream.builder();
            Signature full = full(now, track);
            signatures.add(recorded(now, track, full, ""));
            if (now.scope().step().isPresent()
                    && now.isLookedAt(track)
                    && !now.day().equals(FIRST_DAY)) {
                Signature earlier = new Signature(full.text(), full.signatories(), full.seal(), FIRST_DAY);
                signatures.add(recorded(now, track, earlier, EARLIER));
            }
            if (now.tries(Try.SIGNATURES)) {
                signatures.add(recorded(now, track, poor(now), ALONE));
            }
            return signatures.build();
        });
    }

    private static Candidate recorded(WalkMoment now, Track track, Signature signature, String how) {
        return now.of(track, new SignatureActs.RecordSignature(track.party(), signature), how);
    }

    static Stream<Candidate> corrections(WalkMoment now) {
        return now.tracks()
                .filter(track -> now.tries(Try.SIGNATURES))
                .flatMap(track -> Stream.of(
                        corrected(now, track, full(now, track), ""), corrected(now, track, poor(now), ALONE)));
    }

    private static Candidate corrected(WalkMoment now, Track track, Signature right, String how) {
        return now.of(track, new SignatureActs.CorrectSignature(track.party(), new ActId("wrong"), right, REASON), how);
    }

    /** Returns the withdrawal by one party, because every further one would double the states. */
    static Stream<Candidate> withdrawals(WalkMoment now) {
        return now.ofEach(
                track -> now.tries(Try.SIGNATURES)
                        && track.equals(now.twinning().tracks().get(0)),
                track -> new SignatureActs.WithdrawSignature(track.party(), now.day(), REASON));
    }

    static Stream<Candidate> versions(WalkMoment now) {
        return now.ofEach(
                now.tries(Try.LANGUAGES),
                track -> new SignatureActs.RecordVersionSignature(
                        track.party(),
                        WalkTowns.ADDED,
                        now.twinning().languageHashes().getOrDefault(WalkTowns.ADDED, now.textHash()),
                        now.day()));
    }

    static Stream<Candidate> notices(WalkMoment now) {
        return now.ofEach(
                now.scope().words().contains(Words.NOTICED),
                track -> new EntryIntoForceActs.GiveCompletionNotice(track.party(), now.day()));
    }

    static Stream<Candidate> noticeCorrections(WalkMoment now) {
        return now.ofEach(
                now.scope().words().contains(Words.NOTICED),
                track -> new EntryIntoForceActs.CorrectCompletionNotice(
                        track.party(), new ActId("wrong"), now.day(), REASON));
    }

    static Stream<Candidate> entryIntoForce(WalkMoment now) {
        // Without a text, no day follows from the record.
        Optional<EnteredDay> entered =
                now.twinning().text().isPresent() ? Optional.empty() : Optional.of(new EnteredDay(now.day(), REASON));
        return now.together(true, () -> new EntryIntoForceActs.ConfirmEntryIntoForce(entered), "");
    }

    static Stream<Candidate> entryCorrections(WalkMoment now) {
        return now.tracks()
                .filter(track -> now.tries(Try.SIGNATURES))
                .map(track -> now.of(
                        track,
                        new EntryIntoForceActs.CorrectEntryIntoForce(
                                track.party(), new ActId("wrong"), new EnteredDay(now.day(), REASON)),
                        ""));
    }

    static Stream<Candidate> struckEntries(WalkMoment now) {
        return now.tracks()
                .filter(track -> now.tries(Try.SIGNATURES))
                .map(track -> now.of(
                        track,
                        new EntryIntoForceActs.StrikeEntryIntoForce(
                                track.party(),
                                now.twinning().recordOfEntryIntoForce().orElse(new ActId("wrong")),
                                REASON),
                        ""));
    }

    /** Returns a signature with a seal by the largest set of signatories that the rules could require. */
    private static Signature full(WalkMoment now, Track track) {
        List<SignatoryRule> asked = now.profile(track).signatories();
        Set<Body> offices = new TreeSet<>(Set.of(Body.HEAD));
        asked.forEach(rule -> {
            offices.addAll(rule.all());
            rule.anyOf().stream().findFirst().ifPresent(offices::add);
        });
        return new Signature(
                now.textHash(),
                offices.stream().map(Body::code).map(Signatory::of).toList(),
                true,
                now.day());
    }

    /** Returns a signature that lacks a signatory wherever the rules require one. */
    private static Signature poor(WalkMoment now) {
        return new Signature(now.textHash(), List.of(Signatory.of("CLERK")), false, now.day());
    }
}

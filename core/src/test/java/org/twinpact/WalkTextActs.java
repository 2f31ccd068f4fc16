package org.twinpact;

import static org.twinpact.WalkAlphabet.REASON;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.WalkAlphabet.Candidate;
import org.twinpact.WalkScope.Try;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PlanProposal;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.TextProposal;
import org.twinpact.twinning.Track;

/** The acts on the plan and on the text of the agreement that a walk tries. */
final class WalkTextActs {
    private static final String WITH_MONEY = " with money";

    private WalkTextActs() {}

    static Stream<Candidate> plans(WalkMoment now) {
        if (now.tries(Try.ONE_TEXT) && now.twinning().plan().isPresent()) {
            return Stream.empty();
        }
        return Stream.concat(
                now.together(true, () -> plan(now, false), ""),
                now.together(now.tries(Try.MONEY_PLAN), () -> plan(now, true), WITH_MONEY));
    }

    private static Act plan(WalkMoment now, boolean money) {
        return new PlanActs.ProposePlan(WalkTowns.nextPlan(now.twinning(), money));
    }

    static Stream<Candidate> endorsements(WalkMoment now) {
        return now.ofEachAndNewcomers(
                track -> now.isNext(track, other -> isEndorsed(now, other)),
                track -> new PlanActs.EndorsePlan(track.party(), latestPlan(now)));
    }

    /** Returns the withdrawal by one party, because every further one would double the states. */
    static Stream<Candidate> endorsementWithdrawal(WalkMoment now) {
        return now.ofEach(
                track -> now.tries(Try.SIGNATURES)
                        && track.equals(now.twinning().tracks().get(0)),
                track -> new PlanActs.WithdrawEndorsement(
                        track.party(), isEndorsed(now, track) ? latestPlan(now) : now.planHash(), REASON));
    }

    private static Sha256 latestPlan(WalkMoment now) {
        return now.twinning().planProposal().map(PlanProposal::hash).orElse(now.planHash());
    }

    static Stream<Candidate> planWithdrawal(WalkMoment now) {
        return now.twinning().planProposal().stream()
                .flatMap(open -> now.together(true, () -> new PlanActs.WithdrawPlanProposal(open.hash()), ""));
    }

    private static boolean isEndorsed(WalkMoment now, Track track) {
        if (now.twinning().planProposal().isPresent()) {
            return now.twinning().planProposal().get().endorsedBy().contains(track.party());
        }
        return track.endorsedPlan().equals(now.twinning().planHash());
    }

    static Stream<Candidate> texts(WalkMoment now) {
        return now.scope().words().stream()
                .filter(words ->
                        !now.tries(Try.ONE_TEXT) || now.twinning().text().isEmpty())
                .map(words ->
                        now.together(new TextActs.ProposeText(WalkTowns.text(now.twinning(), words)), " " + words));
    }

    static Stream<Candidate> certificates(WalkMoment now) {
        return now.tracks()
                .flatMap(track -> Stream.of(LanguageTag.HEBREW, LanguageTag.ENGLISH, WalkTowns.ADDED)
                        .filter(language -> now.tries(Try.ALL_CERTIFICATES)
                                || isOwn(now, track, language) && now.isNext(track, other -> isCertified(now, other)))
                        .flatMap(language -> certificate(now, track, language).stream()));
    }

    static Stream<Candidate> withdrawal(WalkMoment now) {
        return now.twinning().textProposal().stream()
                .flatMap(open -> now.together(true, () -> new TextActs.WithdrawTextProposal(open.hash()), ""));
    }

    private static Optional<Candidate> certificate(WalkMoment now, Track track, LanguageTag language) {
        return Optional.ofNullable(latestHashes(now).get(language))
                .map(hash ->
                        now.of(track, new TextActs.CertifyLanguage(track.party(), language, hash), " " + language));
    }

    /**
     * Returns whether a language is certified by a town. The first town certifies Hebrew, and every other town the
     * other languages.
     */
    private static boolean isOwn(WalkMoment now, Track track, LanguageTag language) {
        boolean first = now.alphabet().towns().get(0).id().equals(track.party());
        return first == language.equals(LanguageTag.HEBREW);
    }

    private static boolean isCertified(WalkMoment now, Track track) {
        Map<LanguageTag, Sha256> certificates = now.twinning()
                .textProposal()
                .map(open -> open.certificates().getOrDefault(track.party(), Map.of()))
                .orElse(track.certificates());
        return certificates.values().stream().anyMatch(latestHashes(now).values()::contains);
    }

    /** Returns the hashes of the versions that are certified next, which are those of an open proposal. */
    private static Map<LanguageTag, Sha256> latestHashes(WalkMoment now) {
        return now.twinning()
                .textProposal()
                .map(TextProposal::languages)
                .orElse(now.twinning().languageHashes());
    }

    static Stream<Candidate> finalization(WalkMoment now) {
        return now.together(true, () -> new TextActs.FinalizeText(latestHash(now)), "");
    }

    private static Sha256 latestHash(WalkMoment now) {
        return now.twinning().textProposal().map(TextProposal::hash).orElse(now.textHash());
    }

    static Stream<Candidate> signingDetails(WalkMoment now) {
        boolean completes = now.tries(Try.COMPLETION);
        return Stream.concat(
                now.together(completes || now.tries(Try.LANGUAGES), () -> signingDetails(now, false), ""),
                now.together(completes, () -> signingDetails(now, true), WITH_MONEY));
    }

    private static Act signingDetails(WalkMoment now, boolean money) {
        return new TextActs.CompleteSigningDetails(WalkTowns.completed(now.twinning(), money));
    }

    static Stream<Candidate> language(WalkMoment now) {
        return now.together(
                now.tries(Try.LANGUAGES), () -> new TextActs.AddLanguage(WalkTowns.withLanguage(now.twinning())), "");
    }
}

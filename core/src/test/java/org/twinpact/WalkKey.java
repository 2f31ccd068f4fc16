package org.twinpact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinpact.WalkTowns.Words;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Decision;
import org.twinpact.approval.DecisionRecord;
import org.twinpact.approval.Result;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EndingKind;
import org.twinpact.twinning.PlanProposal;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextProposal;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/**
 * The abstract state of a twinning. Two twinnings have equal states exactly if no guard can distinguish them, now or
 * after any acts of a walk. A hash is represented by its content, or by nothing if it belongs to an earlier plan, which
 * never returns. Documented in {@code core/WALK.md}. Not thread-safe.
 */
final class WalkKey {
    private static final String NOTHING = "-";

    private final List<List<AuthorityId>> sets;
    private final WalkScope scope;
    private final Map<Sha256, Map<Sha256, String>> labels = new HashMap<>();
    private final Map<AgreementText, String> texts = new IdentityHashMap<>();
    private final StringBuilder key = new StringBuilder(256);

    WalkKey(List<LocalAuthority> towns, WalkScope scope) {
        this.sets = subsets(towns.stream().map(LocalAuthority::id).toList());
        this.scope = scope;
    }

    String of(Twinning twinning, LocalDate day) {
        boolean over = twinning.stage() == Stage.ENDED || twinning.stage() == Stage.DISCONTINUED;
        if (over && !scope.corrects()) {
            return twinning.stage()
                    + kind(twinning)
                    + origin(twinning)
                    + twinning.text().isPresent()
                    + sorted(twinning.tracks()).stream().map(Track::party).toList();
        }
        Map<Sha256, String> known = labels(twinning);
        key.setLength(0);
        key.append(twinning.stage().ordinal())
                .append(twinning.stageBeforeEnd()
                        .map(Stage::ordinal)
                        .map(Object::toString)
                        .orElse(NOTHING))
                .append(digit(day))
                .append(twinning.ending()
                        .map(ending -> digit(ending.on().map(PartialDate::latest)))
                        .orElse('-'))
                .append(kind(twinning))
                .append(origin(twinning))
                .append(twinning.plan().map(WalkKey::plan).orElse(NOTHING))
                .append(label(known, twinning.subjects()))
                .append(twinning.text().map(this::text).orElse(NOTHING))
                .append(citesPlan(twinning))
                .append(label(known, twinning.textHash()));
        days(twinning);
        twinning.planProposal().ifPresent(this::proposal);
        twinning.textProposal().ifPresent(this::proposal);
        for (Track track : sorted(twinning.tracks())) {
            track(twinning, track, known);
        }
        for (Track track : twinning.newcomers()) {
            key.append("|waits");
            track(twinning, track, known);
        }
        return key.toString();
    }

    /** Returns the kind of the end, because the same end is not recorded twice. */
    private static String kind(Twinning twinning) {
        return twinning.ending().flatMap(Ending::kind).map(EndingKind::name).orElse(NOTHING);
    }

    private static List<Track> sorted(List<Track> tracks) {
        List<Track> sorted = new ArrayList<>(tracks);
        sorted.sort(Comparator.comparing(Track::party));
        return sorted;
    }

    /** Returns the joint part of the parties, followed by the part of each party. */
    static List<String> parts(String key) {
        List<String> parts = new ArrayList<>(4);
        int from = 0;
        for (int to = key.indexOf('|'); to >= 0; to = key.indexOf('|', from)) {
            parts.add(key.substring(from, to));
            from = to + 1;
        }
        parts.add(key.substring(from));
        return parts;
    }

    private static String origin(Twinning twinning) {
        return twinning.origin().map(origin -> origin.grade().name()).orElse("opened");
    }

    private void proposal(PlanProposal open) {
        key.append("proposed")
                .append(plan(open.plan()))
                .append(digit(open.on()))
                .append(digit(open.endorsedOn()))
                .append(open.newcomers())
                .append(open.endorsedBy());
    }

    private void proposal(TextProposal open) {
        key.append("proposed")
                .append(text(open.text()))
                .append(digit(open.on()))
                .append(digit(open.certifiedOn()));
        open.certificates()
                .forEach((party, certificates) -> key.append(party.value()).append(certificates.keySet()));
    }

    private void days(Twinning twinning) {
        key.append(digit(twinning.textFinalOn()))
                .append(digit(twinning.subjectsOn()))
                .append(digit(twinning.textOn()))
                .append(digit(twinning.signedOn()))
                .append(digit(twinning.inForceOn()))
                .append(
                        scope.start() == WalkScope.Start.IMPORTED
                                ? twinning.ceremonies().size()
                                : NOTHING);
    }

    private static char digit(Optional<LocalDate> day) {
        return day.isPresent() ? digit(day.get()) : '-';
    }

    private static char digit(LocalDate day) {
        return day.equals(WalkTowns.FIRST_DAY) ? '0' : '1';
    }

    private static String citesPlan(Twinning twinning) {
        return twinning.text()
                .map(text -> Optional.of(text.plan()).equals(twinning.planHash()) ? "cites" : "cites another")
                .orElse(NOTHING);
    }

    private String text(AgreementText text) {
        return texts.computeIfAbsent(
                text,
                words -> words.title().read(LanguageTag.ENGLISH)
                        + words.languages()
                        + words.parties()
                        + words.clauses().size()
                        + words.commitsMoney());
    }

    private static String plan(WorkPlan plan) {
        return (WalkTowns.isMoney(plan) ? "money" : "plain")
                + plan.objectives().get(0).lead().value();
    }

    private void track(Twinning twinning, Track track, Map<Sha256, String> known) {
        key.append('|')
                .append(track.party().value())
                .append(track.needs().isEmpty() ? 'n' : 'N')
                .append(track.goals().isEmpty() ? 'g' : 'G')
                .append(track.search().isEmpty() ? 's' : 'S')
                .append(capacity(track))
                .append(track.passed().isEmpty() ? 'p' : 'P')
                .append(track.profile().version())
                .append(track.authority().kind().ordinal())
                .append(isEndorsed(twinning, track) ? 'E' : 'e')
                .append(digit(track.noticeOn()))
                .append(digit(track.formedOn()))
                .append(track.signatureVoidedOn().isPresent() ? 'V' : 'v')
                .append(digit(track.signatureWithdrawnOn()))
                .append(digit(track.boundOn()));
        track.certificates().forEach((tag, hash) -> key.append(tag.value()).append(hash.hex(), 0, 12));
        track.versions().forEach((tag, hash) -> key.append(tag.value()).append('v'));
        track.signature().ifPresent(signature -> signature(signature, known));
        track.otherSignatures().forEach(signature -> signature(signature, known));
        key.append('w');
        track.withdrawnSignature().ifPresent(signature -> signature(signature, known));
        approvals(track, known);
    }

    private static char capacity(Track track) {
        return track.capacity()
                .map(assessed -> assessed.sufficient() ? 'C' : 'c')
                .orElse('-');
    }

    private static boolean isEndorsed(Twinning twinning, Track track) {
        return track.endorsedPlan().isPresent() && track.endorsedPlan().equals(twinning.planHash());
    }

    private void signature(Signature signature, Map<Sha256, String> known) {
        key.append('/')
                .append(label(known, signature.text()))
                .append(signature.signatories().size())
                .append(signature.seal() ? 'S' : 's')
                .append(signature.signatories().get(0).office().code())
                .append(digit(signature.signedOn()));
    }

    /** Appends the approvals in the order of their codes, because guards do not examine the order of decisions. */
    private void approvals(Track track, Map<Sha256, String> known) {
        if (track.approvals().size() < 2) {
            track.approvals().forEach(approval -> approval(track, approval, known));
            return;
        }
        List<Approval> sorted = new ArrayList<>(track.approvals());
        sorted.sort(Comparator.comparing(Approval::step));
        sorted.forEach(approval -> approval(track, approval, known));
    }

    private void approval(Track track, Approval approval, Map<Sha256, String> known) {
        String matter = label(known, approval.decision().matter());
        if (matter.equals(NOTHING) && !isInFocus(track, approval)) {
            return;
        }
        key.append(',').append(approval.step()).append(matter);
        approval.decisions().forEach(this::decision);
    }

    /** Appends a decision, of which each one that is recorded can count on a day, or again after a correction. */
    private void decision(DecisionRecord record) {
        Decision decision = record.decision();
        key.append('~')
                .append(result(decision.result()))
                .append(digit(decision.decidedOn()))
                .append(digit(decision.validUntil()));
        if (!decision.conditions().isEmpty()) {
            key.append("if");
            record.conditionChanges()
                    .forEach(change -> key.append(change.met() ? '+' : '-').append(digit(change.on())));
        }
    }

    /** Returns one sign for all results that do not approve, except for the objection, which can come too late. */
    private static char result(Result result) {
        return switch (result) {
            case GRANTED -> 'g';
            case RECEIVED -> 'r';
            case OBJECTED -> 'o';
            case DEFERRED, REFUSED, WITHDRAWN -> 'x';
        };
    }

    private boolean isInFocus(Track track, Approval approval) {
        return scope.step().isPresent()
                && scope.step().get().code().equals(approval.step())
                && scope.step().get().party().equals(track.party());
    }

    private static String label(Map<Sha256, String> known, Sha256 hash) {
        return known.getOrDefault(hash, NOTHING);
    }

    private static String label(Map<Sha256, String> known, Optional<Sha256> hash) {
        return hash.map(given -> known.getOrDefault(given, NOTHING)).orElse(NOTHING);
    }

    /** Returns the meaning of each hash that decisions and signatures could cover under the current plan. */
    private Map<Sha256, String> labels(Twinning twinning) {
        WorkPlan plan = twinning.plan().orElse(WalkTowns.NO_PLAN);
        Map<Sha256, String> ofPlan = labels.computeIfAbsent(WalkTowns.hash(plan), unused -> labels(plan));
        if (twinning.textHash().filter(hash -> !ofPlan.containsKey(hash)).isEmpty()) {
            return ofPlan;
        }
        // A text that cites an earlier plan may still exist and be finalized again after parties change twice.
        Map<Sha256, String> more = new HashMap<>(ofPlan);
        more.put(twinning.textHash().orElseThrow(), "text of another plan");
        return more;
    }

    private Map<Sha256, String> labels(WorkPlan plan) {
        Map<Sha256, String> known = new HashMap<>();
        for (List<AuthorityId> set : sets) {
            String towns = set.stream().map(AuthorityId::value).collect(Collectors.joining("+"));
            known.put(WalkTowns.subjects(plan, set, true), "[" + towns + "$");
            known.put(WalkTowns.subjects(plan, set, false), "[" + towns);
            for (Words words : scope.words()) {
                known.put(WalkTowns.hash(WalkTowns.text(plan, set, words)), "(" + towns + words.ordinal());
            }
        }
        return known;
    }

    private static List<List<AuthorityId>> subsets(List<AuthorityId> all) {
        List<List<AuthorityId>> sets = new ArrayList<>();
        for (int bits = 1; bits < 1 << all.size(); bits++) {
            List<AuthorityId> set = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(all.get(i));
                }
            }
            sets.add(set);
        }
        return sets;
    }
}

package org.twinpact;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Body;
import org.twinpact.approval.ConditionChange;
import org.twinpact.approval.Decision;
import org.twinpact.approval.DecisionRecord;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Rule;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.jurisdiction.Step;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/**
 * The validity of everything that a twinning holds, computed a second time from the twinning alone. The hashes are
 * computed again from plan, parties and text, once for each. The walk compares the lifecycle's answers with it. Not
 * thread-safe.
 */
final class WalkOracle {
    private final Rulebook rules;
    private final Twinning twinning;
    /** The day up to which everything is recorded. */
    private final LocalDate today;

    private final boolean money;
    private final Optional<Sha256> subjects;
    private final Map<AuthorityId, Boolean> signed = new HashMap<>(4);
    private Set<String> valid;

    WalkOracle(Rulebook rules, Twinning twinning, LocalDate today) {
        this.rules = rules;
        this.twinning = twinning;
        this.today = today;
        this.money = twinning.plan().filter(WalkTowns::isMoney).isPresent()
                || twinning.text().filter(WalkTowns::isMoney).isPresent();
        // A party that leaves after the signing leaves what was signed as it is.
        this.subjects = twinning.signedOn().isPresent()
                ? twinning.subjects()
                : twinning.plan()
                        .map(plan -> WalkTowns.subjects(
                                plan,
                                twinning.tracks().stream().map(Track::party).toList(),
                                money));
    }

    Twinning twinning() {
        return twinning;
    }

    Profile profile(Track track) {
        return rules.profiles().find(track.profile()).orElseThrow();
    }

    /** Returns the hash that decisions on the subjects must cover now. */
    Optional<Sha256> subjects() {
        return subjects;
    }

    private Optional<Sha256> matter(Scope scope) {
        return scope == Scope.SUBJECTS ? subjects : twinning.finalTextHash();
    }

    boolean holds(Track track, Rule rule) {
        return rule.when().stream().allMatch(when -> holds(track, when));
    }

    private boolean holds(Track track, Circumstance when) {
        return switch (when) {
            case MONEY -> money;
            case NO_MONEY -> !money;
            case MULTILATERAL -> twinning.tracks().size() >= 3;
            case JOINS_ASSOCIATION ->
                conditions().filter(AgreementConditions::joinsAssociation).isPresent();
            case CITY -> track.authority().kind() == AuthorityKind.CITY;
            case NOT_CITY -> track.authority().kind() != AuthorityKind.CITY;
        };
    }

    Optional<AgreementConditions> conditions() {
        return twinning.text().map(text -> text.conditions());
    }

    Gate gate(Step step) {
        boolean later = step.ratifiable()
                && conditions()
                        .filter(terms -> terms.entryIntoForce() == EntryIntoForce.RATIFICATION)
                        .isPresent();
        return later ? Gate.ENTRY_INTO_FORCE : step.before();
    }

    /**
     * Returns whether a step was valid on a day: one of its decisions approved it then, and it is complete now, by that
     * decision or by another.
     */
    boolean stands(Track track, Step step, LocalDate day) {
        return isComplete(track, step, today)
                && approving(track, step, day).findAny().isPresent();
    }

    /** Returns whether a decision that nothing ended completes a step by a day. It may have expired since. */
    private boolean isComplete(Track track, Step step, LocalDate day) {
        List<DecisionRecord> decisions = current(track, step);
        return decisions.stream()
                .filter(decision -> firstEnd(step, decisions, decision).isEmpty())
                .anyMatch(decision -> isApproving(track, step, decision, day));
    }

    /** Returns the decisions that approved a step on a day, in time and before anything ended them. */
    private Stream<DecisionRecord> approving(Track track, Step step, LocalDate day) {
        List<DecisionRecord> decisions = current(track, step);
        return decisions.stream()
                .filter(decision -> isApproving(track, step, decision, day))
                .filter(decision ->
                        decision.decision().validUntil().filter(day::isAfter).isEmpty())
                .filter(decision ->
                        firstEnd(step, decisions, decision).filter(day::isAfter).isEmpty());
    }

    /** Returns the decisions of the right body on what is current, by day. */
    private List<DecisionRecord> current(Track track, Step step) {
        return track.approval(step.code()).stream()
                .flatMap(approval -> approval.decisions().stream())
                .filter(decision -> decision.decision().body().equals(step.body())
                        && decision.decision().scope() == step.scope()
                        && Optional.of(decision.decision().matter()).equals(matter(step.scope())))
                .toList();
    }

    /** Returns the day of the first decision that ended another one. An objection ends no filing after its period. */
    private static Optional<LocalDate> firstEnd(Step step, List<DecisionRecord> decisions, DecisionRecord ended) {
        return decisions.stream()
                .skip(decisions.indexOf(ended) + 1L)
                .map(DecisionRecord::decision)
                .filter(later -> !later.result().isFavourable())
                .filter(later -> later.result() != Result.OBJECTED
                        || ended.decision().result() != Result.RECEIVED
                        || later.decidedOn().isBefore(from(step, ended)))
                .map(Decision::decidedOn)
                .findFirst();
    }

    /** Returns the first day of a decision, or the end of the objection period of a filing. */
    private static LocalDate from(Step step, DecisionRecord record) {
        Period silence =
                record.decision().result() == Result.RECEIVED ? step.silence().orElse(Period.ZERO) : Period.ZERO;
        return record.decision().decidedOn().plus(silence);
    }

    /**
     * Returns whether a decision approves a step on a day, with its conditions met, after all its prerequisites. Later
     * steps outlive the expiry of a prerequisite, and its withdrawal once the same matter is approved again.
     */
    private boolean isApproving(Track track, Step step, DecisionRecord record, LocalDate day) {
        return record.decision().result().isFavourable()
                && !from(step, record).isAfter(day)
                && IntStream.rangeClosed(1, record.decision().conditions().size())
                        .allMatch(condition -> isMet(record, condition, day))
                && !isPremature(track, step, record)
                && areEarlierValid(track, step, record.decision().decidedOn());
    }

    /** Returns whether a condition is met on a day, by the last that happened to it until then. */
    private static boolean isMet(DecisionRecord record, int condition, LocalDate day) {
        return record.conditionChanges().stream()
                .filter(change ->
                        change.condition() == condition && !change.on().isAfter(day))
                .max(Comparator.comparing(ConditionChange::on))
                .filter(ConditionChange::met)
                .isPresent();
    }

    private boolean areEarlierValid(Track track, Step step, LocalDate day) {
        return step.after().stream()
                .map(code -> profile(track).step(code).orElseThrow())
                .filter(earlier -> earlier.severity() == Severity.BLOCK && holds(track, earlier))
                .filter(earlier -> gate(earlier).compareTo(gate(step)) <= 0)
                .allMatch(earlier -> stands(track, earlier, day) || wasUsedUp(track, step, earlier, day));
    }

    /** Returns whether the signature used up the approval of a step before a later step that only follows the signature. */
    private boolean wasUsedUp(Track track, Step later, Step step, LocalDate day) {
        return isOfFormation(step)
                && !isOfFormation(later)
                && track.signature()
                        .filter(signature -> Optional.of(signature.text()).equals(twinning.finalTextHash()))
                        .filter(signature -> signature.signedOn().compareTo(day) <= 0)
                        .filter(signature -> isFormed(track) || stands(track, step, signature.signedOn()))
                        .isPresent();
    }

    /** Returns whether the formation of a party is closed, so that nothing which it rested on can be taken away. */
    private static boolean isFormed(Track track) {
        return track.formedOn().isPresent() && track.signatureVoidedOn().isEmpty();
    }

    /** Returns whether the signed agreement was filed before the party signed. */
    private boolean isPremature(Track track, Step step, DecisionRecord approval) {
        return step.filing()
                && step.scope() == Scope.TEXT
                && step.before() == Gate.ENTRY_INTO_FORCE
                && (track.signature().isEmpty()
                        || approval.decision()
                                .decidedOn()
                                .isBefore(track.signature().get().signedOn()));
    }

    /** Returns whether a step was required before the signatures. */
    boolean isOfFormation(Step step) {
        return gate(step).compareTo(Gate.SIGN) <= 0;
    }

    /** Returns whether a decision of a day comes too late for a step. One that does not approve may be late if nothing was approved. */
    boolean isClosed(Track track, Step step, LocalDate day, boolean favourable) {
        Optional<LocalDate> closedOn = isOfFormation(step) ? track.formedOn() : track.boundOn();
        boolean approved = track.approval(step.code()).stream()
                .flatMap(approval -> approval.decisions().stream())
                .map(DecisionRecord::decision)
                .anyMatch(decision -> decision.result().isFavourable()
                        && !decision.decidedOn().isAfter(day));
        return track.formedOn().isPresent()
                && track.signatureVoidedOn().isEmpty()
                && closedOn.isPresent()
                && (day.isAfter(closedOn.get()) || approved && !favourable);
    }

    private Optional<Sha256> latest(Scope scope) {
        return scope == Scope.SUBJECTS ? subjects : twinning.textHash();
    }

    /** Returns whether a step applies and is not valid, although its prerequisites and its matter exist. */
    boolean isOpen(Track track, Step step, LocalDate day) {
        return holds(track, step)
                && !isClosed(track, step, day, true)
                && matter(step.scope()).isPresent()
                && !stands(track, step, day)
                && step.after().stream()
                        .map(code -> profile(track).step(code).orElseThrow())
                        .filter(earlier -> earlier.severity() == Severity.BLOCK && holds(track, earlier))
                        .filter(earlier -> gate(earlier).compareTo(gate(step)) <= 0)
                        .allMatch(earlier -> stands(track, earlier, day));
    }

    /**
     * Returns whether a body decided the same on the same day, or a decision of today would gain nothing, because its step
     * is valid or already filed. What was decided later than the decision does not matter.
     */
    boolean isDecided(Track track, Step step, Decision again) {
        List<DecisionRecord> known = track.approval(step.code()).stream()
                .flatMap(approval -> inTime(step, approval.decisions()).stream())
                .filter(record -> Optional.of(record.decision().matter()).equals(latest(step.scope())))
                .filter(record -> !record.decision().decidedOn().isAfter(again.decidedOn()))
                .toList();
        if (known.isEmpty() || !again.result().isFavourable()) {
            return false;
        }
        Decision last = known.get(known.size() - 1).decision();
        boolean same = last.result().isFavourable()
                && known.stream()
                        .map(DecisionRecord::decision)
                        .anyMatch(decision ->
                                decision.decidedOn().equals(again.decidedOn()) && decision.result() == again.result());
        boolean renewable = last.validUntil().isPresent() && !isSigned(track);
        return same || again.decidedOn().equals(today) && !renewable && gainsNothing(track, step, known, again);
    }

    private boolean gainsNothing(Track track, Step step, List<DecisionRecord> known, Decision again) {
        DecisionRecord last = known.get(known.size() - 1);
        boolean filed = again.result() == Result.RECEIVED
                && last.decision().result() == Result.RECEIVED
                && !isPremature(track, step, last)
                && last.decision().validUntil().filter(today::isAfter).isEmpty()
                && (current(track, step).isEmpty() || isComplete(track, step, LocalDate.MAX));
        Track then = track.withApprovals(track.approvals().stream()
                .map(approval -> approval.step().equals(step.code()) ? new Approval(approval.step(), known) : approval)
                .toList());
        return filed || stands(then, step, today);
    }

    /** Returns the decisions without objections that came too late for every filing before them. */
    private static List<DecisionRecord> inTime(Step step, List<DecisionRecord> decisions) {
        List<DecisionRecord> inTime = new ArrayList<>();
        for (DecisionRecord record : decisions) {
            List<DecisionRecord> earlier = inTime.stream()
                    .filter(known -> known.decision().result().isFavourable())
                    .toList();
            boolean late = record.decision().result() == Result.OBJECTED
                    && !earlier.isEmpty()
                    && earlier.stream()
                            .noneMatch(known -> firstEnd(step, decisions, known)
                                    .equals(Optional.of(record.decision().decidedOn())));
            if (!late) {
                inTime.add(record);
            }
        }
        return inTime;
    }

    /** Returns the codes of the steps that a party owes before a gate and that are not valid on a day. */
    Set<String> owed(Track track, Gate gate, LocalDate day) {
        return profile(track).steps().stream()
                .filter(step -> step.severity() == Severity.BLOCK && holds(track, step))
                .filter(step -> gate(step).compareTo(gate) <= 0)
                .filter(step -> !(isOfFormation(step)
                        && track.formedOn().isPresent()
                        && track.signatureVoidedOn().isEmpty()))
                .filter(step -> !stands(track, step, dayOf(track, step, gate, day)))
                .map(Step::code)
                .collect(Collectors.toSet());
    }

    private LocalDate dayOf(Track track, Step step, Gate gate, LocalDate day) {
        if (!isOfFormation(step)) {
            return dayOfOwnSteps(track);
        }
        return gate.compareTo(Gate.SIGN) > 0 && isSigned(track)
                ? track.signature().orElseThrow().signedOn()
                : day;
    }

    /**
     * Returns the first day from the signature on which all steps that only the entry into force requires are valid. If one
     * of them never is, it is the first day for the others.
     */
    private LocalDate dayOfOwnSteps(Track track) {
        LocalDate start = isSigned(track) ? track.signature().orElseThrow().signedOn() : LocalDate.MIN;
        List<LocalDate> days = Stream.concat(Stream.of(start), daysOfDecisions(track))
                .filter(day -> !day.isBefore(start) && !day.isAfter(today))
                .sorted()
                .distinct()
                .toList();
        List<Step> own = profile(track).steps().stream()
                .filter(step -> step.severity() == Severity.BLOCK && holds(track, step) && !isOfFormation(step))
                .filter(step -> days.stream().anyMatch(day -> stands(track, step, day)))
                .toList();
        return days.stream()
                .filter(day -> own.stream().allMatch(step -> stands(track, step, day)))
                .findFirst()
                .orElse(start);
    }

    private Stream<LocalDate> daysOfDecisions(Track track) {
        return profile(track).steps().stream()
                .flatMap(step -> track.approval(step.code()).stream()
                        .flatMap(approval -> approval.decisions().stream())
                        .flatMap(record -> Stream.concat(
                                Stream.of(from(step, record)),
                                record.conditionChanges().stream().map(ConditionChange::on))));
    }

    /** Returns whether a party's signature counts. Once its formation closed, only a correction can change that. */
    boolean isSigned(Track track) {
        return track.formedOn().isPresent() ? track.signatureVoidedOn().isEmpty() : counts(track);
    }

    /** Returns whether a party's signature counts by what is recorded now. */
    boolean counts(Track track) {
        return signed.computeIfAbsent(track.party(), unused -> isSignedNow(track));
    }

    /** Returns whether nothing that the entry into force requires of a party is missing on a day. */
    boolean isReady(Track track, LocalDate day) {
        boolean noticed = conditions()
                        .filter(terms -> terms.entryIntoForce() == EntryIntoForce.LAST_NOTICE)
                        .isEmpty()
                || track.noticeOn().filter(notice -> !notice.isAfter(day)).isPresent();
        boolean formed = twinning.ending().isEmpty() || track.formedOn().isPresent();
        return formed
                && isSigned(track)
                && noticed
                && owed(track, Gate.ENTRY_INTO_FORCE, day).stream()
                        .map(code -> profile(track).step(code).orElseThrow())
                        .allMatch(this::isOfFormation);
    }

    private boolean isSignedNow(Track track) {
        return track.signature()
                .filter(signature -> Optional.of(signature.text()).equals(twinning.finalTextHash()))
                .filter(signature -> isBinding(track, signature))
                .filter(signature -> profile(track).steps().stream()
                        .filter(step -> step.severity() == Severity.BLOCK && holds(track, step))
                        .filter(step -> gate(step).compareTo(Gate.SIGN) <= 0)
                        .allMatch(step -> stands(track, step, signature.signedOn())))
                .isPresent();
    }

    private static boolean binds(SignatoryRule rule, Signature signature) {
        Set<Body> offices =
                signature.signatories().stream().map(Signatory::office).collect(Collectors.toSet());
        boolean any = rule.anyOf().isEmpty() || rule.anyOf().stream().anyMatch(offices::contains);
        return offices.containsAll(rule.all()) && any && (!rule.seal() || signature.seal());
    }

    /** Returns whether a signature of a day on the final text is recorded that binds the party by its signatories. */
    boolean isRecorded(Track track, LocalDate day) {
        return Stream.concat(track.signature().stream(), track.otherSignatures().stream())
                .filter(signature -> Optional.of(signature.text()).equals(twinning.finalTextHash()))
                .filter(signature -> signature.signedOn().equals(day))
                .anyMatch(signature -> isBinding(track, signature));
    }

    private boolean isBinding(Track track, Signature signature) {
        return profile(track).signatories().stream()
                .filter(rule -> rule.severity() == Severity.BLOCK && holds(track, rule))
                .allMatch(rule -> binds(rule, signature));
    }

    boolean isSignedByEnough() {
        return twinning.tracks().stream().filter(this::isSigned).count() >= required();
    }

    /** Returns the number of parties that must sign. */
    int required() {
        int all = twinning.tracks().size();
        return Math.min(all, conditions().flatMap(AgreementConditions::signers).orElse(all));
    }

    /** Returns everything that is valid now, one line each, as an event would name it. */
    Set<String> valid() {
        if (valid == null) {
            valid = validNow();
        }
        return valid;
    }

    private Set<String> validNow() {
        Set<String> valid = new HashSet<>();
        for (Track track : twinning.tracks()) {
            String party = track.party().value();
            if (track.endorsedPlan().isPresent() && track.endorsedPlan().equals(twinning.planHash())) {
                valid.add(party + " ENDORSEMENT ");
            }
            track.certificates().forEach((tag, hash) -> {
                if (twinning.text()
                        .filter(text -> text.languages().contains(tag))
                        .filter(text -> WalkTowns.hash(text, tag).equals(hash))
                        .isPresent()) {
                    valid.add(party + " CERTIFICATE " + tag);
                }
            });
            track.approvals().stream()
                    .filter(approval -> isInEffect(track, approval))
                    .forEach(approval -> valid.add(party + " DECISION " + approval.step()));
            if (isSigned(track)) {
                valid.add(party + " SIGNATURE ");
            }
        }
        return valid;
    }

    private static Optional<LocalDate> laterRefusal(List<DecisionRecord> decisions, DecisionRecord ended) {
        return decisions.stream()
                .skip(decisions.indexOf(ended) + 1L)
                .map(DecisionRecord::decision)
                .filter(later -> !later.result().isFavourable())
                .map(Decision::decidedOn)
                .findFirst();
    }

    /** Returns whether a decision has effect. One of a closed formation does, whatever the profile requires now. */
    private boolean isInEffect(Track track, Approval approval) {
        Optional<Step> step = profile(track).step(approval.step());
        boolean closed = track.formedOn().isPresent()
                && step.filter(known -> !isOfFormation(known)).isEmpty();
        return closed
                ? approval.decisions().stream()
                        .filter(known -> known.decision().result().isFavourable())
                        .anyMatch(known -> step.map(asked -> firstEnd(asked, approval.decisions(), known))
                                .orElseGet(() -> laterRefusal(approval.decisions(), known))
                                .isEmpty())
                : step.filter(known -> isComplete(track, known, LocalDate.MAX)).isPresent();
    }
}

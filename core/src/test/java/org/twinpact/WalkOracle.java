package org.twinpact;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final boolean money;
    private final Optional<Sha256> subjects;
    private final Map<AuthorityId, Boolean> signed = new HashMap<>(4);
    private Set<String> valid;

    WalkOracle(Rulebook rules, Twinning twinning) {
        this.rules = rules;
        this.twinning = twinning;
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

    /** Returns whether a step is valid on a day, that is, reached by then and not expired before. */
    boolean stands(Track track, Step step, LocalDate day) {
        return wasValid(track, step, day);
    }

    /**
     * Returns whether a step was decided by a day, after all its prerequisites. Later steps outlive the expiry of a
     * prerequisite, and its withdrawal once the same matter is approved again.
     */
    private boolean isReached(Track track, Step step, LocalDate day) {
        return presentlyApproving(track, step)
                .filter(decision -> !since(step, decision).isAfter(day))
                .anyMatch(decision ->
                        areEarlierReached(track, step, decision.decision().decidedOn()));
    }

    private boolean areEarlierReached(Track track, Step step, LocalDate day) {
        return step.after().stream()
                .map(code -> profile(track).step(code).orElseThrow())
                .filter(earlier -> earlier.severity() == Severity.BLOCK && holds(track, earlier))
                .filter(earlier -> gate(earlier).compareTo(gate(step)) <= 0)
                .allMatch(earlier -> wasValid(track, earlier, day) || wasUsedUp(track, step, earlier, day));
    }

    /** Returns whether the signature used up the approval of a step before a later step that only follows the signature. */
    private boolean wasUsedUp(Track track, Step later, Step step, LocalDate day) {
        return isOfFormation(step)
                && !isOfFormation(later)
                && track.signature()
                        .filter(signature -> Optional.of(signature.text()).equals(twinning.finalTextHash()))
                        .filter(signature -> signature.signedOn().compareTo(day) <= 0)
                        .filter(signature -> wasValid(track, step, signature.signedOn()))
                        .isPresent();
    }

    /** Returns whether any decision approved a step on a day, and the present one covers its matter. */
    private boolean wasValid(Track track, Step step, LocalDate day) {
        if (presentlyApproving(track, step).findAny().isEmpty()) {
            return false;
        }
        List<DecisionRecord> decisions =
                track.approval(step.code()).orElseThrow().decisions();
        for (int i = 0; i < decisions.size(); i++) {
            DecisionRecord decision = decisions.get(i);
            if (isApproving(track, step, decision)
                    && !since(step, decision).isAfter(day)
                    && decision.decision().validUntil().filter(day::isAfter).isEmpty()
                    && decisions.subList(i, decisions.size()).stream()
                            .map(DecisionRecord::decision)
                            .filter(later -> !later.result().isFavourable())
                            .noneMatch(later -> later.decidedOn().isBefore(day))
                    && areEarlierReached(track, step, decision.decision().decidedOn())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the approvals after the last decision that does not approve, on what is current and by the right body. */
    private Stream<DecisionRecord> presentlyApproving(Track track, Step step) {
        List<DecisionRecord> present = new ArrayList<>();
        track.approval(step.code()).stream()
                .flatMap(approval -> approval.decisions().stream())
                .filter(decision -> decision.decision().body().equals(step.body())
                        && decision.decision().scope() == step.scope()
                        && Optional.of(decision.decision().matter()).equals(matter(step.scope())))
                .forEach(decision -> {
                    if (decision.decision().result().isFavourable()) {
                        present.add(decision);
                    } else {
                        present.clear();
                    }
                });
        return present.stream().filter(decision -> isApproving(track, step, decision));
    }

    private boolean isApproving(Track track, Step step, DecisionRecord decision) {
        return decision.decision().result().isFavourable()
                && (decision.decision().conditions().isEmpty()
                        || metOn(decision).isPresent())
                && !isPremature(track, step, decision);
    }

    /** Returns the day since which the only condition of a decision is met, which its last entry says. */
    private static Optional<LocalDate> metOn(DecisionRecord decision) {
        List<ConditionChange> changes = decision.conditionChanges();
        return changes.isEmpty() || !changes.get(changes.size() - 1).met()
                ? Optional.empty()
                : Optional.of(changes.get(changes.size() - 1).on());
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

    /** Returns whether a decision of a day comes too late for a step. */
    boolean isClosed(Track track, Step step, LocalDate day, boolean favourable) {
        Optional<LocalDate> closedOn = isOfFormation(step) ? track.formedOn() : track.boundOn();
        boolean approved = track.approval(step.code())
                .filter(approval -> approval.decision().result().isFavourable())
                .isPresent();
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
     * Returns whether a step is approved on a day, or already filed if it is filed again, so that a repetition would
     * gain nothing.
     */
    boolean isDecided(Track track, Step step, Decision again, LocalDate day) {
        Optional<Approval> known = track.approval(step.code()).flatMap(approval -> approval.until(again.decidedOn()));
        if (known.isEmpty()
                || !again.decidedOn().equals(day)
                        && !again.decidedOn().equals(known.get().decision().decidedOn())) {
            return false;
        }
        Decision latest = known.get().decision();
        if (again.result().isFavourable()
                && latest.result() == again.result()
                && latest.decidedOn().equals(again.decidedOn())
                && latest.body().equals(again.body())
                && latest.matter().equals(again.matter())) {
            return true;
        }
        boolean renewable =
                !isSigned(track) && known.get().decision().validUntil().isPresent();
        return !renewable
                && (again.result().isFavourable() && stands(with(track, known.get()), step, day)
                        || again.result() == Result.RECEIVED && isFiled(with(track, known.get()), step));
    }

    private static Track with(Track track, Approval known) {
        return track.withApprovals(track.approvals().stream()
                .map(approval -> approval.step().equals(known.step()) ? known : approval)
                .toList());
    }

    private boolean isFiled(Track track, Step step) {
        return track.approval(step.code())
                        .map(approval -> approval.decision())
                        .filter(decision -> decision.result() == Result.RECEIVED
                                && Optional.of(decision.matter()).equals(latest(decision.scope())))
                        .isPresent()
                && !isPremature(
                        track, step, track.approval(step.code()).orElseThrow().latest());
    }

    private static LocalDate since(Step step, DecisionRecord approval) {
        LocalDate counts = Stream.concat(Stream.of(approval.decision().decidedOn()), metOn(approval).stream())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return approval.decision().result() == Result.RECEIVED
                ? counts.plus(step.silence().orElse(Period.ZERO))
                : counts;
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
            return presentlyApproving(track, step)
                    .map(approval -> since(step, approval))
                    .min(LocalDate::compareTo)
                    .filter(since -> !since.isAfter(day))
                    .orElse(day);
        }
        return gate.compareTo(Gate.SIGN) > 0 && isSigned(track)
                ? track.signature().orElseThrow().signedOn()
                : day;
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
                .filter(signature -> profile(track).signatories().stream()
                        .filter(rule -> rule.severity() == Severity.BLOCK && holds(track, rule))
                        .allMatch(rule -> binds(rule, signature)))
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

    /** Returns whether a decision has effect. One of a closed formation does, whatever the profile requires now. */
    private boolean isInEffect(Track track, Approval approval) {
        Optional<Step> step = profile(track).step(approval.step());
        boolean closed = track.formedOn().isPresent()
                && step.filter(known -> !isOfFormation(known)).isEmpty();
        return closed
                ? approval.decision().result().isFavourable()
                : step.filter(known -> isReached(track, known, LocalDate.MAX)).isPresent();
    }
}

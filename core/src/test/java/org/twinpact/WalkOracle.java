package org.twinpact;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Body;
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
 * The validity of all that a twinning holds, worked out a second time from nothing but the twinning itself: the hashes
 * are made anew from plan, parties and words, once for each. The walk compares with it what the lifecycle says. Not
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
        this.subjects = twinning.plan()
                .map(plan -> WalkTowns.subjects(
                        plan, twinning.tracks().stream().map(Track::party).toList(), money));
    }

    Twinning twinning() {
        return twinning;
    }

    Profile profile(Track track) {
        return rules.profiles().find(track.profile()).orElseThrow();
    }

    /** What decisions on the subjects must cover now. */
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

    /** Whether a step stands on a day: reached by then, and not expired before. */
    boolean stands(Track track, Step step, LocalDate day) {
        return isReached(track, step, day)
                && track.approval(step.code())
                        .flatMap(approval -> approval.decision().validUntil())
                        .filter(day::isAfter)
                        .isEmpty();
    }

    /** Whether a step was decided by a day, after all that it rests on; what rests on it outlives its expiry. */
    private boolean isReached(Track track, Step step, LocalDate day) {
        Approval approval = track.approval(step.code()).orElse(null);
        if (approval == null
                || !approval.decision().result().isFavourable()
                || !approval.decision().body().equals(step.body())
                || approval.decision().scope() != step.scope()
                || !Optional.of(approval.decision().matter()).equals(matter(step.scope()))
                || !approval.decision().conditions().isEmpty()
                        && approval.conditionsMetOn().isEmpty()) {
            return false;
        }
        return !since(step, approval).isAfter(day)
                && step.after().stream()
                        .map(code -> profile(track).step(code).orElseThrow())
                        .filter(earlier -> earlier.severity() == Severity.BLOCK && holds(track, earlier))
                        .filter(earlier -> gate(earlier).compareTo(gate(step)) <= 0)
                        .allMatch(earlier ->
                                isReached(track, earlier, approval.decision().decidedOn()));
    }

    /** Whether a step is asked, does not stand, and what it rests on and covers is there. */
    boolean isOpen(Track track, Step step, LocalDate day) {
        return holds(track, step)
                && matter(step.scope()).isPresent()
                && !stands(track, step, day)
                && step.after().stream()
                        .map(code -> profile(track).step(code).orElseThrow())
                        .filter(earlier -> earlier.severity() == Severity.BLOCK && holds(track, earlier))
                        .filter(earlier -> gate(earlier).compareTo(gate(step)) <= 0)
                        .allMatch(earlier -> stands(track, earlier, day));
    }

    /** Whether a step is approved on a day, or filed where it is filed again, and nothing would be won by once more. */
    boolean isDecided(Track track, Step step, Result again, LocalDate day) {
        boolean renewable = !isSigned(track)
                && track.approval(step.code())
                        .flatMap(approval -> approval.decision().validUntil())
                        .isPresent();
        return !renewable && (stands(track, step, day) || again == Result.RECEIVED && isFiled(track, step));
    }

    private boolean isFiled(Track track, Step step) {
        return track.approval(step.code())
                .map(approval -> approval.decision())
                .filter(decision -> decision.result() == Result.RECEIVED
                        && Optional.of(decision.matter()).equals(matter(decision.scope())))
                .isPresent();
    }

    private static LocalDate since(Step step, Approval approval) {
        LocalDate counts = approval.conditionsMetOn()
                .filter(met -> !approval.decision().conditions().isEmpty())
                .orElse(approval.decision().decidedOn());
        return approval.decision().result() == Result.RECEIVED
                ? counts.plus(step.silence().orElse(Period.ZERO))
                : counts;
    }

    /** Codes of the steps that a party owes before a gate and that do not stand on a day. */
    Set<String> owed(Track track, Gate gate, LocalDate day) {
        return profile(track).steps().stream()
                .filter(step -> step.severity() == Severity.BLOCK && holds(track, step))
                .filter(step -> gate(step).compareTo(gate) <= 0)
                .filter(step -> !stands(
                        track,
                        step,
                        gate.compareTo(Gate.SIGN) > 0 && gate(step).compareTo(Gate.SIGN) <= 0 && isSigned(track)
                                ? track.signature().orElseThrow().signedOn()
                                : day))
                .map(Step::code)
                .collect(Collectors.toSet());
    }

    /** Whether a party's signature counts. */
    boolean isSigned(Track track) {
        return signed.computeIfAbsent(track.party(), unused -> isSignedNow(track));
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
        List<Track> signed = twinning.tracks().stream().filter(this::isSigned).toList();
        int all = twinning.tracks().size();
        return signed.size()
                >= Math.min(
                        all, conditions().flatMap(AgreementConditions::signers).orElse(all));
    }

    /** All that is valid now, a line each, as an event would name it. */
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
            profile(track).steps().stream()
                    .filter(step -> isReached(track, step, LocalDate.MAX))
                    .forEach(step -> valid.add(party + " DECISION " + step.code()));
            if (isSigned(track)) {
                valid.add(party + " SIGNATURE ");
            }
        }
        return valid;
    }
}

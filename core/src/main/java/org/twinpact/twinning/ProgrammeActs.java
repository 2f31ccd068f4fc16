package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;
import org.twinpact.message.Days;
import org.twinpact.plan.Objective;
import org.twinpact.plan.Programme;
import org.twinpact.plan.WorkPlan;

/**
 * Acts of further programmes under a signed agreement. None of them changes the agreement. Events:
 * {@link ProgrammeEvents}.
 */
public sealed interface ProgrammeActs extends Act {
    /**
     * An act that proposes a further programme, which runs after the work plan or at the same time. A proposal with the
     * id of one that is not adopted yet replaces it, without its endorsements. One of an earlier day is refused.
     *
     * @param programme the programme
     */
    record ProposeProgramme(@Valid Programme programme) implements ProgrammeActs {
        /** The number of programmes that may be open at the same time. */
        static final int OPEN = 10;

        public ProposeProgramme {
            Objects.requireNonNull(programme, "programme");
        }

        @Override
        public ActKind kind() {
            return ActKind.PROPOSE_PROGRAMME;
        }

        /** Adds the unmet conditions. The results must be measurable, within the days of the programme. */
        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Twinning twinning = situation.twinning();
            Findings.beforeSigning(situation, unmet);
            Findings.before(programme.lastDay(), Optional.of(programme.firstDay()), "programme", unmet);
            Findings.unknownThemes(programme.plan().objectives().stream().map(Objective::theme), situation, unmet);
            LinterFindings.blockingProgramme(programme.plan(), twinning, unmet);
            requirePossibleObjectives(twinning, unmet);
            twinning.programme(programme.id()).ifPresent(known -> requireRevision(situation, known, unmet));
            long others = twinning.programmes().stream()
                    .filter(known -> known.closedOn().isEmpty()
                            && !known.programme().id().equals(programme.id()))
                    .count();
            Findings.aboveLimit((int) others + 1, OPEN, unmet);
        }

        /** Adds a finding for each objective outside the days of the programme, and for each key of another plan. */
        private void requirePossibleObjectives(Twinning twinning, List<Finding> unmet) {
            Set<String> taken = Stream.concat(
                            twinning.plan().stream(),
                            twinning.programmes().stream()
                                    .map(ProgrammeStatus::programme)
                                    .filter(other -> !other.id().equals(programme.id()))
                                    .map(Programme::plan))
                    .flatMap(plan -> plan.objectives().stream())
                    .map(Objective::id)
                    .collect(Collectors.toSet());
            for (Objective objective : programme.plan().objectives()) {
                if (objective.due().isAfter(programme.lastDay())) {
                    unmet.add(Findings.of(
                            "OBJECTIVE_DUE_AFTER_PROGRAMME",
                            Map.of(
                                    "objective", objective.title(),
                                    "date", Days.text(objective.due()),
                                    "day", Days.text(programme.lastDay()))));
                }
                Findings.before(objective.due(), Optional.of(programme.firstDay()), "programme", unmet);
                if (taken.contains(objective.id())) {
                    unmet.add(Findings.of(
                            "OBJECTIVE_ID_TAKEN",
                            Map.of("given", Situation.plain(objective.id()), "objective", objective.title())));
                }
            }
        }

        /** Adds a finding if a programme is adopted or unchanged, or if a later version of it is known. */
        private void requireRevision(Situation situation, ProgrammeStatus known, List<Finding> unmet) {
            if (known.adoptedOn().isPresent()) {
                unmet.add(adopted(known));
            } else if (known.programme().equals(programme)) {
                unmet.add(Findings.of("PROGRAMME_UNCHANGED", Map.of("programme", programme.name())));
            }
            Findings.before(situation.day(), Optional.of(known.proposedOn()), "proposal", unmet);
        }

        /** Warns of the other findings of the linter, and of money that may need a decision or more signatories. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            LinterFindings.ofPlan(programme.plan(), situation.twinning(), warnings);
            if (programme.plan().commitsMoney()) {
                warnings.add(Findings.of("PROGRAMME_COMMITS_MONEY", Map.of("programme", programme.name())));
            }
        }

        @Override
        public Fact fact(Situation situation) {
            return new ProgrammeEvents.ProgrammeProposed(programme, programme.hash(), situation.day());
        }
    }

    /**
     * An act by which a body of a party endorses a further programme. The programme is adopted as soon as every party has
     * endorsed it for which the agreement is in force.
     *
     * @param party the party
     * @param programme the hash of the programme
     * @param body the body that endorsed it, usually the head. A profile may require another one
     * @param reference the number of its decision or protocol, if any
     */
    record EndorseProgramme(
            @Valid AuthorityId party,
            @Valid Sha256 programme,
            @Valid Body body,
            Optional<@PlainText(max = 200) String> reference)
            implements ProgrammeActs, ActOfParty {
        /** The bodies that endorse a programme where the profile names none. */
        private static final List<Body> USUAL = List.of(Body.HEAD, Body.COUNCIL);

        public EndorseProgramme {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(programme, "programme");
            Objects.requireNonNull(body, "body");
            Objects.requireNonNull(reference, "reference");
        }

        @Override
        public ActKind kind() {
            return ActKind.ENDORSE_PROGRAMME;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Optional<ProgrammeStatus> open = find(situation);
            if (open.isEmpty()) {
                unmet.add(Findings.of(
                        "PROGRAMME_NOT_CURRENT",
                        Map.of(
                                "given", Situation.plain(programme.abbreviated()),
                                "known",
                                        Situation.list(situation.twinning().programmes().stream()
                                                .map(known -> named(
                                                        known.programme(),
                                                        known.hash().abbreviated()))))));
                return;
            }
            ProgrammeStatus proposed = open.get();
            Findings.before(situation.day(), Optional.of(proposed.proposedOn()), "proposal", unmet);
            if (proposed.endorsedOn().containsKey(party)) {
                unmet.add(Findings.of(
                        "PROGRAMME_ENDORSED_ALREADY",
                        Map.of(
                                "party", situation.name(party),
                                "programme", proposed.programme().name(),
                                "day", Days.text(proposed.endorsedOn().get(party)))));
            }
            List<Body> required = required(situation);
            if (!required.isEmpty() && !required.contains(body)) {
                unmet.add(ofAnotherBody(situation, required));
            }
        }

        /** Warns of a body that usually does not endorse a programme, where the profile names none. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            if (required(situation).isEmpty() && !USUAL.contains(body)) {
                warnings.add(ofAnotherBody(situation, USUAL));
            }
        }

        /** Returns the programme with the hash, empty if none has it or it is closed. */
        private Optional<ProgrammeStatus> find(Situation situation) {
            return situation.twinning().programmes().stream()
                    .filter(known ->
                            known.hash().equals(programme) && known.closedOn().isEmpty())
                    .findFirst();
        }

        private List<Body> required(Situation situation) {
            return situation
                    .track(party)
                    .map(track -> situation.profile(track).programmeBodies())
                    .orElse(List.of());
        }

        private Finding ofAnotherBody(Situation situation, List<Body> bodies) {
            Track track = situation.track(party).orElseThrow();
            return Findings.of(
                    "PROGRAMME_BODY_UNUSUAL",
                    party,
                    Map.of(
                            "party", situation.name(party),
                            "body", situation.body(track, body),
                            "known", Situation.list(bodies.stream().map(known -> situation.body(track, known)))));
        }

        @Override
        public Fact fact(Situation situation) {
            return new ProgrammeEvents.ProgrammeEndorsed(
                    party, programme, find(situation).orElseThrow().programme().name(), body, reference);
        }
    }

    /**
     * An act that withdraws the proposal of a further programme that is not adopted yet.
     *
     * @param programme the id of the programme
     * @param reason the reason, by language
     */
    record WithdrawProgramme(
            @PlainText(max = 32) String programme, @Valid LocalText reason) implements ProgrammeActs {
        public WithdrawProgramme {
            Objects.requireNonNull(programme, "programme");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.WITHDRAW_PROGRAMME;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Optional<ProgrammeStatus> known = requireKnown(situation, programme, unmet);
            known.filter(proposed -> proposed.adoptedOn().isPresent())
                    .ifPresent(proposed -> unmet.add(adopted(proposed)));
            Findings.before(situation.day(), known.map(ProgrammeStatus::lastOn), "proposal", unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new ProgrammeEvents.ProgrammeWithdrawn(
                    programme,
                    situation
                            .twinning()
                            .programme(programme)
                            .orElseThrow()
                            .programme()
                            .name(),
                    reason);
        }
    }

    /**
     * An act that closes a programme with its results on the day of the act. If it is closed again, the later day and the
     * later results count. Values that become known afterwards can still be recorded.
     *
     * @param programme the id of the further programme, empty for the work plan of the agreement
     * @param results the results in words, by language
     */
    record CloseProgramme(
            Optional<@PlainText(max = 32) String> programme,
            @Valid LocalText results) implements ProgrammeActs {
        public CloseProgramme {
            Objects.requireNonNull(programme, "programme");
            Objects.requireNonNull(results, "results");
        }

        @Override
        public ActKind kind() {
            return ActKind.CLOSE_PROGRAMME;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Twinning twinning = situation.twinning();
            if (programme.isEmpty()) {
                if (twinning.plan().isEmpty()) {
                    unmet.add(Findings.of("NO_PLAN_TO_CLOSE", Map.of("known", names(twinning))));
                }
                Findings.before(situation.day(), twinning.signedOn(), Milestone.ALL_SIGNED, unmet);
                return;
            }
            Optional<ProgrammeStatus> known = requireKnown(situation, programme.get(), unmet);
            if (known.isPresent()) {
                if (known.get().adoptedOn().isEmpty()) {
                    unmet.add(Findings.of(
                            "PROGRAMME_NOT_ADOPTED",
                            Map.of("programme", known.get().programme().name())));
                }
                Findings.before(situation.day(), known.get().adoptedOn(), "adoption", unmet);
            }
        }

        /** Warns of objectives that were never measured, and of a programme that is closed before its last day. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            Twinning twinning = situation.twinning();
            Optional<Programme> closed = programme.flatMap(twinning::programme).map(ProgrammeStatus::programme);
            Optional<WorkPlan> plan = programme.isEmpty() ? twinning.plan() : closed.map(Programme::plan);
            plan.stream()
                    .flatMap(known -> known.objectives().stream())
                    .filter(objective -> twinning.measurements().stream()
                            .noneMatch(value -> value.objective().equals(objective.id())))
                    .forEach(objective -> warnings.add(
                            Findings.of("OBJECTIVE_NEVER_MEASURED", Map.of("objective", objective.title()))));
            closed.filter(known -> situation.day().isBefore(known.lastDay()))
                    .ifPresent(known -> warnings.add(Findings.of(
                            "PROGRAMME_CLOSED_EARLY",
                            Map.of("programme", known.name(), "day", Days.text(known.lastDay())))));
        }

        @Override
        public Fact fact(Situation situation) {
            return new ProgrammeEvents.ProgrammeClosed(
                    programme,
                    programme
                            .flatMap(situation.twinning()::programme)
                            .map(known -> known.programme().name()),
                    results,
                    situation.day());
        }
    }

    private static Finding adopted(ProgrammeStatus known) {
        return Findings.of(
                "PROGRAMME_ADOPTED_ALREADY",
                Map.of(
                        "programme", known.programme().name(),
                        "day", Days.text(known.adoptedOn().orElseThrow())));
    }

    /** Adds a finding if no programme has an id. Returns the programme, empty if there is none. */
    private static Optional<ProgrammeStatus> requireKnown(Situation situation, String id, List<Finding> unmet) {
        Optional<ProgrammeStatus> known = situation.twinning().programme(id);
        if (known.isEmpty()) {
            unmet.add(Findings.of(
                    "PROGRAMME_UNKNOWN", Map.of("given", Situation.plain(id), "known", names(situation.twinning()))));
        }
        return known;
    }

    /** Returns the further programmes, each with its id. */
    private static LocalText names(Twinning twinning) {
        return Situation.list(twinning.programmes().stream()
                .map(known -> named(known.programme(), known.programme().id())));
    }

    private static LocalText named(Programme programme, String key) {
        return LifecycleMessages.both("word.named", Map.of("name", programme.name(), "key", Situation.plain(key)));
    }
}

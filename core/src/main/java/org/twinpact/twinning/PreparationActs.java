package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PersonRef;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Goal;
import org.twinpact.needs.Need;
import org.twinpact.needs.NeedKind;
import org.twinpact.needs.Participant;
import org.twinpact.needs.RoundTable;
import org.twinpact.partner.Capacity;
import org.twinpact.partner.EnquiryAnswer;
import org.twinpact.partner.PartnerSearch;
import org.twinpact.partner.SearchRoute;

/**
 * Acts by which a party identifies its needs, sets goals and looks for a partner. Events: {@link PreparationEvents}.
 */
public sealed interface PreparationActs extends ActOfParty {
    @Override
    default boolean isOpenToNewcomers() {
        return true;
    }

    /**
     * An act that records a round table and its findings. A further round table adds to the needs of the party, and a
     * need with the id of an earlier one replaces it.
     */
    record RecordRoundTable(@Valid AuthorityId party, @Valid RoundTable roundTable) implements PreparationActs {
        private static final int OUTSIDERS = 2;
        private static final int NEEDS = 500;

        public RecordRoundTable {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(roundTable, "roundTable");
        }

        @Override
        public ActKind kind() {
            return ActKind.RECORD_ROUND_TABLE;
        }

        @Override
        public List<PersonRef> people() {
            return roundTable.participants().stream()
                    .flatMap(participant -> participant.person().stream())
                    .toList();
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            List<Need> needs = roundTable.needs();
            requireParty(situation, roundTable.statedBy(), unmet);
            Findings.future(roundTable.heldOn(), situation.day(), unmet);
            requireDistinct(needs.stream().map(Need::id), unmet);
            situation
                    .partyOrNewcomer(party)
                    .ifPresent(
                            track -> Findings.aboveLimit(track.needsWith(needs).size(), NEEDS, unmet));
            Findings.unknownThemes(needs.stream().map(Need::theme), situation, unmet);
        }

        /**
         * Warns if the round table has fewer than two outside professionals, one of them without a declaration of
         * conflicts of interest, no challenges or no potentials. The guidance recommends these, and department heads
         * too. Nothing is recommended for needs that another party states.
         */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            if (roundTable.statedBy().isPresent()) {
                return;
            }
            long outsiders = roundTable.participants().stream()
                    .filter(Participant::external)
                    .count();
            if (outsiders < OUTSIDERS) {
                warnings.add(Findings.guided("ROUND_TABLE_WITHOUT_OUTSIDERS", situation, party));
            }
            if (roundTable.participants().stream()
                    .anyMatch(one -> one.external() && one.interests().isEmpty())) {
                warnings.add(Findings.guided("INTERESTS_NOT_DECLARED", situation, party));
            }
            for (NeedKind kind : NeedKind.values()) {
                if (roundTable.needs().stream().noneMatch(need -> need.kind() == kind)) {
                    warnings.add(Findings.guided("ROUND_TABLE_WITHOUT_" + kind, situation, party));
                }
            }
        }

        @Override
        public Fact fact(Situation situation) {
            return new PreparationEvents.RoundTableRecorded(party, roundTable);
        }
    }

    /** An act that sets a party's goals, replacing the previous ones. A plan that was agreed does not change. */
    record SetGoals(
            @Valid AuthorityId party,

            @NotEmpty(message = "must contain at least one goal") @Size(max = 100)
            List<@Valid Goal> goals)
            implements PreparationActs {
        public SetGoals {
            Objects.requireNonNull(party, "party");
            goals = List.copyOf(Objects.requireNonNull(goals, "goals"));
        }

        @Override
        public ActKind kind() {
            return ActKind.SET_GOALS;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Set<String> needs = situation.partyOrNewcomer(party).stream()
                    .flatMap(track -> track.needs().stream())
                    .map(Need::id)
                    .collect(Collectors.toSet());
            requireDistinct(goals.stream().map(Goal::id), unmet);
            Findings.unknownThemes(goals.stream().map(Goal::theme), situation, unmet);
            goals.forEach(goal -> requireKnownNeeds(goal, needs, unmet));
        }

        private static void requireKnownNeeds(Goal goal, Set<String> needs, List<Finding> unmet) {
            for (String need : goal.needs()) {
                if (!needs.contains(need)) {
                    unmet.add(Findings.of(
                            "NEED_UNKNOWN",
                            Map.of(
                                    "given", Situation.plain(need),
                                    "goal", Situation.plain(goal.id()),
                                    "known",
                                            Situation.list(
                                                    needs.stream().sorted().map(Situation::plain)))));
                }
            }
        }

        @Override
        public Fact fact(Situation situation) {
            return new PreparationEvents.GoalsSet(party, goals);
        }
    }

    /** An act that records a party's search for a partner. */
    record RecordPartnerSearch(
            @Valid AuthorityId party, @Valid PartnerSearch search) implements PreparationActs {
        public RecordPartnerSearch {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(search, "search");
        }

        @Override
        public ActKind kind() {
            return ActKind.RECORD_PARTNER_SEARCH;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            boolean named = search.association().isPresent();
            boolean expected = search.route() == SearchRoute.THROUGH_ASSOCIATION;
            if (named != expected) {
                unmet.add(Findings.of(expected ? "ASSOCIATION_NOT_NAMED" : "ASSOCIATION_NOT_EXPECTED", Map.of()));
            }
            Findings.future(search.startedOn(), situation.day(), unmet);
            search.answer().ifPresent(answer -> requireFit(answer, situation, unmet));
            Findings.unknownThemes(search.themes().stream(), situation, unmet);
        }

        /** Adds a finding if an answer answers no enquiry, is in the future, or is surely older than the enquiry. */
        private void requireFit(EnquiryAnswer answer, Situation situation, List<Finding> unmet) {
            if (search.route() != SearchRoute.THROUGH_ASSOCIATION) {
                unmet.add(Findings.of("ANSWER_WITHOUT_ENQUIRY", Map.of()));
            }
            Findings.future(answer.receivedOn(), situation.day(), unmet);
            if (answer.receivedOn().isPresent()) {
                Findings.before(answer.receivedOn().get(), search.startedOn(), "enquiry", unmet);
            }
        }

        @Override
        public Fact fact(Situation situation) {
            return new PreparationEvents.PartnerSearchRecorded(party, search);
        }
    }

    /** An act that records whether a party can carry out joint programmes. */
    record AssessCapacity(@Valid AuthorityId party, @Valid Capacity capacity) implements PreparationActs {
        public AssessCapacity {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(capacity, "capacity");
        }

        @Override
        public ActKind kind() {
            return ActKind.ASSESS_CAPACITY;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            requireParty(situation, capacity.statedBy(), unmet);
            Findings.future(capacity.assessedOn(), situation.day(), unmet);
        }

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            if (!capacity.sufficient()) {
                warnings.add(Findings.guided("CAPACITY_INSUFFICIENT", situation, party));
            }
        }

        @Override
        public Fact fact(Situation situation) {
            return new PreparationEvents.CapacityAssessed(party, capacity);
        }
    }

    /**
     * An act by which a party passes a requirement that rests on guidance only. The gate no longer requires it. It
     * remains advice in {@link Lifecycle#missing(Twinning, java.time.LocalDate)} until it is followed after all.
     *
     * @param party the party
     * @param what the guidance
     * @param reason the reason, by language
     */
    record PassGuidance(
            @Valid AuthorityId party,
            @NotNull Guidance what,
            @Valid LocalText reason) implements PreparationActs {
        public PassGuidance {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.PASS_GUIDANCE;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {}

        @Override
        public Fact fact(Situation situation) {
            return new PreparationEvents.GuidancePassed(party, what, reason);
        }
    }

    /** Adds a finding if somebody who is neither a party nor a newcomer states something. */
    private static void requireParty(Situation situation, Optional<AuthorityId> statedBy, List<Finding> unmet) {
        statedBy.filter(stating -> situation.partyOrNewcomer(stating).isEmpty())
                .ifPresent(stating -> Findings.notAParty(situation, stating, unmet));
    }

    private static void requireDistinct(Stream<String> ids, List<Finding> unmet) {
        Set<String> seen = new HashSet<>();
        ids.filter(id -> !seen.add(id))
                .forEach(id -> unmet.add(Findings.of("DUPLICATE_ID", Map.of("given", Situation.plain(id)))));
    }
}

package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.plan.Objective;
import org.twinpact.signing.Ceremony;

/**
 * A day in the agenda of a party: that of an open obligation, of a missed period, of a ceremony or of an objective of the
 * work plan. Agendas of a whole registry are read from an index of these items. Immutable.
 *
 * @param on the day, such as the last day to do it in time
 * @param twinning the twinning that it belongs to
 * @param party the owner of the obligation, the party that leads the work on the objective, or one of the parties to
 *     the ceremony
 * @param kind the kind of item
 * @param code the code of the obligation in the party's profile, or the id of the ceremony or objective
 */
public record AgendaItem(LocalDate on, TwinningId twinning, AuthorityId party, Kind kind, String code)
        implements Comparable<AgendaItem> {
    private static final Comparator<AgendaItem> ORDER = Comparator.comparing(AgendaItem::on)
            .thenComparing(AgendaItem::twinning)
            .thenComparing(item -> item.party().value())
            .thenComparing(item -> item.kind().name())
            .thenComparing(AgendaItem::code);

    /** The stages in which the objectives of the plan count. Before them, the plan is a proposal. */
    private static final Set<Stage> UNDER_PLAN = EnumSet.range(Stage.PLAN_AGREED, Stage.IN_FORCE);

    private static final Set<Stage> UNDER_WAY = EnumSet.range(Stage.PREPARATION, Stage.IN_FORCE);

    /**
     * The chapters and types of events that change no item by themselves. One that is not listed costs a write of the
     * index.
     */
    private static final List<Class<? extends EventData>> UNDATED = List.of(
            PreparationEvents.class,
            PlanEvents.PlanEndorsed.class,
            PlanEvents.PlanProposalWithdrawn.class,
            PlanEvents.EndorsementWithdrawn.class,
            TextEvents.class,
            DecisionEvents.class,
            ApprovalEvents.class,
            SignatureEvents.SignatureRecorded.class,
            SignatureEvents.SignatureCorrected.class,
            SignatureEvents.SignatureWithdrawn.class,
            SignatureEvents.VersionSignatureRecorded.class,
            EntryIntoForceEvents.class,
            ContactEvents.class,
            ActivityEvents.class,
            FollowUpEvents.class,
            ExchangeEvents.class,
            PublicationEvents.ReleaseProposed.class,
            PublicationEvents.ReleaseApproved.class,
            RecordsEvents.class,
            RevivalEvents.class,
            TieEvents.class,
            Consequence.Invalidated.class,
            Consequence.TextReopened.class,
            Consequence.FormationClosed.class,
            Consequence.SignatureVoided.class,
            Consequence.SignatureRestored.class,
            Consequence.WithdrawalOvertaken.class,
            Consequence.PartyBound.class,
            Consequence.PartyUnbound.class);

    public AgendaItem {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(twinning, "twinning");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(code, "code");
    }

    /** The kind of an item. */
    public enum Kind {
        /** An open obligation, on the last day to fulfil it in time, after any rest. Of a recurring one, the period that is open. */
        OBLIGATION,
        /** A missed period of a recurring obligation, on the last day of the period. */
        MISSED_PERIOD,
        /** A ceremony, for each party. */
        CEREMONY,
        /** An objective of the agreed work plan. */
        OBJECTIVE
    }

    /** Returns the items of a twinning, in order. A twinning that has ended has no ceremonies and no objectives. */
    public static SortedSet<AgendaItem> of(Twinning twinning) {
        SortedSet<AgendaItem> items = new TreeSet<>();
        for (Obligation owed : twinning.obligations()) {
            items.add(new AgendaItem(owed.due(twinning), twinning.id(), owed.owner(), Kind.OBLIGATION, owed.code()));
            for (ReportingPeriod missed : owed.missed()) {
                items.add(new AgendaItem(missed.to(), twinning.id(), owed.owner(), Kind.MISSED_PERIOD, owed.code()));
            }
        }
        if (twinning.ending().isEmpty() && UNDER_WAY.contains(twinning.stage())) {
            ceremonies(twinning).forEach(items::add);
        }
        if (twinning.ending().isEmpty() && UNDER_PLAN.contains(twinning.stage())) {
            objectives(twinning).forEach(items::add);
        }
        return items;
    }

    private static Stream<AgendaItem> ceremonies(Twinning twinning) {
        return twinning.tracks().stream()
                .flatMap(track -> twinning.ceremonies().stream()
                        .map(ceremony -> new AgendaItem(
                                ceremony.on(), twinning.id(), track.party(), Kind.CEREMONY, ceremony.id())));
    }

    private static Stream<AgendaItem> objectives(Twinning twinning) {
        return twinning.openObjectives().stream()
                .map(objective -> new AgendaItem(
                        objective.due(),
                        twinning.id(),
                        twinning.track(objective.lead()).map(Track::party).orElse(objective.lead()),
                        Kind.OBJECTIVE,
                        objective.id()));
    }

    /** Returns whether events may have changed the items of their twinning, so that the index must be written again. */
    public static boolean areChangedBy(List<Event> events) {
        return events.stream()
                .anyMatch(event -> UNDATED.stream().noneMatch(undated -> undated.isInstance(event.data())));
    }

    boolean isOfObligation() {
        return kind == Kind.OBLIGATION || kind == Kind.MISSED_PERIOD;
    }

    /** Returns the obligation of a twinning that the item refers to, empty if it is of another kind or not open. */
    Optional<Obligation> obligation(Twinning now) {
        return now.obligations().stream()
                .filter(owed -> kind == Kind.OBLIGATION
                        && owed.isOf(party, code)
                        && owed.due(now).equals(on))
                .findFirst();
    }

    /** Returns the obligation of a twinning whose missed period the item refers to. */
    Optional<Obligation> missedObligation(Twinning now) {
        return now.obligations().stream()
                .filter(owed -> kind == Kind.MISSED_PERIOD
                        && owed.isOf(party, code)
                        && missedPeriod(owed).isPresent())
                .findFirst();
    }

    /** Returns the missed period of an obligation that ends on the day of the item. */
    Optional<ReportingPeriod> missedPeriod(Obligation owed) {
        return owed.missed().stream().filter(period -> period.to().equals(on)).findFirst();
    }

    Optional<Ceremony> ceremony(Twinning now) {
        return now.ceremonies().stream()
                .filter(ceremony -> kind == Kind.CEREMONY
                        && ceremony.id().equals(code)
                        && ceremony.on().equals(on))
                .findFirst();
    }

    Optional<Objective> objective(Twinning now) {
        return now.openObjectives().stream()
                .filter(objective -> kind == Kind.OBJECTIVE
                        && objective.id().equals(code)
                        && objective.due().equals(on))
                .findFirst();
    }

    @Override
    public int compareTo(AgendaItem other) {
        return ORDER.compare(this, other);
    }
}

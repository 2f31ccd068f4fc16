package org.twinpact.registry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.PartialDate;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.LocalText;
import org.twinpact.language.SearchKey;
import org.twinpact.needs.Goal;
import org.twinpact.needs.Theme;
import org.twinpact.plan.Objective;
import org.twinpact.twinning.ActivityEvents;
import org.twinpact.twinning.ApprovalEvents;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.ContactEvents;
import org.twinpact.twinning.DecisionEvents;
import org.twinpact.twinning.EndEvents;
import org.twinpact.twinning.EntryIntoForceEvents;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.ExchangeEvents;
import org.twinpact.twinning.FollowUpEvents;
import org.twinpact.twinning.OpeningEvents;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.PartyEvents;
import org.twinpact.twinning.PlanEvents;
import org.twinpact.twinning.PreparationEvents;
import org.twinpact.twinning.ProgrammeEvents;
import org.twinpact.twinning.PublicationEvents;
import org.twinpact.twinning.RecordsEvents;
import org.twinpact.twinning.RevivalEvents;
import org.twinpact.twinning.SignatureEvents;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextEvents;
import org.twinpact.twinning.TieEvents;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * A summary of a twinning, for lists and searches. Immutable.
 *
 * @param id the key of the twinning
 * @param stage its stage
 * @param parties its parties
 * @param formerNames the former names of its parties
 * @param formerKeys the former keys of its parties
 * @param since the date of the signing, as far as it is known
 * @param origin the origin of an imported twinning, otherwise empty
 * @param verifiedOn the latest day on which a document or the parties confirmed it, if any
 * @param lastOn the latest day of an event
 * @param themes the themes of the parties' goals and of the plan
 * @param profiles the profiles of the parties
 * @param withheldUntil the last day on which a party withholds the twinning from publication. Empty if none ever did
 */
@HiddenBuilder
@Value.Builder
public record IndexEntry(
        TwinningId id,
        Stage stage,
        List<LocalAuthority> parties,
        List<LocalText> formerNames,
        Set<AuthorityId> formerKeys,
        Optional<PartialDate> since,
        Optional<Origin> origin,
        Optional<LocalDate> verifiedOn,
        LocalDate lastOn,
        Set<Theme> themes,
        List<ProfileRef> profiles,
        Optional<LocalDate> withheldUntil) {
    private static final int SORT_KEY = 200;

    /**
     * The types of events that change neither {@link #terms()} nor {@link #sortKey}. An event type that is not listed
     * costs a write of the index. A type that is missing here by mistake costs no more than that.
     */
    private static final Set<Class<? extends EventData>> UNINDEXED = Set.of(
            OpeningEvents.TextCited.class,
            OpeningEvents.TwinningTakenUp.class,
            OpeningEvents.PersonalDataErased.class,
            PreparationEvents.RoundTableRecorded.class,
            PreparationEvents.PartnerSearchRecorded.class,
            PreparationEvents.CapacityAssessed.class,
            PreparationEvents.GuidancePassed.class,
            PartyEvents.NewcomerAdded.class,
            PartyEvents.NewcomerWithdrawn.class,
            PlanEvents.PlanEndorsed.class,
            PlanEvents.PlanProposalWithdrawn.class,
            PlanEvents.EndorsementWithdrawn.class,
            TextEvents.TextProposed.class,
            TextEvents.TextProposalWithdrawn.class,
            TextEvents.LanguageCertified.class,
            TextEvents.TextFinalized.class,
            TextEvents.SigningDetailsCompleted.class,
            TextEvents.LanguageAdded.class,
            DecisionEvents.DecisionRecorded.class,
            DecisionEvents.DecisionCorrected.class,
            DecisionEvents.DecisionStruck.class,
            DecisionEvents.OpinionRecorded.class,
            ApprovalEvents.ConditionMet.class,
            ApprovalEvents.ConditionRevoked.class,
            ApprovalEvents.DecisionConfirmed.class,
            SignatureEvents.CeremonyScheduled.class,
            SignatureEvents.CeremonyCancelled.class,
            SignatureEvents.SignatureRecorded.class,
            SignatureEvents.SignatureCorrected.class,
            SignatureEvents.SignatureWithdrawn.class,
            SignatureEvents.VersionSignatureRecorded.class,
            EntryIntoForceEvents.CompletionNoticeGiven.class,
            EntryIntoForceEvents.CompletionNoticeCorrected.class,
            EntryIntoForceEvents.EntryIntoForceConfirmed.class,
            EntryIntoForceEvents.EntryIntoForceCorrected.class,
            EntryIntoForceEvents.EntryIntoForceStruck.class,
            FollowUpEvents.PublicationRecorded.class,
            FollowUpEvents.PublicationCorrected.class,
            ProgrammeEvents.ProgrammeProposed.class,
            ProgrammeEvents.ProgrammeEndorsed.class,
            ProgrammeEvents.ProgrammeWithdrawn.class,
            ProgrammeEvents.ProgrammeClosed.class,
            Consequence.ProgrammeAdopted.class,
            ActivityEvents.ActivityRecorded.class,
            ActivityEvents.ObjectiveMeasured.class,
            ActivityEvents.PrincipleReviewed.class,
            ContactEvents.ContactAppointed.class,
            ContactEvents.ContactVacated.class,
            ExchangeEvents.ExchangeRecorded.class,
            PublicationEvents.ReleaseProposed.class,
            PublicationEvents.ReleaseApproved.class,
            RecordsEvents.RecordsHeld.class,
            RecordsEvents.RecordsReleased.class,
            RevivalEvents.RevivalProposed.class,
            RevivalEvents.RevivalAnswered.class,
            RevivalEvents.TwinningReaffirmed.class,
            TieEvents.TwinningTied.class,
            TieEvents.TieRemoved.class,
            FollowUpEvents.FulfilmentRecorded.class,
            FollowUpEvents.ObligationWaived.class,
            FollowUpEvents.ReportSubmitted.class,
            FollowUpEvents.ReportCorrected.class,
            EndEvents.TwinningFailed.class,
            EndEvents.EndingRecorded.class,
            EndEvents.TwinningDiscontinued.class,
            EndEvents.TwinningResumed.class,
            Consequence.Invalidated.class,
            Consequence.TextReopened.class,
            Consequence.FormationClosed.class,
            Consequence.SignatureVoided.class,
            Consequence.SignatureRestored.class,
            Consequence.WithdrawalOvertaken.class,
            Consequence.PartyBound.class,
            Consequence.PartyUnbound.class,
            Consequence.ObligationRaised.class,
            Consequence.ObligationLifted.class,
            Consequence.ObligationReopened.class,
            Consequence.ObligationRescheduled.class,
            Consequence.ObligationFulfilled.class);

    public IndexEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(stage, "stage");
        parties = List.copyOf(Objects.requireNonNull(parties, "parties"));
        formerNames = List.copyOf(Objects.requireNonNull(formerNames, "formerNames"));
        formerKeys = Collections.unmodifiableSet(new TreeSet<>(formerKeys));
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(verifiedOn, "verifiedOn");
        Objects.requireNonNull(lastOn, "lastOn");
        themes = Collections.unmodifiableSet(new TreeSet<>(themes));
        profiles = List.copyOf(profiles);
        Objects.requireNonNull(withheldUntil, "withheldUntil");
    }

    /** Returns the entry of a twinning that has at least one event. */
    public static IndexEntry of(Twinning twinning) {
        return new IndexEntryBuilder()
                .id(twinning.id())
                .stage(twinning.stage())
                .parties(twinning.tracks().stream().map(Track::authority).toList())
                .formerNames(twinning.tracks().stream()
                        .flatMap(track -> track.formerNames().stream())
                        .toList())
                .formerKeys(twinning.tracks().stream()
                        .flatMap(track -> track.otherKeys().stream())
                        .toList())
                .since(twinning.signedOn()
                        .map(day -> new PartialDate(day.toString()))
                        .or(() -> twinning.origin().flatMap(Origin::since)))
                .origin(twinning.origin())
                .verifiedOn(twinning.verifiedOn())
                .lastOn(twinning.lastOn().orElseThrow())
                .themes(themes(twinning).collect(Collectors.toSet()))
                .profiles(twinning.tracks().stream()
                        .map(Track::profile)
                        .distinct()
                        .toList())
                .withheldUntil(twinning.withheldUntil())
                .build();
    }

    private static Stream<Theme> themes(Twinning twinning) {
        return Stream.concat(
                twinning.tracks().stream()
                        .flatMap(track -> track.goals().stream())
                        .map(Goal::theme),
                twinning.plan().stream()
                        .flatMap(plan -> plan.objectives().stream())
                        .map(Objective::theme));
    }

    /**
     * Returns whether an append may have changed the terms or the sort keys, so that the index must be written again.
     */
    public static boolean isChangedBy(Append append) {
        return append.expectedVersion() == 0
                || append.events().stream()
                        .anyMatch(event -> !UNINDEXED.contains(event.data().getClass()));
    }

    /**
     * Returns the key by which lists are ordered: the folded names, at most 200 characters. Ties are ordered by
     * {@link #id()}.
     */
    public String sortKey(Search.Order order) {
        String key = parties.stream()
                .map(party -> SearchKey.of(party.name().read(order.language())))
                .collect(Collectors.joining(" "));
        return SearchTerms.cut(key, SORT_KEY);
    }

    /**
     * Returns the terms by which the twinning is found, as an index stores them: stage, parties, their present and
     * former keys and names in all languages and spellings and so on, at most 128 characters each. The term {@code *} is in
     * every entry.
     */
    public Set<String> terms() {
        Set<String> terms = new TreeSet<>();
        terms.add(SearchTerms.ANY);
        terms.add(SearchTerms.of(Facet.STAGE, stage));
        terms.add(SearchTerms.of(Facet.PARTIES, parties.size()));
        year().ifPresent(year -> terms.add(SearchTerms.of(Facet.YEAR, year)));
        themes.forEach(theme -> terms.add(SearchTerms.of(Facet.THEME, theme)));
        profiles.forEach(profile -> terms.add(SearchTerms.profile(profile)));
        parties.forEach(party -> add(party, terms));
        formerNames.forEach(name -> add(name, terms));
        formerKeys.forEach(key -> terms.add(SearchTerms.authority(key)));
        withheldUntil.ifPresent(day -> terms.add(SearchTerms.WITHHELD_UNTIL + day));
        terms.removeIf(term -> !SearchTerms.isKept(term));
        return terms;
    }

    private static void add(LocalAuthority party, Set<String> terms) {
        terms.add(SearchTerms.of(Facet.COUNTRY, party.country()));
        terms.add(SearchTerms.of(Facet.KIND, party.kind()));
        terms.add(SearchTerms.authority(party.id()));
        party.codes().forEach(code -> terms.add(SearchTerms.code(code)));
        add(party.name(), terms);
    }

    private static void add(LocalText name, Set<String> terms) {
        name.byLanguage().values().stream().flatMap(SearchTerms::spellings).forEach(terms::add);
    }

    /** Returns the year of the signing, in four digits. */
    private Optional<String> year() {
        return since.map(date -> SearchTerms.cut(date.iso(), 4));
    }
}

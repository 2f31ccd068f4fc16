package org.twinpact.twinning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Citation;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.Activity;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.Report;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.followup.Revival;
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.Ceremony;
import org.twinpact.signing.Publication;

/**
 * The state of a twinning after an event: the joint case and one track for each party. It is created only from events
 * and contains only the data that decisions need. Long lists remain in the history. Immutable and thread-safe.
 */
@Value.Immutable
@HiddenImplementation
@JsonSerialize(as = ImmutableTwinning.class)
@JsonDeserialize(as = ImmutableTwinning.class)
public abstract class Twinning {
    private static final int ACTIVITIES = 10;
    private static final int PROGRAMMES = 20;
    private static final Comparator<ProgrammeStatus> BY_PROPOSAL = Comparator.comparing(ProgrammeStatus::proposedOn)
            .thenComparing(known -> known.programme().id());

    Twinning() {}

    /** Returns the key of the twinning. */
    public abstract TwinningId id();

    /** Returns the number of the last event, 0 before the first. It is the version for optimistic locking. */
    public abstract long version();

    /** Returns the current stage. */
    public abstract Stage stage();

    /** Returns the parties' tracks, in the order in which they were added. */
    public abstract List<Track> tracks();

    /**
     * Returns the tracks of the newcomers, which were added after a plan had been agreed. Each becomes a party when every
     * party and it have endorsed a plan that names it. The order is that in which they were added.
     */
    public abstract List<Track> newcomers();

    /**
     * Returns the tracks of the parties that merged into another one after all had signed, as they were then. Their
     * signatures and decisions still belong to the formation of the agreement.
     */
    public abstract List<Track> absorbed();

    /** Returns the names of former parties and newcomers, which the sentences of past events still need. */
    public abstract Map<AuthorityId, LocalText> formerNames();

    /** Returns the origin of an imported twinning, empty for one that was opened here. */
    public abstract Optional<Origin> origin();

    /** Returns the day on which an imported twinning was taken up, from which its follow-up counts. */
    public abstract Optional<LocalDate> takenUpOn();

    /**
     * Returns the latest day on which a document confirmed an imported twinning or parties reaffirmed it, empty if there is
     * none.
     */
    public abstract Optional<LocalDate> verifiedOn();

    /** Returns the latest version of the work plan. */
    public abstract Optional<WorkPlan> plan();

    /** Returns the day on which the work plan was closed with its results, empty while work on it continues. */
    public abstract Optional<LocalDate> planClosedOn();

    /**
     * Returns the further programmes: those that are proposed or run, and the latest that were closed, at most 20, in
     * the order in which they were proposed. The history has all.
     */
    public abstract List<ProgrammeStatus> programmes();

    /** Returns the latest proposal to revive the twinning with its answers, empty if no letter proposed one. */
    public abstract Optional<Revival> revival();

    /** Returns the ties to other twinnings, at most 20, in order. */
    public abstract List<Tie> ties();

    /** Returns the hash of the latest plan. */
    public abstract Optional<Sha256> planHash();

    /**
     * Returns the plan that was proposed after another plan had been agreed, until all whom it concerns have endorsed it
     * or it is withdrawn, a party or a newcomer that it names leaves, or all have signed.
     */
    public abstract Optional<PlanProposal> planProposal();

    /** Returns the hash that decisions on the subjects cover: the plan, the parties, and whether money is committed. */
    public abstract Optional<Sha256> subjects();

    /**
     * Returns the day from which the subjects are unchanged: that of the plan, of the last change of parties, or of a
     * text that changed whether money is committed.
     */
    public abstract Optional<LocalDate> subjectsOn();

    /** Returns the latest day on which a party endorsed a plan. */
    public abstract Optional<LocalDate> endorsedOn();

    /** Returns the latest text of the agreement. */
    public abstract Optional<AgreementText> text();

    /** Returns the reference to the text of an imported agreement. */
    public abstract Optional<Citation> citation();

    /** Returns the day on which the latest text was proposed. */
    public abstract Optional<LocalDate> textOn();

    /** Returns the operative hash of the latest text, or the hash of a text that is only cited. */
    public abstract Optional<Sha256> textHash();

    /** Returns the operative hash of the latest text in each language. */
    public abstract Map<LanguageTag, Sha256> languageHashes();

    /** Returns the latest day on which a party certified a language version. */
    public abstract Optional<LocalDate> certifiedOn();

    /** Returns the day on which the text became final, empty while it may still change. */
    public abstract Optional<LocalDate> textFinalOn();

    /**
     * Returns the text that was proposed after another text had become final, until it is final itself or withdrawn, or
     * all have signed.
     */
    public abstract Optional<TextProposal> textProposal();

    /** Returns the ceremonies that were scheduled and not cancelled, in the order in which they were first scheduled. */
    public abstract List<Ceremony> ceremonies();

    /** Returns the day of the last required signature. */
    public abstract Optional<LocalDate> signedOn();

    /** Returns the day of entry into force. */
    public abstract Optional<LocalDate> inForceOn();

    /** Returns whether the day of entry into force was entered, and not computed from the text and the record. */
    @Value.Default
    public boolean isEntryIntoForceEntered() {
        return false;
    }

    /** Returns the end of a twinning that ended or was discontinued, as far as it is known. */
    public abstract Optional<Ending> ending();

    /** Returns the stage before a twinning ended or was discontinued, empty if it was imported after that. */
    public abstract Optional<Stage> stageBeforeEnd();

    /** Returns the latest publication. */
    public abstract Optional<Publication> publication();

    /**
     * Returns the releases: those that are open, and the latest that were published, in the order in which they were
     * proposed. The history has all.
     */
    public abstract List<ReleaseStatus> releases();

    /** Returns the legal holds that were not released, in order. While there is one, no personal data can be erased. */
    public abstract List<OpenHold> holds();

    /** Returns the obligations that are not fulfilled yet. */
    public abstract List<Obligation> obligations();

    /** Returns the obligations that the end lifted. They are open again if the twinning is resumed. */
    public abstract List<Obligation> obligationsLiftedByEnd();

    /**
     * Returns the obligations of the parties that were fulfilled or waived and are not due again. None is raised again by
     * the same event.
     */
    public abstract List<Obligation> obligationsSettled();

    /**
     * Returns the obligations of the parties that a correction or another profile lifted. If one is required again, its
     * settled periods remain settled.
     */
    public abstract List<Obligation> obligationsLifted();

    /** Returns the latest activities by their last day, at most 10, in order. The history has all. */
    public abstract List<Activity> activities();

    /** Returns the number of activities by the year of their last day. */
    public abstract Map<Integer, Integer> activitiesByYear();

    /** Returns the last measured value of each objective, by the id of the objective. */
    public abstract List<Measurement> measurements();

    /** Returns the latest report. */
    public abstract Optional<Report> lastReport();

    /** Returns the period that the latest report fulfilled, empty if it fulfilled none. */
    public abstract Optional<ReportedPeriod> fulfilledByLastReport();

    /** Returns the number of reports submitted. */
    public abstract int reports();

    /** Returns the records that a {@link Correction} may correct, each with the act that made it last. */
    public abstract List<CorrigibleRecord> corrigible();

    /** Returns the latest day on which anything happened, empty before the first event. */
    public abstract Optional<LocalDate> lastOn();

    /** Returns the objectives of the work plan and of the adopted programmes, with those of programmes that were closed. */
    public List<Objective> objectives() {
        return Stream.concat(
                        plan().stream(),
                        programmes().stream()
                                .filter(ProgrammeStatus::isMeasured)
                                .map(known -> known.programme().plan()))
                .flatMap(known -> known.objectives().stream())
                .toList();
    }

    /** Returns the objectives of the work plan and of the adopted programmes that are not closed. */
    public List<Objective> openObjectives() {
        return objectivesOf(LocalDate.MAX, LocalDate.MAX);
    }

    /** Returns the objectives of the work plan and of the programmes on which work was going on in a period. */
    final List<Objective> objectivesOf(LocalDate from, LocalDate to) {
        return Stream.concat(
                        plan()
                                .filter(known ->
                                        planClosedOn().filter(from::isAfter).isEmpty())
                                .stream(),
                        programmes().stream()
                                .filter(known -> known.adoptedOn()
                                        .filter(day -> !day.isAfter(to))
                                        .isPresent())
                                .filter(known -> !known.programme().firstDay().isAfter(to)
                                        && known.closedOn()
                                                .filter(from::isAfter)
                                                .isEmpty())
                                .map(known -> known.programme().plan()))
                .flatMap(known -> known.objectives().stream())
                .toList();
    }

    /** Returns the track of a party by its present or a former key, or empty if the authority is not a party. */
    public Optional<Track> track(AuthorityId party) {
        return find(tracks(), party);
    }

    /** Returns the track of a newcomer by its present or a former key, or empty if the authority is not a newcomer. */
    public Optional<Track> newcomer(AuthorityId authority) {
        return find(newcomers(), authority);
    }

    final Optional<Track> partyOrNewcomer(AuthorityId authority) {
        Optional<Track> party = track(authority);
        return party.isPresent() ? party : newcomer(authority);
    }

    /** Returns the tracks of the parties, followed by those of the newcomers. */
    final Stream<Track> partiesAndNewcomers() {
        return Stream.concat(tracks().stream(), newcomers().stream());
    }

    private static Optional<Track> find(List<Track> tracks, AuthorityId party) {
        // By index, because every act passes here and an iterator of this list would create two more objects.
        for (int i = 0; i < tracks.size(); i++) {
            if (tracks.get(i).party().equals(party)) {
                return Optional.of(tracks.get(i));
            }
        }
        for (int i = 0; i < tracks.size(); i++) {
            if (tracks.get(i).hasKey(party)) {
                return Optional.of(tracks.get(i));
            }
        }
        return Optional.empty();
    }

    /** Returns the tracks of all that formed the agreement: the parties, and those that merged into one of them since. */
    final Stream<Track> formation() {
        return Stream.concat(tracks().stream(), absorbed().stream());
    }

    /** Returns the number of all that formed the agreement. */
    final int formationSize() {
        return tracks().size() + absorbed().size();
    }

    /** Returns the keys of the parties in the hash of the subjects. */
    final List<AuthorityId> subjectKeys() {
        return tracks().stream().flatMap(track -> track.subjectKeys().stream()).toList();
    }

    /**
     * Returns the key of the act that last recorded or corrected the latest decision of a body on a scope, empty if there
     * is none.
     */
    public Optional<ActId> recordOfDecision(AuthorityId party, Body body, Scope scope) {
        return partyOrNewcomer(party).stream()
                .flatMap(track -> track.approvals().stream())
                .map(Approval::decision)
                .filter(decision -> decision.body().equals(body) && decision.scope() == scope)
                .max(Comparator.comparing(Decision::decidedOn))
                .flatMap(decision -> recordOfDecision(party, decision));
    }

    /**
     * Returns the key of the act that last recorded or corrected a decision of a party's body, such as one of
     * {@link Approval#decisions()}. Empty if there is none with its day and result.
     */
    public Optional<ActId> recordOfDecision(AuthorityId party, Decision decision) {
        return decisions(party)
                .filter(known -> known.getValue().body().equals(decision.body())
                        && known.getValue().scope() == decision.scope())
                .filter(known -> known.getValue().decidedOn().equals(decision.decidedOn())
                        && known.getValue().result() == decision.result())
                .flatMap(known -> recordedBy(CorrigibleRecord.ofDecision(party, known.getKey(), decision)).stream())
                .findFirst();
    }

    /** Returns the decision of a party that an act recorded or corrected last, with the code of its step. */
    final Optional<Map.Entry<String, Decision>> decisionBy(AuthorityId party, ActId act) {
        return decisions(party)
                .filter(known -> recordedBy(CorrigibleRecord.ofDecision(party, known.getKey(), known.getValue()))
                        .equals(Optional.of(act)))
                .findFirst();
    }

    /** Returns all decisions of a party, each with the code of its step. */
    private Stream<Map.Entry<String, Decision>> decisions(AuthorityId party) {
        return partyOrNewcomer(party).stream()
                .flatMap(track -> track.approvals().stream())
                .flatMap(approval ->
                        approval.decisions().stream().map(known -> Map.entry(approval.step(), known.decision())));
    }

    /** Returns the key of the act that last recorded the signature of a party, empty if there is none. */
    public Optional<ActId> recordOfSignature(AuthorityId party) {
        return recordedBy(CorrigibleRecord.ofSignature(party));
    }

    /** Returns the key of the act that last recorded the completion notice of a party, empty if there is none. */
    public Optional<ActId> recordOfCompletionNotice(AuthorityId party) {
        return recordedBy(CorrigibleRecord.ofCompletionNotice(party));
    }

    /**
     * Returns the key of the act that last recorded the latest publication, empty unless it is a publication of the
     * given party.
     */
    public Optional<ActId> recordOfPublication(AuthorityId party) {
        return recordedBy(CorrigibleRecord.ofPublication(party));
    }

    /**
     * Returns the key of the act that last recorded the latest report, empty unless it is a report of the given party.
     */
    public Optional<ActId> recordOfReport(AuthorityId party) {
        return recordedBy(CorrigibleRecord.ofReport(party));
    }

    /** Returns the key of the act that last recorded the day of entry into force, empty if there is none. */
    public Optional<ActId> recordOfEntryIntoForce() {
        return recordedBy(CorrigibleRecord.ofEntryIntoForce());
    }

    /** Returns the key of the act that last made the record with a name, empty if there is none. */
    public Optional<ActId> recordedBy(String name) {
        int place = placeOf(name);
        return place < corrigible().size() && corrigible().get(place).name().equals(name)
                ? Optional.of(corrigible().get(place).act())
                : Optional.empty();
    }

    /** Returns the place of the record that one with the given name replaces, or the place after the last. */
    private int placeOf(String name) {
        int place = 0;
        while (place < corrigible().size() && !corrigible().get(place).isReplacedBy(name)) {
            place++;
        }
        return place;
    }

    /** Returns the hash that a decision of a scope must name, empty if there is nothing to decide on yet. */
    public Optional<Sha256> matter(Scope scope) {
        return switch (scope) {
            case SUBJECTS -> subjects();
            case TEXT -> finalTextHash();
        };
    }

    /** Returns whether the plan or the text commits money, which can change the required decisions and signatories. */
    public boolean commitsMoney() {
        return plan().filter(WorkPlan::commitsMoney).isPresent()
                || text().filter(AgreementText::commitsMoney).isPresent();
    }

    /** Returns the last day on which any party withholds the twinning from publication, empty if none ever did. */
    public final Optional<LocalDate> withheldUntil() {
        return new Discretion(this).withheldUntil();
    }

    /** Returns whether all circumstances of a rule currently hold for a party. */
    public boolean holds(Track track, List<Circumstance> circumstances) {
        for (Circumstance circumstance : circumstances) {
            if (!holds(track, circumstance)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Track track, Circumstance circumstance) {
        return switch (circumstance) {
            case MONEY -> commitsMoney();
            case NO_MONEY -> !commitsMoney();
            case MULTILATERAL -> formationSize() > 2;
            case JOINS_ASSOCIATION ->
                text().filter(text -> text.conditions().joinsAssociation()).isPresent();
            case CITY -> track.authority().kind() == AuthorityKind.CITY;
            case NOT_CITY -> track.authority().kind() != AuthorityKind.CITY;
        };
    }

    /**
     * Returns the name of a party or newcomer, present or former, or the key if the authority was neither. For a former key
     * of a party, returns its present name.
     */
    public final LocalText nameOf(AuthorityId party) {
        LocalText former = formerNames().get(party);
        return partyOrNewcomer(party)
                .filter(track -> former == null || track.party().equals(party))
                .map(track -> track.authority().name())
                .orElseGet(() -> former == null ? Situation.plain(party.value()) : former);
    }

    /** Returns the names of all parties, in Hebrew and English. */
    // Cached, because each reason of each act that is not possible now names them.
    @Value.Lazy
    public LocalText parties() {
        return LocalText.of(names(LanguageTag.HEBREW), names(LanguageTag.ENGLISH));
    }

    private String names(LanguageTag language) {
        StringJoiner names = new StringJoiner(" – ");
        for (Track track : tracks()) {
            names.add(track.authority().name().read(language));
        }
        return names.toString();
    }

    /** Returns the date of the signing, which is only partly known of an imported twinning. Empty if it is unknown. */
    final Optional<PartialDate> signingDate() {
        return signedOn().map(PartialDate::of).or(() -> origin().flatMap(Origin::since));
    }

    /** Returns the day on which the twinning ended or was discontinued, empty if it is not exactly known. */
    public Optional<LocalDate> endedOn() {
        return ending().flatMap(Ending::on).flatMap(PartialDate::day);
    }

    /** Returns the reason why the twinning ended or was discontinued, if it is known. */
    public Optional<LocalText> endReason() {
        return ending().flatMap(Ending::reason);
    }

    /** Returns the operative hash that is final, or empty while the text may still change. */
    public Optional<Sha256> finalTextHash() {
        return textFinalOn().isPresent() || isFinalOutside() ? textHash() : Optional.empty();
    }

    /** Returns whether all required parties have signed, here or before the import. */
    final boolean isSigned() {
        return stage().compareTo(Stage.SIGNED) >= 0 && stage() != Stage.DISCONTINUED;
    }

    /** Returns whether the text was final when the twinning was imported, and is not recorded here. */
    final boolean isFinalOutside() {
        return origin().isPresent() && text().isEmpty() && stage().compareTo(Stage.TEXT_FINAL) >= 0;
    }

    /**
     * Returns the twinning after one more event. Refuses nothing and derives nothing, so that an old history always
     * loads.
     *
     * @throws IllegalArgumentException if the event is not the next one of this twinning
     */
    public Twinning apply(Event event) {
        if (!event.twinning().equals(id()) || event.sequence() != version() + 1) {
            throw new IllegalArgumentException("twinning " + id() + " is at event " + version() + "; event "
                    + event.sequence() + " of " + event.twinning() + " was given, event " + (version() + 1)
                    + " of the same twinning is next");
        }
        ImmutableTwinning after =
                recorded(event, event.data().applyTo(this, event.on()).edit()).withVersion(event.sequence());
        Optional<LocalDate> last = lastOn();
        return last.isEmpty() || last.get().isBefore(event.on()) ? after.withLastOn(event.on()) : after;
    }

    // An array, because the copies of a map cost half as much as the whole act.
    private ImmutableTwinning recorded(Event event, ImmutableTwinning after) {
        if (event.data() instanceof DecisionEvents.DecisionStruck struck) {
            return withoutFormerRecords(after, struck.party());
        }
        Optional<String> name = event.data() instanceof Fact fact ? fact.corrigible() : Optional.empty();
        if (name.isEmpty()) {
            return after;
        }
        int place = ((Twinning) after).placeOf(name.get());
        CorrigibleRecord[] records = after.corrigible()
                .toArray(
                        new CorrigibleRecord
                                [Math.max(place + 1, after.corrigible().size())]);
        records[place] = new CorrigibleRecord(name.get(), event.act());
        ImmutableTwinning recorded = after.withCorrigible(records);
        if (event.data() instanceof DecisionEvents.DecisionRecorded decided) {
            boolean isFirst = partyOrNewcomer(decided.party())
                    .flatMap(track -> track.approval(decided.step()))
                    .isEmpty();
            return isFirst ? recorded : withoutFormerRecords(recorded, decided.party());
        }
        return event.data() instanceof DecisionEvents.DecisionCorrected corrected
                ? withoutFormerRecords(recorded, corrected.party())
                : recorded;
    }

    /** Returns a twinning without the records of decisions of a party that are no longer known. */
    private static ImmutableTwinning withoutFormerRecords(ImmutableTwinning twinning, AuthorityId party) {
        Set<String> names = ((Twinning) twinning)
                .decisions(party)
                .map(known -> CorrigibleRecord.ofDecision(party, known.getKey(), known.getValue()))
                .collect(Collectors.toSet());
        return twinning.withCorrigible(twinning.corrigible().stream()
                .filter(known -> !known.isOfDecisionOf(party) || names.contains(known.name()))
                .toList());
    }

    /**
     * Returns the state of a twinning after its whole history.
     *
     * @param history all its events in order
     * @throws IllegalArgumentException if the history is empty or not in order
     */
    public static Twinning load(List<Event> history) {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("a history holds at least one event; this one is empty");
        }
        Twinning twinning = blank(history.get(0).twinning());
        for (Event event : history) {
            twinning = twinning.apply(event);
        }
        return twinning;
    }

    static Twinning blank(TwinningId id) {
        return ImmutableTwinning.builder()
                .id(id)
                .version(0)
                .stage(Stage.PREPARATION)
                .reports(0)
                .build();
    }

    /** Returns the tracks without endorsements, because a changed set of parties must endorse the plan again. */
    final List<Track> unendorsed() {
        return tracks().stream()
                .map(track -> track.withEndorsedPlan(Optional.empty()))
                .toList();
    }

    /** Returns the twinning as verified on a day, unless a later one is known. */
    final Twinning verified(LocalDate on) {
        return edit().withVerifiedOn(Milestone.later(verifiedOn(), on));
    }

    /** Returns the open obligation of a party with a code, empty if it has none. */
    final Optional<Obligation> obligation(AuthorityId owner, String code) {
        return obligations().stream().filter(owed -> owed.isOf(owner, code)).findFirst();
    }

    /** Returns the twinning with an activity, in place of the one with its id among the latest. */
    final Twinning withActivity(Activity added) {
        Map<Integer, Integer> years = new TreeMap<>(activitiesByYear());
        activities().stream()
                .filter(known -> known.id().equals(added.id()))
                .forEach(known -> years.merge(known.lastDay().getYear(), -1, Integer::sum));
        years.merge(added.lastDay().getYear(), 1, Integer::sum);
        years.values().removeIf(number -> number == 0);
        List<Activity> all = Stream.concat(
                        activities().stream().filter(known -> !known.id().equals(added.id())), Stream.of(added))
                .sorted(Comparator.comparing(Activity::lastDay).thenComparing(Activity::id))
                .toList();
        return edit().withActivities(latest(all)).withActivitiesByYear(years);
    }

    /** Returns the latest activities. If none of them is evidenced, the latest that is takes the place of the first. */
    private static List<Activity> latest(List<Activity> all) {
        List<Activity> latest = new ArrayList<>(all.subList(Math.max(0, all.size() - ACTIVITIES), all.size()));
        EvidenceGrade lowest = HealthThresholds.standard().evidence();
        if (latest.stream().noneMatch(known -> known.isEvidencedBy(lowest))) {
            all.stream()
                    .filter(known -> known.isEvidencedBy(lowest))
                    .reduce((earlier, later) -> later)
                    .ifPresent(evidenced -> latest.set(0, evidenced));
        }
        return latest;
    }

    /** Returns the twinning with a measured value, unless a later one of its objective is known. */
    final Twinning withMeasurement(Measurement added) {
        boolean isOlder = measurements().stream()
                .anyMatch(known -> known.objective().equals(added.objective())
                        && known.on().isAfter(added.on()));
        return isOlder
                ? this
                : edit().withMeasurements(Stream.concat(
                                measurements().stream()
                                        .filter(known -> !known.objective().equals(added.objective())),
                                Stream.of(added))
                        .sorted(Comparator.comparing(Measurement::objective))
                        .toList());
    }

    /** Returns the twinning without values that were recorded wrongly. Earlier ones are only in the history. */
    final Twinning withoutMeasurements(List<Measurement> wrong) {
        return edit().withMeasurements(measurements().stream()
                .filter(known -> !wrong.contains(known))
                .toList());
    }

    /** Returns the holds that a party may release: its own first, then those of authorities that are no parties any more. */
    final Stream<OpenHold> releasableHolds(AuthorityId party) {
        return Stream.concat(
                holds().stream().filter(open -> open.party().equals(party)),
                holds().stream().filter(open -> !isPresent(open.party())));
    }

    /** Returns the twinning with the name that the sentences of the past have for a key. */
    final Twinning withFormerName(AuthorityId key, LocalText name) {
        Map<AuthorityId, LocalText> former = new HashMap<>(formerNames());
        former.put(key, name);
        return edit().withFormerNames(former);
    }

    /** Returns whether a party or newcomer has a key at present. */
    final boolean isPresent(AuthorityId key) {
        return partyOrNewcomer(key).filter(track -> track.party().equals(key)).isPresent();
    }

    /** Returns the hold with an id that a party may release, empty if there is none. */
    final Optional<OpenHold> releasableHold(AuthorityId party, String id) {
        return releasableHolds(party)
                .filter(open -> open.hold().id().equals(id))
                .findFirst();
    }

    /** Returns the open hold of a party with an id, empty if there is none. */
    final Optional<OpenHold> hold(AuthorityId party, String id) {
        return holds().stream().filter(open -> open.isOf(party, id)).findFirst();
    }

    /** Returns the further programme with an id, empty if there is none. */
    final Optional<ProgrammeStatus> programme(String id) {
        return programmes().stream()
                .filter(known -> known.programme().id().equals(id))
                .findFirst();
    }

    /** Returns the twinning with a further programme, in place of the one with its id. */
    final Twinning withProgramme(ProgrammeStatus changed) {
        String id = changed.programme().id();
        if (programme(id).isPresent()) {
            return edit().withProgrammes(programmes().stream()
                    .map(known -> known.programme().id().equals(id) ? changed : known)
                    .sorted(BY_PROPOSAL)
                    .toList());
        }
        Twinning after = edit().withProgrammes(Stream.concat(programmes().stream(), Stream.of(changed))
                .sorted(BY_PROPOSAL)
                .toList());
        return after.programmes().size() <= PROGRAMMES
                ? after
                : after.programmes().stream()
                        .filter(known -> known.closedOn().isPresent())
                        .findFirst()
                        .map(oldest -> after.withoutProgramme(oldest.programme().id()))
                        .orElse(after);
    }

    /** Returns the twinning without a further programme and without the values of its objectives. */
    final Twinning withoutProgramme(String id) {
        Set<String> objectives = programme(id).stream()
                .flatMap(known -> known.programme().plan().objectives().stream())
                .map(Objective::id)
                .collect(Collectors.toSet());
        return edit().withProgrammes(programmes().stream()
                        .filter(known -> !known.programme().id().equals(id))
                        .toList())
                .withMeasurements(measurements().stream()
                        .filter(value -> !objectives.contains(value.objective()))
                        .toList());
    }

    /** Returns the obligations that are open, or would be if a recorded end had not happened. */
    final Stream<Obligation> openOrLiftedByEnd() {
        return Stream.concat(obligations().stream(), obligationsLiftedByEnd().stream());
    }

    /** Returns the obligation of a party with a code that is open, or would be if a recorded end had not happened. */
    final Optional<Obligation> openOrLiftedByEnd(AuthorityId owner, String code) {
        return openOrLiftedByEnd().filter(owed -> owed.isOf(owner, code)).findFirst();
    }

    /** Returns the obligation of a party with a code that was settled or lifted, empty if there is none. */
    final Optional<Obligation> settledOrLifted(AuthorityId owner, String code) {
        return Stream.concat(obligationsSettled().stream(), obligationsLifted().stream())
                .filter(owed -> owed.isOf(owner, code))
                .findFirst();
    }

    /** Returns the twinning with an obligation changed that is open, or that a recorded end lifted. */
    final Twinning withObligation(Obligation changed) {
        return edit().withObligations(with(obligations(), changed))
                .withObligationsLiftedByEnd(with(obligationsLiftedByEnd(), changed));
    }

    private static List<Obligation> with(List<Obligation> obligations, Obligation changed) {
        return obligations.stream()
                .map(owed -> owed.isOf(changed.owner(), changed.code()) ? changed : owed)
                .toList();
    }

    /** Returns the twinning with one more obligation, which a recorded end lifts at once. */
    final Twinning withObligationAdded(Obligation added) {
        ImmutableTwinning after = edit().withObligationsSettled(
                        without(obligationsSettled(), added.owner(), added.code()))
                .withObligationsLifted(without(obligationsLifted(), added.owner(), added.code()));
        return ending().isPresent()
                ? after.withObligationsLiftedByEnd(and(obligationsLiftedByEnd(), Stream.of(added)))
                : after.withObligations(and(obligations(), Stream.of(added)));
    }

    /**
     * Returns the twinning after an obligation, or its missed period, was fulfilled or waived. If another period opens
     * next, the obligation is added again.
     */
    final Twinning withObligationSettled(AuthorityId owner, String code, Optional<ReportingPeriod> period) {
        Optional<Obligation> owed = openOrLiftedByEnd(owner, code);
        Optional<Obligation> late =
                owed.filter(known -> period.filter(known.missed()::contains).isPresent());
        return late.map(known -> withObligation(known.settledLate(period.get())))
                .orElseGet(() -> withoutObligation(owner, code)
                        .edit()
                        .withObligationsSettled(and(without(obligationsSettled(), owner, code), owed.stream())));
    }

    /** Returns the twinning after an obligation lapsed. One that only the end lifts is open again if that is taken back. */
    final Twinning withObligationLifted(AuthorityId owner, String code) {
        Stream<Obligation> open = obligations().stream().filter(owed -> owed.isOf(owner, code));
        ImmutableTwinning after = withoutObligation(owner, code).edit();
        if (ending().isPresent() && obligation(owner, code).isPresent()) {
            return after.withObligationsLiftedByEnd(and(obligationsLiftedByEnd(), open));
        }
        return track(owner).isEmpty()
                ? after
                : after.withObligationsLifted(
                        and(without(obligationsLifted(), owner, code), openOrLiftedByEnd(owner, code).stream()));
    }

    private Twinning withoutObligation(AuthorityId owner, String code) {
        return edit().withObligations(without(obligations(), owner, code))
                .withObligationsLiftedByEnd(without(obligationsLiftedByEnd(), owner, code));
    }

    /** Returns the twinning without the memory of what a party fulfilled or waived, or of what was lifted from it. */
    final Twinning withoutSettledObligations(AuthorityId owner) {
        return edit().withObligationsSettled(obligationsSettled().stream()
                        .filter(owed -> !owed.owner().equals(owner))
                        .toList())
                .withObligationsLifted(obligationsLifted().stream()
                        .filter(owed -> !owed.owner().equals(owner))
                        .toList());
    }

    private static List<Obligation> and(List<Obligation> known, Stream<Obligation> more) {
        return Stream.concat(known.stream(), more).toList();
    }

    private static List<Obligation> without(List<Obligation> known, AuthorityId owner, String code) {
        return known.stream().filter(owed -> !owed.isOf(owner, code)).toList();
    }

    /** Returns the twinning without proposals, which lapse if parties change or all have signed. */
    final ImmutableTwinning withoutProposals() {
        return edit().withPlanProposal(Optional.empty()).withTextProposal(Optional.empty());
    }

    /** Returns the twinning without the newcomers that a condition selects. Their names remain. */
    final ImmutableTwinning withoutNewcomers(Predicate<Track> leaving) {
        Map<AuthorityId, LocalText> former = new HashMap<>(formerNames());
        newcomers().stream()
                .filter(leaving)
                .forEach(track -> former.put(track.party(), track.authority().name()));
        return edit().withFormerNames(former)
                .withNewcomers(newcomers().stream().filter(leaving.negate()).toList());
    }

    /** Returns the twinning in which some newcomers are parties. */
    final ImmutableTwinning withNewcomersJoined(Collection<AuthorityId> joining) {
        Predicate<Track> joins = track -> joining.contains(track.party());
        return edit().withTracks(
                        Stream.concat(tracks().stream(), newcomers().stream().filter(joins))
                                .toList())
                .withNewcomers(newcomers().stream().filter(joins.negate()).toList());
    }

    final ImmutableTwinning edit() {
        return ImmutableTwinning.copyOf(this);
    }

    /** Returns the twinning with the track of a party or newcomer changed. */
    final Twinning withTrackChanged(AuthorityId party, UnaryOperator<Track> change) {
        return newcomer(party).isPresent()
                ? edit().withNewcomers(changed(newcomers(), party, change))
                : edit().withTracks(changed(tracks(), party, change));
    }

    private static Track[] changed(List<Track> tracks, AuthorityId party, UnaryOperator<Track> change) {
        Track[] changed = tracks.toArray(Track[]::new);
        for (int i = 0; i < changed.length; i++) {
            if (changed[i].party().equals(party)) {
                changed[i] = change.apply(changed[i]);
            }
        }
        return changed;
    }
}

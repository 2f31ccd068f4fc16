package org.twinpact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.language.LocalText;
import org.twinpact.language.SearchKey;
import org.twinpact.registry.RedactedHistory;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.ContactTenure;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventBuilder;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.HandoverBrief;
import org.twinpact.twinning.Health;
import org.twinpact.twinning.HealthThresholds;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.ReportDraft;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningChanges;

/**
 * The queries that a clerk makes about one twinning, in its state at the call of {@link TwinningOffice#query}. No query
 * changes anything. Immutable and thread-safe.
 */
public final class TwinningQueries {
    private final Twinning twinning;
    private final Lifecycle lifecycle;
    private final TwinningRegistry registry;

    TwinningQueries(Twinning twinning, Lifecycle lifecycle, TwinningRegistry registry) {
        this.twinning = Objects.requireNonNull(twinning, "twinning");
        this.lifecycle = Objects.requireNonNull(lifecycle, "lifecycle");
        this.registry = Objects.requireNonNull(registry, "registry");
    }

    /** Returns the twinning that the results describe. */
    public Twinning twinning() {
        return twinning;
    }

    /**
     * Returns the unmet requirements of the next gate on a day, each with the responsible party and the law, guidance
     * or default that it is based on, followed by the advice to the parties. Advice names guidance that a party passed
     * and prevents nothing. Obligations that follow a gate are not included. See {@link #obligations}.
     */
    public List<Finding> missing(LocalDate day) {
        return lifecycle.missing(twinning, day);
    }

    /**
     * Returns the unmet requirements of the next gate on a day that concern one party or all parties together,
     * followed by the advice to that party. For a newcomer, returns its own unmet requirements of becoming a party and
     * the advice to it.
     *
     * @throws IllegalArgumentException if the authority is neither a party nor a newcomer
     */
    public List<Finding> missing(AuthorityId party, LocalDate day) {
        return lifecycle.missing(twinning, party, day);
    }

    /**
     * Returns the open obligations of the parties after signing, each with its due day and the law, guidance or default
     * that it is based on. Obligations that are overdue on the given day come first, as {@code OBLIGATION_OVERDUE}. The
     * others follow as {@code OBLIGATION_OPEN}, or as {@code OBLIGATION_RESTS} while their owner withholds the twinning
     * from publication.
     */
    public List<Finding> obligations(LocalDate day) {
        return lifecycle.obligations(twinning, day);
    }

    /**
     * Returns an advice ({@code OFFICE_CLOSED}) for each party whose offices are closed on a day, to plan a visit or a
     * ceremony. {@code Rulebook.calendar} determines the days.
     */
    public List<Finding> closedOffices(LocalDate day) {
        return lifecycle.closedOffices(twinning, day);
    }

    /**
     * Returns the day of entry into force, as recorded or as it follows from the text and from what is recorded. It may
     * be after the given day. Empty if too few parties are ready on the given day, or if there is no text.
     */
    public Optional<LocalDate> entryIntoForce(LocalDate day) {
        return lifecycle.entryIntoForce(twinning, day);
    }

    /**
     * Returns the acts that may be performed on a day, each with its party and with the findings that still prevent it.
     */
    public List<AvailableAct> availableActs(LocalDate day) {
        return lifecycle.availableActs(twinning, day);
    }

    /**
     * Returns the signatory rules that the law of a party imposes in the current circumstances.
     *
     * @throws IllegalArgumentException if the authority is neither a party nor a newcomer
     */
    public List<SignatoryRule> signatories(AuthorityId party) {
        return lifecycle.signatories(twinning, party);
    }

    /**
     * Returns the bodies that decide or receive filings under a party's profile, in any circumstances, each with its
     * name in Hebrew and English.
     *
     * @throws IllegalArgumentException if the authority is neither a party nor a newcomer
     */
    public SortedMap<Body, LocalText> bodies(AuthorityId party) {
        return names(party).bodies();
    }

    /**
     * Returns the offices that sign under a party's profile, in any circumstances, each with its name in Hebrew and
     * English. {@link #signatories} has the rules.
     *
     * @throws IllegalArgumentException if the authority is neither a party nor a newcomer
     */
    public SortedMap<Body, LocalText> offices(AuthorityId party) {
        return names(party).offices();
    }

    /**
     * Returns the codes of the recipients of a party's notices and reports under its profile, each with its name in
     * Hebrew and English.
     *
     * @throws IllegalArgumentException if the authority is neither a party nor a newcomer
     */
    public SortedMap<String, LocalText> recipients(AuthorityId party) {
        return names(party).recipients();
    }

    private ProfileNames names(AuthorityId party) {
        return new ProfileNames(lifecycle.profile(twinning, party));
    }

    /**
     * Returns the hash that a decision on a scope must name as its matter: that of the subjects, or that of the final
     * text. Empty while there is no plan or no final text.
     */
    public Optional<Sha256> matter(Scope scope) {
        return twinning.matter(scope);
    }

    /**
     * Returns the key of the act that a correction of a body's latest decision on a scope must name: the last that
     * recorded or corrected it. Empty if there is no such decision.
     */
    public Optional<ActId> recordOfDecision(AuthorityId party, Body body, Scope scope) {
        return twinning.recordOfDecision(party, body, scope);
    }

    /**
     * Returns the key of the act that a correction of a decision must name, such as of an earlier one among
     * {@code Track.approvals()}. Empty if there is no such decision.
     */
    public Optional<ActId> recordOfDecision(AuthorityId party, Decision decision) {
        return twinning.recordOfDecision(party, decision);
    }

    /**
     * Returns the key of the act that a correction of a party's signature must name: the last that recorded or
     * corrected it. Empty if none did. A signature that was withdrawn cannot be corrected.
     */
    public Optional<ActId> recordOfSignature(AuthorityId party) {
        return twinning.recordOfSignature(party);
    }

    /**
     * Returns the key of the act that a correction of a party's completion notice must name: the last that recorded or
     * corrected it. Empty if the party has given none.
     */
    public Optional<ActId> recordOfCompletionNotice(AuthorityId party) {
        return twinning.recordOfCompletionNotice(party);
    }

    /**
     * Returns the key of the act that a correction of a party's publication must name: the last that recorded or
     * corrected it. Empty unless the latest publication of the twinning is one of the party.
     */
    public Optional<ActId> recordOfPublication(AuthorityId party) {
        return twinning.recordOfPublication(party);
    }

    /**
     * Returns the key of the act that a correction of a party's report must name: the last that recorded or corrected
     * it. Empty unless the latest report of the twinning is one of the party.
     */
    public Optional<ActId> recordOfReport(AuthorityId party) {
        return twinning.recordOfReport(party);
    }

    /**
     * Returns the key of the act that a correction of the day of entry into force must name: the last that confirmed or
     * corrected it. Empty if the agreement is not in force.
     */
    public Optional<ActId> recordOfEntryIntoForce() {
        return twinning.recordOfEntryIntoForce();
    }

    /**
     * Returns the twinning as it was at the end of a day. It is the result of the acts of that day and of earlier days,
     * in the order in which they were recorded, including those that were recorded later. An act of a later day counts
     * for nothing, even if it corrects an earlier one. The version is the number of events that count. The whole history
     * is read, including what was recorded after the call of {@link TwinningOffice#query}.
     *
     * @return the twinning, or empty if it was opened after that day
     */
    public Optional<Twinning> asOf(LocalDate day) {
        List<Event> history = registry.history(twinning.id());
        if (history.get(0).on().isAfter(day)) {
            return Optional.empty();
        }
        List<Event> counting = new ArrayList<>();
        history.stream()
                .filter(event -> !event.on().isAfter(day))
                .map(event -> new EventBuilder()
                        .from(event)
                        .sequence(counting.size() + 1L)
                        .build())
                .forEach(counting::add);
        return Optional.of(Twinning.load(counting));
    }

    /**
     * Returns the health of the twinning on a day, with the reasons why it is not active and the next steps of its
     * revival. Empty for a twinning that is not signed yet or has ended.
     */
    public Optional<Health> health(LocalDate day) {
        return health(day, HealthThresholds.standard());
    }

    /** Returns the same health by the thresholds of a host. */
    public Optional<Health> health(LocalDate day, HealthThresholds thresholds) {
        return lifecycle.health(twinning, day, thresholds);
    }

    /**
     * Returns the contact points that a party has had, in order, by the days on which they were appointed or became
     * vacant. The whole history is read.
     */
    public List<ContactTenure> contacts(AuthorityId party) {
        return Lifecycle.contacts(registry.history(twinning.id()), party);
    }

    /**
     * Returns the brief for the next contact person of a party or newcomer, such as after elections: everything that is
     * open, promised and due on a day, and the last two years, as data and as text for a page. The whole history is read.
     *
     * @throws IllegalArgumentException if the authority is neither a party nor a newcomer
     */
    public HandoverBrief handover(AuthorityId party, LocalDate day) {
        return lifecycle.handover(registry.history(twinning.id()), party, day);
    }

    /**
     * Returns the draft of a party's report for a period, such as a year or half of the term: the activities, the last
     * values against the targets, the exchanges, the principles, the contact points and what is missing. It has them as
     * data, as text for a page, and as the reports that {@code SubmitReport} takes. If nothing happened, the draft
     * declares that. The whole history is read.
     *
     * @throws IllegalArgumentException if the authority is neither a party nor a newcomer, or if the period ends before
     *     it begins
     */
    public ReportDraft reportDraft(AuthorityId party, ReportingPeriod period) {
        return lifecycle.reportDraft(registry.history(twinning.id()), party, period);
    }

    /**
     * Returns what the twinning stores of each person whose name, e-mail address or telephone number contains a text,
     * whatever its case, points and spaces. An empty text matches every person. Erased data are not included. The whole
     * history is read.
     */
    public List<PersonMentions> people(String text) {
        String wanted = SearchKey.of(Objects.requireNonNull(text, "text"));
        List<PersonalDatum> found = registry.people(twinning.id()).stream()
                .filter(datum -> matches(datum.person(), wanted))
                .toList();
        List<Event> history = found.isEmpty() ? List.of() : registry.history(twinning.id());
        return found.stream()
                .map(datum -> mentions(datum, history))
                .sorted(Comparator.comparing(known -> known.person().name()))
                .toList();
    }

    private static boolean matches(Person person, String wanted) {
        return Stream.of(Optional.of(person.name()), person.email(), person.phone())
                .flatMap(Optional::stream)
                .anyMatch(stored -> SearchKey.of(stored).contains(wanted));
    }

    private PersonMentions mentions(PersonalDatum datum, List<Event> history) {
        List<Event> mentioning = history.stream()
                .filter(event -> event.people().contains(datum.ref()))
                .toList();
        return new PersonMentions(
                datum.ref(),
                datum.person(),
                mentioning,
                TwinningChanges.of(twinning, mentioning, lifecycle.rules().profiles())
                        .lines(),
                twinning.holds().stream().map(open -> open.text(twinning)).toList());
    }

    /**
     * Returns a finding for each time for which a party must retain what the twinning stores, under the parties'
     * profiles: {@code RETAINED_UNTIL}, {@code RETAINED_WITHOUT_END_YET} before the event from which the time is counted,
     * {@code RETENTION_OVER} if it may be erased on the day, or {@code RETENTION_OVER_BUT_HELD}. A finding for each open
     * legal hold follows, as {@code RECORDS_HELD}. No shipped profile has such a time.
     */
    public List<Finding> retention(LocalDate day) {
        return lifecycle.retention(twinning, day);
    }

    /**
     * Returns the history without persons, mailboxes and internal notes, such as to answer a request under a law on
     * freedom of information. Each gap has its ground. The whole history is read.
     */
    public RedactedHistory redacted() {
        return RedactedHistory.of(
                twinning, registry.history(twinning.id()), lifecycle.rules().profiles());
    }

    /**
     * Returns the events after a version of the twinning, in order, including those recorded after the call of
     * {@link TwinningOffice#query}. {@link Event#text} describes each in a sentence.
     */
    public List<Event> since(long version) {
        return registry.history(twinning.id()).stream()
                .filter(event -> event.sequence() > version)
                .toList();
    }
}

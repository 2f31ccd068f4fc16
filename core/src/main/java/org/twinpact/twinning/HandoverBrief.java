package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.ContactPoint;
import org.twinpact.followup.Exchange;
import org.twinpact.followup.Measurement;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.plan.Objective;
import org.twinpact.signing.Ceremony;

/**
 * The brief for the next contact person of a party, such as after elections or a change of staff: everything that is
 * open, promised and due on a day, and the last two years. Immutable.
 *
 * @param party the party
 * @param day the day
 * @param contacts the contact points of the party until now, in order
 * @param missing the unmet requirements of the next gate that concern the party, and the advice to it
 * @param obligations the open obligations of the party, sorted by due day, with those that are overdue
 * @param unanswered what the party received from national authorities, and has neither answered nor forwarded
 * @param revival the next steps of a revival of the twinning, if it is dormant or a letter proposes one
 * @param objectives the objectives of the work plan and of further programmes, without those that were closed
 * @param ceremonies the ceremonies from the day on
 * @param recent the facts of the two years until the day, by the days of their acts
 * @param sections the same as text for a page, without those that are empty, with the further programmes that are
 *     proposed, what is withheld from publication, and the times of retention and legal holds
 */
public record HandoverBrief(
        AuthorityId party,
        LocalDate day,
        List<ContactTenure> contacts,
        List<Finding> missing,
        List<Finding> obligations,
        List<Exchange> unanswered,
        List<Finding> revival,
        List<Objective> objectives,
        List<Ceremony> ceremonies,
        List<Event> recent,
        List<Section> sections) {
    private static final int RECENT_YEARS = 2;

    public HandoverBrief {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(day, "day");
        contacts = List.copyOf(Objects.requireNonNull(contacts, "contacts"));
        missing = List.copyOf(Objects.requireNonNull(missing, "missing"));
        obligations = List.copyOf(Objects.requireNonNull(obligations, "obligations"));
        unanswered = List.copyOf(Objects.requireNonNull(unanswered, "unanswered"));
        revival = List.copyOf(Objects.requireNonNull(revival, "revival"));
        objectives = List.copyOf(Objects.requireNonNull(objectives, "objectives"));
        ceremonies = List.copyOf(Objects.requireNonNull(ceremonies, "ceremonies"));
        recent = List.copyOf(Objects.requireNonNull(recent, "recent"));
        sections = List.copyOf(Objects.requireNonNull(sections, "sections"));
    }

    /** Returns the brief for a party from what is missing and open. */
    static HandoverBrief of(
            Situation situation, Track track, List<Finding> missing, List<Finding> obligations, List<Event> history) {
        Twinning twinning = situation.twinning();
        LocalDate day = situation.day();
        List<Objective> objectives = twinning.openObjectives();
        List<Ceremony> ceremonies = twinning.ceremonies().stream()
                .filter(ceremony -> !ceremony.on().isBefore(day))
                .toList();
        List<Exchange> unanswered = track.unanswered().stream()
                .filter(received -> !received.on().isAfter(day))
                .toList();
        List<Finding> revival = Health.of(situation, HealthThresholds.standard())
                .map(Health::revival)
                .orElse(List.of());
        LocalDate since = day.minusYears(RECENT_YEARS);
        List<Event> recent = history.stream()
                .filter(event -> event.data() instanceof Fact)
                .filter(event -> !event.on().isBefore(since) && !event.on().isAfter(day))
                .sorted(Comparator.comparing(Event::on))
                .toList();
        List<Section> sections = Stream.of(
                        section("contact", contact(situation, track).stream()),
                        section(
                                "partners",
                                twinning.tracks().stream()
                                        .filter(Predicate.not(track::equals))
                                        .flatMap(partner -> contact(situation, partner).stream())),
                        section("missing", missing.stream().map(HandoverBrief::text)),
                        section("obligations", obligations.stream().map(HandoverBrief::text)),
                        section(
                                "unanswered",
                                unanswered.stream()
                                        .map(received ->
                                                EventText.words(Optional.of(situation.profile(track)), received))),
                        section("programmes", programmes(situation)),
                        section("withheld", withheld(situation)),
                        section("retention", new Retention(situation).all().map(HandoverBrief::text)),
                        section("revival", revival.stream().map(HandoverBrief::text)),
                        section("objectives", objectives.stream().map(objective -> text(twinning, objective))),
                        section("ceremonies", ceremonies.stream().map(HandoverBrief::text)),
                        section("recent", recent.stream().map(event -> text(situation, event))))
                .filter(section -> !section.lines().isEmpty())
                .toList();
        return new HandoverBrief(
                track.party(),
                day,
                ContactTenure.of(track::hadKey, history),
                missing,
                obligations,
                unanswered,
                revival,
                objectives,
                ceremonies,
                recent,
                sections);
    }

    private static Section section(String key, Stream<LocalText> lines) {
        return new Section(LifecycleMessages.both("handover." + key), lines.toList());
    }

    /** Returns the further programmes that are proposed, with those whose endorsement they await. */
    private static Stream<LocalText> programmes(Situation situation) {
        Twinning twinning = situation.twinning();
        return twinning.programmes().stream()
                .filter(known -> known.adoptedOn().isEmpty() && known.closedOn().isEmpty())
                .map(known -> LifecycleMessages.both(
                        "handover.programme",
                        Map.of(
                                "programme", known.programme().name(),
                                "day", Days.text(known.proposedOn()),
                                "parties",
                                        Situation.list(ProgrammeStatus.asked(twinning, situation.day())
                                                .filter(party ->
                                                        !known.endorsedOn().containsKey(party))
                                                .map(situation::name)))));
    }

    /** Returns what the parties withhold from publication on the day, with the last day. */
    private static Stream<LocalText> withheld(Situation situation) {
        return situation.twinning().tracks().stream()
                .flatMap(track -> track.withholdings().stream()
                        .filter(known -> known.covers(situation.day()))
                        .map(known -> LifecycleMessages.both(
                                "event.PublicationWithheld",
                                Map.of(
                                        "party", track.authority().name(),
                                        "subject", new Discretion(situation.twinning()).words(known.subject()),
                                        "day", Days.text(known.lastDay())))));
    }

    /** Returns the contact point of a party, and since when it is vacant if it is. */
    private static List<LocalText> contact(Situation situation, Track track) {
        LocalText party = situation.name(track.party());
        Stream<LocalText> point = track.contact().map(contact -> text(party, contact)).stream();
        Stream<LocalText> vacancy = track
                .contactVacantSince()
                .map(since ->
                        LifecycleMessages.both("event.ContactVacated", Map.of("party", party, "day", Days.text(since))))
                .stream();
        return Stream.concat(point, vacancy).toList();
    }

    /** Returns a contact point of a party in words. */
    static LocalText text(LocalText party, ContactPoint contact) {
        return LifecycleMessages.both(
                "handover.contactPoint",
                Map.of(
                        "party", party,
                        "role", contact.role(),
                        "mailbox", Situation.plain(contact.mailbox()),
                        "address", contact.postalAddress()));
    }

    /** Returns a finding in Hebrew and English. */
    static LocalText text(Finding finding) {
        return LocalText.of(finding.text(LanguageTag.HEBREW), finding.text(LanguageTag.ENGLISH));
    }

    static LocalText text(Twinning twinning, Objective objective) {
        Optional<Measurement> measured = twinning.measurements().stream()
                .filter(value -> value.objective().equals(objective.id()))
                .findFirst();
        LocalText promised = LifecycleMessages.both(
                "handover.objective",
                Map.of(
                        "title", objective.title(),
                        "target", Situation.plain(objective.target().toPlainString()),
                        "unit", objective.unit(),
                        "day", Days.text(objective.due())));
        return measured.map(result -> LifecycleMessages.both(
                        "handover.measured",
                        Map.of(
                                "objective", promised,
                                "value", Situation.plain(result.value().toPlainString()),
                                "day", Days.text(result.on()))))
                .orElse(promised);
    }

    static LocalText text(Ceremony ceremony) {
        return LifecycleMessages.both(
                "handover.ceremony", Map.of("day", Days.text(ceremony.on()), "place", ceremony.place()));
    }

    private static LocalText text(Situation situation, Event event) {
        LocalText fact = LocalText.of(
                event.text(situation.twinning(), situation.rules().profiles(), LanguageTag.HEBREW),
                event.text(situation.twinning(), situation.rules().profiles(), LanguageTag.ENGLISH));
        return LifecycleMessages.both("handover.fact", Map.of("day", Days.text(event.on()), "fact", fact));
    }
}

package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.agreement.Clause;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.Activity;
import org.twinpact.followup.Exchange;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.PrincipleReview;
import org.twinpact.followup.Recipients;
import org.twinpact.followup.Report;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.plan.Objective;

/** The composer of a {@link ReportDraft} from the history of a twinning. Single-use and not thread-safe. */
final class ReportComposer {
    /** The longest summary of a report, less a line that says how much it leaves out. */
    private static final int LONGEST = 1_900;

    /** The number of results that a report may contain. */
    private static final int RESULTS = 200;

    private final Situation situation;
    private final AuthorityId party;
    private final ReportingPeriod period;
    private final Map<String, Activity> activities = new LinkedHashMap<>();
    private final Map<String, Measurement> values = new LinkedHashMap<>();
    private final Map<ActId, Report> reports = new LinkedHashMap<>();
    private final Map<String, Exchange> exchanges = new LinkedHashMap<>();
    private final Map<String, PrincipleReview> reviews = new LinkedHashMap<>();

    private ReportComposer(Situation situation, AuthorityId party, ReportingPeriod period) {
        this.situation = situation;
        this.party = party;
        this.period = period;
    }

    /** Returns the draft for a period. Of what was recorded twice under one id, the latest record counts. */
    static ReportDraft draft(Situation situation, AuthorityId party, ReportingPeriod period, List<Event> history) {
        ReportComposer composer = new ReportComposer(situation, party, period);
        history.forEach(composer::read);
        composer.reports.values().forEach(report -> report.results().forEach(composer::read));
        return composer.draft(ContactTenure.of(composer::isParty, history));
    }

    private void read(Event event) {
        EventData data = event.data();
        if (data instanceof ActivityEvents.ActivityRecorded recorded) {
            activities.put(recorded.activity().id(), recorded.activity());
        } else if (data instanceof ActivityEvents.ObjectiveMeasured measured) {
            read(measured.measurement());
        } else if (data instanceof FollowUpEvents.ReportSubmitted submitted) {
            reports.put(event.act(), submitted.report());
        } else if (data instanceof FollowUpEvents.ReportCorrected corrected) {
            reports.remove(corrected.wrong());
            reports.put(event.act(), corrected.report());
        } else if (data instanceof ExchangeEvents.ExchangeRecorded exchanged && isParty(exchanged.party())) {
            exchanges.put(exchanged.exchange().id(), exchanged.exchange());
        } else if (data instanceof ActivityEvents.PrincipleReviewed reviewed
                && isParty(reviewed.party())
                && isInPeriod(reviewed.review().on())) {
            reviews.merge(
                    reviewed.review().clause(),
                    reviewed.review(),
                    (known, added) -> added.on().isBefore(known.on()) ? known : added);
        }
    }

    private boolean isParty(AuthorityId key) {
        return situation
                .partyOrNewcomer(party)
                .filter(track -> track.hasKey(key))
                .isPresent();
    }

    private void read(Measurement value) {
        if (!value.on().isAfter(period.to())) {
            values.merge(value.objective(), value, (known, added) -> added.on().isBefore(known.on()) ? known : added);
        }
    }

    private boolean isInPeriod(LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    private ReportDraft draft(List<ContactTenure> allContacts) {
        List<Activity> during = activities.values().stream()
                .filter(activity -> !activity.lastDay().isBefore(period.from())
                        && !activity.firstDay().isAfter(period.to()))
                .sorted(Comparator.comparing(Activity::lastDay).thenComparing(Activity::id))
                .toList();
        List<ReportDraft.Progress> progress = situation.twinning().objectivesOf(period.from(), period.to()).stream()
                .map(objective -> new ReportDraft.Progress(objective, Optional.ofNullable(values.get(objective.id()))))
                .toList();
        List<Exchange> exchanged = exchanges.values().stream()
                .filter(exchange -> isInPeriod(exchange.on()))
                .sorted(Comparator.comparing(Exchange::on).thenComparing(Exchange::id))
                .toList();
        List<PrincipleReview> reviewed = reviews.values().stream()
                .sorted(Comparator.comparing(PrincipleReview::on).thenComparing(PrincipleReview::clause))
                .toList();
        List<ContactTenure> contacts = allContacts.stream()
                .filter(tenure -> !tenure.from().isAfter(period.to())
                        && tenure.until()
                                .filter(until -> !until.isAfter(period.from()))
                                .isEmpty())
                .toList();
        List<Finding> missing = missing(during, progress, contacts);
        List<Section> content = Stream.of(
                        part("activities", during.stream().map(ReportComposer::text)),
                        part("progress", progress.stream().map(ReportComposer::text)),
                        part("exchanges", exchanged.stream().map(this::text)),
                        part("principles", reviewed.stream().map(this::text)))
                .filter(section -> !section.lines().isEmpty())
                .toList();
        List<Measurement> results = progress.stream()
                .flatMap(one -> one.value().stream())
                .filter(this::isResult)
                .sorted(Comparator.comparing(Measurement::on).reversed())
                .limit(RESULTS)
                .sorted(Comparator.comparing(Measurement::objective))
                .toList();
        boolean isNothing = Stream.of(during, results, exchanged, reviewed).allMatch(Collection::isEmpty);
        return new ReportDraft(
                party,
                period,
                during,
                progress,
                exchanged,
                reviewed,
                contacts,
                missing,
                sections(content, contacts, missing),
                reports(results, isNothing ? during("report.nothing") : summary(content)));
    }

    /** Returns whether a value is one of the period, and was measured when all had signed, as a report requires. */
    private boolean isResult(Measurement value) {
        return isInPeriod(value.on())
                && situation.twinning().signedOn().filter(value.on()::isBefore).isEmpty();
    }

    private List<Finding> missing(
            List<Activity> during, List<ReportDraft.Progress> progress, List<ContactTenure> contacts) {
        List<Finding> missing = new ArrayList<>();
        if (during.isEmpty()) {
            missing.add(Findings.of("NO_ACTIVITY_IN_PERIOD", withPeriod(Map.of())));
        }
        progress.stream()
                .filter(one ->
                        one.value().filter(value -> isInPeriod(value.on())).isEmpty())
                .forEach(one -> missing.add(Findings.of(
                        "OBJECTIVE_NOT_MEASURED",
                        withPeriod(Map.of("objective", one.objective().title())))));
        Principles.of(situation.twinning()).stream()
                .map(Clause::id)
                .filter(clause -> !reviews.containsKey(clause))
                .forEach(clause -> missing.add(Findings.of(
                        "PRINCIPLE_NOT_REVIEWED",
                        party,
                        withPeriod(Map.of("principle", Principles.name(situation.twinning(), clause))))));
        Track.unanswered(exchanges.values()).stream()
                .filter(received -> !received.on().isAfter(period.to()))
                .sorted(Comparator.comparing(Exchange::on).thenComparing(Exchange::id))
                .forEach(received -> missing.add(Findings.of(
                        "EXCHANGE_UNANSWERED",
                        party,
                        Map.of("party", situation.name(party), "exchange", text(received)))));
        boolean isVacant = contacts.stream()
                .allMatch(tenure -> tenure.until()
                        .filter(until -> !until.isAfter(period.to()))
                        .isPresent());
        if (isVacant) {
            missing.add(Findings.of("CONTACT_MISSING", party, Map.of("party", situation.name(party))));
        }
        return missing.stream().map(Finding::asWarning).toList();
    }

    private Map<String, LocalText> withPeriod(Map<String, LocalText> details) {
        Map<String, LocalText> all = new LinkedHashMap<>(details);
        all.put("party", situation.name(party));
        all.put("from", Days.text(period.from()));
        all.put("to", Days.text(period.to()));
        return all;
    }

    private LocalText during(String key) {
        return LifecycleMessages.both(key, withPeriod(Map.of()));
    }

    private List<Section> sections(List<Section> content, List<ContactTenure> contacts, List<Finding> missing) {
        Stream<LocalText> points =
                contacts.stream().map(tenure -> HandoverBrief.text(situation.name(party), tenure.contact()));
        return Stream.concat(
                        content.stream(),
                        Stream.of(
                                part("contacts", points),
                                part("missing", missing.stream().map(HandoverBrief::text))))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private List<Report> reports(List<Measurement> results, LocalText summary) {
        if (situation.twinning().signedOn().filter(period.to()::isBefore).isPresent()) {
            return List.of();
        }
        List<Report> owed = situation
                .twinning()
                .openOrLiftedByEnd()
                .filter(known -> known.owner().equals(party) && known.kind() == ObligationKind.REPORT)
                .filter(known ->
                        Fulfilment.covered(known, situation.rule(known), period).isPresent())
                .map(known -> new Report(Optional.of(known.code()), period, results, summary, recipients(known)))
                .toList();
        return owed.isEmpty()
                ? List.of(new Report(Optional.empty(), period, results, summary, List.of(Recipients.PARTNERS)))
                : owed;
    }

    private static List<String> recipients(Obligation owed) {
        return owed.to().isEmpty() ? List.of(Recipients.PARTNERS) : owed.to();
    }

    /** Returns the sections as one text, as far as a report can contain it in both languages. */
    private static LocalText summary(List<Section> sections) {
        List<LocalText> lines = sections.stream()
                .flatMap(section -> Stream.concat(Stream.of(section.title()), section.lines().stream()))
                .toList();
        int fitting = Math.min(fitting(lines, LanguageTag.HEBREW), fitting(lines, LanguageTag.ENGLISH));
        List<LocalText> all = new ArrayList<>(lines.subList(0, fitting));
        if (fitting < lines.size()) {
            all.add(LifecycleMessages.both(
                    "report.more", Map.of("number", Situation.plain(Integer.toString(lines.size() - fitting)))));
        }
        return LocalText.of(joined(all, LanguageTag.HEBREW), joined(all, LanguageTag.ENGLISH));
    }

    private static int fitting(List<LocalText> lines, LanguageTag language) {
        int length = 0;
        for (int i = 0; i < lines.size(); i++) {
            length += lines.get(i).read(language).length() + 1;
            if (length > LONGEST) {
                return i;
            }
        }
        return lines.size();
    }

    private static String joined(List<LocalText> lines, LanguageTag language) {
        return lines.stream().map(line -> line.read(language)).collect(Collectors.joining("\n"));
    }

    private static Section part(String key, Stream<LocalText> lines) {
        return new Section(LifecycleMessages.both("report." + key), lines.toList());
    }

    private static LocalText text(Activity activity) {
        LocalText last = Days.text(activity.lastDay());
        LocalText days = activity.firstDay().equals(activity.lastDay())
                ? last
                : LifecycleMessages.both("report.days", Map.of("from", Days.text(activity.firstDay()), "to", last));
        return LifecycleMessages.both(
                "report.activity",
                Map.of(
                        "kind", LifecycleMessages.both("activityKind." + activity.kind()),
                        "days", days,
                        "title", activity.title()));
    }

    private static LocalText text(ReportDraft.Progress progress) {
        Objective objective = progress.objective();
        Map<String, LocalText> details = new LinkedHashMap<>(Map.of(
                "title", objective.title(),
                "target", Situation.plain(objective.target().toPlainString()),
                "unit", objective.unit(),
                "due", Days.text(objective.due())));
        progress.value().ifPresent(value -> {
            details.put("value", Situation.plain(value.value().toPlainString()));
            details.put("day", Days.text(value.on()));
        });
        return LifecycleMessages.both(progress.value().isPresent() ? "report.measured" : "report.unmeasured", details);
    }

    private LocalText text(PrincipleReview review) {
        return EventText.words(situation.twinning(), review);
    }

    private LocalText text(Exchange exchange) {
        return EventText.words(situation.partyOrNewcomer(party).map(situation::profile), exchange);
    }
}

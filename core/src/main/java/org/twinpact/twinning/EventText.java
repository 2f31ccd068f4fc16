package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Opinion;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.LegalHold;
import org.twinpact.followup.Activity;
import org.twinpact.followup.Exchange;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.PrincipleReview;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.followup.RevivalReply;
import org.twinpact.followup.WithheldSubject;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.message.Languages;
import org.twinpact.plan.Objective;
import org.twinpact.signing.Publication;

/** The sentence of an event, with the current names of the parties. Single-use and not thread-safe. */
final class EventText {
    private final Twinning twinning;
    private final Profiles profiles;
    private final Map<String, LocalText> details = new HashMap<>();

    private EventText(Twinning twinning, Profiles profiles) {
        this.twinning = twinning;
        this.profiles = profiles;
    }

    static String of(Twinning twinning, Profiles profiles, Event event, LanguageTag language) {
        String said = said(twinning, profiles, event, language);
        if (!(event.data() instanceof Fact fact)) {
            return said;
        }
        String explained = fact.explanation()
                .map(reason -> explained(said, reason, language))
                .orElse(said);
        return event.by()
                .evidence()
                .map(evidence -> onBehalf(explained, twinning.nameOf(event.by().authority()), evidence, language))
                .orElse(explained);
    }

    private static String said(Twinning twinning, Profiles profiles, Event event, LanguageTag language) {
        EventText text = new EventText(twinning, profiles);
        event.data().describe(text);
        return LifecycleMessages.in(language).say("event." + event.type(), text.details);
    }

    private static String explained(String said, LocalText reason, LanguageTag language) {
        return LifecycleMessages.in(language)
                .say(
                        "word.explained",
                        Map.of(
                                "said",
                                Situation.plain(said),
                                "reason",
                                Situation.plain(withoutStop(reason, language))));
    }

    /** Returns a reason without its full stop, which follows the quotation. */
    static String withoutStop(LocalText reason, LanguageTag language) {
        String text = reason.read(language);
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** Returns a text in Hebrew and English without its full stop. */
    static LocalText withoutStop(LocalText text) {
        return LocalText.of(withoutStop(text, LanguageTag.HEBREW), withoutStop(text, LanguageTag.ENGLISH));
    }

    private static String onBehalf(String said, LocalText recorder, String evidence, LanguageTag language) {
        return LifecycleMessages.in(language)
                .say(
                        "word.onBehalf",
                        Map.of(
                                "said", Situation.plain(said),
                                "recorder", recorder,
                                "evidence", Situation.plain(evidence)));
    }

    static String of(Twinning twinning, Event event, List<Event> history, LanguageTag language) {
        String said = event.text(twinning, language);
        return event.data() instanceof Consequence.Invalidated
                ? history.stream()
                        .filter(other -> other.isOfSameAct(event) && other.data() instanceof Fact)
                        .findFirst()
                        .map(fact -> because(said, said(twinning, Profiles.shipped(), fact, language), language))
                        .orElse(said)
                : said;
    }

    private static String because(String lapsed, String fact, LanguageTag language) {
        return LifecycleMessages.in(language)
                .say("word.because", Map.of("lapsed", Situation.plain(lapsed), "fact", Situation.plain(fact)));
    }

    void party(AuthorityId party) {
        party(twinning.nameOf(party));
    }

    void party(LocalText name) {
        details.put("party", name);
    }

    void merged(AuthorityId merged) {
        details.put("merged", twinning.nameOf(merged));
    }

    void successor(LocalText name) {
        details.put("successor", name);
    }

    void parties(List<AuthorityId> parties) {
        party(Situation.list(parties.stream().map(twinning::nameOf)));
    }

    void guidance(Guidance guidance) {
        details.put("guidance", guidance.words());
    }

    void stage(Stage stage) {
        details.put("stage", LifecycleMessages.both("stage." + stage));
    }

    void origin(Origin origin) {
        details.put("source", Situation.plain(origin.source()));
        details.put("grade", LifecycleMessages.both("grade." + origin.grade()));
    }

    void obligation(AuthorityId owner, String code) {
        party(owner);
        Stream<Profile> candidates = twinning.track(owner).isPresent()
                ? profile(twinning, profiles, owner).stream()
                : profiles.all().stream();
        details.put(
                "obligation",
                candidates
                        .flatMap(profile -> profile.obligation(code).stream())
                        .findFirst()
                        .map(ObligationRule::name)
                        .orElseGet(() -> Situation.plain(code)));
    }

    /** Adds the period to the name of the obligation. */
    void period(ReportingPeriod period) {
        details.computeIfPresent("obligation", (key, name) -> forPeriod(name, period));
    }

    /** Returns the name of an obligation followed by the period for which it is due. */
    static LocalText forPeriod(LocalText name, ReportingPeriod period) {
        return LifecycleMessages.both(
                "word.forPeriod",
                Map.of("obligation", name, "from", Days.text(period.from()), "to", Days.text(period.to())));
    }

    void day(LocalDate day) {
        details.put("day", Days.text(day));
    }

    void ending(Ending ending) {
        List<LocalText> known = Stream.of(
                        ending.kind().map(kind -> LifecycleMessages.both("ending." + kind)),
                        ending.side().map(twinning::nameOf),
                        ending.on().map(Findings::text))
                .flatMap(Optional::stream)
                .toList();
        details.put(
                "ending", known.isEmpty() ? LifecycleMessages.both("word.noDetails") : Situation.list(known.stream()));
    }

    void decision(AuthorityId party, Decision decision) {
        party(party);
        details.put("body", body(party, decision.body()));
        details.put("scope", LifecycleMessages.both("scope." + decision.scope()));
        details.put("result", LifecycleMessages.both("result." + decision.result()));
        day(decision.decidedOn());
    }

    void activity(Activity activity) {
        details.put("kind", LifecycleMessages.both("activityKind." + activity.kind()));
        details.put("title", activity.title());
        day(activity.lastDay());
    }

    /** Adds a measured value. Its unit was recorded in one language, and that of the objective is in all. */
    void measurement(Measurement value, String unit) {
        Optional<Objective> measured = twinning.objectives().stream()
                .filter(objective -> objective.id().equals(value.objective()))
                .findFirst();
        details.put("value", Situation.plain(value.value().toPlainString()));
        details.put("unit", measured.map(Objective::unit).orElseGet(() -> Situation.plain(unit)));
        details.put("objective", measured.map(Objective::title).orElseGet(() -> Situation.plain(value.objective())));
        day(value.on());
    }

    void programme(LocalText name) {
        details.put("programme", name);
    }

    void endorsement(AuthorityId party, Body body) {
        party(party);
        details.put("body", body(party, body));
    }

    void results(LocalText results) {
        details.put("results", results);
    }

    void hold(LegalHold hold) {
        details.put("body", hold.orderedBy());
        day(hold.reviewOn());
    }

    void publication(AuthorityId party, Publication publication) {
        party(party);
        day(publication.on());
        details.put("headline", withoutStop(publication.headline()));
    }

    void release(LocalText title) {
        details.put("release", title);
    }

    void subject(WithheldSubject subject) {
        details.put("subject", new Discretion(twinning).words(subject));
    }

    void exchange(AuthorityId party, Exchange exchange) {
        party(party);
        details.put("exchange", words(profile(twinning, profiles, party), exchange));
    }

    /** Returns an exchange of a party as a phrase: its direction, authorities, subject, day and summary. */
    static LocalText words(Optional<Profile> profile, Exchange exchange) {
        LocalText about = Situation.list(Stream.concat(
                Stream.of(LifecycleMessages.both("exchangeSubject." + exchange.subject()), Days.text(exchange.on())),
                exchange.forwardedTo().stream().map(to -> LifecycleMessages.both("word.forwarded", Map.of("to", to)))));
        return LifecycleMessages.both(
                "word.exchange",
                Map.of(
                        "direction", LifecycleMessages.both("exchangeDirection." + exchange.direction()),
                        "bodies", KnownRecipients.names(profile, exchange.bodies()),
                        "about", about,
                        "summary", withoutStop(exchange.summary())));
    }

    void reply(AuthorityId party, RevivalReply reply) {
        party(party);
        details.put("reply", LifecycleMessages.both("revivalReply." + reply));
    }

    void tie(Tie tie) {
        details.put("tie", tie.kind().words());
    }

    void statement(LocalText statement) {
        details.put("statement", withoutStop(statement));
    }

    void review(PrincipleReview review) {
        details.put("review", words(twinning, review));
    }

    /** Returns a review as a phrase: its principle, verdict, day and comment. */
    static LocalText words(Twinning twinning, PrincipleReview review) {
        return LifecycleMessages.both(
                "word.review",
                Map.of(
                        "principle", Principles.name(twinning, review.clause()),
                        "verdict", LifecycleMessages.both("verdict." + review.verdict()),
                        "day", Days.text(review.on()),
                        "comment", withoutStop(review.comment())));
    }

    void opinion(AuthorityId party, Opinion opinion) {
        party(party);
        details.put("body", opinion.body());
        details.put("kind", LifecycleMessages.both("opinion." + opinion.kind()));
    }

    void invalidated(List<InvalidatedItem> items) {
        details.put("what", items(items));
    }

    /** Returns the names of items, separated by commas. */
    static LocalText items(Twinning twinning, Profiles profiles, List<InvalidatedItem> items) {
        return new EventText(twinning, profiles).items(items);
    }

    private LocalText items(List<InvalidatedItem> items) {
        return Situation.list(items.stream().map(this::name));
    }

    private LocalText name(InvalidatedItem item) {
        return LifecycleMessages.both(
                "word.ofParty", Map.of("what", what(item), "party", twinning.nameOf(item.party())));
    }

    private LocalText what(InvalidatedItem item) {
        LocalText kind = LifecycleMessages.both("kind." + item.kind());
        return switch (item.kind()) {
            case ENDORSEMENT, SIGNATURE -> kind;
            case CERTIFICATE ->
                LifecycleMessages.both(
                        "word.version", Map.of("kind", kind, "language", Languages.name(new LanguageTag(item.code()))));
            case DECISION -> step(item).map(step -> decision(item, kind, step)).orElse(kind);
        };
    }

    private LocalText decision(InvalidatedItem item, LocalText kind, Step step) {
        return LifecycleMessages.both(
                "word.decision",
                Map.of(
                        "kind", kind,
                        "body", body(item.party(), step.body()),
                        "scope", LifecycleMessages.both("scope." + step.scope())));
    }

    /** Returns the step of a decision. The profile of a former party is not stored, but codes of steps name it. */
    private Optional<Step> step(InvalidatedItem item) {
        Stream<Profile> candidates = twinning.track(item.party()).isPresent()
                ? profile(twinning, profiles, item.party()).stream()
                : profiles.all().stream();
        return candidates
                .flatMap(profile -> profile.steps().stream())
                .filter(step -> step.code().equals(item.code()))
                .findFirst();
    }

    private LocalText body(AuthorityId party, Body body) {
        return LifecycleMessages.body(profile(twinning, profiles, party), body.code());
    }

    /** Returns the profile that a party acts under, if it is known. */
    static Optional<Profile> profile(Twinning twinning, Profiles profiles, AuthorityId party) {
        return twinning.track(party).flatMap(track -> profiles.find(track.profile()));
    }
}

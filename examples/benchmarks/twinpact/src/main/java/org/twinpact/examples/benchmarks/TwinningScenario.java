package org.twinpact.examples.benchmarks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.AgreementTextBuilder;
import org.twinpact.agreement.ClauseBuilder;
import org.twinpact.agreement.Part;
import org.twinpact.approval.DecisionBuilder;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.authority.LocalAuthorityBuilder;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ContactPoint;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Goal;
import org.twinpact.needs.Need;
import org.twinpact.needs.NeedKind;
import org.twinpact.needs.RoundTable;
import org.twinpact.needs.Theme;
import org.twinpact.partner.Capacity;
import org.twinpact.partner.PartnerSearch;
import org.twinpact.partner.SearchRoute;
import org.twinpact.plan.ObjectiveBuilder;
import org.twinpact.plan.WorkPlan;
import org.twinpact.registry.Append;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * A twinning whose acts are performed one by one, all on one day, up to the point that a benchmark needs. Haifa is the
 * first party, Marseille the second. Further ones are numbered and under the generic profile. Not thread-safe.
 */
final class TwinningScenario {
    static final LocalDate DAY = LocalDate.parse("2026-09-01");
    static final Lifecycle LIFECYCLE = Lifecycle.under(Rulebook.shipped());

    private static final Rulebook RULES = Rulebook.shipped();
    private static final Theme THEME = new Theme("environment");
    private static final LocalText TEXT = LocalText.of("חופים נקיים", "Clean beaches");

    private final List<LocalAuthority> towns;
    private final WorkPlan plan;
    private final AgreementText text;
    private final List<Event> history = new ArrayList<>();
    private Twinning twinning;

    private TwinningScenario(int parties) {
        towns = IntStream.rangeClosed(1, parties)
                .mapToObj(TwinningScenario::town)
                .toList();
        plan = plan(first());
        text = text(plan, ids());
        add(LIFECYCLE.open(TwinningId.named("scenario"), asked(new OpeningActs.OpenTwinning(towns.get(0)))));
    }

    /** Returns a twinning with a common plan that all but the last party have endorsed. */
    static TwinningScenario explored(int parties) {
        TwinningScenario life = new TwinningScenario(parties);
        life.play(new PreparationActs.RecordPartnerSearch(
                life.first(), new PartnerSearch(SearchRoute.DIRECT, Optional.empty(), List.of(THEME), DAY)));
        life.towns.stream().skip(1).forEach(town -> life.play(new PartyActs.AddParty(town)));
        life.ids().forEach(life::prepare);
        life.play(new PlanActs.ProposePlan(life.plan));
        life.ids().stream().limit(parties - 1L).forEach(party -> life.play(life.endorses(party)));
        return life;
    }

    /** Returns a twinning with a proposed text, on which no party has decided or certified anything. */
    static TwinningScenario textProposed(int parties) {
        TwinningScenario life = explored(parties);
        life.play(life.lastEndorsement());
        life.play(new TextActs.ProposeText(life.text));
        return life;
    }

    /** Returns a twinning with a final text and every decision but the last one. */
    static TwinningScenario finalized(int parties) {
        TwinningScenario life = textProposed(parties);
        life.decisions(Scope.SUBJECTS).forEach(life::play);
        for (AuthorityId party : life.ids()) {
            for (LanguageTag language : life.text.languages()) {
                life.play(new TextActs.CertifyLanguage(party, language, life.text.operativeHash(language)));
            }
        }
        life.play(life.finalizesText());
        List<Act> decisions = life.decisions(Scope.TEXT).toList();
        decisions.subList(0, decisions.size() - 1).forEach(life::play);
        return life;
    }

    /** Returns a twinning in force, with a contact point of every party. */
    static TwinningScenario inForce(int parties) {
        TwinningScenario life = finalized(parties);
        life.play(life.lastDecision());
        List<Signatory> signatories =
                Stream.of("HEAD", "SECRETARY").map(Signatory::of).toList();
        Sha256 hash = life.text.operativeHash();
        life.ids()
                .forEach(party -> life.play(
                        new SignatureActs.RecordSignature(party, new Signature(hash, signatories, true, DAY))));
        life.play(new EntryIntoForceActs.ConfirmEntryIntoForce());
        life.ids().forEach(party -> life.play(contact(party)));
        return life;
    }

    /** Repeats an act until a number of events is added. */
    TwinningScenario repeating(Act act, int events) {
        long until = twinning.version() + events;
        while (twinning.version() < until) {
            play(act);
        }
        return this;
    }

    Twinning twinning() {
        return twinning;
    }

    /** Returns the append that stores the twinning in a registry. */
    Append append() {
        return Append.of(0, history, twinning);
    }

    AuthorityId first() {
        return towns.get(0).id();
    }

    Act lastEndorsement() {
        return endorses(towns.get(towns.size() - 1).id());
    }

    Act lastDecision() {
        return decisions(Scope.TEXT).reduce((before, last) -> last).orElseThrow();
    }

    Act finalizesText() {
        return new TextActs.FinalizeText(text.operativeHash());
    }

    static Act contact(AuthorityId party) {
        return new ContactActs.AppointContact(
                party, new ContactPoint(TEXT, "twinning@town.example", TEXT, Optional.empty()));
    }

    ActRequest asked(Act act) {
        return new ActRequest(
                new ActId("act"), act, new Authorship("Officer", first(), Optional.empty()), DAY, Instant.EPOCH);
    }

    private void play(Act act) {
        add(LIFECYCLE.decide(twinning, asked(act)));
    }

    private void add(Outcome outcome) {
        Outcome.Accepted accepted = outcome.orElseThrow();
        twinning = accepted.twinning();
        history.addAll(accepted.events());
    }

    private void prepare(AuthorityId party) {
        play(new PreparationActs.RecordRoundTable(
                party, new RoundTable(DAY, List.of(), List.of(new Need("N1", NeedKind.CHALLENGE, THEME, TEXT)))));
        play(new PreparationActs.SetGoals(party, List.of(new Goal("G1", THEME, TEXT, List.of("N1")))));
        play(new PreparationActs.AssessCapacity(party, new Capacity(DAY, true, TEXT)));
    }

    private Act endorses(AuthorityId party) {
        return new PlanActs.EndorsePlan(party, plan.hash());
    }

    /** Returns every unconditional decision of a scope that the parties' profiles require. */
    private Stream<Act> decisions(Scope scope) {
        return towns.stream()
                .flatMap(town -> RULES.profiles().applyingTo(town).steps().stream()
                        .filter(step -> step.scope() == scope && step.when().isEmpty())
                        .map(step -> decides(town.id(), step)));
    }

    private Act decides(AuthorityId party, Step step) {
        return new DecisionActs.RecordDecision(
                party,
                new DecisionBuilder()
                        .body(step.body())
                        .scope(step.scope())
                        .result(step.filing() ? Result.RECEIVED : Result.GRANTED)
                        .number("2026/1")
                        .decidedOn(DAY)
                        .matter(step.scope() == Scope.TEXT ? text.operativeHash() : plan.subjects(ids()))
                        .build());
    }

    private List<AuthorityId> ids() {
        return towns.stream().map(LocalAuthority::id).toList();
    }

    private static LocalAuthority town(int number) {
        return switch (number) {
            case 1 -> town("il-haifa", LocalText.of("חיפה", "Haifa"), "IL");
            case 2 -> town("fr-marseille", LocalText.of("מרסיי", "Marseille"), "FR");
            default -> town("town-" + number, LocalText.of("עיר " + number, "Town " + number), "DE");
        };
    }

    private static LocalAuthority town(String id, LocalText name, String country) {
        return new LocalAuthorityBuilder()
                .id(new AuthorityId(id))
                .name(name)
                .country(country)
                .kind(AuthorityKind.CITY)
                .build();
    }

    private static WorkPlan plan(AuthorityId lead) {
        return new WorkPlan(
                1,
                List.of(new ObjectiveBuilder()
                        .id("O1")
                        .theme(THEME)
                        .title(TEXT)
                        .addGoals("G1")
                        .indicator(TEXT)
                        .unit(TEXT)
                        .target(BigDecimal.TEN)
                        .due(DAY.plusYears(2))
                        .lead(lead)
                        .benefit(LocalText.of("חוף נקי לכל משפחה", "A clean beach for every family"))
                        .build()));
    }

    private static AgreementText text(WorkPlan plan, List<AuthorityId> parties) {
        return new AgreementTextBuilder()
                .title(TEXT)
                .parties(parties)
                .addLanguages(LanguageTag.HEBREW, LanguageTag.ENGLISH)
                .plan(plan.hash())
                .conditions(AgreementConditions.atLastSignature())
                .addClauses(new ClauseBuilder()
                        .id("C11")
                        .part(Part.OPERATIVE)
                        .body(LocalText.of(
                                "הצדדים מכוננים בזאת ביניהם ברית.", "The Parties hereby establish a twinning."))
                        .build())
                .build();
    }
}

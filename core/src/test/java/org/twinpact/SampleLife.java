package org.twinpact;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.AgreementTextBuilder;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.ClauseBuilder;
import org.twinpact.agreement.Part;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.DecisionBuilder;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.approval.Votes;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ContactPoint;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.Report;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Goal;
import org.twinpact.needs.Need;
import org.twinpact.needs.NeedKind;
import org.twinpact.needs.Participant;
import org.twinpact.needs.RoundTable;
import org.twinpact.needs.Theme;
import org.twinpact.partner.Capacity;
import org.twinpact.partner.PartnerSearch;
import org.twinpact.partner.SearchRoute;
import org.twinpact.plan.Baseline;
import org.twinpact.plan.ObjectiveBuilder;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.Ceremony;
import org.twinpact.signing.CeremonyBuilder;
import org.twinpact.signing.Publication;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.signing.SigningMode;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.TextActs;

/**
 * The life of a twinning of Haifa and Marseille, act by act. The towns are real, the process is invented, and no
 * persons occur.
 */
public final class SampleLife {
    public static final LocalAuthority HAIFA = authority("il-haifa", "חיפה", "Haifa", "IL", "IL-CBS", "4000");
    public static final LocalAuthority MARSEILLE =
            authority("fr-marseille", "מרסיי", "Marseille", "FR", "FR-INSEE", "13055");
    public static final LocalAuthority BREMEN = authority("de-bremen", "ברמן", "Bremen", "DE", "DE-AGS", "04011000");

    /** A clock after the last act, for an office that performs them. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2027-10-01T08:00:00Z"), ZoneOffset.UTC);

    private static final Theme ENVIRONMENT = new Theme("environment");
    private static final LocalText NO_CONFLICT = LocalText.of("אין ניגוד עניינים", "No conflict of interest");

    private SampleLife() {}

    /** One act of the life, with its author and day. */
    public record RecordedAct(Act act, ActContext by) {}

    /** Returns the whole life, from opening to the first yearly report. Every act is accepted in this order. */
    public static List<RecordedAct> acts() {
        List<RecordedAct> acts = new ArrayList<>();
        AuthorityId haifa = HAIFA.id();
        AuthorityId marseille = MARSEILLE.id();
        WorkPlan plan = plan();
        AgreementText text = text(plan);
        Sha256 hash = text.operativeHash();
        Sha256 subjects = plan.subjects(List.of(haifa, marseille));
        add(acts, "2026-01-05", haifa, new OpeningActs.OpenTwinning(HAIFA));
        add(acts, "2026-01-20", haifa, new PreparationActs.RecordRoundTable(haifa, roundTable("2026-01-19", "H")));
        add(acts, "2026-01-27", haifa, new PreparationActs.SetGoals(haifa, goals("H")));
        add(acts, "2026-02-02", haifa, new PreparationActs.RecordPartnerSearch(haifa, search()));
        add(acts, "2026-02-20", haifa, new PartyActs.AddParty(MARSEILLE));
        add(
                acts,
                "2026-03-02",
                marseille,
                new PreparationActs.RecordRoundTable(marseille, roundTable("2026-03-01", "M")));
        add(acts, "2026-03-08", marseille, new PreparationActs.SetGoals(marseille, goals("M")));
        add(acts, "2026-03-10", haifa, new PreparationActs.AssessCapacity(haifa, capacity()));
        add(acts, "2026-03-12", marseille, new PreparationActs.AssessCapacity(marseille, capacity()));
        add(acts, "2026-04-14", haifa, new PlanActs.ProposePlan(plan));
        add(acts, "2026-04-20", haifa, new PlanActs.EndorsePlan(haifa, plan.hash()));
        add(acts, "2026-04-22", marseille, new PlanActs.EndorsePlan(marseille, plan.hash()));
        add(acts, "2026-05-03", haifa, decides(haifa, "HEAD", Scope.SUBJECTS, "2026-05-03", subjects));
        add(acts, "2026-05-19", haifa, decides(haifa, "COUNCIL", Scope.SUBJECTS, "2026-05-19", subjects));
        add(acts, "2026-06-01", haifa, new TextActs.ProposeText(text));
        add(acts, "2026-06-08", haifa, certifies(haifa, text, LanguageTag.HEBREW));
        add(acts, "2026-06-09", marseille, certifies(marseille, text, LanguageTag.ENGLISH));
        add(acts, "2026-06-10", haifa, new TextActs.FinalizeText(hash));
        add(acts, "2026-06-15", haifa, decides(haifa, "LEGAL_ADVISER", Scope.TEXT, "2026-06-15", hash));
        add(acts, "2026-06-29", marseille, decides(marseille, "COUNCIL", Scope.TEXT, "2026-06-29", hash));
        add(acts, "2026-07-01", haifa, new SignatureActs.ScheduleCeremony(ceremony()));
        add(acts, "2026-09-14", haifa, signs(haifa, hash, true, "HEAD", "SECRETARY"));
        add(acts, "2026-09-14", marseille, signs(marseille, hash, false, "HEAD"));
        add(acts, "2026-09-21", marseille, decides(marseille, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-21", hash));
        add(acts, "2026-09-21", haifa, new EntryIntoForceActs.ConfirmEntryIntoForce());
        add(acts, "2026-09-22", haifa, new FollowUpActs.RecordPublication(haifa, publication()));
        add(acts, "2026-09-23", marseille, new FollowUpActs.RecordPublication(marseille, publication()));
        add(acts, "2026-09-24", haifa, new ContactActs.AppointContact(haifa, contact("haifa")));
        add(acts, "2026-09-25", marseille, new ContactActs.AppointContact(marseille, contact("marseille")));
        add(
                acts,
                "2026-10-01",
                haifa,
                new FollowUpActs.FulfilObligation(haifa, "IL-INFORM-ASSOCIATION", "letter 2026-117"));
        add(acts, "2026-10-01", haifa, new FollowUpActs.FulfilObligation(haifa, "IL-INFORM-MFA", "letter 2026-118"));
        add(acts, "2027-09-10", haifa, new FollowUpActs.SubmitReport(haifa, report()));
        return List.copyOf(acts);
    }

    private static void add(List<RecordedAct> acts, String on, AuthorityId party, Act act) {
        ActContext by = ActContext.role("International relations officer", party, LocalDate.parse(on));
        acts.add(new RecordedAct(act, by.withActId(new ActId("act-" + (acts.size() + 1)))));
    }

    private static LocalAuthority authority(
            String id, String hebrew, String english, String country, String scheme, String code) {
        return new LocalAuthority(
                new AuthorityId(id),
                LocalText.of(hebrew, english),
                country,
                country.equals("IL") ? AuthorityKind.CITY : AuthorityKind.MUNICIPALITY,
                List.of(new AuthorityCode(scheme, code)));
    }

    public static RoundTable roundTable(String on, String prefix) {
        return new RoundTable(
                LocalDate.parse(on),
                List.of(
                        new Participant("Head of the environment department", false, Optional.empty()),
                        new Participant(
                                "Marine biologist, university", true, Optional.empty(), Optional.of(NO_CONFLICT)),
                        new Participant("Port pilots' association", true, Optional.empty(), Optional.of(NO_CONFLICT))),
                List.of(
                        new Need(
                                prefix + "-N1",
                                NeedKind.CHALLENGE,
                                ENVIRONMENT,
                                LocalText.of("פסולת פלסטיק בחופים", "Plastic waste on the beaches")),
                        new Need(
                                prefix + "-N2",
                                NeedKind.POTENTIAL,
                                ENVIRONMENT,
                                LocalText.of("מכון מחקר ימי", "A marine research institute"))));
    }

    public static List<Goal> goals(String prefix) {
        return List.of(new Goal(
                prefix + "-G1",
                ENVIRONMENT,
                LocalText.of("חופים נקיים", "Clean beaches"),
                List.of(prefix + "-N1", prefix + "-N2")));
    }

    public static PartnerSearch search() {
        return new PartnerSearch(
                SearchRoute.THROUGH_ASSOCIATION,
                Optional.of(LocalText.of("איגוד ראשי הערים של צרפת", "Association of Mayors of France")),
                List.of(ENVIRONMENT),
                LocalDate.parse("2026-02-01"));
    }

    public static Capacity capacity() {
        return new Capacity(
                LocalDate.parse("2026-03-09"),
                true,
                LocalText.of("צוות של שלושה ותקציב", "Staff of three, and a budget"));
    }

    public static WorkPlan plan() {
        return new WorkPlan(
                1,
                List.of(new ObjectiveBuilder()
                        .id("O1")
                        .theme(ENVIRONMENT)
                        .title(LocalText.of("פחות פלסטיק בחופים", "Less plastic on the beaches"))
                        .addGoals("H-G1", "M-G1")
                        .indicator(LocalText.of("פריטי פלסטיק ל-100 מטר חוף", "Plastic items per 100 m of beach"))
                        .unit(LocalText.of("פריטים", "items"))
                        .baseline(new Baseline(new BigDecimal("340"), LocalDate.parse("2026-03-01")))
                        .target(new BigDecimal("170"))
                        .due(LocalDate.parse("2028-12-31"))
                        .lead(HAIFA.id())
                        .benefit(LocalText.of("חוף נקי לכל משפחה", "A clean beach for every family"))
                        .build()));
    }

    public static AgreementText text(WorkPlan plan) {
        return text(plan, List.of(HAIFA.id(), MARSEILLE.id()));
    }

    public static AgreementText text(WorkPlan plan, List<AuthorityId> parties) {
        return new AgreementTextBuilder()
                .title(LocalText.of("ברית ערים תאומות", "Twinning agreement"))
                .parties(parties)
                .addLanguages(LanguageTag.HEBREW, LanguageTag.ENGLISH)
                .plan(plan.hash())
                .conditions(AgreementConditions.atLastSignature())
                .addClauses(
                        clause("C03", "הצדדים מכוננים בזאת ביניהם ברית.", "The Parties hereby establish a twinning."),
                        clause("C11", "כל צד יישא בהוצאותיו.", "Each Party bears its own costs."),
                        clause("C24", "צד רשאי לסיים בהודעה של 6 חודשים.", "A Party may end it by 6 months' notice."))
                .build();
    }

    private static Clause clause(String id, String hebrew, String english) {
        return new ClauseBuilder()
                .id(id)
                .part(Part.OPERATIVE)
                .body(LocalText.of(hebrew, english))
                .variables(Map.of())
                .build();
    }

    public static Act decides(AuthorityId party, String body, Scope scope, String on, Sha256 matter) {
        Decision decision = new DecisionBuilder()
                .body(new Body(body))
                .scope(scope)
                .result(body.equals("STATE_REPRESENTATIVE") ? Result.RECEIVED : Result.GRANTED)
                .number("2026/" + body)
                .decidedOn(LocalDate.parse(on))
                .votes(body.equals("COUNCIL") ? Optional.of(Votes.of(24, 3, 1)) : Optional.empty())
                .budgetLine(body.equals("TREASURER") ? Optional.of("1781000-750") : Optional.empty())
                .matter(matter)
                .build();
        return new DecisionActs.RecordDecision(party, decision);
    }

    public static Act certifies(AuthorityId party, AgreementText text, LanguageTag language) {
        return new TextActs.CertifyLanguage(party, language, text.operativeHash(language));
    }

    public static Ceremony ceremony() {
        return new CeremonyBuilder()
                .id("C1")
                .on(LocalDate.parse("2026-09-14"))
                .place(LocalText.of("נמל חיפה", "The port of Haifa"))
                .host(HAIFA.id())
                .manner(SigningMode.IN_PERSON)
                .addAttendees(LocalText.of("שגריר צרפת", "The ambassador of France"))
                .build();
    }

    public static Act signs(AuthorityId party, Sha256 hash, boolean seal, String... offices) {
        return new SignatureActs.RecordSignature(
                party,
                new Signature(
                        hash,
                        List.of(offices).stream().map(Signatory::of).toList(),
                        seal,
                        LocalDate.parse("2026-09-14")));
    }

    static Publication publication() {
        return new Publication(
                LocalDate.parse("2026-09-22"),
                LocalText.of("חצי מהפלסטיק בחופים עד 2028", "Half the beach plastic by 2028"),
                URI.create("https://example.org/twinning"));
    }

    public static ContactPoint contact(String town) {
        return new ContactPoint(
                LocalText.of("קשרי חוץ", "International relations"),
                "twinning@" + town + ".example",
                LocalText.of("בית העירייה", "Town hall"),
                Optional.empty());
    }

    /** Returns a report without an obligation for the year up to a day. */
    static Report report(LocalDate upTo, List<Measurement> results, List<String> recipients) {
        return new Report(
                Optional.empty(),
                new ReportingPeriod(upTo.minusYears(1).plusDays(1), upTo),
                results,
                LocalText.of("ירידה של רבע", "Down by a quarter"),
                recipients);
    }

    /** Returns the report that fulfils a yearly obligation for the year up to a day. */
    static Report yearly(LocalDate upTo, List<Measurement> results, List<String> recipients) {
        Report report = report(upTo, results, recipients);
        return new Report(Optional.of("IL-YEARLY-REPORT"), report.period(), results, report.summary(), recipients);
    }

    static Report report() {
        return new Report(
                Optional.of("IL-YEARLY-REPORT"),
                new ReportingPeriod(LocalDate.parse("2026-09-14"), LocalDate.parse("2027-09-01")),
                List.of(new Measurement("O1", new BigDecimal("262"), LocalDate.parse("2027-08-30"))),
                LocalText.of("ירידה של רבע", "Down by a quarter"),
                List.of("ASSOCIATION_INTERNATIONAL", "FOREIGN_MINISTRY"));
    }
}

package org.twinpact.examples.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.twinpact.ActContext;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.approval.DecisionBuilder;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ContactPoint;
import org.twinpact.followup.Exchange;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.Report;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.RoundTable;
import org.twinpact.plan.Programme;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.Ceremony;
import org.twinpact.signing.CeremonyBuilder;
import org.twinpact.signing.Publication;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.signing.SigningMode;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActivityActs;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.ExchangeActs;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.ProgrammeActs;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.TextActs;

/** The acts of a dossier in the order of their days. Acts of one day are in the order of the dossier. */
final class DossierActs {
    private final Dossier dossier;
    private final WorkPlan plan;
    private final AgreementText text;
    private final Function<Person, PersonalDatum> seal;
    private final List<DossierAct> acts = new ArrayList<>();

    private DossierActs(Dossier dossier, Function<Person, PersonalDatum> seal) {
        this.dossier = dossier;
        this.plan = new WorkPlan(1, dossier.plan().objectives());
        this.text = Wording.proposed(dossier, plan);
        this.seal = seal;
    }

    /** Returns the acts of a dossier, from the opening to the last report and the further programmes. */
    static List<DossierAct> of(Dossier dossier, Function<Person, PersonalDatum> seal) {
        DossierActs all = new DossierActs(dossier, seal);
        for (int i = 0; i < dossier.parties().size(); i++) {
            all.join(i, dossier.parties().get(i));
        }
        all.agree();
        all.write();
        all.decide();
        all.sign();
        all.followUp();
        all.continueWork();
        all.acts.sort(Comparator.comparing(act -> act.by().on()));
        return all.numbered();
    }

    private List<DossierAct> numbered() {
        List<DossierAct> numbered = new ArrayList<>();
        for (DossierAct act : acts) {
            ActContext by = act.by().withActId(new ActId("dossier-%03d".formatted(numbered.size() + 1)));
            numbered.add(new DossierAct(act.path(), act.act(), by, act.summary()));
        }
        return List.copyOf(numbered);
    }

    private void add(String path, LocalDate on, AuthorityId party, Act act, String summary) {
        acts.add(new DossierAct(path, act, ActContext.role("International relations officer", party, on), summary));
    }

    private void join(int i, Dossier.Party party) {
        String path = "$.parties[" + i + "]";
        AuthorityId id = party.id();
        if (i == 0) {
            add(path, party.joinedOn(), id, new OpeningActs.OpenTwinning(party.authority()), "opened the twinning");
        } else {
            AuthorityId opener = dossier.parties().get(0).id();
            Act link = new PartyActs.AddParty(party.authority());
            add(path, party.joinedOn(), opener, link, "found a partner: " + english(party.name()));
        }
        RoundTable table = party.roundTable().roundTable();
        add(
                path + ".roundTable",
                party.roundTable().heldOn(),
                id,
                new PreparationActs.RecordRoundTable(id, table),
                TimelineText.roundTable(table));
        String goals = party.goals().size() + " goals set";
        add(path + ".goals", party.goalsSetOn(), id, new PreparationActs.SetGoals(id, party.goals()), goals);
        party.search().ifPresent(search -> {
            String summary = "search for a partner"
                    + search.association()
                            .map(name -> " through the " + english(name))
                            .orElse("");
            add(
                    path + ".search",
                    day(search.startedOn()),
                    id,
                    new PreparationActs.RecordPartnerSearch(id, search),
                    summary);
        });
        String able = party.capacity().sufficient() ? "sufficient" : "not sufficient";
        Act assessed = new PreparationActs.AssessCapacity(id, party.capacity());
        add(path + ".capacity", day(party.capacity().assessedOn()), id, assessed, "assessed its capacity as " + able);
        appoint(path + ".contact", id, party.contact());
    }

    /** Returns a day that the schema requires to be known. */
    private static LocalDate day(Optional<PartialDate> date) {
        return date.flatMap(PartialDate::day).orElseThrow();
    }

    private void appoint(String path, AuthorityId party, Dossier.Contact contact) {
        Optional<PersonalDatum> person =
                contact.person().map(Dossier.Named::person).map(seal);
        ContactPoint point = new ContactPoint(
                contact.role(), contact.mailbox(), contact.postalAddress(), person.map(PersonalDatum::ref));
        ActContext by = ActContext.role("International relations officer", party, contact.appointedOn())
                .withPersonalData(person.stream().toList());
        String summary = "contact point: " + english(contact.role()) + ", " + contact.mailbox();
        acts.add(new DossierAct(path, new ContactActs.AppointContact(party, point), by, summary));
    }

    private void agree() {
        Dossier.Plan agreed = dossier.plan();
        String summary = "work plan with " + plan.objectives().size() + " measurable objectives";
        add("$.plan", agreed.proposedOn(), agreed.proposedBy(), new PlanActs.ProposePlan(plan), summary);
        for (int i = 0; i < agreed.endorsements().size(); i++) {
            Dossier.Endorsement by = agreed.endorsements().get(i);
            Act act = new PlanActs.EndorsePlan(by.party(), plan.hash());
            add("$.plan.endorsements[" + i + "]", by.on(), by.party(), act, "endorsed the plan");
        }
    }

    private void write() {
        Dossier.Agreement agreement = dossier.agreement();
        AuthorityId by = agreement.proposedBy();
        String summary =
                text.clauses().size() + " clauses in " + text.languages().size() + " languages";
        add("$.agreement", agreement.proposedOn(), by, new TextActs.ProposeText(text), summary);
        for (int i = 0; i < agreement.certificates().size(); i++) {
            Dossier.Certificate certificate = agreement.certificates().get(i);
            LanguageTag language = certificate.language();
            Act act = new TextActs.CertifyLanguage(certificate.party(), language, text.operativeHash(language));
            String path = "$.agreement.certificates[" + i + "]";
            add(
                    path,
                    certificate.on(),
                    certificate.party(),
                    act,
                    "certified the " + Locale.forLanguageTag(language.value()).getDisplayLanguage(Locale.ENGLISH)
                            + " version");
        }
        String hash = "made the text final, with the digital fingerprint "
                + text.operativeHash().abbreviated();
        add(
                "$.agreement.textFinalOn",
                agreement.textFinalOn(),
                by,
                new TextActs.FinalizeText(text.operativeHash()),
                hash);
    }

    private void decide() {
        for (int i = 0; i < dossier.decisions().size(); i++) {
            Dossier.Resolution decision = dossier.decisions().get(i);
            Act act = new DecisionActs.RecordDecision(
                    decision.party(),
                    new DecisionBuilder()
                            .body(decision.body())
                            .scope(decision.scope())
                            .result(decision.result())
                            .number(decision.number())
                            .decidedOn(decision.decidedOn())
                            .votes(decision.votes())
                            .matter(decision.scope() == Scope.TEXT ? text.operativeHash() : subjects())
                            .build());
            String summary = TimelineText.decision(decision);
            add("$.decisions[" + i + "]", decision.decidedOn(), decision.party(), act, summary);
        }
    }

    private Sha256 subjects() {
        return plan.subjects(dossier.parties().stream().map(Dossier.Party::id).toList());
    }

    /** Adds the completion notices, all on the day in the dossier. The agreement enters into force with the last one. */
    private void notices() {
        for (Dossier.Party party : dossier.parties()) {
            Act notice = new EntryIntoForceActs.GiveCompletionNotice(party.id(), dossier.inForceOn());
            add(
                    "$.inForceOn",
                    dossier.inForceOn(),
                    party.id(),
                    notice,
                    "gave notice that the requirements of its law are met");
        }
    }

    private void sign() {
        Dossier.SigningDay day = dossier.ceremony();
        Ceremony ceremony = new CeremonyBuilder()
                .id("C1")
                .on(day.on())
                .place(day.place())
                .host(day.host())
                .manner(SigningMode.IN_PERSON)
                .build();
        String summary = "scheduled the ceremony: " + Dates.english(day.on()) + ", " + english(day.place());
        add("$.ceremony", day.scheduledOn(), day.host(), new SignatureActs.ScheduleCeremony(ceremony), summary);
        Act complete = new TextActs.CompleteSigningDetails(Wording.completed(dossier, plan));
        add(
                "$.ceremony",
                day.on(),
                day.host(),
                complete,
                "completed the recitals, the place, and the date in both calendars");
        for (int i = 0; i < dossier.signatures().size(); i++) {
            Dossier.SignedBy signed = dossier.signatures().get(i);
            List<Signatory> signatories = signed.offices().stream()
                    .map(office -> new Signatory(office, Optional.empty()))
                    .toList();
            Signature signature = new Signature(text.operativeHash(), signatories, signed.seal(), signed.signedOn());
            Act act = new SignatureActs.RecordSignature(signed.party(), signature);
            add("$.signatures[" + i + "]", signed.signedOn(), signed.party(), act, TimelineText.signature(signed));
        }
        if (text.conditions().entryIntoForce() == EntryIntoForce.LAST_NOTICE) {
            notices();
        }
        AuthorityId host = day.host();
        add(
                "$.inForceOn",
                dossier.inForceOn(),
                host,
                new EntryIntoForceActs.ConfirmEntryIntoForce(),
                "confirmed the entry into force");
    }

    private void followUp() {
        for (int i = 0; i < dossier.publications().size(); i++) {
            Dossier.Announcement said = dossier.publications().get(i);
            Act act = new FollowUpActs.RecordPublication(
                    said.party(), new Publication(said.on(), said.headline(), said.address()));
            add("$.publications[" + i + "]", said.on(), said.party(), act, "published: " + english(said.headline()));
        }
        for (int i = 0; i < dossier.notices().size(); i++) {
            Dossier.Notice notice = dossier.notices().get(i);
            Act act = new FollowUpActs.FulfilObligation(notice.party(), notice.obligation(), notice.evidence());
            add("$.notices[" + i + "]", notice.on(), notice.party(), act, "gave notice: " + notice.evidence());
        }
        work();
        for (int i = 0; i < dossier.reports().size(); i++) {
            Dossier.YearlyReport report = dossier.reports().get(i);
            Act act = new FollowUpActs.SubmitReport(
                    report.party(),
                    new Report(
                            report.obligation(),
                            report.period(),
                            report.results(),
                            report.summary(),
                            report.recipients()));
            add("$.reports[" + i + "]", report.on(), report.party(), act, "report: " + english(report.summary()));
        }
    }

    /** Adds what happened between the signing and the reports: activities, measured values and new contact persons. */
    private void work() {
        List<Dossier.Happening> activities = dossier.activities().orElse(List.of());
        for (int i = 0; i < activities.size(); i++) {
            Dossier.Happening happened = activities.get(i);
            Act act = new ActivityActs.RecordActivity(happened.party(), happened.activity());
            String summary = english(happened.activity().title());
            add("$.activities[" + i + "]", happened.on(), happened.party(), act, summary);
        }
        List<Dossier.Measured> values = dossier.measurements().orElse(List.of());
        for (int i = 0; i < values.size(); i++) {
            Dossier.Measured measured = values.get(i);
            Measurement value = measured.measurement();
            Act act = new ActivityActs.MeasureObjective(measured.party(), value, measured.unit(), Optional.empty());
            String summary = "measured objective " + value.objective() + ": "
                    + value.value().toPlainString() + " " + measured.unit();
            add("$.measurements[" + i + "]", value.on(), measured.party(), act, summary);
        }
        List<Dossier.ReportedExchange> exchanges = dossier.exchanges().orElse(List.of());
        for (int i = 0; i < exchanges.size(); i++) {
            Exchange exchange = exchanges.get(i).exchange();
            AuthorityId party = exchanges.get(i).party();
            Act act = new ExchangeActs.RecordExchange(party, exchange);
            String summary = TimelineText.exchange(exchange);
            add("$.exchanges[" + i + "]", exchange.on(), party, act, summary);
        }
        List<Dossier.ContactChange> changes = dossier.contactChanges().orElse(List.of());
        for (int i = 0; i < changes.size(); i++) {
            Dossier.ContactChange change = changes.get(i);
            String path = "$.contactChanges[" + i + "]";
            Act vacated = new ContactActs.VacateContact(change.party(), change.vacantSince());
            add(path, change.vacantSince(), change.party(), vacated, "contact point vacant");
            appoint(path + ".contact", change.party(), change.contact());
        }
    }

    private void continueWork() {
        List<Dossier.FurtherPlan> programmes = dossier.programmes().orElse(List.of());
        for (int i = 0; i < programmes.size(); i++) {
            Dossier.FurtherPlan further = programmes.get(i);
            Programme programme = further.programme();
            String path = "$.programmes[" + i + "]";
            Act proposed = new ProgrammeActs.ProposeProgramme(programme);
            String summary = "further programme proposed: " + english(programme.name());
            add(path, further.proposedOn(), further.proposedBy(), proposed, summary);
            for (int j = 0; j < further.endorsements().size(); j++) {
                Dossier.BodyEndorsement by = further.endorsements().get(j);
                Act endorsed =
                        new ProgrammeActs.EndorseProgramme(by.party(), programme.hash(), by.body(), Optional.empty());
                String said = TimelineText.office(by.body()) + " endorsed the further programme";
                add(path + ".endorsements[" + j + "]", by.on(), by.party(), endorsed, said);
            }
        }
    }

    private static String english(LocalText text) {
        return text.read(LanguageTag.ENGLISH);
    }
}

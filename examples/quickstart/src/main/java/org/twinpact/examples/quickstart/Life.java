package org.twinpact.examples.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.twinpact.ActContext;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.approval.DecisionBuilder;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ContactPoint;
import org.twinpact.followup.Report;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.RoundTable;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.Ceremony;
import org.twinpact.signing.CeremonyBuilder;
import org.twinpact.signing.Publication;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.signing.SigningMode;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.TextActs;

/** Turns a dossier into acts, in the order of their days; the dossier's own order breaks ties. */
final class Life {
    private final Dossier dossier;
    private final WorkPlan plan;
    private final AgreementText text;
    private final Function<Person, PersonalDatum> seal;
    private final List<Chapter> chapters = new ArrayList<>();

    private Life(Dossier dossier, Function<Person, PersonalDatum> seal) {
        this.dossier = dossier;
        this.plan = new WorkPlan(1, dossier.plan().objectives());
        this.text = Wording.proposed(dossier, plan);
        this.seal = seal;
    }

    /** The acts of a dossier, from opening to the last report. */
    static List<Chapter> of(Dossier dossier, Function<Person, PersonalDatum> seal) {
        Life life = new Life(dossier, seal);
        for (int i = 0; i < dossier.parties().size(); i++) {
            life.join(i, dossier.parties().get(i));
        }
        life.agree();
        life.write();
        life.decide();
        life.sign();
        life.goOn();
        life.chapters.sort(Comparator.comparing(chapter -> chapter.by().on()));
        return life.numbered();
    }

    private List<Chapter> numbered() {
        List<Chapter> numbered = new ArrayList<>();
        for (Chapter chapter : chapters) {
            ActContext by = chapter.by().withActId(new ActId("dossier-%03d".formatted(numbered.size() + 1)));
            numbered.add(new Chapter(chapter.path(), chapter.act(), by, chapter.told()));
        }
        return List.copyOf(numbered);
    }

    private void tell(String path, LocalDate on, AuthorityId party, Act act, String told) {
        chapters.add(new Chapter(path, act, ActContext.role("International relations officer", party, on), told));
    }

    private void join(int i, Dossier.Party party) {
        String path = "$.parties[" + i + "]";
        AuthorityId id = party.id();
        if (i == 0) {
            tell(path, party.joinedOn(), id, new OpeningActs.OpenTwinning(party.authority()), "opened the twinning");
        } else {
            AuthorityId opener = dossier.parties().get(0).id();
            Act link = new PartyActs.AddParty(party.authority());
            tell(path, party.joinedOn(), opener, link, "found a partner: " + english(party.name()));
        }
        RoundTable table = party.roundTable().roundTable();
        tell(
                path + ".roundTable",
                table.heldOn(),
                id,
                new PreparationActs.RecordRoundTable(id, table),
                Phrases.roundTable(table));
        String goals = party.goals().size() + " goals set";
        tell(path + ".goals", party.goalsSetOn(), id, new PreparationActs.SetGoals(id, party.goals()), goals);
        party.search().ifPresent(search -> {
            String told = "search for a partner"
                    + search.association()
                            .map(name -> " through the " + english(name))
                            .orElse("");
            tell(path + ".search", search.startedOn(), id, new PreparationActs.RecordPartnerSearch(id, search), told);
        });
        String able = party.capacity().sufficient() ? "able" : "not able";
        Act assessed = new PreparationActs.AssessCapacity(id, party.capacity());
        tell(path + ".capacity", party.capacity().assessedOn(), id, assessed, "assessed " + able + " to carry it out");
        appoint(path + ".contact", id, party.contact());
    }

    private void appoint(String path, AuthorityId party, Dossier.Contact contact) {
        Optional<PersonalDatum> person =
                contact.person().map(Dossier.Named::person).map(seal);
        ContactPoint point = new ContactPoint(
                contact.role(), contact.mailbox(), contact.postalAddress(), person.map(PersonalDatum::ref));
        ActContext by = ActContext.role("International relations officer", party, contact.appointedOn())
                .withPersonalData(person.stream().toList());
        String told = "contact point: " + english(contact.role()) + ", " + contact.mailbox();
        chapters.add(new Chapter(path, new FollowUpActs.AppointContact(party, point), by, told));
    }

    private void agree() {
        Dossier.Plan agreed = dossier.plan();
        String told = "work plan with " + plan.objectives().size() + " measurable objectives";
        tell("$.plan", agreed.proposedOn(), agreed.proposedBy(), new PlanActs.ProposePlan(plan), told);
        for (int i = 0; i < agreed.endorsements().size(); i++) {
            Dossier.Endorsement by = agreed.endorsements().get(i);
            Act act = new PlanActs.EndorsePlan(by.party(), plan.hash());
            tell("$.plan.endorsements[" + i + "]", by.on(), by.party(), act, "endorsed the plan");
        }
    }

    private void write() {
        Dossier.Agreement agreement = dossier.agreement();
        AuthorityId by = agreement.proposedBy();
        String told = text.clauses().size() + " clauses in " + text.languages().size() + " languages";
        tell("$.agreement", agreement.proposedOn(), by, new TextActs.ProposeText(text), told);
        for (int i = 0; i < agreement.certificates().size(); i++) {
            Dossier.Certificate certificate = agreement.certificates().get(i);
            LanguageTag language = certificate.language();
            Act act = new TextActs.CertifyLanguage(certificate.party(), language, text.operativeHash(language));
            String path = "$.agreement.certificates[" + i + "]";
            tell(path, certificate.on(), certificate.party(), act, "certified the text in '" + language + "'");
        }
        String words = "text final under " + text.operativeHash().abbreviated();
        tell(
                "$.agreement.textFinalOn",
                agreement.textFinalOn(),
                by,
                new TextActs.FinalizeText(text.operativeHash()),
                words);
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
            String told = Phrases.decision(decision);
            tell("$.decisions[" + i + "]", decision.decidedOn(), decision.party(), act, told);
        }
    }

    private Sha256 subjects() {
        return plan.subjects(dossier.parties().stream().map(Dossier.Party::id).toList());
    }

    /** The agreement enters into force with the last of these, which the dossier gives the day of. */
    private void notices() {
        for (Dossier.Party party : dossier.parties()) {
            Act notice = new SignatureActs.GiveCompletionNotice(party.id(), dossier.inForceOn());
            tell("$.inForceOn", dossier.inForceOn(), party.id(), notice, "gave notice that all its law asks is done");
        }
    }

    private void sign() {
        Dossier.SigningDay day = dossier.ceremony();
        Ceremony ceremony = new CeremonyBuilder()
                .on(day.on())
                .place(day.place())
                .host(day.host())
                .manner(SigningMode.IN_PERSON)
                .build();
        String told = "ceremony set for " + day.on() + ", " + english(day.place());
        tell("$.ceremony", day.scheduledOn(), day.host(), new SignatureActs.ScheduleCeremony(ceremony), told);
        Act complete = new TextActs.CompleteSigningDetails(Wording.completed(dossier, plan));
        tell("$.ceremony", day.on(), day.host(), complete, "recitals, place and both calendars' date filled in");
        for (int i = 0; i < dossier.signatures().size(); i++) {
            Dossier.SignedBy signed = dossier.signatures().get(i);
            List<Signatory> signatories = signed.offices().stream()
                    .map(office -> new Signatory(office, Optional.empty()))
                    .toList();
            Signature signature = new Signature(text.operativeHash(), signatories, signed.seal(), signed.signedOn());
            String who = Phrases.signature(signed);
            Act act = new SignatureActs.RecordSignature(signed.party(), signature);
            tell("$.signatures[" + i + "]", signed.signedOn(), signed.party(), act, who);
        }
        if (text.conditions().entryIntoForce() == EntryIntoForce.LAST_NOTICE) {
            notices();
        }
        AuthorityId host = day.host();
        tell("$.inForceOn", dossier.inForceOn(), host, new SignatureActs.ConfirmEntryIntoForce(), "entered into force");
    }

    private void goOn() {
        for (int i = 0; i < dossier.publications().size(); i++) {
            Dossier.Announcement said = dossier.publications().get(i);
            Act act = new FollowUpActs.RecordPublication(
                    said.party(), new Publication(said.on(), said.headline(), said.address()));
            tell("$.publications[" + i + "]", said.on(), said.party(), act, "published: " + english(said.headline()));
        }
        for (int i = 0; i < dossier.notices().size(); i++) {
            Dossier.Notice notice = dossier.notices().get(i);
            Act act = new FollowUpActs.FulfilObligation(notice.party(), notice.obligation(), notice.evidence());
            tell("$.notices[" + i + "]", notice.on(), notice.party(), act, "notice given: " + notice.obligation());
        }
        for (int i = 0; i < dossier.reports().size(); i++) {
            Dossier.YearlyReport report = dossier.reports().get(i);
            Act act = new FollowUpActs.SubmitReport(
                    report.party(), new Report(report.upTo(), report.results(), report.summary(), report.recipients()));
            tell("$.reports[" + i + "]", report.on(), report.party(), act, "report: " + english(report.summary()));
        }
    }

    private static String english(LocalText text) {
        return text.read(LanguageTag.ENGLISH);
    }
}

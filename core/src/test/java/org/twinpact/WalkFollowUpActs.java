package org.twinpact;

import static org.twinpact.WalkAlphabet.REASON;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twinpact.WalkAlphabet.Candidate;
import org.twinpact.WalkScope.Try;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Evidence;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.followup.Activity;
import org.twinpact.followup.ActivityBuilder;
import org.twinpact.followup.ActivityKind;
import org.twinpact.followup.Exchange;
import org.twinpact.followup.ExchangeBuilder;
import org.twinpact.followup.ExchangeDirection;
import org.twinpact.followup.ExchangeSubject;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.PrincipleReview;
import org.twinpact.followup.PrincipleVerdict;
import org.twinpact.followup.Recipients;
import org.twinpact.followup.Report;
import org.twinpact.followup.RevivalReply;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Programme;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.Publication;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActivityActs;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EndingKind;
import org.twinpact.twinning.ExchangeActs;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.ProgrammeActs;
import org.twinpact.twinning.PublicationActs;
import org.twinpact.twinning.RecordsActs;
import org.twinpact.twinning.RevivalActs;
import org.twinpact.twinning.Tie;
import org.twinpact.twinning.TieActs;
import org.twinpact.twinning.TieKind;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.TwinningId;

/** The acts that a walk tries on obligations after signing, and those that end a twinning. */
final class WalkFollowUpActs {
    private static final Tie TIE = new Tie(TieKind.SUPPLEMENTS, TwinningId.named("another"));
    private static final ActId WRONG = new ActId("wrong");

    private WalkFollowUpActs() {}

    /**
     * Returns whether an act depends on contact points, obligations, activities, exchanges, publications, legal holds or reports,
     * which are not part of the state of a walk.
     */
    static boolean isOutsideState(Act act) {
        return act instanceof ContactActs.VacateContact
                || act instanceof ActivityActs
                || act instanceof ProgrammeActs
                || act instanceof OpeningActs.TakeUp
                || act instanceof ExchangeActs
                || act instanceof PublicationActs
                || act instanceof RecordsActs
                || act instanceof OpeningActs.ErasePersonalData
                || act instanceof RevivalActs
                || act instanceof TieActs
                || act instanceof FollowUpActs.FulfilObligation
                || act instanceof FollowUpActs.WaiveObligation
                || act instanceof FollowUpActs.CorrectPublication
                || act instanceof FollowUpActs.CorrectReport;
    }

    static Stream<Candidate> publications(WalkMoment now) {
        return now.ofEach(now.isWhole(), track -> new FollowUpActs.RecordPublication(track.party(), publication(now)));
    }

    static Stream<Candidate> publicationCorrections(WalkMoment now) {
        return now.ofEach(
                now.isWhole(),
                track -> new FollowUpActs.CorrectPublication(track.party(), WRONG, publication(now), REASON));
    }

    private static Publication publication(WalkMoment now) {
        return new Publication(now.day(), LocalText.of("חצי", "Half"), URI.create("https://example.org/twinning"));
    }

    static Stream<Candidate> contacts(WalkMoment now) {
        return now.ofEach(
                now.isWhole() || now.tries(Try.SIGNATURES),
                track -> new ContactActs.AppointContact(track.party(), SampleLife.contact("haifa")));
    }

    static Stream<Candidate> vacancies(WalkMoment now) {
        return now.ofEach(now.isWhole(), track -> new ContactActs.VacateContact(track.party(), now.day()));
    }

    static Stream<Candidate> activities(WalkMoment now) {
        Activity visit = new ActivityBuilder()
                .id("A1")
                .kind(ActivityKind.VISIT)
                .firstDay(now.day())
                .lastDay(now.day())
                .title(REASON)
                .purpose(REASON)
                .build();
        return now.ofEach(now.isWhole(), track -> new ActivityActs.RecordActivity(track.party(), visit));
    }

    static Stream<Candidate> measurements(WalkMoment now) {
        return now.ofEach(
                now.isWhole(),
                track -> new ActivityActs.MeasureObjective(
                        track.party(),
                        new Measurement(objective(now), BigDecimal.TEN, now.day()),
                        unit(now),
                        Optional.empty()));
    }

    static Stream<Candidate> reviews(WalkMoment now) {
        String clause =
                now.twinning().text().map(text -> text.clauses().get(0).id()).orElse("C03");
        return now.ofEach(
                now.isWhole(),
                track -> new ActivityActs.ReviewPrinciple(
                        track.party(), new PrincipleReview(clause, PrincipleVerdict.OBSERVED, REASON, now.day())));
    }

    static Stream<Candidate> exchanges(WalkMoment now) {
        Exchange development = new ExchangeBuilder()
                .id("E1")
                .direction(ExchangeDirection.SENT)
                .subject(ExchangeSubject.DEVELOPMENT)
                .addBodies(Recipients.FOREIGN_MINISTRY)
                .on(now.day())
                .summary(REASON)
                .build();
        return now.ofEach(now.isWhole(), track -> new ExchangeActs.RecordExchange(track.party(), development));
    }

    static Stream<Candidate> revivals(WalkMoment now) {
        return now.ofEach(
                now.isWhole(),
                track -> new RevivalActs.ProposeRevival(
                        track.party(), REASON, new Evidence(EvidenceGrade.STATEMENT, "letter 9", Optional.empty())));
    }

    static Stream<Candidate> revivalAnswers(WalkMoment now) {
        return now.ofEach(
                now.isWhole(),
                track -> new RevivalActs.AnswerRevival(
                        track.party(), RevivalReply.ACCEPTED, Optional.empty(), Optional.empty()));
    }

    static Stream<Candidate> reaffirmations(WalkMoment now) {
        return now.together(
                now.isWhole(),
                () -> new RevivalActs.Reaffirm(
                        now.twinning().tracks().stream().map(Track::party).toList(),
                        REASON,
                        Optional.empty(),
                        new Evidence(EvidenceGrade.STATEMENT, "deed 2", Optional.empty())),
                "");
    }

    static Stream<Candidate> ties(WalkMoment now) {
        return now.together(now.isWhole(), () -> new TieActs.TieTwinning(TIE, REASON), "");
    }

    static Stream<Candidate> tieRemovals(WalkMoment now) {
        return now.together(now.isWhole(), () -> new TieActs.RemoveTie(TIE, REASON), "");
    }

    private static String objective(WalkMoment now) {
        return now.twinning().plan().map(plan -> plan.objectives().get(0).id()).orElse("none");
    }

    private static String unit(WalkMoment now) {
        return now.twinning()
                .plan()
                .map(plan -> plan.objectives().get(0).unit().read(LanguageTag.ENGLISH))
                .orElse("none");
    }

    static Stream<Candidate> takingUp(WalkMoment now) {
        return now.together(now.isWhole(), () -> new OpeningActs.TakeUp(REASON), "");
    }

    static Stream<Candidate> programmes(WalkMoment now) {
        return now.together(now.isWhole(), () -> new ProgrammeActs.ProposeProgramme(programme(now)), "");
    }

    static Stream<Candidate> programmeEndorsements(WalkMoment now) {
        return now.ofEach(
                now.isWhole(),
                track -> new ProgrammeActs.EndorseProgramme(
                        track.party(), programme(now).hash(), Body.HEAD, Optional.empty()));
    }

    static Stream<Candidate> programmeWithdrawals(WalkMoment now) {
        return now.together(now.isWhole(), () -> new ProgrammeActs.WithdrawProgramme("P2", REASON), "");
    }

    static Stream<Candidate> closures(WalkMoment now) {
        return now.together(
                now.isWhole(),
                () -> new ProgrammeActs.CloseProgramme(
                        now.twinning().plan().isPresent() ? Optional.empty() : Optional.of("P2"), REASON),
                "");
    }

    private static Programme programme(WalkMoment now) {
        AuthorityId lead = now.twinning().tracks().get(0).party();
        return new Programme(
                "P2",
                REASON,
                LocalDate.parse("2029-01-01"),
                LocalDate.parse("2031-12-31"),
                new WorkPlan(
                        1,
                        List.of(SampleLife.plan()
                                .objectives()
                                .get(0)
                                .withId("F1")
                                .withLead(lead)
                                .withDue(LocalDate.parse("2031-06-30")))));
    }

    static Stream<Candidate> obligations(WalkMoment now) {
        return now.ofEach(
                now.isWhole(),
                track -> new FollowUpActs.FulfilObligation(
                        track.party(), open(now, track.party(), ObligationKind.NOTICE::equals), "letter 7"));
    }

    static Stream<Candidate> waivers(WalkMoment now) {
        return now.ofEach(
                now.isWhole(),
                track -> new FollowUpActs.WaiveObligation(
                        track.party(), open(now, track.party(), kind -> true), Optional.empty(), REASON));
    }

    private static String open(WalkMoment now, AuthorityId party, Predicate<ObligationKind> wanted) {
        return now.twinning().obligations().stream()
                .filter(obligation -> obligation.owner().equals(party) && wanted.test(obligation.kind()))
                .map(Obligation::code)
                .findFirst()
                .orElse("NO-OBLIGATION");
    }

    static Stream<Candidate> reports(WalkMoment now) {
        return now.ofEach(now.isWhole(), track -> new FollowUpActs.SubmitReport(track.party(), report(now)));
    }

    static Stream<Candidate> reportCorrections(WalkMoment now) {
        return now.ofEach(
                now.isWhole(), track -> new FollowUpActs.CorrectReport(track.party(), WRONG, report(now), REASON));
    }

    private static Report report(WalkMoment now) {
        return SampleLife.report(
                now.day(),
                now.twinning().plan().stream()
                        .map(plan -> new Measurement("O1", BigDecimal.TEN, now.day()))
                        .toList(),
                List.of("ASSOCIATION_INTERNATIONAL", "FOREIGN_MINISTRY", "STATE", "PARTNERS"));
    }

    static Stream<Candidate> failure(WalkMoment now) {
        return now.together(true, () -> new EndActs.RecordFailure(REASON), "");
    }

    static Stream<Candidate> ending(WalkMoment now) {
        return now.together(
                true,
                () -> new EndActs.RecordEnding(new Ending(
                        Optional.of(EndingKind.AGREED), Optional.empty(), Optional.empty(), Optional.empty())),
                "");
    }

    static Stream<Candidate> discontinuance(WalkMoment now) {
        return now.together(!now.tries(Try.ONE_TEXT), () -> new EndActs.Discontinue(REASON), "");
    }

    /** Returns the resumption, if an end retains its state, so that its corrections are tried too. */
    static Stream<Candidate> resumption(WalkMoment now) {
        return now.together(now.scope().corrects(), () -> new EndActs.Resume(REASON), "");
    }
}

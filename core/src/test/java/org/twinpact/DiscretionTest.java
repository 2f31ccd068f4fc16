package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.WithheldSubject;
import org.twinpact.followup.Withholding;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.IndexEntry;
import org.twinpact.signing.CeremonyBuilder;
import org.twinpact.signing.Publication;
import org.twinpact.signing.Release;
import org.twinpact.signing.SigningMode;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.AgendaItem;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.HealthThresholds;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.PublicationActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Twinning;

/** Tests of what a party withholds from publication, and of the obligations that rest meanwhile. */
class DiscretionTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText REASON = LocalText.of("שיקולי ביטחון", "Security of the delegation");
    private static final WithheldSubject TWINNING = WithheldSubject.wholeTwinning();

    @Test
    void theOwnObligationToPublishRestsUntilTheEndAndIsDueAfterItsPeriod() {
        Scenario scenario = signed();
        Obligation owed = publication(scenario, HAIFA);
        LocalDate due = owed.due();
        long days = owed.since().until(due, ChronoUnit.DAYS);
        LocalDate until = due.plusMonths(4);
        assertThat(codes(scenario, owed, due.plusDays(1))).containsExactly("OBLIGATION_OVERDUE");

        scenario.accepted(owed.since().toString(), withhold(HAIFA, until));

        assertThat(owed.due(scenario.twinning())).isEqualTo(until.plusDays(days));
        assertThat(owed.rest(scenario.twinning()).map(Withholding::reason)).contains(REASON);
        assertThat(codes(scenario, owed, due.plusDays(1))).containsExactly("OBLIGATION_RESTS");
        assertThat(codes(scenario, owed, until)).containsExactly("OBLIGATION_RESTS");
        assertThat(codes(scenario, owed, until.plusDays(1))).containsExactly("OBLIGATION_OPEN");
        assertThat(codes(scenario, owed, until.plusDays(days + 1))).containsExactly("OBLIGATION_OVERDUE");
        assertThat(AgendaItem.of(scenario.twinning()))
                .filteredOn(item -> item.code().equals(owed.code()))
                .extracting(AgendaItem::on)
                .containsExactly(until.plusDays(days));
    }

    @Test
    void itsTextSaysUntilWhenAndWhyInBothLanguages() {
        Scenario scenario = signed();
        Obligation owed = publication(scenario, HAIFA);
        scenario.accepted(owed.since().toString(), withhold(HAIFA, day("2027-12-31")));

        LocalText text =
                owed.text(scenario.twinning(), scenario.lifecycle().rules().profiles());

        assertThat(text.read(LanguageTag.ENGLISH))
                .contains("rests until 31 December 2027", "“Security of the delegation”", "Haifa");
        assertThat(text.read(LanguageTag.HEBREW)).contains("מושהית עד 31 בדצמבר 2027", "״שיקולי ביטחון״");
    }

    @Test
    void theObligationOfAnotherPartyDoesNotRest() {
        Scenario scenario = signed();
        Obligation owed = publication(scenario, HAIFA);

        scenario.accepted(owed.since().toString(), withhold(MARSEILLE, day("2028-01-01")));

        assertThat(owed.rest(scenario.twinning())).isEmpty();
        assertThat(owed.due(scenario.twinning())).isEqualTo(owed.due());
        assertThat(codes(scenario, owed, owed.due().plusDays(1))).containsExactly("OBLIGATION_OVERDUE");
    }

    @Test
    void onlyTheObligationToPublishRestsAndOnlyForTheTwinningItself() {
        Scenario scenario = signed();
        List<Obligation> others = scenario.twinning().obligations().stream()
                .filter(owed -> owed.owner().equals(HAIFA) && !owed.equals(publication(scenario, HAIFA)))
                .toList();
        assertThat(others).isNotEmpty();
        scenario.accepted("2026-10-01", withhold(HAIFA, day("2028-01-01")));
        assertThat(others)
                .allSatisfy(owed -> assertThat(owed.due(scenario.twinning())).isEqualTo(owed.due()));

        Scenario ceremony = Scenario.until(24);
        String id = ceremony.twinning().ceremonies().get(0).id();
        ceremony.accepted(
                "2026-06-01",
                new PublicationActs.WithholdPublication(
                        HAIFA, WithheldSubject.ofCeremony(id), day("2028-01-01"), REASON));
        assertThat(ceremony.twinning().withheldUntil()).isEmpty();
    }

    @Test
    void whatIsWithheldBeforeTheSigningRestsFromTheBeginning() {
        Scenario scenario = Scenario.until(20);
        scenario.accepted(last(scenario), withhold(HAIFA, day("2028-01-01")));
        SampleLife.acts().subList(20, signedAfter()).forEach(scenario::perform);

        Obligation owed = publication(scenario, HAIFA);

        assertThat(owed.due(scenario.twinning())).isAfter(day("2028-01-01"));
    }

    @Test
    void aLiftingEndsTheRestAndNoneLastsForEver() {
        Scenario scenario = signed();
        Obligation owed = publication(scenario, HAIFA);
        LocalDate since = owed.since();
        long days = since.until(owed.due(), ChronoUnit.DAYS);
        assertThat(scenario.refused(since.toString(), lift(HAIFA))).containsExactly("NOT_WITHHELD");
        assertThat(offers(scenario, since, ActKind.LIFT_WITHHOLDING)).isFalse();
        scenario.accepted(since.toString(), withhold(HAIFA, since.plusYears(2)));
        assertThat(offers(scenario, since.plusDays(3), ActKind.LIFT_WITHHOLDING))
                .isTrue();

        scenario.accepted(since.plusMonths(6).toString(), lift(HAIFA));

        assertThat(owed.due(scenario.twinning()))
                .isEqualTo(since.plusMonths(6).minusDays(1).plusDays(days));
        assertThat(scenario.refused(since.plusMonths(7).toString(), lift(HAIFA)))
                .containsExactly("NOT_WITHHELD");
        assertThat(scenario.refused(
                        since.toString(), withhold(HAIFA, since.plusYears(10).plusDays(1))))
                .containsExactly("WITHHELD_TOO_LONG");
        assertThat(scenario.refused(since.toString(), withhold(HAIFA, since.minusDays(1))))
                .contains("DATE_BEFORE_PREREQUISITE");
    }

    @Test
    void whatIsLiftedOnTheSameDayNeverRested() {
        Scenario scenario = signed();
        Obligation owed = publication(scenario, HAIFA);
        scenario.accepted(owed.since().toString(), withhold(HAIFA, owed.due().plusYears(1)));
        scenario.accepted(owed.since().toString(), lift(HAIFA));

        assertThat(owed.due(scenario.twinning())).isEqualTo(owed.due());
        assertThat(owed.rest(scenario.twinning())).isEmpty();
    }

    @Test
    void papersInAnyOrderReadTheSame() {
        LocalDate first = day("2026-10-01");
        List<Paper> papers = List.of(
                new Paper(first, withhold(HAIFA, first.plusDays(90))),
                new Paper(first.plusDays(20), withhold(HAIFA, first.plusDays(200))),
                new Paper(first.plusDays(40), lift(HAIFA)),
                new Paper(first.plusDays(60), withhold(HAIFA, first.plusDays(70))));
        List<Withholding> inOrder = read(papers);
        assertThat(inOrder).hasSize(1);

        assertThat(read(List.of(papers.get(1), papers.get(0), papers.get(2), papers.get(3))))
                .isEqualTo(inOrder);
        assertThat(read(List.of(papers.get(0), papers.get(3), papers.get(2), papers.get(1))))
                .isEqualTo(inOrder);
        assertThat(read(List.of(papers.get(3), papers.get(2), papers.get(1), papers.get(0))))
                .isEqualTo(inOrder);
        assertThat(read(papers.subList(0, 3)))
                .isEqualTo(read(List.of(papers.get(0), papers.get(2), papers.get(1))))
                .first()
                .satisfies(known -> assertThat(known.liftedOn()).contains(first.plusDays(40)));
    }

    @Test
    void anEarlierPaperIsRecordedWithoutEffectAndWarned() {
        Scenario scenario = signed();
        scenario.accepted("2026-11-01", withhold(HAIFA, day("2027-01-01")));
        Twinning before = scenario.twinning();

        assertThat(scenario.warned("2026-10-15", withhold(HAIFA, day("2028-01-01"))))
                .contains("WITHHOLDING_SUPERSEDED");
        assertThat(scenario.warned("2026-10-15", lift(HAIFA))).containsExactly("WITHHOLDING_SUPERSEDED");
        scenario.accepted("2026-10-15", lift(HAIFA));
        assertThat(scenario.twinning().tracks()).isEqualTo(before.tracks());
        assertThat(scenario.refused("2026-11-01", withhold(HAIFA, day("2026-12-01"))))
                .containsExactly("ALREADY_WITHHELD");
    }

    @Test
    void aPublicationMeanwhileIsRecordedWithAWarning() {
        Scenario scenario = signed();
        Obligation owed = publication(scenario, HAIFA);
        LocalDate since = owed.since();
        scenario.accepted(since.plusDays(2).toString(), withhold(MARSEILLE, since.plusDays(10)));

        assertThat(scenario.warned(since.plusDays(20).toString(), published(since.plusDays(1))))
                .isEmpty();
        assertThat(scenario.warned(since.plusDays(20).toString(), published(since.plusDays(2))))
                .containsExactly("PUBLISHED_WHILE_WITHHELD");
        assertThat(scenario.warned(since.plusDays(20).toString(), published(since.plusDays(10))))
                .containsExactly("PUBLISHED_WHILE_WITHHELD");
        assertThat(scenario.warned(since.plusDays(20).toString(), published(since.plusDays(11))))
                .isEmpty();
    }

    @Test
    void anObligationByLawRestsWithAWarning() {
        Profile shipped = Profiles.shipped().versions("IL").get(0);
        Profile byLaw = shipped.withVersion("law")
                .withObligations(shipped.obligations().stream()
                        .map(rule -> rule.code().equals("IL-PUBLISH") ? rule.withBasis(Basis.LAW) : rule)
                        .toList());
        Scenario scenario = Scenario.until(signedAfter(), Rulebook.shipped().with(byLaw));

        assertThat(scenario.warned("2026-12-01", withhold(HAIFA, day("2027-01-01"))))
                .contains("LEGAL_OBLIGATION_RESTS");
        assertThat(scenario.warned("2026-12-01", withhold(MARSEILLE, day("2027-01-01"))))
                .isEmpty();
    }

    @Test
    void noMoreThanTwentySubjectsAreWithheldAtATime() {
        Scenario scenario = signed();
        for (int release = 1; release <= 10; release++) {
            String id = "R" + release;
            scenario.accepted(
                    "2026-10-01",
                    new PublicationActs.ProposeRelease(
                            HAIFA, new Release(id, REASON, Sha256.of(List.of(id)), Optional.empty())));
            scenario.accepted("2026-10-02", withhold(WithheldSubject.ofRelease(id), "2026-11-01"));
        }
        for (int ceremony = 1; ceremony <= 10; ceremony++) {
            String id = "C" + ceremony;
            scenario.accepted(
                    "2026-10-02",
                    new SignatureActs.ScheduleCeremony(new CeremonyBuilder()
                            .id(id)
                            .on(LocalDate.parse("2026-12-01"))
                            .place(REASON)
                            .manner(SigningMode.IN_PERSON)
                            .build()));
            if (ceremony < 10) {
                scenario.accepted("2026-10-02", withhold(WithheldSubject.ofCeremony(id), "2026-11-01"));
            }
        }
        scenario.accepted("2026-10-02", withhold(TWINNING, "2026-11-01"));

        assertThat(scenario.refused("2026-10-03", withhold(WithheldSubject.ofCeremony("C10"), "2026-11-01")))
                .containsExactly("LIMIT_REACHED");
        scenario.accepted("2026-10-03", withhold(TWINNING, "2026-11-15"));
        scenario.accepted("2026-11-02", withhold(WithheldSubject.ofCeremony("C10"), "2026-12-01"));
    }

    private static Act withhold(WithheldSubject subject, String until) {
        return new PublicationActs.WithholdPublication(HAIFA, subject, LocalDate.parse(until), REASON);
    }

    @Test
    void whatTheTwinningDoesNotHaveCannotBeWithheld() {
        Scenario scenario = signed();
        Twinning before = scenario.twinning();
        assertThat(scenario.refused(
                        "2026-12-01",
                        new PublicationActs.WithholdPublication(
                                HAIFA, WithheldSubject.ofCeremony("nowhere"), day("2027-01-01"), REASON)))
                .containsExactly("WITHHELD_SUBJECT_UNKNOWN");
        assertThat(scenario.twinning()).isEqualTo(before);
    }

    @Test
    void theHealthCountsNothingThatRestsAndTheIndexEntrySaysUntilWhen() {
        Scenario scenario = signed();
        assertThat(IndexEntry.of(scenario.twinning()).withheldUntil()).isEmpty();
        Obligation owed = publication(scenario, HAIFA);
        LocalDate late = owed.due().plusYears(3);
        assertThat(reasons(scenario, late)).anyMatch(reason -> reason.evidence().equals(owed.code()));

        scenario.accepted(owed.since().toString(), withhold(HAIFA, late.plusDays(1)));

        assertThat(reasons(scenario, late))
                .noneMatch(reason -> reason.evidence().equals(owed.code()));
        assertThat(IndexEntry.of(scenario.twinning()).withheldUntil()).contains(late.plusDays(1));
    }

    private static List<Finding> reasons(Scenario scenario, LocalDate day) {
        return scenario.lifecycle()
                .health(scenario.twinning(), day, HealthThresholds.standard())
                .orElseThrow()
                .reasons();
    }

    private record Paper(LocalDate on, Act act) {}

    private static List<Withholding> read(List<Paper> papers) {
        Scenario scenario = signed();
        papers.forEach(paper -> scenario.accepted(paper.on().toString(), paper.act()));
        return scenario.twinning().track(HAIFA).orElseThrow().withholdings();
    }

    private static Scenario signed() {
        return Scenario.until(signedAfter());
    }

    /** Returns the number of acts of the sample life up to the last signature. */
    private static int signedAfter() {
        int number = 1;
        Scenario scenario = Scenario.until(1);
        while (scenario.twinning().obligations().isEmpty()) {
            scenario.perform(SampleLife.acts().get(number));
            number++;
        }
        return number;
    }

    private static String last(Scenario scenario) {
        return scenario.twinning().lastOn().orElseThrow().toString();
    }

    private static Obligation publication(Scenario scenario, AuthorityId owner) {
        return scenario.twinning().obligations().stream()
                .filter(owed -> owed.owner().equals(owner) && owed.kind() == ObligationKind.PUBLICATION)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Scenario scenario, Obligation owed, LocalDate day) {
        return scenario.lifecycle().obligations(scenario.twinning(), day).stream()
                .filter(finding -> finding.evidence().equals(owed.code()))
                .map(Finding::code)
                .toList();
    }

    private static boolean offers(Scenario scenario, LocalDate day, ActKind kind) {
        return scenario.lifecycle().availableActs(scenario.twinning(), day).stream()
                .map(AvailableAct::act)
                .anyMatch(kind::equals);
    }

    private static Act withhold(AuthorityId party, LocalDate until) {
        return new PublicationActs.WithholdPublication(party, TWINNING, until, REASON);
    }

    private static Act lift(AuthorityId party) {
        return new PublicationActs.LiftWithholding(party, TWINNING, REASON);
    }

    private static Act published(LocalDate on) {
        return new FollowUpActs.RecordPublication(
                HAIFA, new Publication(on, REASON, URI.create("https://example.org/twinning")));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

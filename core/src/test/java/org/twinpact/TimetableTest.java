package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.validation.Validation;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.Moment;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.DutyKind;
import org.twinpact.jurisdiction.DutyRule;
import org.twinpact.jurisdiction.DutyRuleBuilder;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileBuilder;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;
import org.twinpact.jurisdiction.StepBuilder;
import org.twinpact.jurisdiction.When;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.timetable.Delay;
import org.twinpact.timetable.DelayCause;
import org.twinpact.timetable.EarliestDay;
import org.twinpact.timetable.KeyDate;
import org.twinpact.timetable.ProfiledParty;
import org.twinpact.timetable.Remedy;
import org.twinpact.timetable.RemedyKind;
import org.twinpact.timetable.RemedyStep;
import org.twinpact.timetable.Timetable;
import org.twinpact.timetable.TimetableEntry;
import org.twinpact.timetable.TimetableEntryKind;
import org.twinpact.timetable.TimetableRequest;

/** Timetables worked out by hand, of real towns; the days before which nothing is done are invented. */
class TimetableTest {
    private static final LocalDate START = LocalDate.parse("2026-12-01");
    private static final LocalAuthority TURIN = new LocalAuthority(
            new AuthorityId("it-torino"), LocalText.of("טורינו", "Turin"), "IT", AuthorityKind.MUNICIPALITY, List.of());
    private static final TimetableRequest HAIFA_MARSEILLE = request(Profiles.shipped(), Story.HAIFA, Story.MARSEILLE);

    @Test
    void whereNobodyLosesADayTheLawOfIsraelAndFranceAsksForAnOrderAndForNoTime() {
        Timetable timetable = Timetable.of(HAIFA_MARSEILLE);

        assertThat(timetable.entries())
                .filteredOn(entry -> entry.kind() != TimetableEntryKind.OBLIGATION)
                .allSatisfy(entry -> assertThat(entry.day()).isEqualTo(START))
                .extracting(TimetableEntry::code)
                .containsExactly(
                        "PLAN",
                        "TEXT_READY",
                        "IL-HEAD",
                        "IL-COUNCIL",
                        "TEXT_FINAL",
                        "IL-LEGAL-OPINION",
                        "FR-COUNCIL",
                        "SIGNATURE",
                        "SIGNATURE",
                        "SIGNED",
                        "FR-TRANSMISSION",
                        "ENTRY_INTO_FORCE");
        for (KeyDate keyDate : List.of(timetable.signed(), timetable.inForce())) {
            assertThat(keyDate.day()).isEqualTo(START);
            assertThat(keyDate.lastDelay()).isEmpty();
            assertThat(keyDate.smallestRemedy()).isEmpty();
            assertThat(keyDate.text(LanguageTag.ENGLISH)).endsWith("it is as early as it can be.");
        }
    }

    @Test
    void theCouncilThatMeetsLastHoldsUpTheSigningUntilItsMeeting() {
        Timetable timetable = Timetable.of(HAIFA_MARSEILLE.withEarliestDays(
                earliestDay(Story.HAIFA, "IL-COUNCIL", "2026-12-15"),
                earliestDay(Story.MARSEILLE, "FR-COUNCIL", "2026-12-10"),
                earliestDay(Story.MARSEILLE, "FR-TRANSMISSION", "2026-12-20")));

        assertThat(day(timetable, "TEXT_FINAL")).isEqualTo("2026-12-15");
        assertThat(day(timetable, "FR-COUNCIL"))
                .as("it decides on a frozen text")
                .isEqualTo("2026-12-15");
        assertThat(timetable.signed().day()).isEqualTo("2026-12-15");
        Delay blocker = timetable.signed().lastDelay().orElseThrow();
        assertThat(blocker.party()).contains(Story.HAIFA);
        assertThat(blocker.step().map(Step::code)).contains("IL-COUNCIL");
        assertThat(blocker.step().map(Step::basis)).contains(Basis.GUIDE);
        Remedy remedy = timetable.signed().smallestRemedy().orElseThrow();
        assertThat(remedy.kind()).isEqualTo(RemedyKind.EARLIER_DAY);
        assertThat(remedy.steps())
                .as("an earlier day would wait for Marseille")
                .extracting(RemedyStep::by, RemedyStep::insteadOf)
                .containsExactly(Assertions.tuple(day("2026-12-10"), day("2026-12-15")));
        assertThat(remedy.day()).isEqualTo("2026-12-10");

        assertThat(timetable.inForce().day()).isEqualTo("2026-12-20");
        assertThat(codes(timetable.inForce())).containsExactly("FR-TRANSMISSION");
        assertThat(timetable.inForce().smallestRemedy().map(Remedy::day)).contains(LocalDate.parse("2026-12-15"));
    }

    @Test
    void twoCouncilsOnOneDayHaveToMeetEarlierTogether() {
        KeyDate signed = Timetable.of(HAIFA_MARSEILLE.withEarliestDays(
                        earliestDay(Story.HAIFA, "IL-COUNCIL", "2026-12-15"),
                        earliestDay(Story.MARSEILLE, "FR-COUNCIL", "2026-12-15")))
                .signed();

        assertThat(codes(signed)).containsExactly("IL-COUNCIL", "FR-COUNCIL");
        assertThat(signed.remedies())
                .extracting(Remedy::kind, Remedy::day)
                .containsExactly(Assertions.tuple(RemedyKind.EARLIER_DAY, START));
        assertThat(steps(signed)).containsExactly("IL-COUNCIL", "FR-COUNCIL");
        assertThat(signed.text(LanguageTag.ENGLISH).lines())
                .containsSequence("Smallest change: All of these together:")
                .anyMatch(line -> line.startsWith("- Haifa takes this step by 2026-12-01 instead of 2026-12-15: "))
                .endsWith("Then: 2026-12-01.");
        assertThat(signed.text(LanguageTag.HEBREW).lines())
                .containsSequence("השינוי הקטן ביותר: כל אלה יחד:")
                .anyMatch(line -> line.startsWith("- צעד זה של חיפה ייעשה עד 2026-12-01 במקום ביום 2026-12-15: "))
                .endsWith("אז המועד יהיה: 2026-12-01.");
    }

    @Test
    void aCouncilBesideASilenceLeavesNoChangeOfOneKind() {
        KeyDate signed = Timetable.of(request(italy(filing("MAECI")), Story.HAIFA, TURIN)
                        .withEarliestDays(earliestDay(Story.HAIFA, "IL-LEGAL-OPINION", "2026-12-31")))
                .signed();

        assertThat(signed.delays())
                .extracting(Delay::cause)
                .containsExactly(DelayCause.EARLIEST_DAY, DelayCause.SILENCE);
        assertThat(signed.remedies()).isEmpty();
        assertThat(signed.text(LanguageTag.ENGLISH))
                .endsWith("changes of different kinds would have to come together.");
        assertThat(signed.text(LanguageTag.HEBREW)).endsWith("נדרשים שינויים מסוגים שונים יחד.");
    }

    @Test
    void italysThreeFilingsAreShortenedByThreeConsentsTogether() {
        KeyDate signed =
                Timetable.of(request(Profiles.shipped(), Story.HAIFA, TURIN)).signed();

        assertThat(signed.day()).isEqualTo("2026-12-31");
        assertThat(signed.remedies())
                .extracting(Remedy::kind, Remedy::day)
                .containsExactly(Assertions.tuple(RemedyKind.CONSENT, START));
        assertThat(steps(signed)).containsExactly("IT-REGIONAL-AFFAIRS", "IT-FOREIGN-MINISTRY", "IT-REGION");
        assertThat(signed.remedies().get(0).steps())
                .extracting(RemedyStep::by, RemedyStep::insteadOf)
                .containsOnly(Assertions.tuple(Optional.of(START), day("2026-12-31")));
    }

    @Test
    void aConsentThatTheRestCanDoWithoutIsNotAskedFor() {
        KeyDate signed = Timetable.of(request(
                        italy(
                                filing("DARA").silence(Period.ofDays(60)),
                                filing("MAECI"),
                                filing("REGION").addAfter("IT-MAECI")),
                        Story.HAIFA,
                        TURIN))
                .signed();

        assertThat(signed.day()).isEqualTo("2027-01-30");
        assertThat(codes(signed)).containsExactly("IT-MAECI", "IT-DARA", "IT-REGION");
        assertThat(signed.remedies()).extracting(Remedy::day).containsExactly(LocalDate.parse("2026-12-31"));
        assertThat(steps(signed)).containsExactly("IT-DARA", "IT-REGION");
        assertThat(signed.remedies().get(0).steps()).extracting(RemedyStep::by).containsOnly(day("2026-12-31"));
    }

    @Test
    void theTextThatIsReadyLastHoldsUpAll() {
        Timetable timetable = Timetable.of(HAIFA_MARSEILLE
                .withTextReady(LocalDate.parse("2027-01-10"))
                .withEarliestDays(earliestDay(Story.HAIFA, "IL-HEAD", "2026-12-07")));

        assertThat(day(timetable, "IL-COUNCIL"))
                .as("on the subjects, before there is a text")
                .isEqualTo("2026-12-07");
        assertThat(timetable.signed().day()).isEqualTo("2027-01-10");
        assertThat(timetable.signed().lastDelay().map(Delay::cause)).contains(DelayCause.TEXT_READY);
        assertThat(timetable.signed().smallestRemedy())
                .contains(new Remedy(
                        List.of(new RemedyStep(
                                RemedyKind.EARLIER_TEXT,
                                Optional.empty(),
                                Optional.empty(),
                                day("2026-12-07"),
                                day("2027-01-10"))),
                        LocalDate.parse("2026-12-07")));
    }

    @Test
    void oneBodysSilenceIsShortenedByItsConsent() {
        Timetable timetable = Timetable.of(request(italy(filing("MAECI")), Story.HAIFA, TURIN));

        assertThat(timetable.entries())
                .filteredOn(entry -> entry.kind() == TimetableEntryKind.FILING)
                .singleElement()
                .satisfies(filing -> assertThat(List.of(filing.day(), filing.completedOn()))
                        .containsExactly(START, LocalDate.parse("2026-12-31")));
        assertThat(timetable.signed().day()).isEqualTo("2026-12-31");
        assertThat(timetable.signed().lastDelay().map(Delay::cause)).contains(DelayCause.SILENCE);
        assertThat(timetable.signed().remedies()).extracting(Remedy::kind).containsExactly(RemedyKind.CONSENT);
        assertThat(timetable.signed().smallestRemedy().map(Remedy::day)).contains(START);
    }

    @Test
    void threeSilencesSideBySideAreShortenedByNoSingleChangeButByLeavingTheTownOut() {
        Profiles profiles = italy(filing("DARA"), filing("MAECI"), filing("REGION"));

        KeyDate pair = Timetable.of(request(profiles, Story.HAIFA, TURIN)).signed();
        KeyDate three = Timetable.of(request(profiles, Story.HAIFA, Story.MARSEILLE, TURIN))
                .signed();

        assertThat(pair.day()).isEqualTo("2026-12-31");
        assertThat(codes(pair)).containsExactly("IT-DARA", "IT-MAECI", "IT-REGION");
        assertThat(pair.remedies()).extracting(remedy -> remedy.steps().size()).containsExactly(3);
        assertThat(three.day()).isEqualTo("2026-12-31");
        assertThat(three.remedies())
                .containsExactly(new Remedy(
                        List.of(new RemedyStep(
                                RemedyKind.WITHOUT_PARTY,
                                Optional.of(TURIN),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                        START));
    }

    @Test
    void whatIsFiledLastIsBetterFiledEarlierThanConsentedTo() {
        Timetable timetable =
                Timetable.of(request(italy(filing("DARA"), filing("MAECI"), filing("REGION")), Story.HAIFA, TURIN)
                        .withEarliestDays(earliestDay(TURIN, "IT-REGION", "2026-12-05")));

        assertThat(timetable.signed().day()).isEqualTo("2027-01-04");
        assertThat(timetable.signed().delays())
                .extracting(Delay::cause)
                .containsExactly(DelayCause.EARLIEST_DAY, DelayCause.SILENCE);
        assertThat(timetable.signed().remedies())
                .extracting(Remedy::kind, remedy -> remedy.steps().get(0).by().orElseThrow(), Remedy::day)
                .containsExactly(
                        tuple(RemedyKind.EARLIER_DAY, START, "2026-12-31"),
                        tuple(RemedyKind.CONSENT, LocalDate.parse("2026-12-31"), "2026-12-31"));
    }

    @Test
    void whatMoneyAsksCostsNothingWhereNoneIsCommitted() {
        Timetable timetable = Timetable.of(
                HAIFA_MARSEILLE.withMoney(true).withEarliestDays(earliestDay(Story.HAIFA, "IL-BUDGET", "2027-01-15")));

        assertThat(timetable.signed().day()).isEqualTo("2027-01-15");
        assertThat(codes(timetable.signed())).containsExactly("IL-BUDGET");
        assertThat(timetable.signed().remedies())
                .extracting(Remedy::kind)
                .containsExactly(RemedyKind.EARLIER_DAY, RemedyKind.NO_MONEY);
    }

    @Test
    void aRatifiableDecisionMayFollowTheSignaturesWhereTheTextSaysSo() {
        TimetableRequest request = request(Profiles.shipped(), Story.HAIFA, Story.BREMEN)
                .withEarliestDays(earliestDay(Story.BREMEN, "GENERIC-COUNCIL", "2027-02-01"));

        KeyDate before = Timetable.of(request).signed();
        Timetable after = Timetable.of(request.withForce(Moment.RATIFICATION));

        assertThat(before.day()).isEqualTo("2027-02-01");
        assertThat(before.remedies())
                .extracting(Remedy::kind)
                .containsExactly(RemedyKind.EARLIER_DAY, RemedyKind.RATIFICATION);
        assertThat(after.signed().day()).isEqualTo(START);
        assertThat(after.inForce().day()).isEqualTo("2027-02-01");
        assertThat(codes(after.inForce())).containsExactly("GENERIC-COUNCIL");
    }

    @Test
    void aDayThatTheTextNamesHoldsUpTheEntryIntoForceAlone() {
        Timetable timetable =
                Timetable.of(HAIFA_MARSEILLE.withForce(Moment.DAY).withDay(LocalDate.parse("2027-03-01")));

        assertThat(timetable.signed().day()).isEqualTo(START);
        assertThat(timetable.inForce().day()).isEqualTo("2027-03-01");
        assertThat(timetable.inForce().remedies()).isEmpty();
        assertThat(timetable.inForce().text(LanguageTag.ENGLISH)).contains("the text itself names the day");
    }

    @Test
    void whatOnlyWarnsIsListedAndHoldsNothingUp() {
        Step advice = filing("DARA").severity(Severity.WARN).build();
        Timetable timetable = Timetable.of(request(italy(advice), Story.HAIFA, TURIN));

        assertThat(timetable.signed().day()).isEqualTo(START);
        assertThat(timetable.entries())
                .filteredOn(entry -> entry.code().equals("IT-DARA"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text(LanguageTag.ENGLISH))
                        .contains("holds nothing up", "Silence consents on 2026-12-31"));
    }

    @Test
    void whatOnlyTheTextBringsAboutIsDecidedOnceThereIsOne() {
        Step consent = Steps.step()
                .code("IT-ASSOCIATION")
                .body(new Body("MINISTRY"))
                .scope(Scope.SUBJECTS)
                .before(Gate.FREEZE)
                .addWhen(When.JOINS_ASSOCIATION)
                .build();
        TimetableRequest request =
                request(italy(consent), Story.HAIFA, TURIN).withTextReady(LocalDate.parse("2026-12-10"));

        assertThat(Timetable.of(request).entries())
                .extracting(TimetableEntry::code)
                .doesNotContain("IT-ASSOCIATION");
        assertThat(day(Timetable.of(request.withJoinsAssociation(true)), "IT-ASSOCIATION"))
                .isEqualTo("2026-12-10");
    }

    @Test
    void dutiesFallDueAfterTheSigningAndAgainEachYear() {
        Timetable timetable = Timetable.of(HAIFA_MARSEILLE);

        assertThat(days(timetable, "IL-PUBLISH")).containsExactly("2026-12-08");
        assertThat(days(timetable, "IL-INFORM-MFA")).containsExactly("2026-12-31");
        assertThat(days(timetable, "IL-YEARLY-REPORT")).containsExactly("2027-12-01", "2028-12-01", "2029-12-01");
        assertThat(days(Timetable.of(HAIFA_MARSEILLE.withUntil(LocalDate.parse("2028-12-01"))), "IL-YEARLY-REPORT"))
                .containsExactly("2027-12-01", "2028-12-01");
        assertThat(days(Timetable.of(HAIFA_MARSEILLE.withYears(1)), "IL-YEARLY-REPORT"))
                .containsExactly("2027-12-01");
    }

    @Test
    void aDutyOfAFixedDayFallsDueOnTheFirstSuchDayAfterTheSigning() {
        DutyRule declaration = duty().day(MonthDay.of(5, 31)).build();
        TimetableRequest request = request(
                Profiles.of(List.of(profile("FR").withDuties(declaration), profile("IL"))),
                Story.HAIFA,
                Story.MARSEILLE);

        assertThat(days(Timetable.of(request.withYears(2)), "FR-DECLARE")).containsExactly("2027-05-31", "2028-05-31");
        assertThat(days(
                        Timetable.of(
                                request.withStart(LocalDate.parse("2027-05-31")).withYears(1)),
                        "FR-DECLARE"))
                .containsExactly("2028-05-31");
    }

    @Test
    void aDutyThatNeverMovesOnIsListedOnce() {
        DutyRule always = duty().within(Period.ZERO).build();
        TimetableRequest request = request(
                Profiles.of(List.of(profile("FR").withDuties(always), profile("IL"))), Story.HAIFA, Story.MARSEILLE);

        assertThat(days(Timetable.of(request), "FR-DECLARE")).containsExactly("2026-12-01");
    }

    @Test
    void itReadsInHebrewAndEnglishLineByLine() {
        Timetable timetable =
                Timetable.of(HAIFA_MARSEILLE.withEarliestDays(earliestDay(Story.HAIFA, "IL-COUNCIL", "2026-12-15")));

        assertThat(timetable.text(LanguageTag.ENGLISH).lines())
                .startsWith("Haifa – Marseille: what is possible at the earliest, from 2026-12-01")
                .contains(
                        "2026-12-15: the text is frozen.",
                        "Signed by all: 2026-12-15 at the earliest.",
                        "It is held up by:")
                .anyMatch(line -> line.startsWith("- Haifa: The council ") && line.endsWith("Not before 2026-12-15."))
                .anyMatch(line -> line.startsWith("Smallest change: Haifa takes this step by 2026-12-01 instead of"));
        assertThat(timetable.text(LanguageTag.HEBREW).lines())
                .startsWith("חיפה – מרסיי: המועדים המוקדמים ביותר האפשריים, החל ביום 2026-12-01")
                .contains("2026-12-15: הנוסח מקובע.", "חתימת כל הצדדים: 2026-12-15 לכל המוקדם.")
                .anyMatch(line -> line.startsWith("- חיפה: המועצה ") && line.endsWith("לא לפני 2026-12-15."))
                .noneMatch(line -> line.contains("?"));
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsTurnedAwayWithItsFault() {
        assertFault(HAIFA_MARSEILLE.withParties(HAIFA_MARSEILLE.parties().get(0)), "parties is 1; 2 to 50 is right");
        assertFault(request(Profiles.shipped(), Story.HAIFA, Story.HAIFA), "two or more different parties");
        EarliestDay council = earliestDay(Story.HAIFA, "IL-COUNCIL", "2026-12-15");
        assertFault(
                HAIFA_MARSEILLE.withEarliestDays(earliestDay(Story.HAIFA, "FR-COUNCIL", "2026-12-15")),
                "il-haifa has no step FR-COUNCIL");
        assertFault(
                HAIFA_MARSEILLE.withEarliestDays(council, earliestDay(Story.HAIFA, "IL-COUNCIL", "2026-12-01")),
                "two first days for IL-COUNCIL");
        Step circle = filing("DARA").addAfter("IT-DARA").build();
        TimetableRequest endless = HAIFA_MARSEILLE.withParties(
                HAIFA_MARSEILLE.parties().get(0),
                new ProfiledParty(TURIN, profile("IT").withSteps(circle)));
        assertFault(endless, "IT-DARA comes after itself");
    }

    @Test
    void whatLiesOutsideTheBoundsOfAProspectIsNamedWithWhatIsRight() {
        String right = "; a day between 1900-01-01 and 2200-12-31 is right";

        assertFault(HAIFA_MARSEILLE.withYears(1_000_000), "years is 1000000; 1 to 50 is right");
        assertFault(HAIFA_MARSEILLE.withYears(0), "years is 0; 1 to 50 is right");
        assertFault(HAIFA_MARSEILLE.withStart(LocalDate.MAX), "start is +999999999-12-31" + right);
        assertFault(HAIFA_MARSEILLE.withStart(LocalDate.MIN), "start is -999999999-01-01" + right);
        assertFault(HAIFA_MARSEILLE.withDay(LocalDate.MAX), "day is +999999999-12-31" + right);
        assertFault(HAIFA_MARSEILLE.withUntil(LocalDate.MAX), "until is +999999999-12-31" + right);
        assertFault(HAIFA_MARSEILLE.withTextReady(LocalDate.MAX), "textReady is +999999999-12-31" + right);
        assertFault(
                HAIFA_MARSEILLE.withEarliestDays(new EarliestDay(Story.HAIFA.id(), "IL-COUNCIL", LocalDate.MAX)),
                "the first day for IL-COUNCIL is +999999999-12-31" + right);
        assertThat(Timetable.of(HAIFA_MARSEILLE
                                .withStart(LocalDate.parse("2200-12-31"))
                                .withYears(50))
                        .signed()
                        .day())
                .isEqualTo("2200-12-31");
    }

    @Test
    void aTermThatIsOverBeforeItCanBeginIsTold() {
        TimetableRequest request = request(Profiles.shipped(), Story.HAIFA, TURIN);
        Timetable over = Timetable.of(request.withUntil(LocalDate.parse("2026-12-30")));

        assertThat(over.inForce().day()).isEqualTo("2026-12-31");
        assertThat(over.text(LanguageTag.ENGLISH))
                .endsWith("The fixed term would end on 2026-12-30, before the agreement can enter into force.");
        assertThat(over.text(LanguageTag.HEBREW)).contains("2026-12-30, עוד לפני");
        assertThat(Timetable.of(request.withUntil(LocalDate.parse("2026-12-31")))
                        .text(LanguageTag.ENGLISH))
                .doesNotContain("fixed term");
    }

    @Test
    void aPlainValidatorFindsWhatIsWrongWithAQuestion() {
        TimetableRequest wrong = HAIFA_MARSEILLE
                .withYears(0)
                .withStart(LocalDate.parse("1066-10-14"))
                .withEarliestDays(earliestDay(Story.HAIFA, " ", "2026-12-15"));

        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            assertThat(factory.getValidator().validate(wrong))
                    .extracting(violation -> violation.getPropertyPath().toString())
                    .containsExactlyInAnyOrder("years", "start", "earliestDays[0].step");
            assertThat(factory.getValidator().validate(HAIFA_MARSEILLE)).isEmpty();
        }
    }

    private static void assertFault(TimetableRequest request, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timetable.of(request))
                .withMessageContaining(fault);
    }

    private static Tuple tuple(RemedyKind kind, LocalDate by, String day) {
        return Assertions.tuple(kind, by, LocalDate.parse(day));
    }

    private static TimetableRequest request(Profiles profiles, LocalAuthority... parties) {
        return TimetableRequest.of(profiles, List.of(parties), START);
    }

    private static EarliestDay earliestDay(LocalAuthority party, String step, String day) {
        return new EarliestDay(party.id(), step, LocalDate.parse(day));
    }

    private static List<String> codes(KeyDate keyDate) {
        return keyDate.delays().stream()
                .flatMap(delay -> delay.step().stream())
                .map(Step::code)
                .toList();
    }

    /** The steps that the smallest remedy changes. */
    private static List<String> steps(KeyDate keyDate) {
        return keyDate.smallestRemedy().orElseThrow().steps().stream()
                .flatMap(step -> step.step().stream())
                .map(Step::code)
                .toList();
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }

    private static LocalDate day(Timetable timetable, String code) {
        return timetable.entries().stream()
                .filter(entry -> entry.code().equals(code))
                .map(TimetableEntry::day)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> days(Timetable timetable, String code) {
        return timetable.entries().stream()
                .filter(entry -> entry.code().equals(code))
                .map(entry -> entry.day().toString())
                .toList();
    }

    /** The shipped profiles and one of Italy with these steps, as three bodies are told of a text there. */
    private static Profiles italy(StepBuilder... steps) {
        return italy(Stream.of(steps).map(StepBuilder::build).toArray(Step[]::new));
    }

    private static Profiles italy(Step... steps) {
        return Profiles.shipped().with(profile("IT").withSteps(steps));
    }

    private static Profile profile(String country) {
        return new ProfileBuilder()
                .id(country)
                .version("test")
                .verifiedOn(LocalDate.parse("2026-11-23"))
                .country(country)
                .build();
    }

    /** A body that is told of the text and has thirty days to object. */
    private static StepBuilder filing(String body) {
        return Steps.step()
                .code("IT-" + body)
                .body(new Body(body))
                .scope(Scope.TEXT)
                .before(Gate.SIGN)
                .filing(true)
                .silence(Period.ofDays(30));
    }

    private static DutyRuleBuilder duty() {
        return new DutyRuleBuilder()
                .code("FR-DECLARE")
                .kind(DutyKind.REPORT)
                .within(Period.ofYears(1))
                .recurring(true)
                .severity(Severity.BLOCK)
                .basis(Basis.DEFAULT)
                .source("a rule of this test")
                .verifiedOn(LocalDate.parse("2026-11-23"))
                .text(LocalText.of("חובה של המבחן הזה", "a duty of this test"));
    }
}

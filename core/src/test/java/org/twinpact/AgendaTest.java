package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.ContactPoint;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Themes;
import org.twinpact.plan.Programme;
import org.twinpact.plan.WorkPlan;
import org.twinpact.registry.AgendaSearch;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.AgendaItem;
import org.twinpact.twinning.AgendaLine;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.FindingKind;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OfficeLoad;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.ProgrammeActs;
import org.twinpact.twinning.RoleLoad;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Section;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TwinningChanges;
import org.twinpact.twinning.TwinningId;
import org.twinpact.twinning.WeekAgenda;

/** Tests of what an office has to do in all its twinnings, as a clerk reads it. */
class AgendaTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office =
            TwinningOffice.over(registry).clock(SampleLife.CLOCK).build();

    @Test
    void whatIsDueIsReadInSentencesOfBothLanguages() {
        live("life", 29);
        LocalDate day = LocalDate.parse("2027-06-01");

        DuePage due = office.due(AgendaSearch.until(EVER).obligations().withParty(HAIFA), day);

        assertThat(due.next()).isEmpty();
        assertThat(due.lines())
                .allSatisfy(line -> assertThat(line.item().twinning()).isEqualTo(TwinningId.named("life")));
        assertThat(due.lines().stream().flatMap(line -> line.findings().stream()))
                .containsExactlyElementsOf(office.query(TwinningId.named("life")).obligations(day).stream()
                        .filter(finding -> finding.party().equals(Optional.of(HAIFA)))
                        .toList())
                .extracting(Finding::code)
                .contains("OBLIGATION_OVERDUE", "OBLIGATION_OPEN");
        LocalText first = due.lines().get(0).lines().get(0);
        assertThat(first.read(LanguageTag.ENGLISH))
                .startsWith("Haifa – Marseille. Haifa: ")
                .contains(" was due by ");
        assertThat(first.read(LanguageTag.HEBREW)).startsWith("חיפה – מרסיי. חיפה: ");
    }

    @Test
    void theAgendaOfAWeekHasWhatIsOverdueAndWhatTheWeekBrings() {
        live("signed", 21);
        live("followed", 29);
        LocalDate monday = LocalDate.parse("2026-09-10");

        WeekAgenda ofCeremony = office.agenda(MARSEILLE, monday);

        assertThat(ofCeremony.overdue()).isEmpty();
        assertThat(ofCeremony.ceremonies())
                .extracting(line -> line.item().twinning())
                .containsExactlyInAnyOrder(TwinningId.named("signed"), TwinningId.named("followed"));
        assertThat(lines(ofCeremony, LanguageTag.ENGLISH))
                .contains("Haifa – Marseille. Ceremony: 14 September 2026, The port of Haifa");
        assertThat(lines(ofCeremony, LanguageTag.HEBREW)).contains("חיפה – מרסיי. טקס: 14 בספטמבר 2026, נמל חיפה");
        assertThat(office.agenda(MARSEILLE, LocalDate.parse("2026-09-15")).ceremonies())
                .isEmpty();
        assertThat(office.agenda(MARSEILLE, LocalDate.parse("2026-09-08")).ceremonies())
                .hasSize(2);
        assertThat(office.agenda(MARSEILLE, LocalDate.parse("2026-09-07")).ceremonies())
                .isEmpty();

        WeekAgenda ofObjective = office.agenda(HAIFA, LocalDate.parse("2028-12-31"));

        assertThat(ofObjective.sections())
                .extracting(section -> section.title().read(LanguageTag.ENGLISH))
                .containsExactly("Overdue", "Objectives due this week");
        assertThat(lines(ofObjective, LanguageTag.ENGLISH))
                .contains("Haifa – Marseille. Objective led by Haifa: Less plastic on the beaches:"
                        + " 170 (items) by 31 December 2028");
        assertThat(ofObjective.overdue())
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.findings()).extracting(Finding::code).contains("OBLIGATION_OVERDUE"));
        assertThat(office.agenda(SampleLife.BREMEN.id(), monday).sections()).isEmpty();
    }

    @Test
    void anObligationOfTheWeekIsDueAndNotOverdue() {
        live("life", 29);
        AgendaItem item = AgendaItem.of(office.find(TwinningId.named("life"))).stream()
                .filter(owed -> owed.party().equals(HAIFA) && owed.kind() == AgendaItem.Kind.OBLIGATION)
                .findFirst()
                .orElseThrow();

        assertThat(office.agenda(HAIFA, item.on()).due())
                .extracting(AgendaLine::item)
                .contains(item);
        assertThat(office.agenda(HAIFA, item.on()).overdue()).isEmpty();
        assertThat(office.agenda(HAIFA, item.on().plusDays(1)).overdue())
                .extracting(AgendaLine::item)
                .contains(item);
    }

    @Test
    void whatIsOverdueDoesNotSayWhatIsDueNext() {
        live("life", 31);
        WeekAgenda agenda = office.agenda(HAIFA, LocalDate.parse("2028-12-31"));

        assertThat(agenda.overdue())
                .flatExtracting(AgendaLine::findings)
                .extracting(Finding::code)
                .isNotEmpty()
                .containsOnly("OBLIGATION_OVERDUE");
        assertThat(agenda.overdue())
                .allSatisfy(line -> assertThat(line.sentences()).hasSameSizeAs(line.findings()));
    }

    @Test
    void aMissedPeriodIsOverdueUntilItsReportArrives() {
        TwinningOffice later = TwinningOffice.over(registry)
                .clock(Clock.fixed(Instant.parse("2029-01-01T08:00:00Z"), ZoneOffset.UTC))
                .build();
        TwinningId id = live("life", 31);
        LocalDate end = LocalDate.parse("2028-09-13");
        LocalDate monday = LocalDate.parse("2028-09-18");
        report(later, id, end, monday);

        WeekAgenda agenda = later.agenda(HAIFA, monday);

        assertThat(agenda.overdue())
                .extracting(line -> line.item().kind(), line -> line.item().on())
                .containsExactly(tuple(AgendaItem.Kind.MISSED_PERIOD, LocalDate.parse("2027-09-13")));
        assertThat(agenda.overdue().get(0).findings()).extracting(Finding::code).containsExactly("OBLIGATION_MISSED");
        assertThat(agenda.overdue().get(0).lines().get(0).read(LanguageTag.ENGLISH))
                .contains("(14 September 2026 to 13 September 2027) was not fulfilled");
        assertThat(later.load(HAIFA, monday).overdue()).isEqualTo(1);
        assertThat(later.load(HAIFA, monday).obligations()).isEqualTo(2);
        assertThat(later.due(AgendaSearch.until(EVER).obligations(), monday).lines().stream()
                        .flatMap(line -> line.findings().stream())
                        .filter(finding -> finding.kind() == FindingKind.OBLIGATION))
                .containsExactlyInAnyOrderElementsOf(later.query(id).obligations(monday));
        assertThat(TwinningOffice.over(registry)
                        .rules(new Rulebook(Profiles.of(List.of()), Themes.standard()))
                        .build()
                        .agenda(HAIFA, monday)
                        .overdue()
                        .get(0)
                        .sentences()
                        .get(0)
                        .read(LanguageTag.ENGLISH))
                .startsWith("Haifa: IL-YEARLY-REPORT (14 September 2026 to 13 September 2027) was not fulfilled");

        report(later, id, LocalDate.parse("2027-09-13"), monday);

        assertThat(later.agenda(HAIFA, monday).overdue()).isEmpty();
    }

    private static void report(TwinningOffice office, TwinningId id, LocalDate upTo, LocalDate on) {
        office.perform(
                        id,
                        new FollowUpActs.SubmitReport(
                                HAIFA,
                                SampleLife.yearly(
                                        upTo, List.of(), List.of("ASSOCIATION_INTERNATIONAL", "FOREIGN_MINISTRY"))),
                        ActContext.role("International relations officer", HAIFA, on))
                .orElseThrow();
    }

    @Test
    void aKeyWithALineFeedIsPagedLikeAnyOther() {
        TwinningId id = live("haifa-marseille", 25);
        Programme programme = new Programme(
                "P2",
                SampleLife.plan().objectives().get(0).title(),
                LocalDate.parse("2027-01-01"),
                LocalDate.parse("2028-12-31"),
                new WorkPlan(
                        1,
                        List.of(
                                SampleLife.plan().objectives().get(0).withId("O\n1"),
                                SampleLife.plan().objectives().get(0).withId("O\t2"))));
        LocalDate day = LocalDate.parse("2026-12-01");
        office.perform(id, new ProgrammeActs.ProposeProgramme(programme), ActContext.role("Officer", HAIFA, day))
                .orElseThrow();
        for (AuthorityId party : List.of(HAIFA, MARSEILLE)) {
            office.perform(
                            id,
                            new ProgrammeActs.EndorseProgramme(party, programme.hash(), Body.HEAD, Optional.empty()),
                            ActContext.role("Officer", party, day))
                    .orElseThrow();
        }
        AgendaSearch search = AgendaSearch.until(EVER).withLimit(1);
        int pages = 0;
        Optional<String> next = Optional.empty();
        do {
            next = office.due(search.withCursor(next), day).next();
            pages++;
        } while (next.isPresent());
        assertThat(pages)
                .isEqualTo(office.due(search.withLimit(500), day).lines().size());
    }

    @Test
    void anAgendaThatIsTooLongSaysHowMuchItLeavesOut() {
        for (int i = 0; i < 40; i++) {
            live("life " + i, 25);
        }
        LocalDate day = LocalDate.parse("2027-12-31");
        int overdue = office.load(HAIFA, day).overdue() > 100 ? 100 : 0;

        WeekAgenda agenda = office.agenda(HAIFA, day);

        assertThat(agenda.overdue()).hasSize(overdue).hasSize(100);
        assertThat(agenda.notListed()).isEqualTo(office.load(HAIFA, day).overdue() - 100);
        assertThat(lines(agenda, LanguageTag.ENGLISH))
                .contains("Items that are not listed here: " + agenda.notListed());
    }

    @Test
    void theLoadOfAnOfficeCountsItsOpenTwinningsAndObligations() {
        live("early", 5);
        live("followed", 29);
        TwinningId ended = live("given up", 21);
        office.perform(
                        ended,
                        new EndActs.Discontinue(LocalText.of("אין תקציב", "No budget")),
                        ActContext.role("International relations officer", HAIFA, LocalDate.parse("2026-07-02")))
                .orElseThrow();
        LocalDate day = LocalDate.parse("2027-06-01");

        OfficeLoad load = office.load(HAIFA, day);

        assertThat(load.twinnings()).isEqualTo(Map.of(Stage.PREPARATION, 1L, Stage.IN_FORCE, 1L));
        assertThat(load.openTwinnings()).isEqualTo(2);
        long open = office.find(TwinningId.named("followed")).obligations().stream()
                .filter(owed -> owed.owner().equals(HAIFA))
                .count();
        assertThat(load.obligations()).isEqualTo(open);
        assertThat(load.overdue()).isEqualTo(2);
        assertThat(load.text(LanguageTag.ENGLISH))
                .isEqualTo("Open twinnings: 2. Open obligations: " + open + ", overdue among them: 2.");
        assertThat(load.text(LanguageTag.HEBREW)).startsWith("בריתות פתוחות: 2. ");
        assertThat(office.load(SampleLife.BREMEN.id(), day).openTwinnings()).isZero();
    }

    @Test
    void theLoadOfEachRoleIsThatOfTheTwinningsWithItsMailbox() {
        live("early", 5);
        live("followed", 29);
        live("followed too", 29);
        TwinningId other = live("taught", 29);
        ContactPoint school = new ContactPoint(
                LocalText.of("אגף החינוך", "Education department"),
                "education@haifa.example",
                LocalText.of("חיפה", "Haifa"),
                Optional.empty());
        office.perform(
                        other,
                        new ContactActs.AppointContact(HAIFA, school),
                        ActContext.role("International relations officer", HAIFA, LocalDate.parse("2027-01-02")))
                .orElseThrow();
        LocalDate day = LocalDate.parse("2027-06-01");

        List<RoleLoad> roles = office.loadByRole(HAIFA, day);

        assertThat(roles)
                .extracting(
                        role -> role.contact().map(ContactPoint::mailbox).orElse("none"),
                        role -> role.load().openTwinnings())
                .containsExactly(
                        tuple(SampleLife.contact("haifa").mailbox(), 2L),
                        tuple("education@haifa.example", 1L),
                        tuple("none", 1L));
        assertThat(roles)
                .allSatisfy(role ->
                        assertThat(role.contact().flatMap(ContactPoint::person)).isEmpty());
        OfficeLoad whole = office.load(HAIFA, day);
        assertThat(roles.stream().mapToLong(role -> role.load().obligations()).sum())
                .isEqualTo(whole.obligations())
                .isPositive();
        assertThat(roles.stream().mapToLong(role -> role.load().overdue()).sum())
                .isEqualTo(whole.overdue())
                .isPositive();
        assertThat(office.loadByRole(SampleLife.BREMEN.id(), day)).isEmpty();
    }

    @Test
    void theLoadOfTheRolesHasNoTwinningThatEnded() {
        live("followed", 29);
        TwinningId ended = live("ended", 29);
        office.perform(
                        ended,
                        new EndActs.RecordEnding(
                                new Ending(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())),
                        ActContext.role("International relations officer", HAIFA, LocalDate.parse("2027-01-02")))
                .orElseThrow();

        assertThat(office.loadByRole(HAIFA, LocalDate.parse("2027-06-01")))
                .singleElement()
                .satisfies(role -> assertThat(role.load().openTwinnings()).isOne());
    }

    @Test
    void whatChangedBetweenTwoDaysIsReadForEachTwinning() {
        live("early", 5);
        live("late", 29);
        LocalDate since = LocalDate.parse("2026-09-14");
        LocalDate until = LocalDate.parse("2026-09-21");

        ChangePage changes = office.changes(HAIFA, since, until, Optional.empty());

        assertThat(changes.next()).isEmpty();
        TwinningChanges late = changes.twinnings().get(0);
        assertThat(changes.twinnings()).hasSize(1);
        assertThat(late.twinning()).isEqualTo(TwinningId.named("late"));
        assertThat(late.events())
                .isEqualTo(office.query(TwinningId.named("late")).since(0).stream()
                        .filter(event ->
                                !event.on().isBefore(since) && !event.on().isAfter(until))
                        .toList());
        assertThat(late.lines().get(0).read(LanguageTag.ENGLISH)).startsWith("14 September 2026: Haifa");
        assertThat(late.lines().get(0).read(LanguageTag.HEBREW)).startsWith("14 בספטמבר 2026: ");
        assertThat(late.lines()).hasSameSizeAs(late.events());
        assertThat(office.changes(SampleLife.BREMEN.id(), since, until, Optional.empty())
                        .twinnings())
                .isEmpty();
        assertThat(office.changes(HAIFA, until.plusYears(9), until.plusYears(9), Optional.empty())
                        .twinnings())
                .isEmpty();
    }

    @Test
    void anActOfAnEarlierDayIsAmongTheChangesOfTheTimeInWhichItWasRecorded() {
        TwinningId id = live("late", 29);
        Instant now = Instant.parse("2030-01-05T08:00:00Z");
        TwinningOffice later = TwinningOffice.over(registry)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build();
        later.perform(
                        id,
                        new ContactActs.AppointContact(HAIFA, SampleLife.contact("haifa-2")),
                        ActContext.role("International relations officer", HAIFA, LocalDate.parse("2028-02-02")))
                .orElseThrow();
        LocalDate day = LocalDate.parse("2030-01-05");

        assertThat(later.changes(HAIFA, day, day, Optional.empty()).twinnings()).isEmpty();
        assertThat(later.changes(HAIFA, now, now.plusSeconds(1), Optional.empty())
                        .twinnings())
                .singleElement()
                .satisfies(changes -> assertThat(changes.lines())
                        .extracting(line -> line.read(LanguageTag.ENGLISH))
                        .first()
                        .asString()
                        .startsWith("2 February 2028: "));
        assertThat(later.changes(HAIFA, now.plusSeconds(1), now.plusSeconds(2), Optional.empty())
                        .twinnings())
                .isEmpty();
    }

    @Test
    void theChangesOfManyTwinningsArePaged() {
        for (int i = 0; i < 60; i++) {
            live("life " + i, 3);
        }
        LocalDate since = LocalDate.parse("2026-01-20");

        ChangePage first = office.changes(HAIFA, since, since, Optional.empty());
        ChangePage second = office.changes(HAIFA, since, since, first.next());

        assertThat(first.twinnings()).hasSize(50);
        assertThat(second.twinnings()).hasSize(10);
        assertThat(second.next()).isEmpty();
        assertThat(Stream.of(first, second).flatMap(page -> page.twinnings().stream()))
                .extracting(TwinningChanges::twinning)
                .doesNotHaveDuplicates();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.changes(HAIFA, since, since, Optional.of("haifa")));
    }

    @Test
    void aDayBeyondWhichThereIsNoOtherIsAnError() {
        live("life", 29);

        assertThatThrownBy(() -> office.agenda(HAIFA, LocalDate.MIN)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> office.agenda(HAIFA, LocalDate.MAX)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> office.load(HAIFA, LocalDate.MIN)).isInstanceOf(DateTimeException.class);
        assertThat(office.load(HAIFA, LocalDate.MAX).overdue()).isPositive();
    }

    @Test
    void anItemOfAnotherTwinningHasNoLine() {
        TwinningId id = live("life", 21);
        Lifecycle lifecycle = Lifecycle.under(Rulebook.shipped());
        for (AgendaItem.Kind kind : AgendaItem.Kind.values()) {
            AgendaItem item = new AgendaItem(EVER, id, HAIFA, kind, "C1");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> lifecycle.agendaLine(office.find(id), item, EVER))
                    .withMessageContaining("has no " + kind + " C1 of il-haifa on 9999-12-31");
        }
    }

    private static Stream<String> lines(WeekAgenda agenda, LanguageTag language) {
        return agenda.sections().stream()
                .map(Section::lines)
                .flatMap(List::stream)
                .map(line -> line.read(language));
    }

    /** Performs the first acts of the sample life under a key. */
    private TwinningId live(String name, int acts) {
        TwinningId id = TwinningId.named(name);
        SampleLife.acts().stream()
                .limit(acts)
                .forEach(recorded -> (recorded.act() instanceof OpeningActs.OpenTwinning
                                ? office.open(id, recorded.act(), recorded.by())
                                : office.perform(id, recorded.act(), recorded.by()))
                        .orElseThrow());
        return id;
    }
}

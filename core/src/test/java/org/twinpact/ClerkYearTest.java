package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Evidence;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ActivityBuilder;
import org.twinpact.followup.ActivityKind;
import org.twinpact.followup.ExchangeBuilder;
import org.twinpact.followup.ExchangeDirection;
import org.twinpact.followup.ExchangeSubject;
import org.twinpact.followup.Measurement;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.message.Terms;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActivityActs;
import org.twinpact.twinning.AgendaLine;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.ExchangeActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.HandoverBrief;
import org.twinpact.twinning.Health;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.WeekAgenda;

/** The first year of a clerk after the entry into force, which this test writes into {@code core/YEAR.md}. */
class ClerkYearTest {
    private static final Path PAGE = Path.of("YEAR.md");
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();

    /** The number of acts of the sample life up to the entry into force. */
    private static final int IN_FORCE = 25;

    /** A Sunday, on which the working week begins in Israel. */
    private static final LocalDate FIRST = LocalDate.parse("2026-09-27");

    private static final LocalDate LAST = LocalDate.parse("2027-10-31");
    private static final List<LanguageTag> LANGUAGES = List.of(LanguageTag.ENGLISH, LanguageTag.HEBREW);

    private static final LocalText WEEK = LocalText.of("סדר היום לשבוע שמתחיל ב־%s:", "The agenda of the week of %s:");
    private static final LocalText HEALTH =
            LocalText.of("מצב הברית ב־%s: %s.", "The health of the twinning on %s: %s.");
    private static final LocalText BRIEF = LocalText.of(
            "תיק החפיפה לנציג הקשר החדש, בחלקים: %s.", "The brief for the next contact person has the parts: %s.");

    private final TwinningOffice office =
            TwinningOffice.over(new InMemoryRegistry()).clock(SampleLife.CLOCK).build();
    private final Map<LanguageTag, StringBuilder> texts = new LinkedHashMap<>();
    private final Map<LanguageTag, String> lastAgenda = new LinkedHashMap<>();

    /** An act of the year on its day. */
    private record Dated(LocalDate on, AuthorityId party, Act act) {}

    @Test
    void thePageTellsTheYear() throws IOException {
        LANGUAGES.forEach(language -> texts.put(language, new StringBuilder()));
        List<SampleLife.RecordedAct> life = SampleLife.acts().subList(0, IN_FORCE);
        office.open(Scenario.ID, life.get(0).act(), life.get(0).by()).orElseThrow();
        life.subList(1, IN_FORCE)
                .forEach(next ->
                        office.perform(Scenario.ID, next.act(), next.by()).orElseThrow());
        List<Dated> acts = new ArrayList<>(acts());
        for (LocalDate day = LocalDate.parse("2026-09-22"); !day.isAfter(LAST); day = day.plusDays(1)) {
            while (!acts.isEmpty() && acts.get(0).on().equals(day)) {
                perform(acts.remove(0));
            }
            if (!day.isBefore(FIRST) && day.getDayOfWeek() == FIRST.getDayOfWeek()) {
                agenda(day);
            }
            if (day.getDayOfMonth() == 1 && day.getMonthValue() % 3 == 1) {
                health(day);
            }
        }
        assertThat(acts).isEmpty();
        String page = page();
        if (Boolean.getBoolean("twinpact.stories.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
        assertThat(page)
                .as("no code, key or ISO date where a person reads")
                .doesNotContainPattern("[A-Z]{2}-[A-Z]{3}|\\d{4}-\\d{2}-\\d{2}|\\{|null|Optional");
    }

    private String page() {
        return """
                # A clerk's year

                A test generates this page. Do not edit it by hand. The command is
                `mvn -pl core test -Dtest=ClerkYearTest -Dtwinpact.stories.update=true`.

                It is the first year of the clerk of Haifa after the twinning with Marseille entered into force: what the \
                library says, when, and on which basis. On each Sunday the clerk opens the agenda of the week. A week \
                in which it says nothing new is left out. One notice is forgotten on purpose. Both towns are real. Their \
                twinning is invented.

                ## In English

                %s
                ## בעברית

                <div dir="rtl" lang="he">

                %s
                </div>
                """.formatted(texts.get(LanguageTag.ENGLISH), texts.get(LanguageTag.HEBREW));
    }

    private static List<Dated> acts() {
        LocalText visit = LocalText.of("משלחת של נאמני החוף למרסיי", "A delegation of beach stewards to Marseille");
        return List.of(
                on("2026-09-22", HAIFA, new FollowUpActs.RecordPublication(HAIFA, SampleLife.publication())),
                on("2026-09-24", HAIFA, new ContactActs.AppointContact(HAIFA, SampleLife.contact("haifa"))),
                on("2026-09-25", MARSEILLE, new ContactActs.AppointContact(MARSEILLE, SampleLife.contact("marseille"))),
                on("2026-10-01", HAIFA, sent("E1", "IL-INFORM-ASSOCIATION", "ASSOCIATION_INTERNATIONAL", "2026-10-01")),
                on("2026-10-20", HAIFA, sent("E2", "IL-INFORM-MFA", "FOREIGN_MINISTRY", "2026-10-20")),
                on(
                        "2027-03-25",
                        HAIFA,
                        new ActivityActs.RecordActivity(
                                HAIFA,
                                new ActivityBuilder()
                                        .id("A1")
                                        .kind(ActivityKind.DELEGATION_OUT)
                                        .firstDay(day("2027-03-15"))
                                        .lastDay(day("2027-03-18"))
                                        .title(visit)
                                        .purpose(visit)
                                        .addObjectives("O1")
                                        .approval("2027/31")
                                        .evidence(new Evidence(
                                                EvidenceGrade.OFFICIAL_RECORD,
                                                "sheet 12",
                                                Optional.of(Sha256.of(List.of("sheet 12")))))
                                        .build())),
                on("2027-05-11", HAIFA, received("E3", "2027-05-11")),
                on(
                        "2027-06-30",
                        HAIFA,
                        new ActivityActs.MeasureObjective(
                                HAIFA,
                                new Measurement("O1", new BigDecimal("290"), day("2027-06-30")),
                                "items",
                                Optional.empty())),
                on("2027-07-04", HAIFA, new ContactActs.VacateContact(HAIFA, day("2027-07-01"))),
                on("2027-07-12", HAIFA, new ContactActs.AppointContact(HAIFA, SampleLife.contact("haifa"))),
                on("2027-09-20", HAIFA, new FollowUpActs.SubmitReport(HAIFA, SampleLife.report())));
    }

    private static Act sent(String id, String obligation, String to, String on) {
        return new ExchangeActs.RecordExchange(
                HAIFA,
                new ExchangeBuilder()
                        .id(id)
                        .direction(ExchangeDirection.SENT)
                        .subject(ExchangeSubject.SIGNING)
                        .addBodies(to)
                        .on(day(on))
                        .summary(LocalText.of("הברית עם מרסיי נחתמה", "The twinning with Marseille was signed"))
                        .obligation(obligation)
                        .build());
    }

    private static Act received(String id, String on) {
        return new ExchangeActs.RecordExchange(
                HAIFA,
                new ExchangeBuilder()
                        .id(id)
                        .direction(ExchangeDirection.RECEIVED)
                        .subject(ExchangeSubject.SAME_PARTNER)
                        .addBodies("ASSOCIATION_INTERNATIONAL")
                        .on(day(on))
                        .summary(LocalText.of(
                                "רשויות נוספות מודדות פסולת בחופים", "Other authorities measure waste on beaches"))
                        .build());
    }

    private static Dated on(String on, AuthorityId party, Act act) {
        return new Dated(day(on), party, act);
    }

    private void perform(Dated dated) {
        Outcome.Accepted outcome = office.perform(
                        Scenario.ID, dated.act(), ActContext.role("Officer", dated.party(), dated.on()))
                .orElseThrow();
        for (LanguageTag language : LANGUAGES) {
            StringBuilder text = texts.get(language);
            text.append("- **").append(date(dated.on(), language)).append("**: ");
            text.append(String.join(
                    " ",
                    outcome.events().stream()
                            .map((Event event) -> event.text(outcome.twinning(), language))
                            .toList()));
            text.append('\n');
            outcome.warnings()
                    .forEach(warning -> text.append("  - ⚠ ")
                            .append(said(warning, language))
                            .append('\n'));
        }
        if (dated.act() instanceof ContactActs.AppointContact && dated.on().getYear() > FIRST.getYear()) {
            HandoverBrief brief = office.query(Scenario.ID).handover(HAIFA, dated.on());
            for (LanguageTag language : LANGUAGES) {
                line(
                        language,
                        BRIEF,
                        String.join(
                                ", ",
                                brief.sections().stream()
                                        .map(section -> section.title().read(language))
                                        .toList()));
            }
        }
    }

    private void agenda(LocalDate sunday) {
        WeekAgenda agenda = office.agenda(HAIFA, sunday);
        for (LanguageTag language : LANGUAGES) {
            StringBuilder lines = new StringBuilder();
            Stream.of(agenda.overdue(), agenda.due(), agenda.ceremonies(), agenda.objectives())
                    .flatMap(List::stream)
                    .flatMap(item -> lines(item, language))
                    .forEach(said -> lines.append("  - ").append(said).append('\n'));
            if (!lines.toString().equals(lastAgenda.put(language, lines.toString())) && !lines.isEmpty()) {
                line(language, WEEK, date(sunday, language));
                texts.get(language).append(lines);
            }
        }
    }

    private static Stream<String> lines(AgendaLine item, LanguageTag language) {
        return item.findings().isEmpty()
                ? item.sentences().stream().map(sentence -> sentence.read(language))
                : item.findings().stream().map(finding -> said(finding, language));
    }

    private void health(LocalDate day) {
        Health health = office.query(Scenario.ID).health(day).orElseThrow();
        for (LanguageTag language : LANGUAGES) {
            line(language, HEALTH, date(day, language), health.level().text(language));
            health.reasons()
                    .forEach(reason -> texts.get(language)
                            .append("  - ")
                            .append(reason.text(language))
                            .append('\n'));
        }
    }

    private void line(LanguageTag language, LocalText words, Object... values) {
        texts.get(language)
                .append("- ")
                .append(words.read(language).formatted(values))
                .append('\n');
    }

    /** Returns the sentence of a finding and its basis. */
    private static String said(Finding finding, LanguageTag language) {
        return finding.text(language) + " (" + term("basis." + finding.basis(), language) + ")";
    }

    private static String term(String key, LanguageTag language) {
        return Terms.find(key).orElseThrow().read(language);
    }

    private static String date(LocalDate day, LanguageTag language) {
        return Days.text(day).read(language);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

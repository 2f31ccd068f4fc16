package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.timetable.Timetable;
import org.twinpact.timetable.TimetableRequest;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;

/** Tests that no sentence for people shows a code, a key, an ISO date or an empty place, at any point of a life. */
class ReadableTextTest {
    private static final Profiles PROFILES = Rulebook.shipped().profiles();
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|״[^״]*״|\\([^()]*: [^()]*(\\([^()]*\\)[^()]*)*\\)");
    private static final Pattern UNREADABLE = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d" // an ISO date
                    + "|\\b[A-Z]{2,}[A-Z0-9]*[-_][A-Z0-9]" // a code
                    + "|\\b(il-haifa|fr-marseille)\\b" // a key of a party
                    + "|[0-9a-f]{8}-[0-9a-f]{4}-" // a key of a twinning or act
                    + "|\\{|}|\\?|\\(\\)| {2}|\\.\\.|“”|״״"); // an empty place

    static Stream<Integer> points() {
        return Stream.iterate(1, number -> number + 1).limit(SampleLife.acts().size());
    }

    @ParameterizedTest
    @MethodSource("points")
    void everySentenceAtAPointOfALifeIsReadable(int number) {
        Scenario scenario = Scenario.until(number);
        Twinning twinning = scenario.twinning();
        Lifecycle lifecycle = scenario.lifecycle();
        LocalDate day = LocalDate.parse("2027-12-01");
        List<Function<LanguageTag, String>> texts = new ArrayList<>();
        scenario.history().forEach(event -> texts.add(language -> event.text(twinning, PROFILES, language)));
        scenario.history().forEach(event -> texts.add(language -> event.text(twinning, scenario.history(), language)));
        lifecycle.missing(twinning, day).forEach(finding -> texts.add(finding::text));
        lifecycle.obligations(twinning, day).forEach(finding -> texts.add(finding::text));
        lifecycle.availableActs(twinning, day).forEach(act -> {
            texts.add(language -> act.text(twinning, language));
            act.missing().forEach(finding -> texts.add(finding::text));
        });
        for (Act act : FullActs.all()) {
            texts.add(language -> scenario.ask("2027-12-01", act)
                    .match(accepted -> "", refused -> withoutSources(refused, language)));
        }

        assertReadable(texts);
    }

    @Test
    void everySentenceOfATimetableIsReadable() {
        Timetable timetable = Timetable.of(TimetableRequest.of(
                        PROFILES, List.of(SampleLife.HAIFA, SampleLife.MARSEILLE), LocalDate.parse("2026-12-01"))
                .withUntil(LocalDate.parse("2026-12-30")));

        assertReadable(List.of(
                timetable::text,
                language -> timetable.signed().text(language),
                language -> timetable.inForce().text(language)));
    }

    /** Returns a refusal without the legal sources of its reasons, which are citations. */
    private static String withoutSources(Outcome.Refused refused, LanguageTag language) {
        String text = refused.text(language);
        for (var reason : refused.missing()) {
            text = text.replace(reason.source(), "");
        }
        return text;
    }

    private static void assertReadable(List<Function<LanguageTag, String>> texts) {
        for (LanguageTag language : List.of(LanguageTag.HEBREW, LanguageTag.ENGLISH)) {
            assertThat(texts)
                    .extracting(text -> QUOTED.matcher(text.apply(language)).replaceAll("…"))
                    .allSatisfy(text -> assertThat(text).doesNotContainPattern(UNREADABLE));
        }
    }
}

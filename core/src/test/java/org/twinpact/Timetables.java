package org.twinpact;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileBuilder;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LocalText;
import org.twinpact.timetable.EarliestDay;
import org.twinpact.timetable.KeyDate;
import org.twinpact.timetable.Timetable;
import org.twinpact.timetable.TimetableEntry;
import org.twinpact.timetable.TimetableRequest;

/** Requests for timetables and readings of their answers that several tests share. */
final class Timetables {
    static final LocalDate START = LocalDate.parse("2026-12-01");
    static final LocalAuthority TURIN = new LocalAuthority(
            new AuthorityId("it-torino"), LocalText.of("טורינו", "Turin"), "IT", AuthorityKind.MUNICIPALITY, List.of());
    static final TimetableRequest HAIFA_MARSEILLE = request(Profiles.shipped(), SampleLife.HAIFA, SampleLife.MARSEILLE);

    private Timetables() {}

    static TimetableRequest request(Profiles profiles, LocalAuthority... parties) {
        return TimetableRequest.of(profiles, List.of(parties), START);
    }

    static EarliestDay earliestDay(LocalAuthority party, String step, String day) {
        return new EarliestDay(party.id(), step, LocalDate.parse(day));
    }

    static List<String> codes(KeyDate keyDate) {
        return keyDate.delays().stream()
                .flatMap(delay -> delay.step().stream())
                .map(Step::code)
                .toList();
    }

    /** Returns the steps that the smallest remedy changes. */
    static List<String> steps(KeyDate keyDate) {
        return keyDate.smallestRemedy().orElseThrow().steps().stream()
                .flatMap(step -> step.step().stream())
                .map(Step::code)
                .toList();
    }

    static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }

    static LocalDate day(Timetable timetable, String code) {
        return timetable.entries().stream()
                .filter(entry -> entry.code().equals(code))
                .map(TimetableEntry::day)
                .findFirst()
                .orElseThrow();
    }

    static List<String> days(Timetable timetable, String code) {
        return timetable.entries().stream()
                .filter(entry -> entry.code().equals(code))
                .map(entry -> entry.day().toString())
                .toList();
    }

    static Profiles italy(Step... steps) {
        return Profiles.shipped().with(Overrides.in(profile("IT").withSteps(steps)));
    }

    static Profile profile(String country) {
        return new ProfileBuilder()
                .id(country)
                .version("test")
                .verifiedOn(LocalDate.parse("2026-11-23"))
                .country(country)
                .build();
    }

    /** Returns a filing to a body that has thirty days to object. */
    static Step filing(String body) {
        return SampleSteps.step("IT-" + body, new Body(body), Scope.TEXT, Gate.SIGN)
                .withFiling(true)
                .withSilence(Period.ofDays(30));
    }

    /** Returns an obligation to report yearly. */
    static ObligationRule obligation() {
        return new ObligationRule(
                "FR-DECLARE",
                LocalText.of("הצהרה של המבחן הזה", "declaration of this test"),
                ObligationKind.REPORT,
                List.of(),
                ObligationTrigger.SIGNING,
                Period.ofYears(1),
                Optional.empty(),
                true,
                List.of(),
                Severity.BLOCK,
                Basis.DEFAULT,
                "a rule of this test",
                LocalDate.parse("2026-11-23"),
                LocalText.of("חובה של המבחן הזה", "an obligation of this test"));
    }
}

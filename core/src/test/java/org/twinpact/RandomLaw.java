package org.twinpact;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileBuilder;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;
import org.twinpact.timetable.EarliestDay;
import org.twinpact.timetable.ProfiledParty;
import org.twinpact.timetable.TimetableRequest;

/** Laws of two to four steps, and timetable requests under them, drawn from a seeded source. */
final class RandomLaw {
    private static final List<String> BODIES = List.of("HEAD", "COUNCIL", "LEGAL_ADVISER", "TREASURER");
    private static final List<Gate> OF_SUBJECTS =
            List.of(Gate.PLAN, Gate.TEXT, Gate.TEXT, Gate.SIGN, Gate.ALL_SIGNED, Gate.ENTRY_INTO_FORCE);
    private static final List<Gate> OF_TEXT = List.of(Gate.SIGN, Gate.SIGN, Gate.ALL_SIGNED, Gate.ENTRY_INTO_FORCE);

    static final LocalDate START = LocalDate.parse("2026-04-14");

    private final Random random;

    private RandomLaw(Random random) {
        this.random = random;
    }

    /** Returns a request for Haifa and Marseille under two such laws, with an earliest day for each step. */
    static TimetableRequest request(Random random) {
        RandomLaw law = new RandomLaw(random);
        Profiles profiles = Profiles.of(List.of(law.profile("IL"), law.profile("FR")));
        TimetableRequest plain = TimetableRequest.of(profiles, List.of(SampleLife.HAIFA, SampleLife.MARSEILLE), START);
        return plain.withMoney(random.nextBoolean())
                .withEntryIntoForce(law.any(List.of(EntryIntoForce.SIGNATURE, EntryIntoForce.RATIFICATION)))
                .withTextReady(START.plusDays(random.nextInt(3)))
                .withEarliestDays(earliestDays(plain, random));
    }

    private static List<EarliestDay> earliestDays(TimetableRequest request, Random random) {
        List<EarliestDay> days = new ArrayList<>();
        for (ProfiledParty party : request.parties()) {
            for (Step step : party.profile().steps()) {
                int after = random.nextInt(4);
                if (after > 0) {
                    days.add(new EarliestDay(party.authority().id(), step.code(), START.plusDays(after)));
                }
            }
        }
        return days;
    }

    private Profile profile(String country) {
        List<Step> steps = new ArrayList<>();
        int count = 2 + Math.min(random.nextInt(3), random.nextInt(3));
        for (int i = 0; i < count; i++) {
            steps.add(step(country, BODIES.get(i), steps));
        }
        return Overrides.in(new ProfileBuilder()
                .id(country)
                .version("1")
                .verifiedOn(LocalDate.parse("2026-11-23"))
                .country(country)
                .steps(steps)
                .build());
    }

    private Step step(String country, String body, List<Step> earlier) {
        Scope scope = random.nextBoolean() ? Scope.SUBJECTS : Scope.TEXT;
        Gate before = any(scope == Scope.SUBJECTS ? OF_SUBJECTS : OF_TEXT);
        List<Circumstance> when =
                any(List.of(List.of(), List.of(), List.of(Circumstance.MONEY), List.of(Circumstance.NO_MONEY)));
        List<String> after = earlier.stream()
                .filter(other -> other.before().compareTo(before) <= 0 && random.nextInt(3) == 0)
                .map(Step::code)
                .toList();
        boolean filing = random.nextInt(3) == 0;
        return SampleSteps.step(country + "-" + body.replace('_', '-'), new Body(body), scope, before)
                .withWhen(when)
                .withAfter(after)
                .withFiling(filing)
                .withSilence(filing ? Optional.of(Period.ofDays(random.nextInt(4))) : Optional.empty())
                .withSeverity(random.nextInt(5) == 0 ? Severity.WARN : Severity.BLOCK)
                .withRatifiable(random.nextInt(4) == 0);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

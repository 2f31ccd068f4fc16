package org.twinpact.timetable;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/**
 * The earliest lawful timetable of a planned twinning. It lists the first possible day of each step under each party's
 * profile, the earliest signing by all, the earliest entry into force, the delays before both, and the due days of the
 * obligations that follow. It assumes that no party loses a day and that all parties sign. It leaves out conditions
 * that named guards decide. Its computation has no side effects. It is not legal advice. Immutable.
 *
 * @param names the names of the parties, in Hebrew and English
 * @param request the request that it answers
 * @param entries the entries, sorted by day. Entries of the same day are in an order in which they can lawfully be done
 * @param signed the earliest signing by all
 * @param inForce the earliest entry into force
 */
public record Timetable(
        LocalText names, TimetableRequest request, List<TimetableEntry> entries, KeyDate signed, KeyDate inForce) {
    public Timetable {
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(request, "request");
        entries = List.copyOf(Objects.requireNonNull(entries, "entries"));
        Objects.requireNonNull(signed, "signed");
        Objects.requireNonNull(inForce, "inForce");
    }

    /**
     * Returns the timetable of a request.
     *
     * @throws IllegalArgumentException if a number or a day is outside the bounds of a request, if there are fewer than
     *     two parties or one of them occurs twice, if a day is given for a step that is not in the profile of its
     *     party, or twice for the same step, or if a profile has faults
     */
    public static Timetable of(TimetableRequest request) {
        check(request);
        Schedule schedule = Schedule.of(request);
        return new Timetable(
                LocalText.of(names(request, LanguageTag.HEBREW), names(request, LanguageTag.ENGLISH)),
                request,
                EntryWriter.write(request, schedule),
                keyDate(TimetableEntryKind.SIGNED, request, schedule, Schedule::signed),
                keyDate(TimetableEntryKind.ENTRY_INTO_FORCE, request, schedule, Schedule::inForce));
    }

    /** Returns the whole timetable line by line, in Hebrew or English. Any other language gives English. */
    public String text(LanguageTag language) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(TimetableMessages.say("title", language, Map.of("parties", names, "start", request.start())));
        entries.forEach(entry -> lines.add(entry.text(language)));
        lines.add(signed.text(language)).add(inForce.text(language));
        request.until()
                .filter(inForce.day()::isAfter)
                .ifPresent(until -> lines.add(TimetableMessages.say("over", language, Map.of("until", until))));
        return lines.toString();
    }

    private static KeyDate keyDate(
            TimetableEntryKind kind, TimetableRequest request, Schedule schedule, Function<Schedule, Task> goal) {
        Task task = goal.apply(schedule);
        List<Delay> delays = task.delays(request.start());
        return new KeyDate(
                kind, task.startedOn(), delays, new RemedySearch(request, goal, task.startedOn()).remediesFor(delays));
    }

    private static String names(TimetableRequest request, LanguageTag language) {
        return request.parties().stream()
                .map(party -> party.authority().name().read(language))
                .collect(Collectors.joining(" – "));
    }

    private static void check(TimetableRequest request) {
        bounded("years", request.years(), 1, TimetableRequest.MAX_YEARS);
        bounded("the number of parties", request.parties().size(), 2, TimetableRequest.MAX_PARTIES);
        bounded("the number of first days", request.earliestDays().size(), 0, TimetableRequest.MAX_DAYS);
        civil("start", request.start());
        request.day().ifPresent(day -> civil("day", day));
        request.until().ifPresent(day -> civil("until", day));
        request.textReady().ifPresent(day -> civil("textReady", day));
        request.earliestDays().forEach(earliest -> civil("the first day for " + earliest.step(), earliest.day()));
        checkParties(request);
    }

    private static void checkParties(TimetableRequest request) {
        List<String> parties = request.parties().stream()
                .map(party -> party.authority().id().value())
                .toList();
        require(
                Set.copyOf(parties).size() == parties.size(),
                "a twinning has two or more different parties; given are " + parties);
        Profiles.of(request.parties().stream()
                .map(ProfiledParty::profile)
                .distinct()
                .toList());
        Set<StepKey> dated = new LinkedHashSet<>();
        request.earliestDays().forEach(earliest -> {
            require(
                    isKnown(request, earliest),
                    earliest.party() + " has no step " + earliest.step() + " in its profile");
            require(
                    dated.add(new StepKey(earliest.party(), earliest.step())),
                    earliest.party() + " has two first days for " + earliest.step());
        });
    }

    private static boolean isKnown(TimetableRequest request, EarliestDay earliest) {
        return request.parties().stream()
                .filter(party -> party.authority().id().equals(earliest.party()))
                .anyMatch(party -> party.profile().step(earliest.step()).isPresent());
    }

    private static void bounded(String what, int given, int least, int most) {
        require(least <= given && given <= most, what + " is " + given + "; " + least + " to " + most + " is right");
    }

    private static void civil(String what, LocalDate day) {
        require(
                !day.isBefore(TimetableRequest.FIRST_DAY) && !day.isAfter(TimetableRequest.LAST_DAY),
                what + " is " + day + "; a day between " + TimetableRequest.FIRST_DAY + " and "
                        + TimetableRequest.LAST_DAY + " is right");
    }

    private static void require(boolean right, String message) {
        if (!right) {
            throw new IllegalArgumentException(message);
        }
    }
}

package org.twinpact.timetable;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/**
 * The earliest lawful timetable of a prospect. Nothing is done and nothing recorded: it says when each step could first
 * be taken under each party's profile if nobody lost a day, when all could have signed, when the agreement could enter
 * into force, what holds either up, and when each duty would then fall due. Conditions that named guards decide are not
 * looked at, and all parties are taken to sign. Not legal advice. Immutable.
 *
 * @param names the names of the parties, in Hebrew and English
 * @param prospect what was asked
 * @param entries all that is to be done, by day; on the same day in an order in which it can lawfully be done
 * @param signed the earliest signing by all
 * @param inForce the earliest entry into force
 */
public record Timetable(LocalText names, Prospect prospect, List<Entry> entries, Milestone signed, Milestone inForce) {
    public Timetable {
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(prospect, "prospect");
        entries = List.copyOf(Objects.requireNonNull(entries, "entries"));
        Objects.requireNonNull(signed, "signed");
        Objects.requireNonNull(inForce, "inForce");
    }

    /**
     * Works it out.
     *
     * @throws IllegalArgumentException if a number or a day lies outside the bounds of a prospect, if there are fewer
     *     than two parties or one of them twice, if a day is given for a step that its party's profile does not hold,
     *     or twice for the same step, or if a step of a profile could never be taken
     */
    public static Timetable of(Prospect prospect) {
        check(prospect);
        Course course = Course.of(prospect);
        return new Timetable(
                LocalText.of(names(prospect, LanguageTag.HEBREW), names(prospect, LanguageTag.ENGLISH)),
                prospect,
                Entries.of(prospect, course),
                milestone(EntryKind.SIGNED, prospect, course, Course::signed),
                milestone(EntryKind.FORCE, prospect, course, Course::inForce));
    }

    /** The whole timetable in words, line by line, in Hebrew or English; in English for any other language. */
    public String text(LanguageTag language) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(Sentence.in(language)
                .with("parties", names)
                .with("start", prospect.start())
                .say("title"));
        entries.forEach(entry -> lines.add(entry.text(language)));
        lines.add(signed.text(language)).add(inForce.text(language));
        prospect.until()
                .filter(inForce.day()::isAfter)
                .ifPresent(until ->
                        lines.add(Sentence.in(language).with("until", until).say("over")));
        return lines.toString();
    }

    private static Milestone milestone(EntryKind kind, Prospect prospect, Course course, Function<Course, Node> goal) {
        Node node = goal.apply(course);
        List<HoldUp> holdUps = node.holdUps(prospect.start());
        return new Milestone(kind, node.day(), holdUps, new Remedies(prospect, goal, node.day()).of(holdUps));
    }

    private static String names(Prospect prospect, LanguageTag language) {
        return prospect.sides().stream()
                .map(side -> side.authority().name().read(language))
                .collect(Collectors.joining(" – "));
    }

    private static void check(Prospect prospect) {
        bounded("years", prospect.years(), 1, Prospect.MOST_YEARS);
        bounded("the number of parties", prospect.sides().size(), 2, Prospect.MOST_SIDES);
        bounded("the number of first days", prospect.notBefore().size(), 0, Prospect.MOST_DAYS);
        civil("start", prospect.start());
        prospect.day().ifPresent(day -> civil("day", day));
        prospect.until().ifPresent(day -> civil("until", day));
        prospect.textReady().ifPresent(day -> civil("textReady", day));
        prospect.notBefore().forEach(own -> civil("the first day for " + own.step(), own.day()));
        checkParties(prospect);
    }

    private static void checkParties(Prospect prospect) {
        List<String> parties = prospect.sides().stream()
                .map(side -> side.authority().id().value())
                .toList();
        require(
                Set.copyOf(parties).size() == parties.size(),
                "a twinning has two or more different parties; given are " + parties);
        Profiles.of(prospect.sides().stream().map(Side::profile).distinct().toList());
        Set<StepOf> dated = new LinkedHashSet<>();
        prospect.notBefore().forEach(own -> {
            require(isKnown(prospect, own), own.party() + " has no step " + own.step() + " in its profile");
            require(
                    dated.add(new StepOf(own.party(), own.step())),
                    own.party() + " has two first days for " + own.step());
        });
    }

    private static boolean isKnown(Prospect prospect, NotBefore own) {
        return prospect.sides().stream()
                .filter(side -> side.authority().id().equals(own.party()))
                .anyMatch(side -> side.profile().step(own.step()).isPresent());
    }

    private static void bounded(String what, int given, int least, int most) {
        require(least <= given && given <= most, what + " is " + given + "; " + least + " to " + most + " is right");
    }

    private static void civil(String what, LocalDate day) {
        require(
                !day.isBefore(Prospect.FIRST_DAY) && !day.isAfter(Prospect.LAST_DAY),
                what + " is " + day + "; a day between " + Prospect.FIRST_DAY + " and " + Prospect.LAST_DAY
                        + " is right");
    }

    private static void require(boolean right, String message) {
        if (!right) {
            throw new IllegalArgumentException(message);
        }
    }
}

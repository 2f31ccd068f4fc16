package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.LocalText;

/**
 * The agenda of a party for the seven days from a day on, over all its twinnings. Immutable.
 *
 * @param party the party
 * @param day the first day
 * @param overdue the obligations of the party that are overdue on the first day, and missed periods, the oldest first
 * @param due the obligations of the party that are due in the seven days
 * @param ceremonies the ceremonies of its twinnings in the seven days
 * @param objectives the objectives that the party leads and that are due in the seven days
 * @param notListed the number of further items that are not listed, because there are too many
 */
public record WeekAgenda(
        AuthorityId party,
        LocalDate day,
        List<AgendaLine> overdue,
        List<AgendaLine> due,
        List<AgendaLine> ceremonies,
        List<AgendaLine> objectives,
        long notListed) {
    private static final int DAYS = 7;

    public WeekAgenda {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(day, "day");
        overdue = List.copyOf(Objects.requireNonNull(overdue, "overdue"));
        due = List.copyOf(Objects.requireNonNull(due, "due"));
        ceremonies = List.copyOf(Objects.requireNonNull(ceremonies, "ceremonies"));
        objectives = List.copyOf(Objects.requireNonNull(objectives, "objectives"));
    }

    /** Returns the last of the seven days that begin with a day. */
    public static LocalDate lastDay(LocalDate day) {
        return day.plusDays(DAYS - 1L);
    }

    /**
     * Returns the agenda of a party.
     *
     * @param overdue the lines of the obligations that are overdue
     * @param week the lines of the seven days
     * @param notListed the number of further items
     */
    public static WeekAgenda of(
            AuthorityId party, LocalDate day, List<AgendaLine> overdue, List<AgendaLine> week, long notListed) {
        return new WeekAgenda(
                party,
                day,
                overdue.stream().map(AgendaLine::late).toList(),
                ofKinds(week, AgendaItem.Kind.OBLIGATION, AgendaItem.Kind.MISSED_PERIOD),
                ofKinds(week, AgendaItem.Kind.CEREMONY),
                ofKinds(week, AgendaItem.Kind.OBJECTIVE),
                notListed);
    }

    private static List<AgendaLine> ofKinds(List<AgendaLine> lines, AgendaItem.Kind... kinds) {
        return lines.stream()
                .filter(line -> List.of(kinds).contains(line.item().kind()))
                .toList();
    }

    /** Returns the agenda as text for a page, without the sections that are empty. */
    public List<Section> sections() {
        Stream<Section> sections = Stream.of(
                        section("agenda.overdue", overdue),
                        section("agenda.due", due),
                        section("agenda.ceremonies", ceremonies),
                        section("agenda.objectives", objectives))
                .filter(section -> !section.lines().isEmpty());
        return Stream.concat(sections, rest().stream()).toList();
    }

    private static Section section(String title, List<AgendaLine> lines) {
        return new Section(
                LifecycleMessages.both(title),
                lines.stream().flatMap(line -> line.lines().stream()).toList());
    }

    private Optional<Section> rest() {
        LocalText number = Situation.plain(Long.toString(notListed));
        return notListed == 0
                ? Optional.empty()
                : Optional.of(new Section(
                        LifecycleMessages.both("agenda.rest"),
                        List.of(LifecycleMessages.both("agenda.notListed", Map.of("number", number)))));
    }
}

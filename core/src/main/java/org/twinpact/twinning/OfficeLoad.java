package org.twinpact.twinning;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.LanguageTag;

/**
 * The load of the office of a party: what it has to look after in all its twinnings. Immutable.
 *
 * @param party the party
 * @param day the day
 * @param twinnings the number of its twinnings in each stage that is not an end, without the stages that have none
 * @param obligations the number of its open obligations and of their missed periods. Of an obligation with several
 *     overdue periods, only the oldest counts until it is met
 * @param overdue the number of those that are overdue on the day
 */
public record OfficeLoad(AuthorityId party, LocalDate day, Map<Stage, Long> twinnings, long obligations, long overdue) {
    public OfficeLoad {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(day, "day");
        Map<Stage, Long> running = new EnumMap<>(Stage.class);
        running.putAll(Objects.requireNonNull(twinnings, "twinnings"));
        running.remove(Stage.ENDED);
        running.remove(Stage.DISCONTINUED);
        twinnings = Collections.unmodifiableMap(running);
    }

    /** Returns the load of some twinnings of a party. */
    static OfficeLoad of(AuthorityId party, LocalDate day, Collection<Twinning> twinnings) {
        List<LocalDate> due = twinnings.stream()
                .flatMap(twinning -> AgendaItem.of(twinning).stream())
                .filter(item -> item.party().equals(party) && item.isOfObligation())
                .map(AgendaItem::on)
                .toList();
        return new OfficeLoad(
                party,
                day,
                twinnings.stream().collect(groupingBy(Twinning::stage, counting())),
                due.size(),
                due.stream().filter(day::isAfter).count());
    }

    /** Returns the number of its twinnings that have not ended. */
    public long openTwinnings() {
        return twinnings.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the load as text, in Hebrew or English, and in English for any other language. */
    public String text(LanguageTag language) {
        return LifecycleMessages.in(language)
                .say(
                        "agenda.load",
                        Map.of(
                                "twinnings", Situation.plain(Long.toString(openTwinnings())),
                                "obligations", Situation.plain(Long.toString(obligations)),
                                "overdue", Situation.plain(Long.toString(overdue))));
    }
}

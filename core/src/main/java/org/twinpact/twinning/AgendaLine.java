package org.twinpact.twinning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.language.LocalText;
import org.twinpact.message.Shown;
import org.twinpact.plan.Objective;
import org.twinpact.signing.Ceremony;

/**
 * An item of an agenda with what a clerk reads. Immutable.
 *
 * @param item the item
 * @param parties the names of the parties of its twinning
 * @param findings the findings of an obligation: {@code OBLIGATION_OVERDUE}, {@code OBLIGATION_OPEN} or
 *     {@code OBLIGATION_RESTS}, and one for each later period until the first that is not overdue. Of a missed period,
 *     {@code OBLIGATION_MISSED}. None for another kind of item, and under a profile that the rules do not contain. If the
 *     day is not past, then {@code OFFICE_CLOSED} for the owner of an obligation, or for each party to a ceremony, whose
 *     offices are closed
 * @param sentences the sentences, in Hebrew and English, without the names of the other parties
 */
public record AgendaLine(AgendaItem item, LocalText parties, List<Finding> findings, List<LocalText> sentences) {
    public AgendaLine {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(parties, "parties");
        findings = List.copyOf(Objects.requireNonNull(findings, "findings"));
        sentences = List.copyOf(Objects.requireNonNull(sentences, "sentences"));
    }

    /**
     * Returns the line of an item on the day of a situation.
     *
     * @throws IllegalArgumentException if the twinning does not have the item
     */
    static AgendaLine of(Situation situation, AgendaItem item) {
        Optional<AgendaLine> line = switch (item.kind()) {
            case OBLIGATION -> item.obligation(situation.twinning()).map(owed -> ofObligation(situation, item, owed));
            case MISSED_PERIOD ->
                item.missedObligation(situation.twinning()).map(owed -> ofMissed(situation, item, owed));
            case CEREMONY -> item.ceremony(situation.twinning()).map(ceremony -> ofCeremony(situation, item, ceremony));
            case OBJECTIVE ->
                item.objective(situation.twinning()).map(objective -> ofObjective(situation, item, objective));
        };
        return line.map(known -> known.advised(situation))
                .orElseThrow(() -> new IllegalArgumentException("twinning "
                        + situation.twinning().id() + " has no " + item.kind() + " " + Shown.text(item.code()) + " of "
                        + Shown.text(item.party().value()) + " on " + item.on()));
    }

    /** Returns this line with the advice on offices that are closed on its day, unless that is past. */
    private AgendaLine advised(Situation situation) {
        if (item.on().isBefore(situation.day())) {
            return this;
        }
        List<Finding> advice = switch (item.kind()) {
            case OBLIGATION ->
                situation.track(item.party()).stream()
                        .flatMap(track -> situation.closedOffice(track, item.on()).stream())
                        .toList();
            case CEREMONY -> situation.closedOffices(item.on());
            case MISSED_PERIOD, OBJECTIVE -> List.of();
        };
        return new AgendaLine(
                item,
                parties,
                Stream.concat(findings.stream(), advice.stream()).toList(),
                Stream.concat(sentences.stream(), advice.stream().map(HandoverBrief::text))
                        .toList());
    }

    /** Returns this line of an overdue obligation without the period that is due next. */
    AgendaLine late() {
        List<Finding> late = findings.stream()
                .filter(finding -> !finding.code().equals(FindingCode.OBLIGATION_OPEN))
                .toList();
        return late.size() == findings.size()
                ? this
                : new AgendaLine(
                        item,
                        parties,
                        late,
                        late.stream().map(HandoverBrief::text).toList());
    }

    private static AgendaLine ofObligation(Situation situation, AgendaItem item, Obligation owed) {
        return isKnown(situation, owed)
                ? ofFindings(situation, item, Obligations.due(situation, owed))
                : plain(
                        situation,
                        item,
                        owed.text(situation.twinning(), situation.rules().profiles()));
    }

    private static AgendaLine ofMissed(Situation situation, AgendaItem item, Obligation owed) {
        Optional<ReportingPeriod> period = item.missedPeriod(owed);
        return isKnown(situation, owed)
                ? ofFindings(situation, item, List.of(Obligations.missed(situation, owed, period.orElseThrow())))
                : plain(
                        situation,
                        item,
                        owed.text(
                                FindingCode.OBLIGATION_MISSED,
                                period,
                                situation.twinning(),
                                situation.rules().profiles()));
    }

    /** Returns whether the rules contain the owner's profile. One unknown profile must not hide all other lines. */
    private static boolean isKnown(Situation situation, Obligation owed) {
        return EventText.profile(situation.twinning(), situation.rules().profiles(), owed.owner())
                .isPresent();
    }

    private static AgendaLine ofFindings(Situation situation, AgendaItem item, List<Finding> findings) {
        return new AgendaLine(
                item,
                situation.twinning().parties(),
                findings,
                findings.stream().map(HandoverBrief::text).toList());
    }

    private static AgendaLine ofCeremony(Situation situation, AgendaItem item, Ceremony ceremony) {
        return plain(
                situation,
                item,
                LifecycleMessages.both("agenda.ceremony", Map.of("ceremony", HandoverBrief.text(ceremony))));
    }

    private static AgendaLine ofObjective(Situation situation, AgendaItem item, Objective objective) {
        return plain(
                situation,
                item,
                LifecycleMessages.both(
                        "agenda.objective",
                        Map.of(
                                "party", situation.name(item.party()),
                                "objective", HandoverBrief.text(situation.twinning(), objective))));
    }

    private static AgendaLine plain(Situation situation, AgendaItem item, LocalText sentence) {
        return new AgendaLine(item, situation.twinning().parties(), List.of(), List.of(sentence));
    }

    /** Returns the sentences, each after the names of the parties of its twinning. */
    public List<LocalText> lines() {
        return sentences.stream()
                .map(sentence ->
                        LifecycleMessages.both("agenda.line", Map.of("parties", parties, "sentence", sentence)))
                .toList();
    }
}

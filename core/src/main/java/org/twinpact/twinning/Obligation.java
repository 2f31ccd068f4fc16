package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.followup.Withholding;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;
import org.twinpact.message.Days;

/**
 * An obligation that a party has not fulfilled yet. Of a recurring obligation, one period is open at a time. Immutable.
 *
 * @param code the code of the obligation in the party's profile
 * @param kind the kind of act that fulfils it
 * @param owner the party that owes it
 * @param to the codes of the recipients
 * @param raisedBy the event from which its time is counted
 * @param since the day from which its time is counted: that of the event, or of the adoption of the profile that required
 *     it first
 * @param period the period for which it is due, only for a recurring obligation
 * @param due the last day on which it can be fulfilled in time
 * @param missed the earlier periods for which it was not fulfilled, at most {@value #MAX_MISSED}, the oldest first
 * @param settled the earlier periods for which it was fulfilled or waived, as far back as those that were missed
 * @param basis the basis of the rule: law, guidance or default
 * @param source the source of that basis
 */
@Value.Builder
public record Obligation(
        @PlainText(max = 64) String code,
        ObligationKind kind,
        @Valid AuthorityId owner,
        @Size(max = 20) List<@PlainText(max = 64) String> to,
        ObligationTrigger raisedBy,
        @CivilDay LocalDate since,
        Optional<@Valid ReportingPeriod> period,
        @CivilDay LocalDate due,
        @Size(max = MAX_MISSED) List<@Valid ReportingPeriod> missed,
        @Size(max = MAX_MISSED) List<@Valid ReportingPeriod> settled,
        Basis basis,
        @PlainText String source)
        implements WithObligation {
    /** The number of periods before the open one that are known. Older ones lapse. */
    public static final int MAX_MISSED = 40;

    public Obligation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(owner, "owner");
        to = List.copyOf(Objects.requireNonNull(to, "to"));
        Objects.requireNonNull(raisedBy, "raisedBy");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(due, "due");
        missed = List.copyOf(Objects.requireNonNull(missed, "missed"));
        settled = List.copyOf(Objects.requireNonNull(settled, "settled"));
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
    }

    /**
     * Returns the obligation with its missed, settled and open periods as they follow from the rule, the day from which
     * its time is counted, and the periods that are settled. Of a rule that does not recur, the obligation is unchanged.
     */
    Obligation opened(ObligationRule rule) {
        if (!rule.recurring()) {
            return this;
        }
        SortedSet<Integer> numbers = new TreeSet<>();
        for (ReportingPeriod known : settled) {
            numbers(rule, known)
                    .filter(number -> known.covers(rule.period(since, number).orElseThrow()))
                    .forEach(numbers::add);
        }
        int open = numbers.isEmpty() ? 0 : numbers.last() + 1;
        Map<Boolean, List<ReportingPeriod>> passed = IntStream.range(Math.max(0, open - MAX_MISSED), open)
                .boxed()
                .collect(Collectors.partitioningBy(
                        numbers::contains,
                        Collectors.mapping(number -> rule.period(since, number).orElseThrow(), Collectors.toList())));
        return withPeriod(rule.period(since, open))
                .withDue(rule.due(since, open))
                .withSettled(passed.get(true))
                .withMissed(passed.get(false));
    }

    /** Returns the obligation with one more settled period. */
    Obligation settledFor(ReportingPeriod more, ObligationRule rule) {
        return withSettled(Stream.concat(settled.stream(), Stream.of(more)).toList())
                .opened(rule);
    }

    /** Returns the obligation with a missed period settled. */
    Obligation settledLate(ReportingPeriod late) {
        return withMissed(missed.stream().filter(period -> !period.equals(late)).toList())
                .withSettled(Stream.concat(settled.stream(), Stream.of(late))
                        .sorted(Comparator.comparing(ReportingPeriod::from))
                        .toList());
    }

    /** Returns the obligation with the settled period open again that is nearest to a time. */
    Obligation reopened(ReportingPeriod time, ObligationRule rule) {
        Optional<ReportingPeriod> wrong = nearest(Optional.of(rule), time);
        return withSettled(settled.stream()
                        .filter(known -> !wrong.equals(Optional.of(known)))
                        .toList())
                .opened(rule);
    }

    /** Returns the open period and all later ones under a recurring rule, without end. Empty if it has no period. */
    Stream<ReportingPeriod> periods(ObligationRule rule) {
        return period.map(open -> IntStream.iterate(rule.number(since, open.from()), number -> number + 1)
                        .mapToObj(number -> rule.period(since, number).orElseThrow()))
                .orElseGet(Stream::empty);
    }

    /**
     * Returns the period with which a time has most days in common, whether it is settled or not. Empty if there is none.
     */
    Optional<ReportingPeriod> nearest(Optional<ObligationRule> rule, ReportingPeriod time) {
        Stream<ReportingPeriod> all = rule.filter(ObligationRule::recurring)
                .map(recurring -> numbers(recurring, time)
                        .mapToObj(number -> recurring.period(since, number).orElseThrow()))
                .orElseGet(() ->
                        Stream.of(settled, missed, period.stream().toList()).flatMap(List::stream));
        return all.max(Comparator.comparingLong(time::commonDays)).filter(period -> time.commonDays(period) > 0);
    }

    private IntStream numbers(ObligationRule rule, ReportingPeriod time) {
        return IntStream.rangeClosed(rule.number(since, time.from()), rule.number(since, time.to()))
                .limit(MAX_MISSED);
    }

    /** Returns whether it is the obligation of a party with a code. */
    boolean isOf(AuthorityId party, String ofCode) {
        return owner.equals(party) && code.equals(ofCode);
    }

    /** Returns whether it, or its oldest period, can be fulfilled or waived on a day. */
    boolean hasBegun(LocalDate day) {
        boolean isBeforeEnd = raisedBy == ObligationTrigger.TERM_END;
        LocalDate first = missed.stream()
                .findFirst()
                .or(() -> period)
                .map(ReportingPeriod::from)
                .orElse(since);
        return isBeforeEnd || !first.isAfter(day);
    }

    /** Returns whether a period was missed, is open, or is later than the open one. */
    boolean isUnsettled(ReportingPeriod asked) {
        return missed.contains(asked)
                || period.filter(open -> !asked.from().isBefore(open.from())).isPresent();
    }

    /**
     * Returns the name of the kind of act that fulfils it, in Hebrew or English, and in English for any other language.
     */
    public String kindText(LanguageTag language) {
        return LifecycleMessages.both("obligationKind." + kind).read(language);
    }

    /**
     * Returns the names of its recipients, in Hebrew or English, and in English for any other language. For a recipient
     * that only a host's profile names, its code is returned.
     */
    public List<String> recipients(LanguageTag language) {
        return to.stream()
                .map(code -> LifecycleMessages.both("recipient." + code).read(language))
                .toList();
    }

    /**
     * Returns its name in the profile of its owner, in Hebrew and English, followed by the period for which it is due.
     * Returns its code if the profiles do not contain it.
     *
     * @param twinning the twinning, for the profile of the owner
     */
    public LocalText name(Twinning twinning, Profiles profiles) {
        LocalText name = name(code, owner, twinning, profiles);
        return period.map(known -> EventText.forPeriod(name, known)).orElse(name);
    }

    /** Returns the name of an obligation of a party that may no longer be open, or its code if it has no name. */
    public static LocalText name(String code, AuthorityId owner, Twinning twinning, Profiles profiles) {
        return rule(code, owner, twinning, profiles).map(ObligationRule::name).orElseGet(() -> Situation.plain(code));
    }

    /**
     * Returns the withholding from publication because of which it rests or rested, so that it is due later. Empty if it
     * is due on {@link #due()}.
     */
    public Optional<Withholding> rest(Twinning twinning) {
        return new Discretion(twinning).rest(this);
    }

    /**
     * Returns the last day on which it can be fulfilled in time. If it rests, this is the later of {@link #due()} and the
     * end of the rest with the time that it had from its beginning.
     */
    public LocalDate due(Twinning twinning) {
        return new Discretion(twinning).due(this, due);
    }

    /**
     * Returns a sentence in Hebrew and English that names its owner, the obligation, the last day to fulfil it in time,
     * and the rule that requires it. If it rests, the sentence also has the end of the rest and the reason.
     *
     * @param twinning the twinning, for the name and the profile of the owner
     */
    public LocalText text(Twinning twinning, Profiles profiles) {
        return text(
                rest(twinning).isPresent() ? FindingCode.OBLIGATION_RESTS : FindingCode.OBLIGATION_OPEN,
                period,
                twinning,
                profiles);
    }

    /** Returns the sentence with a code about one of its periods. */
    LocalText text(String finding, Optional<ReportingPeriod> of, Twinning twinning, Profiles profiles) {
        LocalText plain = name(code, owner, twinning, profiles);
        LocalText rule =
                rule(code, owner, twinning, profiles).map(ObligationRule::text).orElse(plain);
        return LifecycleMessages.both(
                finding,
                details(
                        twinning,
                        of.map(known -> EventText.forPeriod(plain, known)).orElse(plain),
                        due(twinning),
                        rule));
    }

    /** Returns the details of the sentences about it, with the end of a rest and the reason if it has one. */
    Map<String, LocalText> details(Twinning twinning, LocalText name, LocalDate day, LocalText rule) {
        Map<String, LocalText> details = new HashMap<>(
                Map.of("party", twinning.nameOf(owner), "obligation", name, "due", Days.text(day), "rule", rule));
        rest(twinning).ifPresent(rest -> {
            details.put("until", Days.text(rest.lastDay()));
            details.put("reason", EventText.withoutStop(rest.reason()));
        });
        return details;
    }

    private static Optional<ObligationRule> rule(String code, AuthorityId owner, Twinning twinning, Profiles profiles) {
        return EventText.profile(twinning, profiles, owner).flatMap(profile -> profile.obligation(code));
    }
}

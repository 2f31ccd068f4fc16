package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.PlainText;

/**
 * An obligation that a party has not fulfilled yet. Of a recurring obligation, one period is open at a time. Immutable.
 *
 * @param code the code of the obligation in the party's profile
 * @param kind the kind of act that fulfils it
 * @param owner the party that owes it
 * @param to the codes of the recipients
 * @param raisedBy the event from which its time is counted
 * @param period the period for which it is due, only for a recurring obligation
 * @param due the last day on which it can be fulfilled in time
 * @param missed the earlier periods for which it was not fulfilled, at most {@value #MAX_MISSED}, the oldest first
 * @param reported the period of the report that fulfilled it last, if any
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
        Optional<@Valid ReportingPeriod> period,
        @CivilDay LocalDate due,
        @Size(max = MAX_MISSED) List<@Valid ReportingPeriod> missed,
        Optional<@Valid ReportingPeriod> reported,
        Basis basis,
        @PlainText String source)
        implements WithObligation {
    /** The largest number of missed periods. Older ones lapse. */
    public static final int MAX_MISSED = 40;

    public Obligation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(owner, "owner");
        to = List.copyOf(Objects.requireNonNull(to, "to"));
        Objects.requireNonNull(raisedBy, "raisedBy");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(due, "due");
        missed = List.copyOf(Objects.requireNonNull(missed, "missed"));
        Objects.requireNonNull(reported, "reported");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
    }

    /**
     * Returns the open period and all later ones under a recurring rule, without end. Empty if the obligation was raised
     * without a period, by a rule that an adopted profile changed.
     */
    Stream<ReportingPeriod> periods(ObligationRule rule) {
        return period.map(open -> Stream.iterate(
                        open, last -> rule.period(last.to().plusDays(1)).orElseThrow()))
                .orElseGet(Stream::empty);
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
}

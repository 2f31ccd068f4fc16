package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.agreement.Citation;
import org.twinpact.approval.Body;
import org.twinpact.approval.Result;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PartialDate;
import org.twinpact.language.PlainText;

/**
 * The past of an imported twinning, as far as it is known. Immutable.
 *
 * @param joined the dates on which parties joined
 * @param decisions the decisions of the parties' bodies. No gate depends on them
 * @param text the reference to the agreement
 * @param ending the end, only for a twinning that is imported as ended or discontinued
 */
public record Past(
        @Size(max = 100) List<@Valid Joining> joined,
        @Size(max = 100) List<@Valid PastDecision> decisions,
        Optional<@Valid Citation> text,
        Optional<@Valid Ending> ending) {
    private static final Past UNKNOWN = new Past(List.of(), List.of(), Optional.empty(), Optional.empty());

    public Past {
        joined = List.copyOf(Objects.requireNonNull(joined, "joined"));
        decisions = List.copyOf(Objects.requireNonNull(decisions, "decisions"));
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(ending, "ending");
    }

    /** Returns a past of which nothing is known. */
    public static Past unknown() {
        return UNKNOWN;
    }

    /** Returns all dates of this past. */
    public Stream<PartialDate> dates() {
        return Stream.of(
                        joined.stream().map(Joining::on),
                        decisions.stream().flatMap(decision -> decision.decidedOn().stream()),
                        ending.stream().flatMap(end -> end.on().stream()))
                .flatMap(dates -> dates);
    }

    /** Returns this past with a decision. */
    public Past withDecision(PastDecision decision) {
        return new Past(
                joined, Stream.concat(decisions.stream(), Stream.of(decision)).toList(), text, ending);
    }

    /** Returns this past with a reference to the agreement. */
    public Past withText(Citation citation) {
        return new Past(joined, decisions, Optional.of(citation), ending);
    }

    /** Returns this past with an end. */
    public Past withEnding(Ending end) {
        return new Past(joined, decisions, text, Optional.of(end));
    }

    /**
     * The joining of a party. Immutable.
     *
     * @param party the party
     * @param on the date, as far as it is known
     */
    public record Joining(@Valid AuthorityId party, @Valid PartialDate on) {
        public Joining {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(on, "on");
        }
    }

    /**
     * A decision of a body before the import. Immutable.
     *
     * @param party the party of the body
     * @param body the body
     * @param result the result
     * @param decidedOn the date, as far as it is known
     * @param reference the number or the source of the decision, if known
     */
    public record PastDecision(
            @Valid AuthorityId party,
            @Valid Body body,
            @NotNull Result result,
            Optional<@Valid PartialDate> decidedOn,
            Optional<@PlainText(max = 500) String> reference) {
        public PastDecision {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(body, "body");
            Objects.requireNonNull(result, "result");
            Objects.requireNonNull(decidedOn, "decidedOn");
            Objects.requireNonNull(reference, "reference");
        }
    }
}

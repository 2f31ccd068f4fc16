package org.twinpact.timetable;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;

/**
 * One thing that is otherwise than in the prospect. Immutable.
 *
 * @param kind what changes
 * @param party whose step changes, or who takes no part; empty where it is nobody's own
 * @param step the step that changes; empty where none does
 * @param by the latest day that is early enough; empty where the change is of no day
 * @param insteadOf the day that {@code by} takes the place of
 */
public record Change(
        RemedyKind kind,
        Optional<LocalAuthority> party,
        Optional<Step> step,
        Optional<LocalDate> by,
        Optional<LocalDate> insteadOf) {
    public Change {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(insteadOf, "insteadOf");
    }

    /** A change of no day. */
    static Change of(RemedyKind kind, Optional<LocalAuthority> party) {
        return new Change(kind, party, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A change of the day that ends a waiting. */
    static Change of(HoldUp holdUp, LocalDate by) {
        return new Change(
                RemedyKind.of(holdUp.cause()),
                holdUp.party(),
                holdUp.step(),
                Optional.of(by),
                Optional.of(holdUp.until()));
    }

    /** The change alone, in Hebrew or English; in English for any other language. */
    public String text(LanguageTag language) {
        Sentence sentence = Sentence.in(language);
        party.ifPresent(authority -> sentence.with("party", authority.name()));
        step.ifPresent(changed -> sentence.with("rule", Sentence.of(changed, changed.code(), language)));
        by.ifPresent(earlier -> sentence.with("by", earlier));
        insteadOf.ifPresent(later -> sentence.with("instead", later));
        return sentence.say("remedy." + kind);
    }
}

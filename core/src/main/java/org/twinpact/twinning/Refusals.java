package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Basis;

/** Reasons that rest on what an act says, not on any law. */
final class Refusals {
    private Refusals() {}

    /** A reason of ours that an officer can mend. */
    static MissingBuilder of(String code) {
        return new MissingBuilder()
                .code(code)
                .who("OFFICER")
                .evidence("ACT")
                .basis(Basis.DEFAULT)
                .source(Guide.OURS);
    }

    static Stream<Missing> notAParty(Situation situation, AuthorityId party) {
        return when(
                situation.track(party).isEmpty(),
                () -> of("NOT_A_PARTY")
                        .putDetails("given", Situation.plain(party.value()))
                        .putDetails("parties", situation.twinning().parties()));
    }

    /** A date that must not lie before what it rests on. */
    static Stream<Missing> before(LocalDate date, Optional<LocalDate> ground, String groundKey) {
        return when(
                ground.isPresent() && date.isBefore(ground.get()),
                () -> of("DATE_BEFORE_ITS_GROUND")
                        .putDetails("date", Situation.plain(date.toString()))
                        .putDetails("ground", Wording.both("ground." + groundKey))
                        .putDetails("earliest", Situation.plain(ground.get().toString())));
    }

    /** A date that must not lie after the day of the act. */
    static Stream<Missing> future(LocalDate date, LocalDate day) {
        return when(
                date.isAfter(day),
                () -> of("DATE_IN_THE_FUTURE")
                        .putDetails("date", Situation.plain(date.toString()))
                        .putDetails("day", Situation.plain(day.toString())));
    }

    /** The reason is made only where there is a fault, since most acts have none. */
    static Stream<Missing> when(boolean fault, Supplier<MissingBuilder> missing) {
        return fault ? Stream.of(missing.get().build()) : Stream.empty();
    }
}

package org.twinpact;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Asked;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.MissingBuilder;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Finds what is wrong with an act before it is decided: constraint violations, as reasons of a refusal. */
final class Inspection {
    private static final int YEARS_AHEAD = 10;

    private final Optional<Validator> given;

    Inspection(Optional<Validator> given) {
        this.given = given;
    }

    Optional<Outcome> of(Optional<Twinning> twinning, TwinningId id, By by, Asked asked) {
        Validator validator = given.orElseGet(() -> Own.VALIDATOR);
        List<Missing> faults = violations(validator, by, asked)
                .map(Inspection::missing)
                .distinct()
                .sorted(Comparator.comparing(missing -> missing.text(LanguageTag.ENGLISH)))
                .toList();
        return faults.isEmpty() ? Optional.empty() : Optional.of(refused(twinning, id, asked.act(), faults));
    }

    /** What the author says of the act is in the act as it is asked; only the personal data it brings are not. */
    private static Stream<? extends ConstraintViolation<?>> violations(Validator validator, By by, Asked asked) {
        Stream<ConstraintViolation<PersonalDatum>> data = Stream.concat(by.person().stream(), by.brings().stream())
                .flatMap(datum -> validator.validate(datum).stream());
        return Stream.concat(validator.validate(asked).stream(), data);
    }

    /** A mistyped year, which no later act could take back; nearer days are the host's affair, as its clock may lag. */
    Optional<Outcome> ofYear(Optional<Twinning> twinning, TwinningId id, Asked asked) {
        LocalDate today = LocalDate.ofInstant(asked.recordedAt(), ZoneOffset.UTC);
        if (!asked.on().isAfter(today.plusYears(YEARS_AHEAD))) {
            return Optional.empty();
        }
        Missing missing = missing("YEAR_FAR_AHEAD")
                .putDetails("day", plain(asked.on().toString()))
                .putDetails("today", plain(today.toString()))
                .build();
        return Optional.of(refused(twinning, id, asked.act(), List.of(missing)));
    }

    Outcome unknownPerson(Twinning twinning, Act.ErasePerson erase) {
        Missing missing = missing("PERSON_NOT_KEPT")
                .putDetails("given", plain(erase.person().commitment().abbreviated()))
                .build();
        return refused(Optional.of(twinning), twinning.id(), erase, List.of(missing));
    }

    Outcome notBrought(Twinning twinning, Act act, Set<PersonRef> people) {
        List<Missing> faults = people.stream()
                .map(person -> missing("PERSON_NOT_BROUGHT")
                        .putDetails("given", plain(person.commitment().abbreviated()))
                        .putDetails("how", plain("By.withBrings"))
                        .build())
                .toList();
        return refused(Optional.of(twinning), twinning.id(), act, faults);
    }

    Outcome forbidden(Optional<Twinning> twinning, TwinningId id, Act act, By by) {
        Missing missing = missing("NOT_PERMITTED")
                .putDetails("given", Constraints.shown(by.role() + " (" + by.authority() + ")"))
                .build();
        return refused(twinning, id, act, List.of(missing));
    }

    Outcome notCorrectable(Twinning twinning, Act act, ActId wrong) {
        Missing missing = missing("NOT_RECORDED_BY")
                .putDetails("given", plain(wrong.value()))
                .build();
        return refused(Optional.of(twinning), twinning.id(), act, List.of(missing));
    }

    void requireSame(TwinningId id, Asked asked, Event before) {
        if (!(before.change() instanceof Fact fact) || !fact.act().equals(asked.act())) {
            throw new IllegalArgumentException("twinning " + id + " holds act " + asked.id() + " as " + before.type()
                    + "; " + asked.act().name() + " with other content was asked under the same key. Give it a key of"
                    + " its own");
        }
    }

    private static Outcome refused(Optional<Twinning> twinning, TwinningId id, Act act, List<Missing> faults) {
        Stage stage = twinning.map(Twinning::stage).orElse(Stage.PREPARING);
        LocalText parties = twinning.map(Twinning::parties).orElseGet(() -> LocalText.of("", ""));
        return new Outcome.Refused(id, parties, stage, act.name(), faults, List.of(act.name()));
    }

    private static Missing missing(ConstraintViolation<?> violation) {
        return missing("INVALID_INPUT")
                .putDetails("path", Constraints.shown(violation.getPropertyPath()))
                .putDetails("given", Constraints.shown(violation.getInvalidValue()))
                .putDetails("rule", Constraints.asked(violation))
                .build();
    }

    private static MissingBuilder missing(String code) {
        return new MissingBuilder()
                .code(code)
                .who("OFFICER")
                .evidence("ACT")
                .basis(Basis.DEFAULT)
                .source("a default of ours");
    }

    private static LocalText plain(String text) {
        return LocalText.in(LanguageTag.ENGLISH, text);
    }

    /** Made at first use, because a validator costs about a third of a second of CPU. */
    private static final class Own {
        private static final Validator VALIDATOR = Validation.byDefaultProvider()
                .configure()
                .ignoreXmlConfiguration()
                // The default one needs an expression language, which no message of ours does.
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }
}

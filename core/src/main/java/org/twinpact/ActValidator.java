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
import org.twinpact.approval.Body;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Correction;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.FindingBuilder;
import org.twinpact.twinning.FindingKind;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The validator of acts before they are decided. It returns constraint violations as a refusal. */
final class ActValidator {
    private static final int YEARS_AHEAD = 10;

    private final Optional<Validator> given;

    ActValidator(Optional<Validator> given) {
        this.given = given;
    }

    Optional<Outcome> of(Optional<Twinning> twinning, TwinningId id, ActContext context, ActRequest request) {
        Validator validator = given.orElseGet(() -> Own.VALIDATOR);
        List<Finding> faults = violations(validator, context, request)
                .map(ActValidator::missing)
                .distinct()
                .sorted(Comparator.comparing(missing -> missing.text(LanguageTag.ENGLISH)))
                .toList();
        return faults.isEmpty() ? Optional.empty() : Optional.of(refused(twinning, id, request.act(), faults));
    }

    /**
     * Returns the violations of the request and of the personal data. The request includes the author, but not the
     * data.
     */
    private static Stream<? extends ConstraintViolation<?>> violations(
            Validator validator, ActContext context, ActRequest request) {
        Stream<ConstraintViolation<PersonalDatum>> data = Stream.concat(
                        context.person().stream(), context.personalData().stream())
                .flatMap(datum -> validator.validate(datum).stream());
        return Stream.concat(validator.validate(request).stream(), data);
    }

    /**
     * Returns the refusal of a mistyped year, which no later act could take back. Nearer days are left to the host,
     * because the office's clock may lag.
     */
    Optional<Outcome> ofYear(Optional<Twinning> twinning, TwinningId id, ActRequest request) {
        LocalDate today = LocalDate.ofInstant(request.recordedAt(), ZoneOffset.UTC);
        if (!request.on().isAfter(today.plusYears(YEARS_AHEAD))) {
            return Optional.empty();
        }
        Finding missing = missing("YEAR_FAR_AHEAD")
                .putDetails("day", plain(request.on().toString()))
                .putDetails("today", plain(today.toString()))
                .build();
        return Optional.of(refused(twinning, id, request.act(), List.of(missing)));
    }

    Outcome unknownPerson(Twinning twinning, OpeningActs.ErasePersonalData erase) {
        Finding missing = missing("PERSON_UNKNOWN")
                .putDetails("given", plain(erase.person().commitment().abbreviated()))
                .build();
        return refused(Optional.of(twinning), twinning.id(), erase, List.of(missing));
    }

    Outcome missingPersonalData(Twinning twinning, Act act, Set<PersonRef> people) {
        List<Finding> faults = people.stream()
                .map(person -> missing("PERSONAL_DATA_MISSING")
                        .putDetails("given", plain(person.commitment().abbreviated()))
                        .putDetails("how", plain("ActContext.withPersonalData"))
                        .build())
                .toList();
        return refused(Optional.of(twinning), twinning.id(), act, faults);
    }

    Outcome forbidden(Optional<Twinning> twinning, TwinningId id, Act act, ActContext context) {
        Finding missing = missing("NOT_PERMITTED")
                .putDetails("given", ConstraintMessages.shown(context.role() + " (" + context.authority() + ")"))
                .build();
        return refused(twinning, id, act, List.of(missing));
    }

    Outcome notCorrectable(Twinning twinning, Correction correction) {
        Finding missing = missing("NOT_RECORDED_BY")
                .putDetails("given", plain(correction.wrong().value()))
                .build();
        return refused(Optional.of(twinning), twinning.id(), correction, List.of(missing));
    }

    void requireSame(TwinningId id, ActRequest request, Event before) {
        if (!(before.data() instanceof Fact fact) || !fact.act().equals(request.act())) {
            throw new IllegalArgumentException("twinning " + id + " holds act " + request.id() + " as " + before.type()
                    + "; " + request.act().kind().typeName()
                    + " with other content was asked under the same key. Give it a key of"
                    + " its own");
        }
    }

    private static Outcome refused(Optional<Twinning> twinning, TwinningId id, Act act, List<Finding> faults) {
        Stage stage = twinning.map(Twinning::stage).orElse(Stage.PREPARATION);
        LocalText parties = twinning.map(Twinning::parties).orElseGet(() -> LocalText.of("", ""));
        return new Outcome.Refused(id, parties, stage, act.kind(), faults, List.of(act.kind()));
    }

    private static Finding missing(ConstraintViolation<?> violation) {
        return missing("INVALID_INPUT")
                .putDetails("path", ConstraintMessages.shown(violation.getPropertyPath()))
                .putDetails("given", ConstraintMessages.shown(violation.getInvalidValue()))
                .putDetails("rule", ConstraintMessages.asked(violation))
                .build();
    }

    private static FindingBuilder missing(String code) {
        return new FindingBuilder()
                .code(code)
                .kind(FindingKind.REFUSAL)
                .body(Body.OFFICER)
                .evidence("ACT")
                .basis(Basis.DEFAULT)
                .source("a library default");
    }

    private static LocalText plain(String text) {
        return LocalText.in(LanguageTag.ENGLISH, text);
    }

    /** The library's own validator, created at first use, because it costs about a third of a second of CPU. */
    private static final class Own {
        private static final Validator VALIDATOR = Validation.byDefaultProvider()
                .configure()
                .ignoreXmlConfiguration()
                // The default interpolator needs an expression language, which no message of the library uses.
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }
}

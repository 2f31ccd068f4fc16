package org.twinpact;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Correction;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.Finding;
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
                .map(ActValidator::fault)
                .distinct()
                .sorted(Comparator.comparing(fault -> fault.text(LanguageTag.ENGLISH)))
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
        Finding refusal = Finding.ofAct(
                "YEAR_FAR_AHEAD", Map.of("day", plain(request.on().toString()), "today", plain(today.toString())));
        return Optional.of(refused(twinning, id, request.act(), List.of(refusal)));
    }

    Outcome unknownPerson(Twinning twinning, OpeningActs.ErasePersonalData erase) {
        Finding refusal = Finding.ofAct(
                "PERSON_UNKNOWN",
                Map.of("given", plain(erase.person().commitment().abbreviated())));
        return refused(Optional.of(twinning), twinning.id(), erase, List.of(refusal));
    }

    Outcome missingPersonalData(Twinning twinning, Act act, Set<PersonRef> people) {
        List<Finding> faults = people.stream()
                .map(person -> Finding.ofAct(
                        "PERSONAL_DATA_MISSING",
                        Map.of(
                                "given", plain(person.commitment().abbreviated()),
                                "how", plain("ActContext.withPersonalData"))))
                .toList();
        return refused(Optional.of(twinning), twinning.id(), act, faults);
    }

    Outcome forbidden(Optional<Twinning> twinning, TwinningId id, Act act, ActContext context) {
        Finding refusal = Finding.ofAct(
                "NOT_PERMITTED",
                Map.of("given", ConstraintMessages.shown(context.role() + " (" + context.authority() + ")")));
        return refused(twinning, id, act, List.of(refusal));
    }

    Outcome notCorrectable(Twinning twinning, Correction correction) {
        Finding refusal = Finding.ofAct(
                "NOT_RECORDED_BY", Map.of("given", plain(correction.wrong().value())));
        return refused(Optional.of(twinning), twinning.id(), correction, List.of(refusal));
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

    private static Finding fault(ConstraintViolation<?> violation) {
        return Finding.ofAct(
                "INVALID_INPUT",
                Map.of(
                        "path", ConstraintMessages.shown(violation.getPropertyPath()),
                        "given", ConstraintMessages.shown(violation.getInvalidValue()),
                        "rule", ConstraintMessages.asked(violation)));
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

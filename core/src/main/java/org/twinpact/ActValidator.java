package org.twinpact;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActOfParty;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Correction;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;
import org.twinpact.validation.DefaultValidator;

/** The validator of acts before they are decided. It returns constraint violations as a refusal. */
final class ActValidator {
    private final Optional<Validator> given;

    ActValidator(Optional<Validator> given) {
        this.given = given;
    }

    Optional<Outcome> of(Optional<Twinning> twinning, TwinningId id, ActContext context, ActRequest request) {
        Validator validator = given.orElseGet(DefaultValidator::get);
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
     * Returns the refusal of an act of a day that has not begun anywhere on Earth, because such an act has not happened.
     */
    Optional<Outcome> ofDay(Optional<Twinning> twinning, TwinningId id, ActRequest request) {
        LocalDate today = Days.latestAt(request.recordedAt());
        if (!request.on().isAfter(today)) {
            return Optional.empty();
        }
        Finding fault = Finding.ofAct(
                "ACT_DAY_IN_THE_FUTURE", Map.of("day", Days.text(request.on()), "today", Days.text(today)));
        return Optional.of(refused(twinning, id, request.act(), List.of(fault)));
    }

    Outcome unknownPerson(Twinning twinning, OpeningActs.ErasePersonalData erase) {
        Finding refusal = Finding.ofAct("PERSON_UNKNOWN", Map.of());
        return refused(Optional.of(twinning), twinning.id(), erase, List.of(refusal));
    }

    Outcome personOfAnotherParty(Twinning twinning, OpeningActs.ErasePersonalData erase, Track supplier) {
        Finding refusal = Finding.ofAct(
                "PERSON_OF_ANOTHER_PARTY", Map.of("party", supplier.authority().name()));
        return refused(Optional.of(twinning), twinning.id(), erase, List.of(refusal));
    }

    /** Returns the refusal of personal data of persons whom neither the act nor its author names, if there are any. */
    Optional<Outcome> ofPersonalData(Optional<Twinning> twinning, TwinningId id, ActContext context, Act act) {
        List<Finding> faults = context.personalData().stream()
                .map(PersonalDatum::ref)
                .filter(person -> !act.people().contains(person))
                .filter(person -> context.person()
                        .map(PersonalDatum::ref)
                        .filter(person::equals)
                        .isEmpty())
                .map(person -> ofPerson("PERSONAL_DATA_NOT_NAMED", person))
                .distinct()
                .toList();
        return faults.isEmpty() ? Optional.empty() : Optional.of(refused(twinning, id, act, faults));
    }

    private static Finding ofPerson(String code, PersonRef person) {
        return Finding.ofAct(code, Map.of("given", plain(person.commitment().abbreviated())));
    }

    Outcome missingPersonalData(Twinning twinning, Act act, Set<PersonRef> people) {
        List<Finding> faults = people.stream()
                .map(person -> ofPerson("PERSONAL_DATA_MISSING", person))
                .toList();
        return refused(Optional.of(twinning), twinning.id(), act, faults);
    }

    /** Returns the refusal of evidence with an act that is not of another party, if there is one. */
    Optional<Outcome> ofEvidence(Optional<Twinning> twinning, TwinningId id, ActRequest request) {
        boolean isOfOther = request.act() instanceof ActOfParty ofParty
                && !ofParty.party().equals(request.by().authority());
        return request.by().evidence().isEmpty() || isOfOther
                ? Optional.empty()
                : Optional.of(refused(
                        twinning, id, request.act(), List.of(Finding.ofAct("EVIDENCE_NOT_EXPECTED", Map.of()))));
    }

    Outcome forbidden(Optional<Twinning> twinning, TwinningId id, Act act, ActContext context, LocalText reason) {
        Finding refusal = Finding.ofAct(
                "NOT_PERMITTED", Map.of("given", ConstraintMessages.shown(context.role()), "reason", reason));
        return refused(twinning, id, act, List.of(refusal));
    }

    Outcome notCorrectable(Twinning twinning, Correction correction) {
        Finding refusal = Finding.ofAct(
                "NOT_RECORDED_BY",
                Map.of("given", ConstraintMessages.shown(correction.wrong().value())));
        return refused(Optional.of(twinning), twinning.id(), correction, List.of(refusal));
    }

    /**
     * Requires that a request repeats a recorded act: its content, its day and its author.
     *
     * @throws IllegalArgumentException if it does not
     */
    void requireSame(TwinningId id, ActRequest request, Event before) {
        if (!(before.data() instanceof Fact fact) || !fact.act().equals(request.act())) {
            throw otherAct(id, request, before, "other content");
        }
        if (!before.on().equals(request.on())) {
            throw otherAct(id, request, before, "another day, " + request.on() + " in place of " + before.on() + ",");
        }
        if (!before.by().equals(request.by())) {
            throw otherAct(id, request, before, "another author");
        }
    }

    private static IllegalArgumentException otherAct(TwinningId id, ActRequest request, Event before, String what) {
        return new IllegalArgumentException("twinning " + id + " recorded act " + request.id() + " as " + before.type()
                + "; " + request.act().kind().typeName() + " with " + what
                + " was requested under the same key. Use another key");
    }

    private static Outcome refused(Optional<Twinning> twinning, TwinningId id, Act act, List<Finding> faults) {
        Stage stage = twinning.map(Twinning::stage).orElse(Stage.PREPARATION);
        LocalText parties = twinning.map(Twinning::parties).orElseGet(() -> LocalText.of("", ""));
        return new Outcome.Refused(id, parties, stage, act.kind(), faults, List.of());
    }

    private static Finding fault(ConstraintViolation<?> violation) {
        return Finding.ofAct(
                "INVALID_INPUT",
                Map.of(
                        "path", plain(violation.getPropertyPath().toString()),
                        "field", FieldText.of(violation.getPropertyPath()),
                        "given", ConstraintMessages.subject(violation.getInvalidValue()),
                        "rule", ConstraintMessages.asked(violation)));
    }

    private static LocalText plain(String text) {
        return LocalText.in(LanguageTag.ENGLISH, text);
    }
}

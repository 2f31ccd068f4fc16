package org.twinpact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.timetable.EarliestDay;
import org.twinpact.timetable.Remedy;
import org.twinpact.timetable.RemedyKind;
import org.twinpact.timetable.RemedyStep;
import org.twinpact.timetable.TimetableRequest;

/** A request for a timetable with a remedy applied to it. */
final class AppliedRemedy {
    private AppliedRemedy() {}

    /** Returns the request after all changes of the remedy. Consents of bodies in words are not part of a request. */
    static TimetableRequest by(TimetableRequest request, Remedy remedy) {
        TimetableRequest changed = request;
        for (RemedyStep step : remedy.steps()) {
            changed = by(changed, step);
        }
        return changed;
    }

    /** Returns the days from which bodies consent in words, by the code of the step. */
    static Map<String, LocalDate> consents(Remedy remedy) {
        Map<String, LocalDate> consents = new LinkedHashMap<>();
        remedy.steps().stream()
                .filter(step -> step.kind() == RemedyKind.CONSENT)
                .forEach(step ->
                        consents.put(step.step().orElseThrow().code(), step.by().orElseThrow()));
        return consents;
    }

    private static TimetableRequest by(TimetableRequest request, RemedyStep step) {
        return switch (step.kind()) {
            case EARLIER_TEXT -> request.withTextReady(step.by());
            case EARLIER_DAY -> earlier(request, step);
            case CONSENT -> request;
            case NO_MONEY -> request.withMoney(false);
            case RATIFICATION -> request.withEntryIntoForce(EntryIntoForce.RATIFICATION);
            case WITHOUT_PARTY ->
                request.withParties(request.parties().stream()
                        .filter(party -> !party.authority().equals(step.party().orElseThrow()))
                        .toList());
        };
    }

    private static TimetableRequest earlier(TimetableRequest request, RemedyStep step) {
        List<EarliestDay> days = new ArrayList<>(request.earliestDays());
        days.replaceAll(earliest -> earliest.party()
                                .equals(step.party().orElseThrow().id())
                        && earliest.step().equals(step.step().orElseThrow().code())
                ? new EarliestDay(earliest.party(), earliest.step(), step.by().orElseThrow())
                : earliest);
        return request.withEarliestDays(days);
    }
}

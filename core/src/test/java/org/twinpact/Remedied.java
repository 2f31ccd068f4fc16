package org.twinpact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinpact.agreement.Moment;
import org.twinpact.timetable.Change;
import org.twinpact.timetable.NotBefore;
import org.twinpact.timetable.Prospect;
import org.twinpact.timetable.Remedy;
import org.twinpact.timetable.RemedyKind;

/** A remedy taken at its word. */
final class Remedied {
    private Remedied() {}

    /** The prospect as it is once all changes are made; what bodies say in words is no part of it. */
    static Prospect by(Prospect prospect, Remedy remedy) {
        Prospect changed = prospect;
        for (Change change : remedy.changes()) {
            changed = by(changed, change);
        }
        return changed;
    }

    /** From which day on which body consents in words, by the code of the step. */
    static Map<String, LocalDate> consents(Remedy remedy) {
        Map<String, LocalDate> consents = new LinkedHashMap<>();
        remedy.changes().stream()
                .filter(change -> change.kind() == RemedyKind.CONSENT)
                .forEach(change -> consents.put(
                        change.step().orElseThrow().code(), change.by().orElseThrow()));
        return consents;
    }

    private static Prospect by(Prospect prospect, Change change) {
        return switch (change.kind()) {
            case EARLIER_TEXT -> prospect.withTextReady(change.by());
            case EARLIER_DAY -> earlier(prospect, change);
            case CONSENT -> prospect;
            case NO_MONEY -> prospect.withMoney(false);
            case RATIFICATION -> prospect.withForce(Moment.RATIFICATION);
            case WITHOUT_PARTY ->
                prospect.withSides(prospect.sides().stream()
                        .filter(side -> !side.authority().equals(change.party().orElseThrow()))
                        .toList());
        };
    }

    private static Prospect earlier(Prospect prospect, Change change) {
        List<NotBefore> days = new ArrayList<>(prospect.notBefore());
        days.replaceAll(own -> own.party().equals(change.party().orElseThrow().id())
                        && own.step().equals(change.step().orElseThrow().code())
                ? new NotBefore(own.party(), own.step(), change.by().orElseThrow())
                : own);
        return prospect.withNotBefore(days);
    }
}

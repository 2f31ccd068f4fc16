package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.twinpact.authority.AuthorityId;
import org.twinpact.message.Days;
import org.twinpact.signing.Ceremony;

/** The checks of the scheduled ceremonies of a twinning. */
final class Ceremonies {
    private static final int LIMIT = 100;

    private Ceremonies() {}

    /** Adds a finding if a ceremony would be one too many. One with a known id replaces the earlier one. */
    static void requireRoom(Twinning twinning, Ceremony ceremony, List<Finding> unmet) {
        long others = twinning.ceremonies().stream()
                .filter(known -> !known.id().equals(ceremony.id()))
                .count();
        Findings.aboveLimit((int) others + 1, LIMIT, unmet);
    }

    /** Adds a finding if no ceremony has an id. */
    static void requireKnown(Twinning twinning, String id, List<Finding> unmet) {
        List<Ceremony> known = twinning.ceremonies();
        if (known.stream().noneMatch(ceremony -> ceremony.id().equals(id))) {
            unmet.add(Findings.of(
                    "CEREMONY_UNKNOWN",
                    Map.of(
                            "given", Situation.plain(id),
                            "known", Situation.list(known.stream().map(ceremony -> Situation.plain(ceremony.id()))))));
        }
    }

    /** Adds a warning if ceremonies are scheduled, but none on the day of a signature. */
    static void warnOfOtherDay(Situation situation, AuthorityId party, LocalDate signedOn, List<Finding> warnings) {
        List<LocalDate> days = situation.twinning().ceremonies().stream()
                .map(Ceremony::on)
                .sorted()
                .toList();
        if (!days.isEmpty() && !days.contains(signedOn)) {
            warnings.add(Findings.of(
                    "NO_CEREMONY_ON_DAY",
                    party,
                    Map.of(
                            "party", situation.name(party),
                            "date", Days.text(signedOn),
                            "known", Situation.list(days.stream().map(Days::text)))));
        }
    }
}

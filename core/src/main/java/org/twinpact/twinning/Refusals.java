package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.language.LocalText;

/** Reasons that rest on what an act says, not on any law. */
final class Refusals {
    private static final String OFFICER = "OFFICER";

    private Refusals() {}

    /** A reason of ours that an officer can mend. */
    static Missing of(String code, Map<String, LocalText> details) {
        return ours(code, Optional.empty(), "ACT", details);
    }

    /** A reason of ours that an officer of a party can mend. */
    static Missing of(String code, AuthorityId party, Map<String, LocalText> details) {
        return ours(code, Optional.of(party), "ACT", details);
    }

    /** A reason of ours that is mended in the plan or in the words. */
    static Missing of(String code, String evidence, Map<String, LocalText> details) {
        return ours(code, Optional.empty(), evidence, details);
    }

    private static Missing ours(
            String code, Optional<AuthorityId> party, String evidence, Map<String, LocalText> details) {
        return new Missing(code, party, OFFICER, evidence, Basis.DEFAULT, Guide.OURS, details);
    }

    /** Advice of the guide to an officer. */
    static Missing guided(String code, Optional<AuthorityId> party, String evidence, Map<String, LocalText> details) {
        return new Missing(code, party, OFFICER, evidence, Basis.GUIDE, Guide.ISRAEL, details);
    }

    /** Whether somebody is no party. */
    static boolean notAParty(Situation situation, AuthorityId party, List<Missing> found) {
        boolean stranger = situation.track(party).isEmpty();
        if (stranger) {
            found.add(of(
                    "NOT_A_PARTY",
                    Map.of(
                            "given",
                            Situation.plain(party.value()),
                            "parties",
                            situation.twinning().parties())));
        }
        return stranger;
    }

    /** A date that must not lie before what it rests on. */
    static void before(LocalDate date, Optional<LocalDate> ground, String groundKey, List<Missing> found) {
        if (ground.isPresent() && date.isBefore(ground.get())) {
            found.add(of(
                    "DATE_BEFORE_ITS_GROUND",
                    Map.of(
                            "date", Situation.plain(date.toString()),
                            "ground", Wording.both("ground." + groundKey),
                            "earliest", Situation.plain(ground.get().toString()))));
        }
    }

    /** A date that must not lie after the day of the act. */
    static void future(LocalDate date, LocalDate day, List<Missing> found) {
        if (date.isAfter(day)) {
            found.add(of(
                    "DATE_IN_THE_FUTURE",
                    Map.of("date", Situation.plain(date.toString()), "day", Situation.plain(day.toString()))));
        }
    }
}

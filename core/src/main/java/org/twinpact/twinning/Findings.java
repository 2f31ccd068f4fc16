package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Body;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Rule;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Theme;

/** The factory of all findings of the lifecycle, and the checks that several acts share. */
final class Findings {
    /** The guidance behind the joint conditions, read 2026-11-23. */
    static final String GUIDANCE =
            "Federation of Local Authorities in Israel, general information on twinning (masham.org.il)";

    static final String LIBRARY_DEFAULT = "a library default";

    private static final Map<Scope, LocalText> SCOPES = Stream.of(Scope.values())
            .collect(Collectors.toMap(Function.identity(), scope -> LifecycleMessages.both("scope." + scope)));

    private Findings() {}

    /** Returns a finding that an officer can correct in the act. */
    static Finding of(String code, Map<String, LocalText> details) {
        return byDefault(code, Optional.empty(), EvidenceKind.ACT.name(), details);
    }

    /** Returns a finding that an officer of a party can correct in the act. */
    static Finding of(String code, AuthorityId party, Map<String, LocalText> details) {
        return byDefault(code, Optional.of(party), EvidenceKind.ACT.name(), details);
    }

    /** Returns a finding about the text, which is corrected there. */
    static Finding ofText(String code, Map<String, LocalText> details) {
        return byDefault(code, Optional.empty(), EvidenceKind.TEXT.name(), details);
    }

    /** Returns a finding about the plan, which the guidance asks to be measurable. */
    static Finding ofPlan(String code, Map<String, LocalText> details) {
        return refusal(code, Optional.empty(), Body.OFFICER, EvidenceKind.PLAN.name(), Basis.GUIDE, GUIDANCE, details);
    }

    private static Finding byDefault(
            String code, Optional<AuthorityId> party, String evidence, Map<String, LocalText> details) {
        return refusal(code, party, Body.OFFICER, evidence, Basis.DEFAULT, LIBRARY_DEFAULT, details);
    }

    /** Returns advice of the guidance to an officer of a party. */
    static Finding guided(String code, Situation situation, AuthorityId party) {
        Map<String, LocalText> details = Map.of("party", situation.name(party));
        return refusal(code, Optional.of(party), Body.OFFICER, EvidenceKind.ACT.name(), Basis.GUIDE, GUIDANCE, details);
    }

    /** Returns a finding that rests on a rule of a party's profile. */
    static Finding byRule(
            String code, AuthorityId party, Body body, String evidence, Rule rule, Map<String, LocalText> details) {
        return refusal(code, Optional.of(party), body, evidence, rule.basis(), rule.source(), details);
    }

    /** Returns a finding about an obligation, which an officer of its owner can fulfil. */
    static Finding ofObligation(String code, Obligation owed, Map<String, LocalText> details) {
        return new Finding(
                code,
                FindingKind.OBLIGATION,
                Optional.of(owed.owner()),
                Body.OFFICER,
                owed.code(),
                owed.basis(),
                owed.source(),
                details);
    }

    /** Returns an unmet joint condition, or any other finding that refuses. */
    static Finding refusal(
            String code,
            Optional<AuthorityId> party,
            Body body,
            String evidence,
            Basis basis,
            String source,
            Map<String, LocalText> details) {
        return new Finding(code, FindingKind.REFUSAL, party, body, evidence, basis, source, details);
    }

    /** Returns the finding that a step of a party's profile is not met on the day of the situation, with the reason. */
    static Finding unmetStep(Situation situation, Track track, Step step) {
        Optional<Approval> approval = track.approval(step.code());
        return byRule(
                codeOf(situation, step, approval),
                track.party(),
                step.body(),
                step.code(),
                step,
                Map.of(
                        "party", situation.name(track.party()),
                        "body", situation.body(track, step.body()),
                        "scope", SCOPES.get(step.scope()),
                        "day", Situation.plain(dayOf(step, approval))));
    }

    private static String codeOf(Situation situation, Step step, Optional<Approval> approval) {
        if (approval.isEmpty()) {
            return "DECISION_MISSING";
        }
        if (approval.get().decision().decidedOn().isAfter(situation.day())) {
            return "DECISION_LATER";
        }
        return switch (approval.get().decision().result()) {
            case REFUSED -> "DECISION_REFUSED";
            case DEFERRED -> "DECISION_DEFERRED";
            case OBJECTED -> "DECISION_OBJECTED";
            case WITHDRAWN -> "DECISION_WITHDRAWN";
            case GRANTED, RECEIVED -> codeOf(situation, step, approval.get());
        };
    }

    private static String codeOf(Situation situation, Step step, Approval approval) {
        if (!Validity.covers(situation.twinning(), approval)) {
            return "DECISION_OUTDATED";
        }
        Optional<LocalDate> since = Validity.since(step, approval);
        if (since.isEmpty()) {
            return "DECISION_CONDITIONS_UNMET";
        }
        if (since.get().isAfter(situation.day())) {
            return approval.decision().result() == Result.RECEIVED ? "DECISION_WAITS_FOR_SILENCE" : "DECISION_LATER";
        }
        return Validity.isExpired(approval, situation.day()) ? "DECISION_EXPIRED" : "DECISION_OUTDATED";
    }

    private static String dayOf(Step step, Optional<Approval> approval) {
        return approval.flatMap(known -> known.decision().validUntil().or(() -> Validity.since(step, known)))
                .map(LocalDate::toString)
                .orElse("");
    }

    /** Adds a finding if an authority is not a party, and returns whether it is not. */
    static boolean notAParty(Situation situation, AuthorityId party, List<Finding> found) {
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

    /** Adds a finding if a date is before a milestone. */
    static void before(LocalDate date, Optional<LocalDate> prerequisite, Milestone milestone, List<Finding> found) {
        before(date, prerequisite, milestone.name(), found);
    }

    /** Adds a finding if a date is before its prerequisite. The key names that in the messages. */
    static void before(LocalDate date, Optional<LocalDate> prerequisite, String key, List<Finding> found) {
        if (prerequisite.isPresent() && date.isBefore(prerequisite.get())) {
            found.add(of(
                    "DATE_BEFORE_PREREQUISITE",
                    Map.of(
                            "date", Situation.plain(date.toString()),
                            "prerequisite", LifecycleMessages.both("prerequisite." + key),
                            "earliest", Situation.plain(prerequisite.get().toString()))));
        }
    }

    /** Adds a finding if a date is after the day of the act. */
    static void future(LocalDate date, LocalDate day, List<Finding> found) {
        if (date.isAfter(day)) {
            found.add(of(
                    "DATE_IN_THE_FUTURE",
                    Map.of("date", Situation.plain(date.toString()), "day", Situation.plain(day.toString()))));
        }
    }

    /** Adds a finding if a hash is not the current one. */
    static void notCurrent(String code, Optional<Sha256> given, Optional<Sha256> current, List<Finding> found) {
        if (!given.equals(current)) {
            found.add(of(code, Map.of("given", abbreviated(given), "current", abbreviated(current))));
        }
    }

    private static LocalText abbreviated(Optional<Sha256> hash) {
        return hash.map(known -> Situation.plain(known.abbreviated()))
                .orElseGet(() -> LifecycleMessages.both("word.none"));
    }

    /** Adds a finding if a hash is not that of the current text in a language. */
    static void versionNotCurrent(Situation situation, LanguageTag language, Sha256 given, List<Finding> found) {
        notCurrent(
                "LANGUAGE_VERSION_NOT_CURRENT",
                Optional.of(given),
                Optional.ofNullable(situation.twinning().languageHashes().get(language)),
                found);
    }

    /** Adds a finding for each theme that the rulebook does not know. */
    static void unknownThemes(Stream<Theme> themes, Situation situation, List<Finding> found) {
        Set<Theme> known = situation.rules().themes().all();
        themes.distinct()
                .filter(theme -> !known.contains(theme))
                .forEach(theme -> found.add(of(
                        "THEME_UNKNOWN",
                        Map.of(
                                "given", Situation.plain(theme.code()),
                                "known", Situation.list(known.stream().map(Theme::code))))));
    }
}

package org.twinpact.twinning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Body;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Evidence;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.RestrictedPeriod;
import org.twinpact.jurisdiction.Rule;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.needs.Theme;
import org.twinpact.needs.Themes;
import org.twinpact.plan.Objective;

/** The factory of all findings of the lifecycle, and the checks that several acts share. */
final class Findings {
    /** The guidance behind the joint conditions, read 2026-11-23. */
    static final String GUIDANCE =
            "Federation of Local Authorities in Israel, general information on twinning (masham.org.il)";

    static final String LIBRARY_DEFAULT = "a library default";

    private static final String WAITS_FOR_PREREQUISITE = "DECISION_WAITS_FOR_PREREQUISITE";

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

    /** Returns a finding that an officer can correct in the text. */
    static Finding ofText(String code, Map<String, LocalText> details) {
        return byDefault(code, Optional.empty(), EvidenceKind.TEXT.name(), details);
    }

    /** Returns a finding about the plan, based on the guidance, which recommends a measurable plan. */
    static Finding ofPlan(String code, Map<String, LocalText> details) {
        return refusal(code, Optional.empty(), Body.OFFICER, EvidenceKind.PLAN.name(), Basis.GUIDE, GUIDANCE, details);
    }

    private static Finding byDefault(
            String code, Optional<AuthorityId> party, String evidence, Map<String, LocalText> details) {
        return refusal(code, party, Body.OFFICER, evidence, Basis.DEFAULT, LIBRARY_DEFAULT, details);
    }

    /** Returns a finding based on the guidance, for an officer of a party. */
    static Finding guided(String code, Situation situation, AuthorityId party) {
        Map<String, LocalText> details = Map.of("party", situation.name(party));
        return refusal(code, Optional.of(party), Body.OFFICER, EvidenceKind.ACT.name(), Basis.GUIDE, GUIDANCE, details);
    }

    /** Returns a finding based on a rule of a party's profile. */
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

    /** Returns the advice that the offices of a party are closed on a day. */
    static Finding ofClosedOffice(AuthorityId party, Map<String, LocalText> details) {
        return new Finding(
                "OFFICE_CLOSED",
                FindingKind.ADVICE,
                Optional.of(party),
                Body.OFFICER,
                EvidenceKind.ACT.name(),
                Basis.DEFAULT,
                LIBRARY_DEFAULT,
                details);
    }

    /** Returns the warning that a publication or a ceremony is in a restricted period, with the source of the period. */
    static Finding ofRestriction(LocalAuthority party, RestrictedPeriod period, LocalDate day) {
        return refusal(
                "IN_RESTRICTED_PERIOD",
                Optional.of(party.id()),
                Body.OFFICER,
                EvidenceKind.ACT.name(),
                Basis.DEFAULT,
                period.source(),
                Map.of(
                        "party", party.name(),
                        "date", Days.text(day),
                        "period", period.name(),
                        "day", Days.text(period.firstDay()),
                        "until", Days.text(period.lastDay()),
                        "source", Situation.plain(period.source())));
    }

    /** Returns a refusal, such as for an unmet joint condition. */
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
        Optional<Approval> approval = track.approval(step.code()).map(known -> asOf(situation, known));
        String code = codeOf(situation, track, step, approval);
        Map<String, LocalText> details = Map.of(
                "party", situation.name(track.party()),
                "body", situation.body(track, step.body()),
                "scope", SCOPES.get(step.scope()),
                "day", dayOf(step, approval));
        return byRule(
                code,
                track.party(),
                step.body(),
                step.code(),
                step,
                code.equals(WAITS_FOR_PREREQUISITE) ? withPrerequisites(details, situation, track, step) : details);
    }

    /** Returns what was decided by the day of the situation, or all if the step is not approved now. */
    private static Approval asOf(Situation situation, Approval approval) {
        return approval.decision().result().isFavourable()
                ? approval.until(situation.day()).orElse(approval)
                : approval;
    }

    private static Map<String, LocalText> withPrerequisites(
            Map<String, LocalText> details, Situation situation, Track track, Step step) {
        Map<String, LocalText> all = new HashMap<>(details);
        all.put(
                "prerequisite",
                Situation.list(new Prerequisites(situation, track)
                        .unmet(step).stream().map(missing -> situation.nameOfStep(track, missing))));
        return all;
    }

    private static String codeOf(Situation situation, Track track, Step step, Optional<Approval> approval) {
        if (approval.isEmpty()) {
            return step.filing() ? "FILING_MISSING" : "DECISION_MISSING";
        }
        return switch (approval.get().decision().result()) {
            case REFUSED -> "DECISION_REFUSED";
            case DEFERRED -> "DECISION_DEFERRED";
            case OBJECTED -> "DECISION_OBJECTED";
            case WITHDRAWN -> "DECISION_WITHDRAWN";
            case GRANTED, RECEIVED -> codeOf(situation, track, step, approval.get());
        };
    }

    private static String codeOf(Situation situation, Track track, Step step, Approval approval) {
        if (!Validity.covers(situation.twinning(), approval)) {
            return Validity.isOnMatter(situation.twinning(), approval)
                    ? "DECISION_WAITS_FOR_TEXT"
                    : "DECISION_OUTDATED";
        }
        if (Validity.isPremature(track, step, approval.latest())) {
            return "DECISION_BEFORE_SIGNATURE";
        }
        if (approval.decision().decidedOn().isAfter(situation.day())) {
            return "DECISION_LATER";
        }
        Optional<LocalDate> since = Validity.since(step, approval.latest());
        if (since.isEmpty()) {
            return "DECISION_CONDITIONS_UNMET";
        }
        if (since.get().isAfter(situation.day())) {
            return approval.decision().result() == Result.RECEIVED ? "DECISION_WAITS_FOR_SILENCE" : "DECISION_LATER";
        }
        if (approval.lastDay(approval.latest(), step.silence())
                .filter(situation.day()::isAfter)
                .isPresent()) {
            return "DECISION_EXPIRED";
        }
        // Otherwise a profile adopted later requires another body or scope.
        return new Prerequisites(situation, track).areMet(step, approval.latest())
                ? "DECISION_OUTDATED"
                : WAITS_FOR_PREREQUISITE;
    }

    private static LocalText dayOf(Step step, Optional<Approval> approval) {
        return approval.flatMap(known -> known.decision().validUntil().or(() -> Validity.since(step, known.latest())))
                .map(Days::text)
                .orElseGet(() -> Situation.plain(""));
    }

    /**
     * Adds a finding unless the authority of an act can do it as a party or as a newcomer, and returns whether it cannot.
     */
    static boolean notAllowed(Situation situation, ActOfParty act, List<Finding> found) {
        if (situation.twinning().newcomer(act.party()).isEmpty()
                || !situation.twinning().isPresent(act.party())) {
            return notAParty(situation, act.party(), found);
        }
        if (act.isOpenToNewcomers()) {
            return false;
        }
        found.add(of("NEWCOMER_NO_PARTY_YET", Map.of("party", situation.name(act.party()))));
        return true;
    }

    /** Returns the finding that a key is no longer that of a party, with the party that has taken its place. */
    static Finding formerKey(Situation situation, AuthorityId key) {
        LocalAuthority present = situation.partyOrNewcomer(key).orElseThrow().authority();
        return of(
                "FORMER_KEY",
                Map.of(
                        "given", Situation.plain(key.value()),
                        "name", situation.name(key),
                        "party", present.name(),
                        "known", Situation.plain(present.id().value())));
    }

    /** Adds a finding if an authority is not a party, and returns whether it is not. */
    static boolean notAParty(Situation situation, AuthorityId party, List<Finding> found) {
        if (situation.partyOrNewcomer(party).isPresent()
                && !situation.twinning().isPresent(party)) {
            found.add(formerKey(situation, party));
            return true;
        }
        boolean stranger = situation.track(party).isEmpty();
        if (stranger) {
            found.add(of(
                    "NOT_A_PARTY",
                    Map.of(
                            "given",
                            situation.name(party),
                            "parties",
                            situation.twinning().parties())));
        }
        return stranger;
    }

    /**
     * Adds a finding if a party has not signed. A signature that a correction voided after the formation had closed is
     * enough. Of an imported twinning, the signatures are not recorded.
     */
    static void notSigned(Situation situation, AuthorityId party, List<Finding> found) {
        boolean unsigned = situation.twinning().text().isPresent()
                && situation
                        .track(party)
                        .filter(track -> track.formedOn().isPresent() || Validity.signed(situation, track))
                        .isEmpty();
        if (unsigned) {
            found.add(of("NOT_SIGNED_YET", Map.of("party", situation.name(party))));
        }
    }

    /** Adds a finding if a date is before a milestone. */
    static void before(LocalDate date, Optional<LocalDate> prerequisite, Milestone milestone, List<Finding> found) {
        before(date, prerequisite, milestone.name(), found);
    }

    /**
     * Adds a finding if a date is before its prerequisite. The key selects the name of the prerequisite in the
     * messages.
     */
    static void before(LocalDate date, Optional<LocalDate> prerequisite, String key, List<Finding> found) {
        if (prerequisite.isPresent() && date.isBefore(prerequisite.get())) {
            found.add(beforePrerequisite(Days.text(date), Days.text(prerequisite.get()), key));
        }
    }

    /** Adds a finding if a date is certainly before its prerequisite. Both are named as far as they are known. */
    static void before(PartialDate date, Optional<PartialDate> prerequisite, String key, List<Finding> found) {
        if (prerequisite.isPresent()
                && date.latest().isBefore(prerequisite.get().earliest())) {
            found.add(beforePrerequisite(text(date), text(prerequisite.get()), key));
        }
    }

    /** Adds a finding if the day of an act is certainly before the signing, which is only partly known of an import. */
    static void beforeSigning(Situation situation, List<Finding> found) {
        before(PartialDate.of(situation.day()), situation.twinning().signingDate(), "signing", found);
    }

    private static Finding beforePrerequisite(LocalText date, LocalText prerequisite, String key) {
        return of(
                "DATE_BEFORE_PREREQUISITE",
                Map.of(
                        "date", date,
                        "prerequisite", LifecycleMessages.both("prerequisite." + key),
                        "earliest", prerequisite));
    }

    /** Adds a finding if a date is after the day of the act. */
    static void future(LocalDate date, LocalDate day, List<Finding> found) {
        if (date.isAfter(day)) {
            found.add(of("DATE_IN_THE_FUTURE", Map.of("date", Days.text(date), "day", Days.text(day))));
        }
    }

    /** Adds a finding if a date cannot be the day of the act or an earlier one. */
    static void future(Optional<PartialDate> date, LocalDate day, List<Finding> found) {
        if (date.isPresent() && date.get().earliest().isAfter(day)) {
            found.add(of("DATE_IN_THE_FUTURE", Map.of("date", text(date.get()), "day", Days.text(day))));
        }
    }

    /** Returns a date in words, as far as it is known. */
    static LocalText text(PartialDate date) {
        if (date.day().isPresent()) {
            return Days.text(date.day().get());
        }
        YearMonth first = YearMonth.from(date.earliest());
        return first.equals(YearMonth.from(date.latest()))
                ? Days.text(first)
                : Situation.plain(Integer.toString(first.getYear()));
    }

    /** Adds a finding if a number of entries is above the limit of a twinning. */
    static void aboveLimit(int given, int limit, List<Finding> found) {
        if (given > limit) {
            found.add(of(
                    "LIMIT_REACHED",
                    Map.of(
                            "given", Situation.plain(Integer.toString(given)),
                            "limit", Situation.plain(Integer.toString(limit)))));
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

    /** Adds a finding that names everything that will no longer be valid when a proposal is adopted. */
    static void adoptionInvalidates(Situation situation, List<InvalidatedItem> items, List<Finding> found) {
        if (!items.isEmpty()) {
            LocalText what =
                    EventText.items(situation.twinning(), situation.rules().profiles(), items);
            found.add(of("ADOPTION_INVALIDATES", Map.of("what", what)));
        }
    }

    /** Returns the finding that an objective is not one of the work plan. */
    static Finding objectiveUnknown(String given, List<Objective> known) {
        return of(
                "OBJECTIVE_UNKNOWN",
                Map.of(
                        "given", Situation.plain(given),
                        "known", Situation.list(known.stream().map(Objective::title))));
    }

    /** Adds a finding if the evidence of a fact has no hash. */
    static void evidenceWithoutHash(Optional<Evidence> evidence, List<Finding> found) {
        evidence.filter(given -> given.hash().isEmpty())
                .ifPresent(given ->
                        found.add(of("EVIDENCE_WITHOUT_HASH", Map.of("given", Situation.plain(given.location())))));
    }

    /** Adds a finding if the profiles of an authority's country are all for other kinds of authority. */
    static void kindWithoutProfile(Situation situation, LocalAuthority authority, List<Finding> found) {
        Profiles profiles = situation.rules().profiles();
        boolean isGeneral = profiles.applyingTo(authority).country().isEmpty();
        if (isGeneral && profiles.hasCountry(authority.country())) {
            found.add(of("KIND_WITHOUT_PROFILE", Map.of("party", authority.name())));
        }
    }

    /** Adds a finding for each theme that the rulebook does not know. */
    static void unknownThemes(Stream<Theme> themes, Situation situation, List<Finding> found) {
        Themes known = situation.rules().themes();
        themes.distinct()
                .filter(theme -> known.name(theme).isEmpty())
                .forEach(theme -> found.add(of(
                        "THEME_UNKNOWN",
                        Map.of(
                                "given", Situation.plain(theme.code()),
                                "known",
                                        Situation.list(known.all().stream()
                                                .map(one -> known.name(one).orElseThrow()))))));
    }
}

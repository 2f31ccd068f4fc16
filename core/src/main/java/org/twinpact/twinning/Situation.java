package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;

/** A twinning on a day under a rulebook: the subject of every condition. */
record Situation(Twinning twinning, Rulebook rules, LocalDate day) {
    /** Returns the profile that a track acts under. Its content must still be known. */
    Profile profile(Track track) {
        return rules.profiles()
                .find(track.profile())
                .orElseThrow(() -> new IllegalStateException("twinning " + twinning.id() + ": the profile "
                        + track.profile().id() + " " + track.profile().version() + " ("
                        + track.profile().hash().abbreviated() + ") of " + track.party()
                        + " is not known here; add that very content to the rulebook's profiles"));
    }

    /** Returns the rule of an obligation, empty if the current profile of its owner does not contain the rule. */
    Optional<ObligationRule> rule(Obligation obligation) {
        return track(obligation.owner()).flatMap(track -> profile(track).obligation(obligation.code()));
    }

    /** Returns this situation on another day. */
    Situation on(LocalDate other) {
        return new Situation(twinning, rules, other);
    }

    /**
     * Returns this situation on its day or, if anything happened later, on the day of the latest act. What is recorded
     * up to then is known.
     */
    Situation onLatestDay() {
        return on(Milestone.later(twinning.lastOn(), day));
    }

    /** Returns this situation with another state of the twinning. */
    Situation with(Twinning other) {
        return new Situation(other, rules, day);
    }

    List<AuthorityId> parties() {
        return twinning.tracks().stream().map(Track::party).toList();
    }

    /** Returns an advice if the offices of a party are closed on a day. It moves no legal day. */
    Optional<Finding> closedOffice(Track track, LocalDate on) {
        String country = track.authority().country();
        return rules.calendar()
                .closed(country, on)
                .map(reason -> Findings.ofClosedOffice(
                        track.party(),
                        Map.of(
                                "party",
                                name(track.party()),
                                "date",
                                Days.text(on),
                                "reason",
                                reason,
                                "day",
                                rules.calendar()
                                        .lastOpenDayBefore(country, on)
                                        .map(Days::text)
                                        .orElseGet(() -> LifecycleMessages.both("word.none")))));
    }

    /** Returns an advice for each party whose offices are closed on a day. */
    List<Finding> closedOffices(LocalDate on) {
        return twinning.tracks().stream()
                .flatMap(track -> closedOffice(track, on).stream())
                .toList();
    }

    boolean holds(Track track, List<Circumstance> circumstances) {
        return twinning.holds(track, circumstances);
    }

    Optional<AgreementConditions> conditions() {
        return twinning.text().map(AgreementText::conditions);
    }

    /**
     * Returns the gate before which a step is required. A ratifying step may follow the signature if the text permits
     * it.
     */
    Gate gate(Step step) {
        return step.ratifiable()
                        && conditions()
                                .filter(terms -> terms.entryIntoForce() == EntryIntoForce.RATIFICATION)
                                .isPresent()
                ? Gate.ENTRY_INTO_FORCE
                : step.before();
    }

    /** Returns the name of a party or newcomer, present or former, or the key if the authority was neither. */
    LocalText name(AuthorityId party) {
        return twinning.nameOf(party);
    }

    /** Returns the name of a body in the profile of a track. */
    LocalText body(Track track, Body body) {
        return LifecycleMessages.body(Optional.of(profile(track)), body.code());
    }

    /** Returns a text that is the same in every language. */
    static LocalText plain(String text) {
        return new LocalText(Map.of(LanguageTag.ENGLISH, text));
    }

    /** Returns texts separated by commas, or the word for none. */
    static LocalText list(Stream<LocalText> items) {
        List<LocalText> all = items.distinct().toList();
        return all.isEmpty()
                ? LifecycleMessages.both("word.none")
                : LocalText.of(joined(all, LanguageTag.HEBREW), joined(all, LanguageTag.ENGLISH));
    }

    private static String joined(List<LocalText> items, LanguageTag language) {
        return items.stream().map(item -> item.read(language)).collect(Collectors.joining(", "));
    }

    /**
     * Returns the name of an obligation in the profile of its owner, or its code if that profile does not contain it.
     */
    LocalText nameOfObligation(AuthorityId owner, String code) {
        return track(owner)
                .flatMap(track -> profile(track).obligation(code))
                .map(ObligationRule::name)
                .orElseGet(() -> plain(code));
    }

    /** Returns the body and the scope of a step of a track, or the code if its profile has no such step. */
    LocalText nameOfStep(Track track, String code) {
        return profile(track).steps().stream()
                .filter(step -> step.code().equals(code))
                .findFirst()
                .map(step -> nameOfStep(track, step))
                .orElseGet(() -> plain(code));
    }

    /** Returns the body and the scope of a step of a track. */
    LocalText nameOfStep(Track track, Step step) {
        return LifecycleMessages.both(
                "word.required",
                Map.of("body", body(track, step.body()), "scope", LifecycleMessages.both("scope." + step.scope())));
    }

    Optional<Track> track(AuthorityId party) {
        return twinning.track(party);
    }

    Optional<Track> partyOrNewcomer(AuthorityId authority) {
        return twinning.partyOrNewcomer(authority);
    }
}

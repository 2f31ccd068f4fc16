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

    /** Returns the rule of an obligation, empty if its owner is under another version now that lacks it. */
    Optional<ObligationRule> rule(Obligation obligation) {
        return track(obligation.owner()).flatMap(track -> profile(track).obligation(obligation.code()));
    }

    /** Returns the same on another day. */
    Situation on(LocalDate other) {
        return new Situation(twinning, rules, other);
    }

    List<AuthorityId> parties() {
        return twinning.tracks().stream().map(Track::party).toList();
    }

    boolean holds(Track track, List<Circumstance> circumstances) {
        return twinning.holds(track, circumstances);
    }

    Optional<AgreementConditions> conditions() {
        return twinning.text().map(AgreementText::conditions);
    }

    /** Returns the gate before which a step is owed. A ratifying step may follow the signature if the text says so. */
    Gate gate(Step step) {
        return step.ratifiable()
                        && conditions()
                                .filter(terms -> terms.entryIntoForce() == EntryIntoForce.RATIFICATION)
                                .isPresent()
                ? Gate.ENTRY_INTO_FORCE
                : step.before();
    }

    /** Returns the names of a party by language, or its key if it is not a party. */
    LocalText name(AuthorityId party) {
        return twinning.track(party).map(track -> track.authority().name()).orElseGet(() -> plain(party.value()));
    }

    /** Returns the name of a body in a track's country. */
    LocalText body(Track track, Body body) {
        return LifecycleMessages.body(Optional.of(profile(track)), body.code());
    }

    /** Returns a text that reads the same in every language. */
    static LocalText plain(String text) {
        return new LocalText(Map.of(LanguageTag.ENGLISH, text));
    }

    /** Returns codes or ids separated by commas, or the word for none. */
    static LocalText list(Stream<String> codes) {
        String joined = codes.collect(Collectors.joining(", "));
        return joined.isEmpty() ? LifecycleMessages.both("word.none") : plain(joined);
    }

    Optional<Track> track(AuthorityId party) {
        return twinning.track(party);
    }
}

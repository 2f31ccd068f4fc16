package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Moment;
import org.twinpact.agreement.Terms;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.DutyRule;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Step;
import org.twinpact.jurisdiction.When;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** A twinning on a day under a rulebook: what every condition is asked about. */
record Situation(Twinning twinning, Rulebook rules, LocalDate day) {
    /** The profile a track acts under; its content must still be known. */
    Profile profile(Track track) {
        return rules.profiles()
                .find(track.profile())
                .orElseThrow(() -> new IllegalStateException("twinning " + twinning.id() + ": the profile "
                        + track.profile().id() + " " + track.profile().version() + " ("
                        + track.profile().hash().abbreviated() + ") of " + track.party()
                        + " is not known here; add that very content to the rulebook's profiles"));
    }

    /** What a duty says in its owner's profile; empty if that is under another version now, which lacks it. */
    Optional<DutyRule> rule(Obligation duty) {
        return track(duty.owner()).flatMap(track -> profile(track).duty(duty.code()));
    }

    boolean holds(Track track, List<When> circumstances) {
        return twinning.holds(track, circumstances);
    }

    Optional<Terms> terms() {
        return twinning.text().map(AgreementText::terms);
    }

    /** The gate before which a step is owed: a ratifying one only before force, where the text lets it follow. */
    Gate gate(Step step) {
        return step.ratifiable()
                        && terms().filter(terms -> terms.force() == Moment.RATIFICATION)
                                .isPresent()
                ? Gate.FORCE
                : step.before();
    }

    /** The names of a party by language, or its key where it is none. */
    LocalText name(AuthorityId party) {
        return twinning.track(party).map(track -> track.authority().name()).orElseGet(() -> plain(party.value()));
    }

    /** What a body is called where a track acts. */
    LocalText body(Track track, Body body) {
        return Wording.body(Optional.of(profile(track)), body.code());
    }

    /** A text that reads the same in every language. */
    static LocalText plain(String text) {
        return new LocalText(Map.of(LanguageTag.ENGLISH, text));
    }

    /** Codes or ids one after the other; the word for none where there are none. */
    static LocalText list(Stream<String> codes) {
        String joined = codes.collect(Collectors.joining(", "));
        return joined.isEmpty() ? Wording.both("word.none") : plain(joined);
    }

    Optional<Track> track(AuthorityId party) {
        return twinning.track(party);
    }
}

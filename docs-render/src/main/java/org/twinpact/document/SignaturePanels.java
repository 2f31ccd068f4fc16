package org.twinpact.document;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.approval.Body;
import org.twinpact.document.model.Block;
import org.twinpact.document.model.Text;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.language.LanguageTag;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/**
 * The signature panels of the parties. A panel names the actual signatories, or, before the signing, those that the
 * profile of the party requires.
 */
final class SignaturePanels {
    private final Twinning twinning;
    private final Profiles profiles;
    private final List<LanguageTag> languages;

    SignaturePanels(Twinning twinning, Profiles profiles, List<LanguageTag> languages) {
        this.twinning = twinning;
        this.profiles = profiles;
        this.languages = languages;
    }

    Block.Signatures block() {
        return new Block.Signatures(
                languages.stream()
                        .map(language -> Labels.text(language, "signatures"))
                        .toList(),
                twinning.tracks().stream().map(this::panel).toList());
    }

    private Block.Panel panel(Track track) {
        List<Text> party = languages.stream()
                .map(language -> Text.of(language, track.authority().name().read(language)))
                .toList();
        List<List<Text>> signatures =
                offices(track).stream().map(offices -> line(track, offices)).toList();
        return new Block.Panel(party, signatures, marks(track));
    }

    /** Returns one list of offices for each signature line. Any office of a list may sign on its line. */
    private List<List<Body>> offices(Track track) {
        Optional<Signature> signature = track.signature();
        return signature.isPresent()
                ? signature.get().signatories().stream()
                        .map(Signatory::office)
                        .map(List::of)
                        .toList()
                : rules(track).flatMap(SignaturePanels::offices).distinct().toList();
    }

    private static Stream<List<Body>> offices(SignatoryRule rule) {
        Stream<List<Body>> all = rule.all().stream().map(List::of);
        return rule.anyOf().isEmpty() ? all : Stream.concat(all, Stream.of(rule.anyOf()));
    }

    private List<Text> line(Track track, List<Body> offices) {
        return languages.stream()
                .map(language -> Text.of(
                        Labels.languageFor(language),
                        offices.stream()
                                .map(office -> name(track, office, Labels.languageFor(language)))
                                .collect(joining(" " + Labels.word(language, "or") + " "))))
                .toList();
    }

    /** Returns the name of an office in the party's profile, otherwise the library's name for it, otherwise its code. */
    private String name(Track track, Body office, LanguageTag language) {
        return Optional.ofNullable(profile(track).bodies().get(office))
                .or(() -> Labels.office(office))
                .map(name -> name.read(language))
                .orElse(office.code());
    }

    private List<List<Text>> marks(Track track) {
        List<List<Text>> marks = new ArrayList<>();
        if (track.signature()
                .map(Signature::bearsSeal)
                .orElseGet(() -> rules(track).anyMatch(SignatoryRule::seal))) {
            marks.add(languages.stream()
                    .map(language -> Labels.text(language, "seal"))
                    .toList());
        }
        Optional<LocalDate> signedOn = track.signature().map(Signature::signedOn);
        marks.add(languages.stream().map(language -> date(language, signedOn)).toList());
        return marks;
    }

    private static Text date(LanguageTag language, Optional<LocalDate> signedOn) {
        LanguageTag known = Labels.languageFor(language);
        return Text.of(
                known,
                Labels.word(known, "date")
                        + signedOn.map(day -> ": " + new LocaleFormat(known).formatDate(day))
                                .orElse(""));
    }

    private Stream<SignatoryRule> rules(Track track) {
        return profile(track).signatories().stream().filter(rule -> twinning.holds(track, rule.when()));
    }

    private Profile profile(Track track) {
        return profiles.find(track.profile())
                .orElseThrow(() -> new IllegalArgumentException("Twinning " + twinning.id() + ": the profile "
                        + track.profile().id() + " " + track.profile().version() + " ("
                        + track.profile().hash().abbreviated() + ") of " + track.party()
                        + ", which names the signatories, is not among the given profiles. "
                        + "Pass the profiles of your rulebook to Documents.of(twinning, profiles)."));
    }
}

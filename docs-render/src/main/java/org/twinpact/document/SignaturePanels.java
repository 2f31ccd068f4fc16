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
                        .map(language -> Labels.text(language, Labels::signatures))
                        .toList(),
                twinning.tracks().stream().map(this::panel).toList());
    }

    private Block.Panel panel(Track track) {
        List<Text> party = languages.stream()
                .map(language -> Text.of(language, track.authority().name().read(language)))
                .toList();
        List<List<Text>> signatures = offices(track).stream().map(this::offices).toList();
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

    private List<Text> offices(List<Body> offices) {
        return languages.stream()
                .map(language -> Labels.text(
                        language, labels -> offices.stream().map(labels::office).collect(joining(" / "))))
                .toList();
    }

    private List<List<Text>> marks(Track track) {
        List<List<Text>> marks = new ArrayList<>();
        if (track.signature().map(Signature::seal).orElseGet(() -> rules(track).anyMatch(SignatoryRule::seal))) {
            marks.add(languages.stream()
                    .map(language -> Labels.text(language, Labels::seal))
                    .toList());
        }
        Optional<LocalDate> signedOn = track.signature().map(Signature::signedOn);
        marks.add(languages.stream().map(language -> date(language, signedOn)).toList());
        return marks;
    }

    private static Text date(LanguageTag language, Optional<LocalDate> signedOn) {
        return Labels.text(
                language,
                labels -> labels.date()
                        + signedOn.map(day -> ": " + new LocaleFormat(Labels.languageFor(language)).formatDate(day))
                                .orElse(""));
    }

    private Stream<SignatoryRule> rules(Track track) {
        return profiles
                .find(track.profile())
                .orElseThrow(() -> new IllegalArgumentException("Twinning " + twinning.id() + ": the profile "
                        + track.profile().id() + " " + track.profile().version() + " ("
                        + track.profile().hash().abbreviated() + ") of " + track.party()
                        + ", which says who signs, is not among the profiles given; "
                        + "give those of your rulebook: Documents.of(twinning, profiles)."))
                .signatories()
                .stream()
                .filter(rule -> twinning.holds(track, rule.when()));
    }
}

package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.twinpact.agreement.AgreementText;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;

/**
 * A text that was proposed while another text is final. It changes nothing until it becomes final in its turn.
 * Immutable.
 *
 * @param text the whole text
 * @param hash its operative hash
 * @param languages its operative hash in each language
 * @param on the day on which it was proposed
 * @param certificates the versions that each party certified, with the operative hash of each language
 * @param certifiedOn the latest day on which a party certified a version
 */
public record TextProposal(
        AgreementText text,
        Sha256 hash,
        Map<LanguageTag, Sha256> languages,
        LocalDate on,
        Map<AuthorityId, Map<LanguageTag, Sha256>> certificates,
        Optional<LocalDate> certifiedOn) {
    public TextProposal {
        languages = Collections.unmodifiableMap(new TreeMap<>(languages));
        certificates = Collections.unmodifiableMap(new TreeMap<>(certificates));
    }

    /** Returns whether a text that is proposed at a stage leaves the final text as it is. */
    static boolean isAwaitedAt(Stage stage) {
        return stage == Stage.TEXT_FINAL || stage == Stage.SIGNING;
    }

    /** Adds a finding if the text is final and no other one is proposed. */
    static void requireOpen(Situation situation, List<Finding> unmet) {
        Twinning twinning = situation.twinning();
        if (isAwaitedAt(twinning.stage()) && twinning.textProposal().isEmpty()) {
            unmet.add(Findings.ofText("NO_TEXT_PROPOSED", Map.of()));
        }
    }

    /** Adds a finding unless a hash is that of the open proposal. */
    static void requireCurrent(Situation situation, Sha256 given, List<Finding> unmet) {
        requireOpen(situation, unmet);
        situation
                .twinning()
                .textProposal()
                .ifPresent(open ->
                        Findings.notCurrent("TEXT_NOT_CURRENT", Optional.of(given), Optional.of(open.hash()), unmet));
    }

    /** Returns the situation as if the open proposal were the latest text, or the same situation if there is none. */
    static Situation adopted(Situation situation) {
        return situation
                .twinning()
                .textProposal()
                .map(proposal -> proposal.adoptedIn(situation))
                .orElse(situation);
    }

    private Situation adoptedIn(Situation situation) {
        Twinning adopted = adoptedBy(situation.twinning());
        return situation.with(adopted.edit().withSubjects(Subjects.of(adopted, adopted.subjectKeys())));
    }

    /** Returns a twinning with this text as the latest one. The signatures of the text that was final lapse. */
    Twinning adoptedBy(Twinning twinning) {
        return twinning.edit()
                .withText(text)
                .withTextHash(hash)
                .withLanguageHashes(languages)
                .withTextOn(on)
                .withCertifiedOn(certifiedOn.or(twinning::certifiedOn))
                .withTextFinalOn(Optional.empty())
                .withTextProposal(Optional.empty())
                .withTracks(twinning.tracks().stream().map(this::adoptedBy).toList());
    }

    private Track adoptedBy(Track track) {
        return track.withCertificates(with(track.certificates(), certificates.getOrDefault(track.party(), Map.of())))
                .unsigned();
    }

    /** Returns this proposal with the certificates of an earlier one for the versions that both have. */
    TextProposal replacing(Optional<TextProposal> earlier) {
        if (earlier.isEmpty()) {
            return this;
        }
        Map<AuthorityId, Map<LanguageTag, Sha256>> same = new TreeMap<>();
        earlier.get().certificates.forEach((party, versions) -> {
            Map<LanguageTag, Sha256> known = new TreeMap<>(versions);
            known.entrySet().retainAll(languages.entrySet());
            if (!known.isEmpty()) {
                same.put(party, known);
            }
        });
        Optional<LocalDate> certified = earlier.get().certifiedOn.filter(day -> !same.isEmpty());
        return new TextProposal(text, hash, languages, on, same, certified);
    }

    /** Returns this proposal with one more certificate of a party. */
    TextProposal certified(AuthorityId party, LanguageTag language, Sha256 version, LocalDate day) {
        Map<LanguageTag, Sha256> ofParty = with(certificates.getOrDefault(party, Map.of()), Map.of(language, version));
        Map<AuthorityId, Map<LanguageTag, Sha256>> all = new TreeMap<>(certificates);
        all.put(party, ofParty);
        return new TextProposal(text, hash, languages, on, all, Optional.of(Milestone.later(certifiedOn, day)));
    }

    private static Map<LanguageTag, Sha256> with(Map<LanguageTag, Sha256> some, Map<LanguageTag, Sha256> more) {
        Map<LanguageTag, Sha256> all = new TreeMap<>(some);
        all.putAll(more);
        return all;
    }
}

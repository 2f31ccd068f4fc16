package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.TextFinding;
import org.twinpact.approval.Approval;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Grade;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ContactPoint;
import org.twinpact.followup.Report;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Goal;
import org.twinpact.needs.RoundTable;
import org.twinpact.partner.Capacity;
import org.twinpact.partner.PartnerSearch;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.Ceremony;
import org.twinpact.signing.Publication;
import org.twinpact.signing.Signature;

/** What happened because an act was accepted. Immutable; every fact knows the act that made it. */
public sealed interface Fact extends Change {
    /** The act that this fact accepted. */
    Act act();

    /** A twinning was opened by one authority, under a profile. */
    record TwinningOpened(LocalAuthority opener, ProfileRef profile) implements Fact {
        @Override
        public Act act() {
            return new Act.OpenTwinning(opener);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withTracks(newTrack(opener, profile));
        }

        @Override
        public Twinning applyTo(Twinning twinning, LocalDate on) {
            return twinning.edit().withTracks(newTrack(opener, profile).withJoinedOn(on));
        }
    }

    /** A twinning that already existed was entered. */
    record TwinningImported(List<LocalAuthority> parties, List<ProfileRef> profiles, Stage stage, Origin origin)
            implements Fact {
        public TwinningImported {
            parties = List.copyOf(Objects.requireNonNull(parties, "parties"));
            profiles = List.copyOf(Objects.requireNonNull(profiles, "profiles"));
        }

        @Override
        public Act act() {
            return new Act.ImportTwinning(parties, stage, origin);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            List<Track> tracks = new ArrayList<>();
            for (int i = 0; i < parties.size(); i++) {
                tracks.add(newTrack(parties.get(i), profiles.get(i)));
            }
            return twinning.edit().withTracks(tracks).withStage(stage).withOrigin(origin);
        }
    }

    /** A round table sat and found challenges and potential. */
    record NeedsAssessed(AuthorityId party, RoundTable roundTable) implements Fact {
        @Override
        public Act act() {
            return new Act.AssessNeeds(party, roundTable);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withNeeds(roundTable.needs()));
        }
    }

    /** A party set its goals. */
    record GoalsSet(AuthorityId party, List<Goal> goals) implements Fact {
        public GoalsSet {
            goals = List.copyOf(Objects.requireNonNull(goals, "goals"));
        }

        @Override
        public Act act() {
            return new Act.SetGoals(party, goals);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withGoals(goals));
        }
    }

    /** A party looked for a partner. */
    record PartnerSearched(AuthorityId party, PartnerSearch search) implements Fact {
        @Override
        public Act act() {
            return new Act.SearchPartner(party, search);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withSearch(search));
        }
    }

    /** A further party was linked, under a profile; what decisions on the subjects cover is now the given hash. */
    record PartyLinked(LocalAuthority authority, ProfileRef profile, Optional<Sha256> subjects, LocalDate on)
            implements Fact {
        @Override
        public Act act() {
            return new Act.LinkParty(authority);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            List<Track> tracks = new ArrayList<>(unendorsed(twinning));
            tracks.add(newTrack(authority, profile).withJoinedOn(on));
            return twinning.edit().withTracks(tracks).withSubjects(subjects).withSubjectsOn(subjects.map(hash -> on));
        }
    }

    /** A party left before all had signed; what decisions on the subjects cover is now the given hash. */
    record PartyDropped(AuthorityId party, LocalText reason, Optional<Sha256> subjects, LocalDate on) implements Fact {
        @Override
        public Act act() {
            return new Act.DropParty(party, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withTracks(unendorsed(twinning).stream()
                            .filter(track -> !track.party().equals(party))
                            .toList())
                    .withSubjects(subjects)
                    .withSubjectsOn(subjects.map(hash -> on))
                    .withCeremony(twinning.ceremony()
                            .filter(ceremony -> !ceremony.host().equals(party)));
        }
    }

    /** A party goes on under a new name, or as its legal successor. */
    record PartySucceeded(LocalAuthority authority) implements Fact {
        @Override
        public Act act() {
            return new Act.SucceedParty(authority);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(authority.id(), track -> track.withAuthority(authority));
        }
    }

    /** A party moved to another version of its profile. */
    record ProfileAdopted(AuthorityId party, ProfileRef profile) implements Fact {
        @Override
        public Act act() {
            return new Act.AdoptProfile(party, profile);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withProfile(profile));
        }
    }

    /** It was judged whether a party can carry out joint programmes. */
    record CapacityJudged(AuthorityId party, Capacity capacity) implements Fact {
        @Override
        public Act act() {
            return new Act.JudgeCapacity(party, capacity);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withCapacity(capacity));
        }
    }

    /** A version of the plan was proposed, with its hash and the hash that decisions on the subjects cover. */
    record PlanProposed(WorkPlan plan, Sha256 hash, Sha256 subjects, LocalDate on) implements Fact {
        @Override
        public Act act() {
            return new Act.ProposePlan(plan);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withPlan(plan)
                    .withPlanHash(hash)
                    .withSubjects(subjects)
                    .withSubjectsOn(on);
        }
    }

    /** A party endorsed the plan with that hash. */
    record PlanEndorsed(AuthorityId party, Sha256 plan) implements Fact {
        @Override
        public Act act() {
            return new Act.EndorsePlan(party, plan);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withEndorsedPlan(plan));
        }

        @Override
        public Twinning applyTo(Twinning twinning, LocalDate on) {
            return applyTo(twinning).edit().withEndorsedOn(later(twinning.endorsedOn(), on));
        }
    }

    /**
     * The words of the agreement were proposed, with their operative hash in all and in each language. Where they brought
     * money in or took it out, what decisions on the subjects cover is now the given hash.
     */
    record TextProposed(
            AgreementText text,
            Sha256 hash,
            Map<LanguageTag, Sha256> languages,
            Optional<Sha256> subjects,
            LocalDate on)
            implements Fact {
        public TextProposed {
            languages = Collections.unmodifiableMap(new TreeMap<>(languages));
        }

        @Override
        public Act act() {
            return new Act.ProposeText(text);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withText(text)
                    .withTextHash(hash)
                    .withLanguageHashes(languages)
                    .withTextOn(on)
                    .withSubjects(subjects.or(twinning::subjects))
                    .withSubjectsOn(subjects.map(hash -> on).or(twinning::subjectsOn));
        }
    }

    /** A party certified one language version. */
    record LanguageCertified(AuthorityId party, LanguageTag language, Sha256 text) implements Fact {
        @Override
        public Act act() {
            return new Act.CertifyLanguage(party, language, text);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> {
                Map<LanguageTag, Sha256> certificates = new TreeMap<>(track.certificates());
                certificates.put(language, text);
                return track.withCertificates(certificates);
            });
        }

        @Override
        public Twinning applyTo(Twinning twinning, LocalDate on) {
            return applyTo(twinning).edit().withCertifiedOn(later(twinning.certifiedOn(), on));
        }
    }

    /** The operative text became final. */
    record TextFrozen(Sha256 text, List<TextFinding> findings, LocalDate on) implements Fact {
        public TextFrozen {
            findings = List.copyOf(Objects.requireNonNull(findings, "findings"));
        }

        @Override
        public Act act() {
            return new Act.FreezeText(text, findings);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withFrozenOn(on);
        }
    }

    /** The execution part of the frozen text was completed. */
    record TextCompleted(AgreementText text) implements Fact {
        @Override
        public Act act() {
            return new Act.CompleteText(text);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withText(text);
        }
    }

    /** A body of a party decided; the decision answers a step and covers a hash. */
    record DecisionRecorded(AuthorityId party, Approval approval) implements Fact {
        @Override
        public Act act() {
            return new Act.RecordDecision(party, approval.decision());
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.with(approval));
        }
    }

    /** A decision had been recorded wrongly and was put right. */
    record DecisionCorrected(AuthorityId party, ActId wrong, Approval approval, LocalText reason) implements Fact {
        @Override
        public Act act() {
            return new Act.CorrectDecision(party, wrong, approval.decision(), reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.with(approval));
        }
    }

    /** The conditions of an approval were met. */
    record ConditionsMet(AuthorityId party, String step, LocalDate on, String evidence) implements Fact {
        @Override
        public Act act() {
            return new Act.MeetConditions(party, step, on, evidence);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(
                    party,
                    track -> track.approval(step)
                            .map(met -> track.with(new Approval(step, met.decision(), Optional.of(on))))
                            .orElse(track));
        }
    }

    /** Day, place and host of the signing were set. */
    record CeremonyScheduled(Ceremony ceremony) implements Fact {
        @Override
        public Act act() {
            return new Act.ScheduleCeremony(ceremony);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withCeremony(ceremony);
        }
    }

    /** A party signed. */
    record AgreementSigned(AuthorityId party, Signature signature) implements Fact {
        @Override
        public Act act() {
            return new Act.Sign(party, signature);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withSignature(signature));
        }
    }

    /** A signature had been recorded wrongly and was put right. */
    record SignatureCorrected(AuthorityId party, ActId wrong, Signature signature, LocalText reason) implements Fact {
        @Override
        public Act act() {
            return new Act.CorrectSignature(party, wrong, signature, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withSignature(signature));
        }
    }

    /** A language version was added to the text that is signed, with the operative hash of each language. */
    record LanguageAdded(AgreementText text, Map<LanguageTag, Sha256> languages) implements Fact {
        public LanguageAdded {
            languages = Collections.unmodifiableMap(new TreeMap<>(languages));
        }

        @Override
        public Act act() {
            return new Act.AddLanguage(text);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withText(text).withLanguageHashes(languages);
        }
    }

    /** A party signed a language version that was added. */
    record VersionSigned(AuthorityId party, LanguageTag language, Sha256 text, LocalDate signedOn) implements Fact {
        @Override
        public Act act() {
            return new Act.SignVersion(party, language, text, signedOn);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> {
                Map<LanguageTag, Sha256> versions = new TreeMap<>(track.versions());
                versions.put(language, text);
                return track.withVersions(versions);
            });
        }
    }

    /** A party gave notice that it has done all that its law asks. */
    record CompletionNoticeGiven(AuthorityId party, LocalDate on) implements Fact {
        @Override
        public Act act() {
            return new Act.GiveCompletionNotice(party, on);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withNoticeOn(on));
        }
    }

    /** The agreement was brought into force. */
    record BroughtIntoForce(LocalDate on) implements Fact {
        @Override
        public Act act() {
            return new Act.BringIntoForce();
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withInForceOn(on);
        }
    }

    /** A signed agreement came to nothing before it was in force. */
    record TwinningFailed(LocalText reason, LocalDate on) implements Fact {
        @Override
        public Act act() {
            return new Act.Fail(reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withEndedOn(on).withEndReason(reason);
        }
    }

    /** The twinning was given up before all had signed. */
    record TwinningAbandoned(LocalText reason, LocalDate on) implements Fact {
        @Override
        public Act act() {
            return new Act.Abandon(reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withEndedOn(on).withEndReason(reason);
        }
    }

    /** A better document was found for an imported twinning. */
    record OriginVerified(Grade grade, String source) implements Fact {
        @Override
        public Act act() {
            return new Act.VerifyOrigin(grade, source);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withOrigin(twinning.origin().map(origin -> new Origin(source, grade, origin.since())));
        }
    }

    /** A party published the twinning. */
    record TwinningPublished(AuthorityId party, Publication publication) implements Fact {
        @Override
        public Act act() {
            return new Act.Publish(party, publication);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withPublication(publication);
        }
    }

    /** A party named its contact point. */
    record ContactAppointed(AuthorityId party, ContactPoint contact) implements Fact {
        @Override
        public Act act() {
            return new Act.AppointContact(party, contact);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withContact(contact));
        }
    }

    /** A party gave a notice that it owed. */
    record NoticeGiven(AuthorityId party, String duty, String evidence) implements Fact {
        @Override
        public Act act() {
            return new Act.FulfilDuty(party, duty, evidence);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning;
        }
    }

    /** A party reported. */
    record ReportSubmitted(AuthorityId party, Report report) implements Fact {
        @Override
        public Act act() {
            return new Act.SubmitReport(party, report);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withLastReport(report).withReports(twinning.reports() + 1);
        }
    }

    /** A person's data were erased. */
    record PersonErased(PersonRef person) implements Fact {
        @Override
        public Act act() {
            return new Act.ErasePerson(person);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning;
        }
    }

    /** Another set of parties endorses anew. */
    private static List<Track> unendorsed(Twinning twinning) {
        return twinning.tracks().stream()
                .map(track -> track.withEndorsedPlan(Optional.empty()))
                .toList();
    }

    private static LocalDate later(Optional<LocalDate> known, LocalDate on) {
        return known.filter(on::isBefore).orElse(on);
    }

    private static Track newTrack(LocalAuthority authority, ProfileRef profile) {
        return new TrackBuilder().authority(authority).profile(profile).build();
    }
}

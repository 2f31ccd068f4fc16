package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.TextFinding;
import org.twinpact.approval.Decision;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Grade;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ContactPoint;
import org.twinpact.followup.Report;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;
import org.twinpact.needs.Goal;
import org.twinpact.needs.RoundTable;
import org.twinpact.partner.Capacity;
import org.twinpact.partner.PartnerSearch;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.Ceremony;
import org.twinpact.signing.Publication;
import org.twinpact.signing.Signature;

/**
 * What can be asked of a twinning. Acts are immutable, reject null, and carry Jakarta Validation constraints, so that
 * all faults of an act can be found at once before it is decided.
 */
public sealed interface Act {
    /** The name of the act, such as {@code ProposePlan}. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** The persons whom the act names, whose data must come with it unless they are kept; none of one that erases. */
    default List<PersonRef> people() {
        return List.of();
    }

    /** An act of one party. */
    sealed interface OfParty extends Act {
        /** The party for which it is done. */
        AuthorityId party();
    }

    /** Opens a twinning: one authority begins, before any partner is known. */
    record OpenTwinning(@Valid LocalAuthority opener) implements Act {
        public OpenTwinning {
            Objects.requireNonNull(opener, "opener");
        }
    }

    /** Enters a twinning that already exists, as a register or an archive knows it. */
    record ImportTwinning(
            @Size(min = 2, max = 100, message = "must name at least two parties")
            List<@Valid LocalAuthority> parties,

            @NotNull Stage stage,
            @Valid Origin origin)
            implements Act {
        public ImportTwinning {
            parties = List.copyOf(Objects.requireNonNull(parties, "parties"));
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(origin, "origin");
        }
    }

    /** Records a round table and what it found. */
    record AssessNeeds(@Valid AuthorityId party, @Valid RoundTable roundTable) implements OfParty {
        public AssessNeeds {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(roundTable, "roundTable");
        }

        @Override
        public List<PersonRef> people() {
            return roundTable.participants().stream()
                    .flatMap(participant -> participant.person().stream())
                    .toList();
        }
    }

    /** Sets a party's goals, in place of those it had. */
    record SetGoals(
            @Valid AuthorityId party,

            @NotEmpty(message = "must hold at least one goal") @Size(max = 100)
            List<@Valid Goal> goals)
            implements OfParty {
        public SetGoals {
            Objects.requireNonNull(party, "party");
            goals = List.copyOf(Objects.requireNonNull(goals, "goals"));
        }
    }

    /** Records how a party looks for a partner. */
    record SearchPartner(@Valid AuthorityId party, @Valid PartnerSearch search) implements OfParty {
        public SearchPartner {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(search, "search");
        }
    }

    /** Links a further party and opens its track. */
    record LinkParty(@Valid LocalAuthority authority) implements Act {
        public LinkParty {
            Objects.requireNonNull(authority, "authority");
        }
    }

    /** Lets a party go before all have signed; who remains endorses the plan anew. */
    record DropParty(@Valid AuthorityId party, @Valid LocalText reason) implements OfParty {
        public DropParty {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Enters what became of a party: a new name, a legal successor, or who an unknown counterpart turned out to be. It
     * stays the same party under the same key and profile, so that nothing decided falls for its name; another kind of
     * authority may be asked for other steps.
     */
    record SucceedParty(@Valid LocalAuthority authority) implements OfParty {
        public SucceedParty {
            Objects.requireNonNull(authority, "authority");
        }

        @Override
        public AuthorityId party() {
            return authority.id();
        }
    }

    /** Moves a party to another version of its profile. Ask {@code TwinningOffice.preview} first what that changes. */
    record AdoptProfile(@Valid AuthorityId party, @Valid ProfileRef profile) implements OfParty {
        public AdoptProfile {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(profile, "profile");
        }
    }

    /** Records whether a party can carry out joint programmes. */
    record JudgeCapacity(@Valid AuthorityId party, @Valid Capacity capacity) implements OfParty {
        public JudgeCapacity {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(capacity, "capacity");
        }
    }

    /** Proposes a version of the work plan. */
    record ProposePlan(@Valid WorkPlan plan) implements Act {
        public ProposePlan {
            Objects.requireNonNull(plan, "plan");
        }
    }

    /** Endorses the plan with that hash for a party. */
    record EndorsePlan(@Valid AuthorityId party, @Valid Sha256 plan) implements OfParty {
        public EndorsePlan {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(plan, "plan");
        }
    }

    /** Proposes the words of the agreement. */
    record ProposeText(@Valid AgreementText text) implements Act {
        public ProposeText {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Certifies for a party that one language version, under that hash, says what the others say. */
    record CertifyLanguage(
            @Valid AuthorityId party,
            @Valid LanguageTag language,
            @Valid Sha256 text) implements OfParty {
        public CertifyLanguage {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * Makes the operative text with that hash final. What its composer found rides along: what blocks refuses the act,
     * the rest is told as warnings and kept with it.
     */
    record FreezeText(@Valid Sha256 text, @Size(max = 500) List<@Valid TextFinding> findings) implements Act {
        public FreezeText {
            Objects.requireNonNull(text, "text");
            findings = List.copyOf(Objects.requireNonNull(findings, "findings"));
        }

        /** A text of which its composer found nothing. */
        public FreezeText(Sha256 text) {
            this(text, List.of());
        }
    }

    /**
     * Completes the execution part of the frozen text, now that decisions, place and date are known and before anybody
     * signs; the operative words stay as they are.
     */
    record CompleteText(@Valid AgreementText text) implements Act {
        public CompleteText {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Records what a body of a party decided. */
    record RecordDecision(@Valid AuthorityId party, @Valid Decision decision) implements OfParty {
        public RecordDecision {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(decision, "decision");
        }
    }

    /** Records that the conditions of an approval are met. */
    record MeetConditions(
            @Valid AuthorityId party,
            @PlainText(max = 64) String step,
            @NotNull @CivilDay LocalDate on,
            @PlainText(max = 500) String evidence)
            implements OfParty {
        public MeetConditions {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(evidence, "evidence");
        }
    }

    /** Puts right a decision that was recorded wrongly, by the key of the act that recorded it. */
    record CorrectDecision(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @Valid Decision right,
            @Valid LocalText reason) implements OfParty {
        public CorrectDecision {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(wrong, "wrong");
            Objects.requireNonNull(right, "right");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Sets day, place and host of the signing. */
    record ScheduleCeremony(@Valid Ceremony ceremony) implements Act {
        public ScheduleCeremony {
            Objects.requireNonNull(ceremony, "ceremony");
        }
    }

    /** Signs for a party. */
    record Sign(@Valid AuthorityId party, @Valid Signature signature) implements OfParty {
        public Sign {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(signature, "signature");
        }

        @Override
        public List<PersonRef> people() {
            return signatories(signature);
        }
    }

    /** Puts right a signature that was recorded wrongly, by the key of the act that recorded it. */
    record CorrectSignature(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @Valid Signature right,
            @Valid LocalText reason) implements OfParty {
        public CorrectSignature {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(wrong, "wrong");
            Objects.requireNonNull(right, "right");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public List<PersonRef> people() {
            return signatories(right);
        }
    }

    /** Adds a language version to a text that is being signed or was; the versions that were frozen stay as they are. */
    record AddLanguage(@Valid AgreementText text) implements Act {
        public AddLanguage {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Signs, for a party that has signed the agreement, a language version that was added to it. */
    record SignVersion(
            @Valid AuthorityId party,
            @Valid LanguageTag language,
            @Valid Sha256 text,
            @NotNull @CivilDay LocalDate signedOn)
            implements OfParty {
        public SignVersion {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(signedOn, "signedOn");
        }
    }

    /** Gives the other parties notice that a party has done all that its law asks for the entry into force. */
    record GiveCompletionNotice(
            @Valid AuthorityId party, @NotNull @CivilDay LocalDate on) implements OfParty {
        public GiveCompletionNotice {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(on, "on");
        }
    }

    /** Brings the signed agreement into force, on the day of the act. */
    record BringIntoForce() implements Act {}

    /** Records that a signed agreement came to nothing before it was in force. */
    record Fail(@Valid LocalText reason) implements Act {
        public Fail {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Gives a twinning up before all have signed. */
    record Abandon(@Valid LocalText reason) implements Act {
        public Abandon {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Raises the grade of what an imported twinning rests on, because a better document was found. */
    record VerifyOrigin(
            @NotNull Grade grade, @PlainText(max = 500) String source) implements Act {
        public VerifyOrigin {
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(source, "source");
        }
    }

    /** Records a party's publication. */
    record Publish(@Valid AuthorityId party, @Valid Publication publication) implements OfParty {
        public Publish {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(publication, "publication");
        }
    }

    /** Names a party's contact point, in place of the one it had. */
    record AppointContact(@Valid AuthorityId party, @Valid ContactPoint contact) implements OfParty {
        public AppointContact {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(contact, "contact");
        }

        @Override
        public List<PersonRef> people() {
            return contact.person().stream().toList();
        }
    }

    /** Records that a duty to give notice was fulfilled, and where the proof is. */
    record FulfilDuty(
            @Valid AuthorityId party,
            @PlainText(max = 64) String duty,
            @PlainText(max = 500) String evidence) implements OfParty {
        public FulfilDuty {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(duty, "duty");
            Objects.requireNonNull(evidence, "evidence");
        }
    }

    /** Submits a party's report. */
    record SubmitReport(@Valid AuthorityId party, @Valid Report report) implements OfParty {
        public SubmitReport {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(report, "report");
        }
    }

    /** Erases a person's data; the history keeps only the commitment, which then says nothing. */
    record ErasePerson(@Valid PersonRef person) implements Act {
        public ErasePerson {
            Objects.requireNonNull(person, "person");
        }
    }

    private static List<PersonRef> signatories(Signature signature) {
        return signature.signatories().stream()
                .flatMap(signatory -> signatory.person().stream())
                .toList();
    }
}

package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Decision;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ContactPoint;
import org.twinpact.followup.Report;
import org.twinpact.language.LanguageTag;
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

    /** Makes the operative text with that hash final. */
    record FreezeText(@Valid Sha256 text) implements Act {
        public FreezeText {
            Objects.requireNonNull(text, "text");
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
    }

    /** Brings the signed agreement into force, on the day of the act. */
    record BringIntoForce() implements Act {}

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
}

package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;
import org.twinpact.signing.Signature;

/** A consequence of a fact, recorded explicitly so that no reader of a history has to derive it again. Immutable. */
public sealed interface Consequence extends EventData {
    /** The invalidation of decisions, endorsements, certificates or signatures that were valid before the fact. */
    record Invalidated(@Size(max = 500) List<@Valid InvalidatedItem> items) implements Consequence {
        public Invalidated {
            items = List.copyOf(Objects.requireNonNull(items, "items"));
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning;
        }

        @Override
        public void describe(EventText text) {
            text.invalidated(items);
        }
    }

    /**
     * The adoption of the proposed plan, because every party has endorsed it, and every newcomer that it names. From then
     * on, decisions on the subjects cover the given hash. The proposal of another text lapses.
     */
    record PlanAdopted(@Valid Sha256 plan, @Valid Sha256 subjects) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.planProposal()
                    .<Twinning>map(proposal -> proposal.adoptedBy(twinning)
                            .edit()
                            .withSubjects(subjects)
                            .withSubjectsOn(proposal.on()))
                    .orElse(twinning);
        }

        @Override
        public void describe(EventText text) {}
    }

    /**
     * The joining of newcomers, because the plan that names them is adopted, or because the twinning went back to a stage
     * at which a party joins at once. From then on, decisions on the subjects cover the given hash.
     */
    record NewcomersJoined(
            @Size(max = 100) List<@Valid AuthorityId> newcomers,
            Optional<@Valid Sha256> subjects,
            @CivilDay LocalDate on)
            implements Consequence {
        public NewcomersJoined {
            newcomers = List.copyOf(Objects.requireNonNull(newcomers, "newcomers"));
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withNewcomersJoined(newcomers)
                    .withSubjects(subjects)
                    .withSubjectsOn(subjects.map(hash -> on));
        }

        @Override
        public void describe(EventText text) {
            text.parties(newcomers);
        }
    }

    /**
     * The reopening of the final text, which may change again. Signatures on it lapse, even if the same text becomes
     * final again. The proposal of another text lapses too. The current hash is then that of the whole text, including
     * languages that were added after it became final.
     */
    record TextReopened(@Valid Sha256 text, @Valid Sha256 current) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit()
                    .withTextHash(current)
                    .withTextFinalOn(Optional.empty())
                    .withTextProposal(Optional.empty())
                    .withTracks(twinning.tracks().stream().map(Track::unsigned).toList());
        }

        @Override
        public void describe(EventText text) {}
    }

    /**
     * The entry of the joint case into a stage. Proposals lapse if they do not wait at that stage. They remain in a
     * discontinued case, which may be resumed.
     */
    record StageEntered(Stage stage) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            ImmutableTwinning entered = twinning.edit().withStage(stage);
            return stage == Stage.DISCONTINUED
                    ? entered
                    : entered.withPlanProposal(twinning.planProposal().filter(open -> PlanProposal.isAwaitedAt(stage)))
                            .withTextProposal(twinning.textProposal().filter(open -> TextProposal.isAwaitedAt(stage)));
        }

        @Override
        public void describe(EventText text) {
            text.stage(stage);
        }
    }

    /**
     * The completion of all required signatures, with the day of the last one. Open proposals lapse, and nobody waits to
     * join the agreement any more.
     */
    record AllSigned(@CivilDay LocalDate on) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withoutNewcomers(newcomer -> true)
                    .withoutProposals()
                    .withSignedOn(on);
        }

        @Override
        public void describe(EventText text) {
            text.day(on);
        }
    }

    /** A consequence for the agreement of one party, which is a party at that time. */
    sealed interface OfParty extends Consequence {
        /** Returns the party that the consequence concerns. */
        AuthorityId party();

        @Override
        default void describe(EventText text) {
            text.party(party());
        }
    }

    /**
     * The close of a party's part in the formation of the agreement, because it and enough other parties have signed.
     * From then on, no decision, certificate or signature of the formation can be taken away by a later fact. The
     * periods of the party's obligations begin on that day.
     */
    record FormationClosed(
            @Valid AuthorityId party, @CivilDay LocalDate on) implements OfParty {
        @Override
        public Twinning applyTo(Twinning twinning) {
            boolean isFirst = twinning.track(party).flatMap(Track::formedOn).isEmpty();
            return (isFirst && twinning.takenUpOn().isEmpty() ? twinning.withoutSettledObligations(party) : twinning)
                    .withTrackChanged(party, track -> track.withFormedOn(on));
        }
    }

    /**
     * The finding of a correction that a party's signature, which had counted, does not bind it. The agreement is then
     * not in force for the party either.
     */
    record SignatureVoided(
            @Valid AuthorityId party, @CivilDay LocalDate on) implements OfParty {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(
                    party, track -> track.withSignatureVoidedOn(on).withBoundOn(Optional.empty()));
        }
    }

    /** The adoption of a further programme, because every party has endorsed it for which the agreement is in force. */
    record ProgrammeAdopted(
            @PlainText(max = 32) String programme,
            @Valid LocalText name,
            @CivilDay LocalDate on) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.programme(programme)
                    .map(known -> twinning.withProgramme(known.withAdoptedOn(on)))
                    .orElse(twinning);
        }

        @Override
        public void describe(EventText text) {
            text.programme(name);
            text.day(on);
        }
    }

    /** The choice of another of a party's signatures as the one that counts or comes closest to it. */
    record SignatureChosen(@Valid AuthorityId party, @Valid Signature signature) implements OfParty {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(
                    party, track -> track.withSignatures(track.signatures(), Optional.of(signature)));
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.day(signature.signedOn());
        }
    }

    /** The return of a signature that a party withdrew, because all had signed before the day of its withdrawal. */
    record WithdrawalOvertaken(@Valid AuthorityId party) implements OfParty {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, Track::withSignatureReinstated);
        }
    }

    /** The return of the effect of a party's signature, because what was missing is now recorded. */
    record SignatureRestored(@Valid AuthorityId party) implements OfParty {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withSignatureVoidedOn(Optional.empty()));
        }
    }

    /** The computed day of entry into force after a signature, step or notice changed it. */
    record EntryIntoForceMoved(@CivilDay LocalDate on) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withInForceOn(on);
        }

        @Override
        public void describe(EventText text) {
            text.day(on);
        }
    }

    /** The day from which the agreement is in force for a party, because nothing of its own steps is missing. */
    record PartyBound(@Valid AuthorityId party, @CivilDay LocalDate on) implements OfParty {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withBoundOn(on));
        }

        @Override
        public void describe(EventText text) {
            OfParty.super.describe(text);
            text.day(on);
        }
    }

    /** The finding of a correction that the agreement is not in force for a party, because a step of its own is missing. */
    record PartyUnbound(@Valid AuthorityId party) implements OfParty {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withBoundOn(Optional.empty()));
        }
    }

    /** A new obligation of a party. */
    record ObligationRaised(@Valid Obligation obligation) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withObligationAdded(obligation);
        }

        @Override
        public void describe(EventText text) {
            text.obligation(obligation.owner(), obligation.code());
            text.day(obligation.due());
        }
    }

    /**
     * The lapse of an obligation because it was waived, is no longer required, the twinning has ended, or its owner is no
     * longer a party.
     *
     * @param owner the party that owed it
     * @param code the code of the obligation
     * @param period the open or missed period for which it was waived, only for a recurring obligation
     * @param isWaived whether it was waived
     */
    record ObligationLifted(
            @Valid AuthorityId owner,
            @PlainText(max = 64) String code,
            Optional<@Valid ReportingPeriod> period,
            boolean isWaived)
            implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return isWaived
                    ? twinning.withObligationSettled(owner, code, period)
                    : twinning.withObligationLifted(owner, code);
        }

        @Override
        public void describe(EventText text) {
            text.obligation(owner, code);
            period.ifPresent(text::period);
        }
    }

    /** Another due day and period of an obligation, because the day from which they are counted was corrected. */
    record ObligationRescheduled(@Valid Obligation obligation) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withObligation(obligation);
        }

        @Override
        public void describe(EventText text) {
            text.obligation(obligation.owner(), obligation.code());
            text.day(obligation.due());
        }
    }

    /** The reopening of an obligation for a period, or of a missed period, because the report for it was wrong. */
    record ObligationReopened(@Valid Obligation obligation) implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withObligation(obligation).edit().withFulfilledByLastReport(Optional.empty());
        }

        @Override
        public void describe(EventText text) {
            text.obligation(obligation.owner(), obligation.code());
            text.day(obligation.due());
        }
    }

    /**
     * The fulfilment of an obligation by its party.
     *
     * @param owner the party
     * @param code the code of the obligation
     * @param period the open or missed period for which it is fulfilled, only for a recurring obligation
     */
    record ObligationFulfilled(
            @Valid AuthorityId owner, @PlainText(max = 64) String code, Optional<@Valid ReportingPeriod> period)
            implements Consequence {
        @Override
        public Twinning applyTo(Twinning twinning) {
            Twinning settled = twinning.withObligationSettled(owner, code, period);
            return twinning.openOrLiftedByEnd(owner, code)
                    .filter(owed -> owed.kind() == ObligationKind.REPORT)
                    .flatMap(owed -> period)
                    .<Twinning>map(
                            known -> settled.edit().withFulfilledByLastReport(new ReportedPeriod(owner, code, known)))
                    .orElse(settled);
        }

        @Override
        public void describe(EventText text) {
            text.obligation(owner, code);
            period.ifPresent(text::period);
        }
    }
}

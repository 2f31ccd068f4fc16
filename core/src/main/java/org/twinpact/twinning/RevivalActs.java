package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Evidence;
import org.twinpact.followup.Revival;
import org.twinpact.followup.RevivalReply;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;
import org.twinpact.message.Days;
import org.twinpact.signing.Ceremony;

/**
 * Acts by which the parties revive a dormant twinning, or reaffirm one. A revival is complete when, after the letter that
 * proposes it, a further programme is adopted or all parties reaffirm the twinning. Events: {@link RevivalEvents}.
 */
public sealed interface RevivalActs extends Act {
    /**
     * An act that records a letter in which a party admits that the twinning lapsed, and proposes to revive it, on the day
     * of the letter. Of several letters, the latest counts, so that one revival is open at most. The source is the
     * guidelines of Santa Clara County for ending an affiliation.
     *
     * @param party the party that wrote the letter
     * @param lapse the words of what lapsed and why, by language
     * @param evidence the evidence of the letter
     */
    record ProposeRevival(
            @Valid AuthorityId party,
            @Valid LocalText lapse,
            @Valid Evidence evidence) implements RevivalActs, ActOfParty {
        public ProposeRevival {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(lapse, "lapse");
            Objects.requireNonNull(evidence, "evidence");
        }

        @Override
        public ActKind kind() {
            return ActKind.PROPOSE_REVIVAL;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Findings.beforeSigning(situation, unmet);
        }

        /**
         * Warns of a twinning that is not dormant on the day of the letter, of another letter that is later or whose
         * revival is not complete, of a letter after the end, and of evidence without a hash.
         */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            Twinning twinning = situation.twinning();
            Health.of(situation, HealthThresholds.standard())
                    .map(Health::level)
                    .filter(level -> level != Health.Level.DORMANT)
                    .ifPresent(level -> warnings.add(Findings.of(
                            "TWINNING_NOT_DORMANT", Map.of("level", LifecycleMessages.both("health." + level)))));
            twinning.revival()
                    .filter(known -> known.on().isAfter(situation.day())
                            || !RevivalSteps.isComplete(twinning, known, LocalDate.MAX))
                    .ifPresent(known -> warnings.add(Findings.of(
                            "REVIVAL_LETTER_KNOWN",
                            Map.of("party", situation.name(known.party()), "day", Days.text(known.on())))));
            warnOfEnd(situation, warnings);
            Findings.evidenceWithoutHash(Optional.of(evidence), warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            return new RevivalEvents.RevivalProposed(party, lapse, evidence, situation.day());
        }
    }

    /**
     * An act that records the answer of a party to the letter that proposes the revival, on the day of the answer. Of
     * several answers of a party, the latest counts.
     *
     * @param party the party that answers
     * @param reply the reply
     * @param reason the reason, by language, if the party gave one
     * @param evidence the evidence of the answer, if any
     */
    record AnswerRevival(
            @Valid AuthorityId party,
            @NotNull RevivalReply reply,
            Optional<@Valid LocalText> reason,
            Optional<@Valid Evidence> evidence)
            implements RevivalActs, ActOfParty {
        public AnswerRevival {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(reply, "reply");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(evidence, "evidence");
        }

        @Override
        public ActKind kind() {
            return ActKind.ANSWER_REVIVAL;
        }

        /** Adds the unmet conditions. The letter is of another party, and is not later than its answer. */
        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Optional<Revival> known = situation.twinning().revival();
            if (known.isEmpty()) {
                unmet.add(Findings.of("NO_REVIVAL_PROPOSED", Map.of()));
            }
            Findings.before(situation.day(), known.map(Revival::on), "letter", unmet);
            if (known.filter(letter -> letter.party().equals(party)).isPresent()) {
                unmet.add(Findings.of("REVIVAL_OWN_LETTER", party, Map.of("party", situation.name(party))));
            }
        }

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            Findings.evidenceWithoutHash(evidence, warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            return new RevivalEvents.RevivalAnswered(party, reply, reason, evidence, situation.day());
        }
    }

    /**
     * An act that records that parties reaffirm the twinning on the day of the act, such as at an anniversary. It moves the
     * day on which the twinning was last verified, and nothing else. The latest day counts.
     *
     * @param parties the parties that reaffirm it, at least one
     * @param statement the statement, by language
     * @param ceremony the id of the ceremony, if there was one
     * @param evidence the evidence
     */
    record Reaffirm(
            @Size(min = 1, max = 100) List<@Valid AuthorityId> parties,
            @Valid LocalText statement,
            Optional<@PlainText(max = 32) String> ceremony,
            @Valid Evidence evidence)
            implements RevivalActs {
        public Reaffirm {
            parties = List.copyOf(Objects.requireNonNull(parties, "parties"));
            Objects.requireNonNull(statement, "statement");
            Objects.requireNonNull(ceremony, "ceremony");
            Objects.requireNonNull(evidence, "evidence");
        }

        @Override
        public ActKind kind() {
            return ActKind.REAFFIRM;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            parties.forEach(party -> Findings.notAParty(situation, party, unmet));
            Findings.beforeSigning(situation, unmet);
        }

        /** Warns of a day after the end, of an unknown ceremony, and of evidence without a hash. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            warnOfEnd(situation, warnings);
            List<Ceremony> known = situation.twinning().ceremonies();
            ceremony.filter(id -> known.stream().noneMatch(one -> one.id().equals(id)))
                    .ifPresent(id -> warnings.add(Findings.of(
                            "CEREMONY_UNKNOWN",
                            Map.of(
                                    "given", Situation.plain(id),
                                    "known", Situation.list(known.stream().map(one -> Situation.plain(one.id())))))));
            Findings.evidenceWithoutHash(Optional.of(evidence), warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            return new RevivalEvents.TwinningReaffirmed(parties, statement, ceremony, evidence, situation.day());
        }
    }

    private static void warnOfEnd(Situation situation, List<Finding> warnings) {
        situation
                .twinning()
                .endedOn()
                .filter(situation.day()::isAfter)
                .ifPresent(day -> warnings.add(Findings.of("REVIVAL_AFTER_END", Map.of("day", Days.text(day)))));
    }
}

package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.Exchange;
import org.twinpact.followup.ExchangeDirection;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.language.LocalText;

/** The act of the exchanges with national authorities. Event: {@link ExchangeEvents}. */
public sealed interface ExchangeActs extends ActOfParty {
    /**
     * An act that records an exchange with national authorities at any stage. What is received is open until it is
     * answered or forwarded. An exchange with the id of one of the stored {@link Track#exchanges} replaces it, such as
     * after a mistake or when it is forwarded. It fulfils the obligation to give notice that it names, if it went to all
     * the required recipients.
     *
     * @param party the party that records it
     * @param exchange the exchange
     */
    record RecordExchange(@Valid AuthorityId party, @Valid Exchange exchange) implements ExchangeActs {
        public RecordExchange {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(exchange, "exchange");
        }

        @Override
        public ActKind kind() {
            return ActKind.RECORD_EXCHANGE;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Findings.future(exchange.on(), situation.day(), unmet);
            checkAnswers(situation, unmet);
            if (exchange.direction() == ExchangeDirection.SENT
                    && exchange.forwardedTo().isPresent()) {
                unmet.add(Findings.of("FORWARDED_BUT_SENT", Map.of()));
            }
            exchange.obligation().ifPresent(code -> checkObligation(situation, code, unmet));
        }

        /** Adds a finding for an answer in the same direction, and for one before what it answers. */
        private void checkAnswers(Situation situation, List<Finding> unmet) {
            for (Exchange known : known(situation)) {
                if (exchange.answers().equals(Optional.of(known.id()))) {
                    checkAnswer(exchange, known, unmet);
                }
                if (known.answers().equals(Optional.of(exchange.id()))) {
                    checkAnswer(known, exchange, unmet);
                }
            }
            if (exchange.answers().equals(Optional.of(exchange.id()))) {
                checkAnswer(exchange, exchange, unmet);
            }
        }

        private static void checkAnswer(Exchange answer, Exchange answered, List<Finding> unmet) {
            if (answer.direction() == answered.direction()) {
                unmet.add(Findings.of(
                        "ANSWER_IN_SAME_DIRECTION",
                        Map.of(
                                "given", Situation.plain(answer.id()),
                                "answered", Situation.plain(answered.id()))));
            }
            Findings.before(answer.on(), Optional.of(answered.on()), "exchange", unmet);
        }

        private List<Exchange> known(Situation situation) {
            return situation.track(party).map(Track::exchanges).orElse(List.of()).stream()
                    .filter(known -> !known.id().equals(exchange.id()))
                    .toList();
        }

        private void checkObligation(Situation situation, String code, List<Finding> unmet) {
            if (exchange.direction() == ExchangeDirection.RECEIVED) {
                unmet.add(Findings.of(
                        "OBLIGATION_BUT_RECEIVED", Map.of("obligation", situation.nameOfObligation(party, code))));
            } else if (isCorrection(situation, code)) {
                return;
            } else if (!isOwed(situation, code)) {
                unmet.add(ObligationChecks.notOpen(situation, party, code, RecordExchange::isNotice));
            } else {
                ObligationChecks.begun(situation.on(exchange.on()), party, code, Optional.empty(), unmet);
            }
        }

        /** Returns whether the exchange replaces one that names the same obligation. */
        private boolean isCorrection(Situation situation, String code) {
            return situation
                    .track(party)
                    .flatMap(track -> track.exchange(exchange.id()))
                    .filter(known -> known.obligation().equals(Optional.of(code)))
                    .isPresent();
        }

        /** Returns whether an obligation to give notice was open on the day of the exchange. */
        private boolean isOwed(Situation situation, String code) {
            boolean isAfterEnd = situation
                    .twinning()
                    .endedOn()
                    .filter(exchange.on()::isAfter)
                    .isPresent();
            return !isAfterEnd
                    && situation
                            .twinning()
                            .openOrLiftedByEnd(party, code)
                            .filter(RecordExchange::isNotice)
                            .isPresent();
        }

        private static boolean isNotice(Obligation owed) {
            return owed.kind() == ObligationKind.NOTICE;
        }

        /**
         * Warns of an unknown authority, of another exchange that it replaces, of an answer to an exchange that is not stored, and of evidence without a hash.
         * Warns also of each obligation to give notice that remains open because the exchange does not name it, or did
         * not go to all its recipients.
         */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            situation
                    .track(party)
                    .flatMap(track -> track.exchange(exchange.id()))
                    .filter(known -> known.direction() != exchange.direction()
                            || known.subject() != exchange.subject()
                            || !known.on().equals(exchange.on()))
                    .ifPresent(known -> warnings.add(replaced(situation, known)));
            KnownRecipients.warnOfOthers(situation, party, exchange.bodies(), warnings);
            Findings.evidenceWithoutHash(exchange.evidence(), warnings);
            exchange.answers()
                    .filter(id -> known(situation).stream()
                            .noneMatch(known -> known.id().equals(id)))
                    .ifPresent(id -> warnings.add(unknown(situation, id)));
            if (exchange.direction() == ExchangeDirection.SENT) {
                situation
                        .twinning()
                        .openOrLiftedByEnd()
                        .filter(owed -> owed.owner().equals(party) && isNotice(owed))
                        .forEach(owed -> warnOfOpen(situation, owed, warnings));
            }
        }

        private Finding replaced(Situation situation, Exchange known) {
            Optional<Profile> profile = situation.track(party).map(situation::profile);
            return Findings.of(
                    "EXCHANGE_REPLACED",
                    Map.of("given", Situation.plain(known.id()), "exchange", EventText.words(profile, known)));
        }

        private Finding unknown(Situation situation, String id) {
            return Findings.of(
                    "EXCHANGE_UNKNOWN",
                    Map.of(
                            "given", Situation.plain(id),
                            "known",
                                    Situation.list(known(situation).stream()
                                            .filter(known -> known.direction() != exchange.direction())
                                            .map(known -> Situation.plain(known.id())))));
        }

        private void warnOfOpen(Situation situation, Obligation owed, List<Finding> warnings) {
            List<String> missed = owed.to().stream()
                    .filter(to -> !exchange.bodies().contains(to))
                    .toList();
            LocalText name = situation.nameOfObligation(party, owed.code());
            boolean isNamed = exchange.obligation().equals(Optional.of(owed.code()));
            if (isNamed && !missed.isEmpty()) {
                warnings.add(Findings.ofObligation(
                        "NOTICE_NOT_TO_ALL",
                        owed,
                        Map.of(
                                "party", situation.name(party),
                                "obligation", name,
                                "missed", KnownRecipients.names(situation, party, missed))));
            } else if (exchange.obligation().isEmpty() && exchange.answers().isEmpty() && missed.isEmpty()) {
                warnings.add(Findings.ofObligation(
                        "NOTICE_FULFILS_NOTHING", owed, Map.of("party", situation.name(party), "obligation", name)));
            }
        }

        @Override
        public Fact fact(Situation situation) {
            return new ExchangeEvents.ExchangeRecorded(party, exchange);
        }
    }
}

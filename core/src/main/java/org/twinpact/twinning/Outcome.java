package org.twinpact.twinning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** The outcome of an act: accepted, or refused with every reason. Immutable. */
public sealed interface Outcome {
    /** Applies the first function to an acceptance or the second function to a refusal, and returns the result. */
    <R> R match(Function<Accepted, R> accepted, Function<Refused, R> refused);

    /**
     * Returns the outcome as text in Hebrew or English, and in English for any other language: the sentences of the
     * events and then the warnings of an acceptance, one a line, or a refusal with every reason. Bodies and obligations
     * in the sentences of events have the names of the shipped profiles.
     */
    String text(LanguageTag language);

    /**
     * Returns the acceptance, for a caller that does not expect a refusal.
     *
     * @throws IllegalStateException if the act was refused. The message contains every reason
     */
    default Accepted orElseThrow() {
        return match(accepted -> accepted, refused -> {
            throw new IllegalStateException(refused.text(LanguageTag.ENGLISH));
        });
    }

    /**
     * An accepted act.
     *
     * @param twinning the twinning after the act
     * @param events the fact and its consequences, in order
     * @param warnings the findings that do not prevent the act
     */
    record Accepted(Twinning twinning, List<Event> events, List<Finding> warnings) implements Outcome {
        public Accepted {
            Objects.requireNonNull(twinning, "twinning");
            events = List.copyOf(Objects.requireNonNull(events, "events"));
            warnings = List.copyOf(Objects.requireNonNull(warnings, "warnings"));
        }

        @Override
        public <R> R match(Function<Accepted, R> accepted, Function<Refused, R> refused) {
            return accepted.apply(this);
        }

        @Override
        public String text(LanguageTag language) {
            LifecycleMessages messages = LifecycleMessages.in(language);
            return Stream.concat(
                            events.stream().map(event -> event.text(twinning, events, language)),
                            warnings.stream()
                                    .map(warning -> Situation.plain(warning.text(language)))
                                    .map(sentence -> messages.say("word.warning", Map.of("sentence", sentence))))
                    .collect(Collectors.joining("\n"));
        }
    }

    /**
     * A refused act, which changed nothing.
     *
     * @param twinning the key of the twinning
     * @param parties the names of its parties, by language
     * @param stage the stage of the twinning
     * @param act the kind of the requested act
     * @param missing every unmet condition
     * @param possible the kinds of acts that nothing prevents now, or none if the act was refused before the lifecycle saw
     *     it. A list from the lifecycle finds them when it is first read, by the immutable twinning. It then needs the
     *     profiles of the parties, as {@link Lifecycle#availableActs} does
     */
    record Refused(
            TwinningId twinning,
            LocalText parties,
            Stage stage,
            ActKind act,
            List<Finding> missing,
            List<ActKind> possible)
            implements Outcome {
        public Refused {
            Objects.requireNonNull(twinning, "twinning");
            Objects.requireNonNull(parties, "parties");
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(act, "act");
            missing = List.copyOf(Objects.requireNonNull(missing, "missing"));
            possible = possible instanceof PossibleActs
                    ? possible
                    : List.copyOf(Objects.requireNonNull(possible, "possible"));
        }

        @Override
        public <R> R match(Function<Accepted, R> accepted, Function<Refused, R> refused) {
            return refused.apply(this);
        }

        /**
         * Returns a text with the parties, the stage, the requested act, every reason with its source, and the other acts
         * that are possible now, in Hebrew or English, and in English for any other language. A reason based on a library
         * default has no source.
         */
        @Override
        public String text(LanguageTag language) {
            Map<String, LocalText> details = Map.of(
                    "parties", parties,
                    "stage", LifecycleMessages.both("stage." + stage),
                    "act", act.words());
            String head = parties.read(LanguageTag.ENGLISH).isEmpty() ? "refused.new" : "refused";
            return missing.stream()
                    .map(reason -> "\n• " + reason(reason, language))
                    .distinct()
                    .collect(Collectors.joining(
                            "", LifecycleMessages.in(language).say(head, details), otherActs(language)));
        }

        private String otherActs(LanguageTag language) {
            List<LocalText> others = possible.stream()
                    .filter(kind -> kind != act)
                    .map(ActKind::words)
                    .toList();
            return others.isEmpty()
                    ? ""
                    : "\n"
                            + LifecycleMessages.in(language)
                                    .say("refused.possible", Map.of("possible", Situation.list(others.stream())));
        }

        private static String reason(Finding missing, LanguageTag language) {
            if (missing.source().equals(Findings.LIBRARY_DEFAULT)) {
                return missing.text(language);
            }
            return LifecycleMessages.in(language)
                    .say(
                            missing.basis() == Basis.DEFAULT ? "reason.ofDefault" : "reason",
                            Map.of(
                                    "sentence", Situation.plain(missing.text(language)),
                                    "basis", LifecycleMessages.both("basis." + missing.basis()),
                                    "source", Situation.plain(missing.source())));
        }
    }
}

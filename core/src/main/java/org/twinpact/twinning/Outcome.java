package org.twinpact.twinning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** The outcome of an act: accepted, or refused with every reason. Immutable. */
public sealed interface Outcome {
    /** Returns the value of the first function for an acceptance, and of the second for a refusal. */
    <R> R match(Function<Accepted, R> accepted, Function<Refused, R> refused);

    /**
     * Returns the acceptance, for a caller who expects nothing else.
     *
     * @throws IllegalStateException if the act was refused. Its message holds every reason
     */
    default Accepted orElseThrow() {
        return match(accepted -> accepted, refused -> {
            throw new IllegalStateException(refused.text(LanguageTag.ENGLISH));
        });
    }

    /**
     * An accepted act.
     *
     * @param twinning the twinning after it
     * @param events the fact and its consequences, in order
     * @param warnings findings that prevent nothing
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
    }

    /**
     * A refused act, which changed nothing.
     *
     * @param twinning key of the twinning
     * @param parties the names of its parties, by language
     * @param stage its stage
     * @param act the kind of the act that was asked for
     * @param missing every unmet condition
     * @param permitted the acts that the stage permits, or the act itself if it was refused before the lifecycle saw it
     */
    record Refused(
            TwinningId twinning,
            LocalText parties,
            Stage stage,
            ActKind act,
            List<Finding> missing,
            List<ActKind> permitted)
            implements Outcome {
        public Refused {
            Objects.requireNonNull(twinning, "twinning");
            Objects.requireNonNull(parties, "parties");
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(act, "act");
            missing = List.copyOf(Objects.requireNonNull(missing, "missing"));
            permitted = List.copyOf(Objects.requireNonNull(permitted, "permitted"));
        }

        @Override
        public <R> R match(Function<Accepted, R> accepted, Function<Refused, R> refused) {
            return refused.apply(this);
        }

        /**
         * Returns the twinning, its stage, the act that was asked for, the acts that are possible now, and every reason
         * with its source.
         */
        public String text(LanguageTag language) {
            Map<String, LocalText> details = Map.of(
                    "twinning", Situation.plain(twinning.toString()),
                    "parties", parties,
                    "stage", LifecycleMessages.both("stage." + stage),
                    "act", act.words(),
                    "possible", acts());
            return missing.stream()
                    .map(reason -> "\n• " + reason(reason, language))
                    .collect(Collectors.joining(
                            "", LifecycleMessages.in(language).say("refused", details), ""));
        }

        private static String reason(Finding missing, LanguageTag language) {
            String basis = LifecycleMessages.both("basis." + missing.basis()).read(language);
            boolean ours = missing.basis() == Basis.DEFAULT;
            return missing.text(language) + " (" + (ours ? basis : basis + ": " + missing.source()) + ")";
        }

        private LocalText acts() {
            return LocalText.of(list(LanguageTag.HEBREW), list(LanguageTag.ENGLISH));
        }

        private String list(LanguageTag language) {
            return permitted.stream().map(act -> act.text(language)).collect(Collectors.joining(", "));
        }
    }
}

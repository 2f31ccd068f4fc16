package org.twinpact.twinning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** What became of an act. Immutable. */
public sealed interface Outcome {
    /** The value of one function or the other. */
    <R> R match(Function<Accepted, R> accepted, Function<Refused, R> refused);

    /**
     * The acceptance, for a caller who expects nothing else.
     *
     * @throws IllegalStateException if the act was refused; the message holds every reason
     */
    default Accepted orElseThrow() {
        return match(accepted -> accepted, refused -> {
            throw new IllegalStateException(refused.text(LanguageTag.ENGLISH));
        });
    }

    /**
     * The act happened.
     *
     * @param twinning the twinning after it
     * @param events the fact and its consequences, in order
     * @param warnings what does not stand in the way, but should be known
     */
    record Accepted(Twinning twinning, List<Event> events, List<Missing> warnings) implements Outcome {
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
     * The act did not happen, and nothing changed.
     *
     * @param twinning which twinning
     * @param parties the names of its parties, by language
     * @param stage its stage
     * @param act the name of the act that was asked
     * @param missing every unmet condition
     * @param possible names of the acts that the stage allows
     */
    record Refused(
            TwinningId twinning,
            LocalText parties,
            Stage stage,
            String act,
            List<Missing> missing,
            List<String> possible)
            implements Outcome {
        public Refused {
            Objects.requireNonNull(twinning, "twinning");
            Objects.requireNonNull(parties, "parties");
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(act, "act");
            missing = List.copyOf(Objects.requireNonNull(missing, "missing"));
            possible = List.copyOf(Objects.requireNonNull(possible, "possible"));
        }

        @Override
        public <R> R match(Function<Accepted, R> accepted, Function<Refused, R> refused) {
            return refused.apply(this);
        }

        /** Which twinning, what is so, what was asked, what is possible now, and every reason with its source. */
        public String text(LanguageTag language) {
            Map<String, LocalText> details = Map.of(
                    "twinning", Situation.plain(twinning.toString()),
                    "parties", parties,
                    "stage", Wording.both("stage." + stage),
                    "act", Wording.both("act." + act),
                    "possible", acts());
            return missing.stream()
                    .map(reason -> "\n• " + reason(reason, language))
                    .collect(Collectors.joining("", Wording.in(language).say("refused", details), ""));
        }

        private static String reason(Missing missing, LanguageTag language) {
            String basis = Wording.both("basis." + missing.basis()).read(language);
            boolean ours = missing.basis() == Basis.DEFAULT;
            return missing.text(language) + " (" + (ours ? basis : basis + ": " + missing.source()) + ")";
        }

        private LocalText acts() {
            return LocalText.of(list(LanguageTag.HEBREW), list(LanguageTag.ENGLISH));
        }

        private String list(LanguageTag language) {
            return possible.stream()
                    .map(name -> Wording.both("act." + name).read(language))
                    .collect(Collectors.joining(", "));
        }
    }
}

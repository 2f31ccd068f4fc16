package org.twinpact.agreement;

import java.util.List;
import java.util.stream.Stream;

/** Every check of a text: that its terms agree, that its versions say the same, that no usual clause lacks. Thread-safe. */
public final class TextLinter {
    private static final String TERMS = "terms";

    private TextLinter() {}

    /** What is wrong with a text: what blocks it, then what is a warning; empty when nothing is. */
    public static List<TextFinding> findings(AgreementText text) {
        return Stream.concat(blocking(text).stream(), warnings(text).stream()).toList();
    }

    /** What keeps a text from being frozen: in its terms, then in its clauses in their order. */
    public static List<TextFinding> blocking(AgreementText text) {
        return Stream.concat(terms(text), Parity.faults(text).stream()).toList();
    }

    /** What its authors should look at: clauses whose versions may differ, then usual clauses that it lacks. */
    public static List<TextFinding> warnings(AgreementText text) {
        return Stream.concat(Parity.differences(text), ClauseCatalogue.lacking(text))
                .toList();
    }

    private static Stream<TextFinding> terms(AgreementText text) {
        Terms terms = text.terms();
        boolean onDay = terms.force() == Moment.DAY;
        long parties = text.parties().stream().distinct().count();
        return Stream.of(
                        blockingIf(onDay && terms.day().isEmpty(), "FORCE_DAY_LACKING"),
                        blockingIf(!onDay && terms.day().isPresent(), "FORCE_DAY_NOT_ASKED"),
                        blockingIf(
                                terms.signers()
                                        .filter(signers -> signers > parties)
                                        .isPresent(),
                                "SIGNERS_ABOVE_PARTIES"),
                        blockingIf(endsBeforeForce(terms), "TERM_ENDS_BEFORE_FORCE"))
                .flatMap(all -> all);
    }

    private static boolean endsBeforeForce(Terms terms) {
        return terms.until()
                .filter(until -> terms.day().filter(until::isBefore).isPresent())
                .isPresent();
    }

    private static Stream<TextFinding> blockingIf(boolean fault, String code) {
        return fault ? Stream.of(TextFinding.blocking(code, TERMS)) : Stream.empty();
    }
}

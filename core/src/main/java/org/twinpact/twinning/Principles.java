package org.twinpact.twinning;

import java.util.List;
import java.util.Optional;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.Part;
import org.twinpact.agreement.lint.ClauseCatalogue;
import org.twinpact.agreement.lint.ClauseRule;
import org.twinpact.language.LocalText;

/** The principles of the agreement, each a clause. */
final class Principles {
    private Principles() {}

    /** Returns the principles in the order of the text, empty if the text is not known. */
    static List<Clause> of(Twinning twinning) {
        return twinning.text().map(ClauseCatalogue::principles).orElse(List.of());
    }

    /** Returns whether a clause can be reviewed: whether it is in the operative part of the text. */
    static boolean isReviewable(Twinning twinning, String clause) {
        return find(twinning, clause)
                .filter(known -> known.part() == Part.OPERATIVE)
                .isPresent();
    }

    /** Returns the heading of a clause of the text, or else its name in the catalogue, or else its id. */
    static LocalText name(Twinning twinning, String clause) {
        return find(twinning, clause)
                .flatMap(Clause::heading)
                .or(() -> ClauseCatalogue.find(clause).map(ClauseRule::name))
                .orElseGet(() -> Situation.plain(clause));
    }

    private static Optional<Clause> find(Twinning twinning, String clause) {
        return twinning.text().map(AgreementText::clauses).orElse(List.of()).stream()
                .filter(known -> known.id().equals(clause))
                .findFirst();
    }
}

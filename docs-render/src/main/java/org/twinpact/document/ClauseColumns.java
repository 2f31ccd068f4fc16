package org.twinpact.document;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.document.model.Block;
import org.twinpact.document.model.Text;
import org.twinpact.language.LanguageTag;

/**
 * The clauses of an agreement in parallel columns, one row for each clause. Clauses with a heading are numbered. Their
 * text is not changed.
 */
final class ClauseColumns {
    private final List<LanguageTag> languages;
    private int number;

    private ClauseColumns(List<LanguageTag> languages) {
        this.languages = languages;
    }

    static Block.ParallelColumns of(AgreementText text, List<LanguageTag> languages) {
        ClauseColumns columns = new ClauseColumns(languages);
        List<List<Block.Cell>> rows = new ArrayList<>();
        text.clauses().forEach(clause -> rows.add(columns.row(clause)));
        return new Block.ParallelColumns(
                languages.stream().map(ClauseColumns::name).toList(), rows);
    }

    private List<Block.Cell> row(Clause clause) {
        if (clause.heading().isPresent()) {
            number++;
        }
        return languages.stream().map(language -> cell(clause, language)).toList();
    }

    private Block.Cell cell(Clause clause, LanguageTag language) {
        Stream<String> paragraphs = clause.body().read(language).lines();
        return new Block.Cell(
                clause.heading().map(heading -> Text.of(language, number + ". " + heading.read(language))),
                paragraphs.map(paragraph -> Text.of(language, paragraph)).toList());
    }

    private static Text name(LanguageTag language) {
        ULocale locale = ULocale.forLanguageTag(language.value());
        return Text.of(language, locale.getDisplayLanguage(locale));
    }
}

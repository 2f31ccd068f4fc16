package org.twinpact.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinpact.document.model.Block;
import org.twinpact.document.model.Text;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Baseline;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Twinning;

/** The work plan as an annex, with one table of objectives for each language. */
final class PlanAnnex {
    private static final List<String> COLUMNS =
            List.of("objective", "indicator", "baseline", "target", "due", "lead", "benefit");

    private final Twinning twinning;
    private final WorkPlan plan;
    private final List<LanguageTag> languages;

    PlanAnnex(Twinning twinning, WorkPlan plan, List<LanguageTag> languages) {
        this.twinning = twinning;
        this.plan = plan;
        this.languages = languages;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (LanguageTag language : languages) {
            blocks.add(new Block.Heading(2, Labels.text(language, "plan", plan.version()), blocks.isEmpty()));
            blocks.add(table(language));
        }
        return blocks;
    }

    private Block.Table table(LanguageTag language) {
        List<Text> header = new ArrayList<>();
        COLUMNS.forEach(column -> header.add(Labels.text(language, column)));
        if (hasCosts()) {
            header.add(Labels.text(language, "cost"));
        }
        List<List<Text>> rows = plan.objectives().stream()
                .map(objective -> row(language, objective))
                .toList();
        return new Block.Table(language, header, rows);
    }

    private List<Text> row(LanguageTag language, Objective objective) {
        LocaleFormat format = new LocaleFormat(language);
        List<Text> row = new ArrayList<>(List.of(
                text(language, objective.title()),
                Text.of(
                        language,
                        objective.indicator().read(language) + " ("
                                + objective.unit().read(language) + ")"),
                baseline(language, objective.baseline()),
                Text.of(language, format.formatNumber(objective.target())),
                Text.of(language, format.formatDate(objective.due())),
                text(language, lead(objective)),
                text(language, objective.benefit())));
        if (hasCosts()) {
            row.add(Text.of(language, cost(format, objective)));
        }
        return row;
    }

    private static Text baseline(LanguageTag language, Optional<Baseline> baseline) {
        return baseline.map(measured -> Text.of(language, new LocaleFormat(language).formatNumber(measured.value())))
                .orElseGet(() -> Labels.text(language, "notMeasured"));
    }

    private LocalText lead(Objective objective) {
        return twinning.track(objective.lead())
                .map(track -> track.authority().name())
                .orElseGet(
                        () -> LocalText.in(LanguageTag.ENGLISH, objective.lead().value()));
    }

    private boolean hasCosts() {
        return plan.objectives().stream().anyMatch(objective -> objective.cost().isPresent());
    }

    private static String cost(LocaleFormat format, Objective objective) {
        return objective
                .cost()
                .map(cost -> format.formatNumber(cost.amount()) + " " + cost.currency())
                .orElse("–");
    }

    private static Text text(LanguageTag language, LocalText text) {
        return Text.of(language, text.read(language));
    }
}

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

/** The work plan as annex: a table of its objectives in each language. */
final class PlanAnnex {
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
            blocks.add(new Block.Heading(2, Label.of(language, Labels::plan, plan.version()), blocks.isEmpty()));
            blocks.add(table(language));
        }
        return blocks;
    }

    private Block.Table table(LanguageTag language) {
        List<Text> header = new ArrayList<>();
        Labels.in(language).columns().forEach(name -> header.add(Label.of(language, labels -> name)));
        if (hasCosts()) {
            header.add(Label.of(language, Labels::cost));
        }
        List<List<Text>> rows = plan.objectives().stream()
                .map(objective -> row(language, objective))
                .toList();
        return new Block.Table(language, header, rows);
    }

    private List<Text> row(LanguageTag language, Objective objective) {
        Formats formats = new Formats(language);
        List<Text> row = new ArrayList<>(List.of(
                text(language, objective.title()),
                Text.of(
                        language,
                        objective.indicator().read(language) + " ("
                                + objective.unit().read(language) + ")"),
                baseline(language, objective.baseline()),
                Text.of(language, formats.number(objective.target())),
                Text.of(language, formats.date(objective.due())),
                text(language, lead(objective)),
                text(language, objective.benefit())));
        if (hasCosts()) {
            row.add(Text.of(language, cost(formats, objective)));
        }
        return row;
    }

    private static Text baseline(LanguageTag language, Optional<Baseline> baseline) {
        return baseline.map(measured -> Text.of(language, new Formats(language).number(measured.value())))
                .orElseGet(() -> Label.of(language, Labels::notMeasured));
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

    private static String cost(Formats formats, Objective objective) {
        return objective
                .cost()
                .map(cost -> formats.number(cost.amount()) + " " + cost.currency())
                .orElse("–");
    }

    private static Text text(LanguageTag language, LocalText text) {
        return Text.of(language, text.read(language));
    }
}

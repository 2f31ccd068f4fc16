package org.twinpact.examples.quickstart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinpact.document.Documents;
import org.twinpact.document.model.Document;
import org.twinpact.document.render.HtmlRenderer;
import org.twinpact.document.render.PdfRenderer;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Theme;
import org.twinpact.needs.Themes;
import org.twinpact.plan.Objective;
import org.twinpact.registry.EventFormat;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.Page;
import org.twinpact.registry.Search;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The files that the quickstart writes. */
final class Results {
    private final TwinningRegistry registry;
    private final Path folder;

    Results(TwinningRegistry registry, Path folder) {
        this.registry = registry;
        this.folder = folder;
    }

    void write(TwinningId id) throws IOException {
        Twinning twinning = registry.find(id).orElseThrow();
        Document agreement = Documents.of(twinning).agreement(LanguageTag.HEBREW, LanguageTag.ENGLISH);
        try (OutputStream html = Files.newOutputStream(folder.resolve("agreement.html"));
                OutputStream pdf = Files.newOutputStream(folder.resolve("agreement.pdf"))) {
            new HtmlRenderer().render(agreement, html);
            new PdfRenderer().render(agreement, pdf);
        }
        Files.writeString(folder.resolve("lifecycle_en.svg"), LifecycleSvg.draw(LanguageTag.ENGLISH));
        Files.writeString(folder.resolve("lifecycle_he.svg"), LifecycleSvg.draw(LanguageTag.HEBREW));
        Files.writeString(folder.resolve("index.html"), index(twinning));
        Files.writeString(folder.resolve("history.jsonl"), history(id), StandardCharsets.UTF_8);
    }

    private String history(TwinningId id) {
        return registry.history(id).stream()
                .map(event -> EventFormat.write(event) + "\n")
                .collect(Collectors.joining());
    }

    private String index(Twinning sample) {
        return IndexPage.of(
                entries(sample.lastOn().orElseThrow()).stream()
                        .map(entry -> row(entry, sample))
                        .toList(),
                sample.lastOn().orElseThrow());
    }

    /** Returns all twinnings that no party withholds from publication on a day. */
    private List<IndexEntry> entries(LocalDate day) {
        List<IndexEntry> entries = new ArrayList<>();
        Search all = Search.all().withPublicOn(day);
        Optional<Search> search = Optional.of(all);
        while (search.isPresent()) {
            Page page = registry.search(search.get());
            entries.addAll(page.entries());
            search = page.next().map(all::withCursor);
        }
        return entries;
    }

    private static IndexPage.Row row(IndexEntry entry, Twinning sample) {
        boolean own = entry.id().equals(sample.id());
        return new IndexPage.Row(
                entry.parties().stream().map(party -> name(party.name())).toList(),
                entry.parties().stream()
                        .map(party -> party.country())
                        .filter(country -> !country.equals("IL"))
                        .toList(),
                entry.since(),
                stage(entry),
                own ? themes(sample) : List.of(),
                entry.origin()
                        .map(origin -> new IndexPage.Name("", origin.source()))
                        .orElse(new IndexPage.Name("דוגמה בדויה", "An invented example")));
    }

    /** Returns the stage. A register proves no stage: nobody has confirmed that its ties are still active. */
    private static IndexPage.Name stage(IndexEntry entry) {
        return entry.origin().isPresent() && entry.verifiedOn().isEmpty()
                ? new IndexPage.Name("לפי הרישום; לא נבדק", "as registered; not verified")
                : new IndexPage.Name(
                        entry.stage().text(LanguageTag.HEBREW), entry.stage().text(LanguageTag.ENGLISH));
    }

    private static List<IndexPage.Name> themes(Twinning twinning) {
        return twinning.plan().orElseThrow().objectives().stream()
                .map(Objective::theme)
                .distinct()
                .map(Results::theme)
                .toList();
    }

    private static IndexPage.Name theme(Theme theme) {
        return name(Themes.standard().name(theme).orElseThrow());
    }

    private static IndexPage.Name name(LocalText text) {
        return new IndexPage.Name(text.read(LanguageTag.HEBREW), text.read(LanguageTag.ENGLISH));
    }
}

package org.twinpact.document.compose;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinpact.language.LocalText;

/**
 * Clauses as data: their forms, words by language, and where each was seen. What ships is no legal advice and is for a
 * native legal reviewer to confirm. A host adds clauses or replaces them by a file of its own. Immutable and
 * thread-safe.
 */
public final class ClauseLibrary {
    private final LibraryFile file;

    private ClauseLibrary(LibraryFile file) {
        this.file = file;
    }

    /** The library that ships. */
    public static ClauseLibrary shipped() {
        return Holder.SHIPPED;
    }

    /**
     * A library in the form of the one that ships.
     *
     * @throws IOException if it cannot be read, or is not of that form; the message says where
     */
    public static ClauseLibrary read(InputStream json) throws IOException {
        return new ClauseLibrary(
                JsonResource.read(Objects.requireNonNull(json, "json"), new TypeReference<LibraryFile>() {}));
    }

    /**
     * This library with another's clauses: those with an id known here replace it in all forms, others are added.
     * Entries of the catalogue likewise.
     */
    public ClauseLibrary with(ClauseLibrary other) {
        Map<String, List<ClauseForm>> byId = new TreeMap<>(byId(file));
        byId.putAll(byId(other.file));
        List<ClauseForm> forms = byId.values().stream().flatMap(List::stream).toList();
        Map<String, CatalogueLine> lines = new TreeMap<>();
        Stream.of(file, other.file)
                .flatMap(each -> each.catalogue().stream())
                .forEach(line -> lines.put(line.id(), line));
        return new ClauseLibrary(file.with(List.copyOf(lines.values()), forms));
    }

    /**
     * The catalogue in the order of an agreement, with clauses that this library has and those it only asks for. A
     * clause that a host adds stands in it where the host's file gives it an entry.
     */
    public List<CatalogueEntry> catalogue() {
        return file.catalogue().stream().map(CatalogueLine::entry).toList();
    }

    /** What every reader of the wording must be told, by language. */
    public LocalText notice() {
        return file.notice();
    }

    /** The day on which the sources were checked. */
    public LocalDate verifiedOn() {
        return LocalDate.parse(file.verifiedOn());
    }

    /** Where the forms of a clause come from; empty where the clause is not known here. */
    public List<String> sources(String clauseId) {
        return byId(file).getOrDefault(clauseId, List.of()).stream()
                .map(ClauseForm::source)
                .toList();
    }

    LocalText title() {
        return file.title();
    }

    LocalText phrase(String name) {
        return file.phrases().get(name);
    }

    /** For each clause the first form that suits; a clause of which none does is left out. */
    Stream<ClauseForm> clauses(AgreementTerms terms) {
        Set<ClauseCondition> conditions = ClauseCondition.metBy(terms);
        Set<String> countries = terms.parties().stream()
                .map(party -> party.authority().country())
                .collect(toSet());
        return byId(file).values().stream()
                .flatMap(forms -> forms.stream()
                        .filter(form -> form.suits(conditions, countries))
                        .limit(1));
    }

    /** What the catalogue requires of such an agreement and no form here suits. */
    Stream<CatalogueEntry> missingEntries(AgreementTerms terms) {
        Set<ClauseCondition> conditions = ClauseCondition.metBy(terms);
        Set<String> present = clauses(terms).map(ClauseForm::id).collect(toSet());
        return file.catalogue().stream()
                .filter(line -> line.requires(conditions) && !present.contains(line.id()))
                .map(CatalogueLine::entry);
    }

    private static Map<String, List<ClauseForm>> byId(LibraryFile file) {
        Map<String, List<ClauseForm>> byId = new LinkedHashMap<>();
        for (ClauseForm form : file.clauses()) {
            byId.merge(
                    form.id(),
                    List.of(form),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        return byId;
    }

    private static final class Holder {
        static final ClauseLibrary SHIPPED =
                new ClauseLibrary(JsonResource.readShipped("clauses.json", new TypeReference<LibraryFile>() {}));
    }
}

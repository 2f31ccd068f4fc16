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
 * A library of clauses as data: their forms, their text by language and their sources. The shipped library is not legal
 * advice, and a native-speaking lawyer must confirm it. A host adds or replaces clauses with its own file. Immutable
 * and thread-safe.
 */
public final class ClauseLibrary {
    private final LibraryFile file;

    private ClauseLibrary(LibraryFile file) {
        this.file = file;
    }

    /** Returns the shipped library. */
    public static ClauseLibrary shipped() {
        return Holder.SHIPPED;
    }

    /**
     * Reads a library in the format of the shipped one.
     *
     * @throws IOException if the stream cannot be read or has another format. The message names the position.
     */
    public static ClauseLibrary read(InputStream json) throws IOException {
        return new ClauseLibrary(
                JsonResource.read(Objects.requireNonNull(json, "json"), new TypeReference<LibraryFile>() {}));
    }

    /**
     * Returns this library with the clauses of another. Clauses whose id is known here are replaced in all forms, and
     * others are added. The same holds for catalogue entries.
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
     * Returns the catalogue in the order of an agreement. It also lists required clauses that are missing from this
     * library. A clause of a host is listed if the host's file contains an entry for it.
     */
    public List<CatalogueEntry> catalogue() {
        return file.catalogue().stream().map(CatalogueLine::entry).toList();
    }

    /** Returns the notice that every reader of the text must see, by language. */
    public LocalText notice() {
        return file.notice();
    }

    /** Returns the day on which the sources were checked. */
    public LocalDate verifiedOn() {
        return LocalDate.parse(file.verifiedOn());
    }

    /** Returns the sources of all forms of a clause, or an empty list if the clause is not known here. */
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

    /** Returns the first applicable form of each clause. Clauses without an applicable form are left out. */
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

    /** Returns the entries that the catalogue requires for these terms and for which no form applies. */
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

package org.twinpact.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.LanguageTag;
import org.twinpact.needs.Theme;
import org.twinpact.twinning.Stage;

/**
 * The conditions of a search. An empty condition matches every twinning, and all other conditions must hold. Immutable.
 *
 * @param text words of the parties' present or former names, in any script, language and accepted spelling. Words after
 *     the tenth and characters after the 2,000th are ignored, and the last word may be a prefix
 * @param authority the present or a former key of a party
 * @param code a code of a party
 * @param country a country of one of the parties, ISO 3166-1 alpha-2
 * @param kind the kind of one of the parties
 * @param theme a theme of the parties' goals or of the plan
 * @param profile the profile of one of the parties
 * @param stage the stage
 * @param year the year of the signing
 * @param parties the number of parties
 * @param activeFrom the earliest day for the latest event
 * @param activeTo the latest day for the latest event
 * @param publicOn the day on which no party may withhold the twinning from publication, for public lists
 * @param order the language by whose names the result is ordered
 * @param limit the maximum number of entries on a page, 1 to 500
 * @param cursor the position after the previous page, as returned by {@link Page#next()}, or empty for the first page
 */
@Value.Builder
public record Search(
        Optional<String> text,
        Optional<AuthorityId> authority,
        Optional<AuthorityCode> code,
        Optional<String> country,
        Optional<AuthorityKind> kind,
        Optional<Theme> theme,
        Optional<ProfileRef> profile,
        Optional<Stage> stage,
        Optional<Integer> year,
        Optional<Integer> parties,
        Optional<LocalDate> activeFrom,
        Optional<LocalDate> activeTo,
        Optional<LocalDate> publicOn,
        Order order,
        int limit,
        Optional<String> cursor)
        implements WithSearch {
    private static final Search ALL =
            new SearchBuilder().order(Order.ENGLISH).limit(50).build();
    private static final int WORDS = 10;
    private static final int TEXT = 2_000;

    /**
     * Creates a search.
     *
     * @throws IllegalArgumentException if the limit is out of bounds
     */
    public Search {
        Objects.requireNonNull(order, "order");
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("a page of " + limit + " entries was requested; expected 1 to 500");
        }
    }

    /** Returns the search for all twinnings, with fifty entries on a page, ordered by their English names. */
    public static Search all() {
        return ALL;
    }

    /**
     * The language by whose folded names a result is ordered. A name without a form in that language is ordered by its
     * English form.
     */
    public enum Order {
        /** The order by the Hebrew names. */
        HEBREW(LanguageTag.HEBREW),
        /** The order by the English names. */
        ENGLISH(LanguageTag.ENGLISH);

        private final LanguageTag language;

        Order(LanguageTag language) {
            this.language = language;
        }

        /** Returns the language. */
        public LanguageTag language() {
            return language;
        }
    }

    /** Returns the terms of {@link IndexEntry#terms()} that an entry must have, empty if all entries match. */
    public List<String> terms() {
        List<String> terms = new ArrayList<>();
        authority.map(SearchTerms::authority).ifPresent(terms::add);
        code.map(SearchTerms::code).ifPresent(terms::add);
        profile.map(SearchTerms::profile).ifPresent(terms::add);
        year.map(year -> SearchTerms.of(Facet.YEAR, String.format(Locale.ROOT, "%04d", year)))
                .ifPresent(terms::add);
        theme.map(theme -> SearchTerms.of(Facet.THEME, theme)).ifPresent(terms::add);
        country.map(country -> SearchTerms.of(Facet.COUNTRY, country)).ifPresent(terms::add);
        kind.map(kind -> SearchTerms.of(Facet.KIND, kind)).ifPresent(terms::add);
        stage.map(stage -> SearchTerms.of(Facet.STAGE, stage)).ifPresent(terms::add);
        parties.map(parties -> SearchTerms.of(Facet.PARTIES, parties)).ifPresent(terms::add);
        List<String> words = words();
        terms.addAll(words.subList(0, Math.max(0, words.size() - 1)));
        return terms.stream().distinct().toList();
    }

    /**
     * Returns the prefix that one of the terms of an entry must have, or empty if the search has no text. The result is
     * ordered by the least term with that prefix first, and by the names second. A search for a word therefore lists
     * the exact word before longer ones.
     */
    public Optional<String> wordPrefix() {
        List<String> words = words();
        return words.isEmpty() ? Optional.empty() : Optional.of(words.get(words.size() - 1));
    }

    /**
     * Returns the least term of {@link IndexEntry#terms()} that an entry must not have, together with all greater ones
     * that begin with {@link #withheldTerms}. Empty if twinnings that are withheld from publication match too.
     */
    public Optional<String> withheldTerm() {
        return publicOn.map(day -> SearchTerms.WITHHELD_UNTIL + day);
    }

    /** Returns the beginning of the terms that {@link #withheldTerm} is one of. */
    public static String withheldTerms() {
        return SearchTerms.WITHHELD_UNTIL;
    }

    /** Returns whether any entry can match. No entry has a term that an index cannot store. */
    public boolean isPossible() {
        return terms().stream().allMatch(SearchTerms::isKept);
    }

    /** Returns the search without its condition on a facet. */
    public Search without(Facet facet) {
        return switch (facet) {
            case STAGE -> withStage(Optional.empty());
            case COUNTRY -> withCountry(Optional.empty());
            case THEME -> withTheme(Optional.empty());
            case KIND -> withKind(Optional.empty());
            case YEAR -> withYear(Optional.empty());
            case PARTIES -> withParties(Optional.empty());
        };
    }

    private List<String> words() {
        // Folding can lengthen a text eighteen times, so it is cut first.
        return text.map(given -> SearchTerms.cut(given.strip(), TEXT)).stream()
                .flatMap(SearchTerms::words)
                .limit(WORDS)
                .toList();
    }
}

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
 * The conditions of a search. Empty conditions do not narrow it, and all others must hold. Immutable.
 *
 * @param text words of the parties' names, in any script and language, of which the last may be a prefix
 * @param authority the key of a party
 * @param code a code of a party
 * @param country a country of one of the parties, ISO 3166-1 alpha-2
 * @param kind the kind of one of the parties
 * @param theme a theme of the parties' goals or of the plan
 * @param profile a profile that one of the parties acts under
 * @param stage the stage
 * @param year the year of the signing
 * @param parties the number of parties
 * @param activeFrom the earliest day on which the latest event may have happened
 * @param activeTo the latest day on which the latest event may have happened
 * @param order the language by whose names the result is ordered
 * @param limit entries on a page, 1 to 500
 * @param cursor the position after the previous page, as {@link Page#next()} returned it
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
        Order order,
        int limit,
        Optional<String> cursor)
        implements WithSearch {
    private static final Search ALL =
            new SearchBuilder().order(Order.ENGLISH).limit(50).build();
    private static final int WORDS = 10;

    public Search {
        Objects.requireNonNull(order, "order");
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("a page of " + limit + " entries was asked; 1 to 500 is right");
        }
    }

    /** Returns the search for everything, fifty to a page, by the English names. */
    public static Search all() {
        return ALL;
    }

    /**
     * The language by whose folded names a result is ordered. A name that is not given in it is ordered by its English
     * form.
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
     * Returns the prefix that one of the terms of an entry must have, if there is a text. The result is ordered by the
     * least term with that prefix, and by the names only after that. A search for a word therefore lists the whole word
     * before longer ones.
     */
    public Optional<String> wordPrefix() {
        List<String> words = words();
        return words.isEmpty() ? Optional.empty() : Optional.of(words.get(words.size() - 1));
    }

    /** Returns whether anything can be found. No entry has a term that no index can store. */
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
        return text.stream().flatMap(SearchTerms::words).limit(WORDS).toList();
    }
}

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
 * What is looked for; conditions that are empty do not narrow, and all others hold. Immutable.
 *
 * @param text words of the parties' names, in any script and language; the last one need only be begun
 * @param authority the key of a party
 * @param code a code of a party
 * @param country a country of one of the parties, ISO 3166-1 alpha-2
 * @param kind the kind of one of the parties
 * @param theme a theme of the parties' goals or of the plan
 * @param profile a profile that one of the parties acts under
 * @param stage the stage
 * @param year the year of the signing
 * @param parties the number of parties
 * @param activeFrom the first day on which the latest that happened may have happened
 * @param activeTo the last day on which the latest that happened may have happened
 * @param order the language by whose names the result is ordered
 * @param limit entries on a page, 1 to 500
 * @param cursor where the page before ended, as {@link Page#next()} gave it out
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

    /** Everything, fifty to a page, by the English names. */
    public static Search all() {
        return ALL;
    }

    /** The language by whose folded names a result is ordered; a name that is not given in it counts in English. */
    public enum Order {
        /** By the Hebrew names. */
        HEBREW(LanguageTag.HEBREW),
        /** By the English names. */
        ENGLISH(LanguageTag.ENGLISH);

        private final LanguageTag language;

        Order(LanguageTag language) {
            this.language = language;
        }

        /** The language. */
        public LanguageTag language() {
            return language;
        }
    }

    /** The terms of {@link IndexEntry#terms()} that an entry must hold; empty if all entries do. */
    public List<String> terms() {
        List<String> terms = new ArrayList<>();
        authority.map(Terms::authority).ifPresent(terms::add);
        code.map(Terms::code).ifPresent(terms::add);
        profile.map(Terms::profile).ifPresent(terms::add);
        year.map(year -> Terms.of(Facet.YEAR, String.format(Locale.ROOT, "%04d", year)))
                .ifPresent(terms::add);
        theme.map(theme -> Terms.of(Facet.THEME, theme)).ifPresent(terms::add);
        country.map(country -> Terms.of(Facet.COUNTRY, country)).ifPresent(terms::add);
        kind.map(kind -> Terms.of(Facet.KIND, kind)).ifPresent(terms::add);
        stage.map(stage -> Terms.of(Facet.STAGE, stage)).ifPresent(terms::add);
        parties.map(parties -> Terms.of(Facet.PARTIES, parties)).ifPresent(terms::add);
        List<String> words = words();
        terms.addAll(words.subList(0, Math.max(0, words.size() - 1)));
        return terms.stream().distinct().toList();
    }

    /**
     * What one of the terms of an entry must begin with, if there is a text. The result is ordered by the least term
     * that does so, and by the names only after that: whoever types a word gets the whole word before longer ones.
     */
    public Optional<String> begun() {
        List<String> words = words();
        return words.isEmpty() ? Optional.empty() : Optional.of(words.get(words.size() - 1));
    }

    /** Whether anything can be found: no entry holds a term that no index can keep. */
    public boolean isPossible() {
        return terms().stream().allMatch(Terms::isKept);
    }

    /** The search without what it asks of a facet. */
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
        return text.stream().flatMap(Terms::words).limit(WORDS).toList();
    }
}

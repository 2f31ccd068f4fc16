package org.twinpact.document.compose;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.AgreementConditionsBuilder;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.AgreementTextBuilder;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Themes;

/**
 * Composer of the agreement text from its terms, before the text is final. The result is the final text of each clause
 * in every language, with no placeholders left. Immutable and thread-safe.
 *
 * <p>The composed text is a proposal and not legal advice. See {@link ClauseLibrary#notice()}.
 */
public final class AgreementComposer {
    private final ClauseLibrary library;
    private final Themes themes;

    /** Returns a composer over the shipped clause library and the standard themes. */
    public static AgreementComposer shipped() {
        return new AgreementComposer(ClauseLibrary.shipped(), Themes.standard());
    }

    /** Creates a composer over a clause library and the names of themes. */
    public AgreementComposer(ClauseLibrary library, Themes themes) {
        this.library = Objects.requireNonNull(library, "library");
        this.themes = Objects.requireNonNull(themes, "themes");
    }

    /**
     * Composes the text of the agreement. Recitals, place and date of signing belong to the execution part, so that the
     * operative text does not change when they become known.
     *
     * @throws IncompleteTermsException if terms are blank or invalid, or if the library has no clause that the
     *     catalogue requires. The exception names all of them.
     * @throws IllegalArgumentException if a language is not supported, if a theme has no name, or if a clause would
     *     leave a placeholder unfilled. The message lists the known values.
     */
    public AgreementText compose(AgreementTerms terms) {
        List<String> blanks = TermsValidator.validate(terms, library);
        if (!blanks.isEmpty()) {
            throw new IncompleteTermsException(blanks);
        }
        Map<LanguageTag, Map<String, Object>> values = new HashMap<>();
        terms.languages().forEach(tag -> values.put(tag, new TermValues(terms, library, themes, tag).values()));
        ClauseFiller filler = new ClauseFiller(terms, values);
        List<Clause> clauses = library.clauses(terms).map(filler::clause).toList();
        LocalText title = filler.fill("title", library.title());
        return new AgreementTextBuilder()
                .title(title)
                .parties(parties(terms))
                .languages(terms.languages())
                .prevailing(terms.prevailing())
                .plan(terms.plan())
                .conditions(conditions(terms))
                .clauses(clauses)
                .build();
    }

    /**
     * Returns the terms that govern the life of the agreement. The end of a term that begins with an event is not yet
     * known.
     */
    private static AgreementConditions conditions(AgreementTerms terms) {
        EntryIntoForce moment = switch (terms.entryIntoForce()) {
            case ALL_SIGNED, TRANSMISSION -> EntryIntoForce.SIGNATURE;
            case LAST_NOTICE -> EntryIntoForce.LAST_NOTICE;
            case ON_DATE -> EntryIntoForce.DAY;
            case RATIFICATION -> EntryIntoForce.RATIFICATION;
        };
        Optional<LocalDate> day = terms.inForceOn().filter(named -> moment == EntryIntoForce.DAY);
        return new AgreementConditionsBuilder()
                .entryIntoForce(moment)
                .day(day)
                .until(day.flatMap(from ->
                        terms.termYears().map(years -> from.plusYears(years).minusDays(1))))
                .joinsAssociation(false)
                .build();
    }

    private static List<AuthorityId> parties(AgreementTerms terms) {
        return terms.parties().stream().map(party -> party.authority().id()).toList();
    }

    /** Filler of clause forms with the values of every language. */
    private record ClauseFiller(AgreementTerms terms, Map<LanguageTag, Map<String, Object>> values) {
        Clause clause(ClauseForm form) {
            return new Clause(
                    form.id(),
                    form.part(),
                    form.heading().map(heading -> fill(form.id(), heading)),
                    fill(form.id(), form.body()),
                    new ClauseVariables(terms).of(form),
                    terms.cap().filter(money -> isFinancing(form)));
        }

        private boolean isFinancing(ClauseForm form) {
            return form.id().equals("C11") && terms.financing().equals(Optional.of(Financing.AMOUNTS));
        }

        LocalText fill(String clause, LocalText patterns) {
            String binding = String.valueOf(terms.bindingClauses().contains(clause));
            Map<LanguageTag, String> words = new TreeMap<>();
            for (LanguageTag language : terms.languages()) {
                String pattern = patterns.find(language)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The clause library has no text for " + clause + " in '" + language + "'; it has "
                                        + patterns.byLanguage().keySet() + "."));
                Map<String, Object> own = new HashMap<>(values.get(language));
                own.put("binding", binding);
                words.put(language, new MessageTemplate(clause, language, pattern).fill(own));
            }
            return new LocalText(words);
        }
    }
}

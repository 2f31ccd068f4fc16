package org.twinpact.document.compose;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Themes;
import org.twinpact.plan.Money;

/** The values of the terms in one language. */
final class TermValues {
    private final AgreementTerms terms;
    private final ClauseLibrary library;
    private final Themes themes;
    private final LanguageTag language;
    private final ULocale locale;
    private final LanguagePack pack;

    TermValues(AgreementTerms terms, ClauseLibrary library, Themes themes, LanguageTag language) {
        this.terms = terms;
        this.library = library;
        this.themes = themes;
        this.language = language;
        this.locale = ULocale.forLanguageTag(language.value());
        this.pack = LanguagePacks.pack(language);
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>(figures());
        values.putAll(times());
        values.putAll(names());
        values.putAll(money());
        terms.multilateral().ifPresent(several -> values.putAll(multilateral(several)));
        terms.signing().ifPresent(signing -> values.putAll(signing(signing)));
        values.putAll(new ListValues(terms, library, themes, language).values());
        List<String> binding = headings(values);
        values.put("bindingCount", binding.size());
        values.put("bindingClauses", list(binding));
        return values;
    }

    private Map<String, Object> figures() {
        Committee committee = terms.committee().orElse(Committee.DEFAULT);
        return Map.of(
                "parties", terms.parties().size(),
                "originals", terms.parties().size(),
                "languageCount", terms.languages().size(),
                "cities", String.valueOf(terms.parties().stream().allMatch(TermValues::isCity)),
                "planHash", terms.plan().hex(),
                "members", committee.members(),
                "meetings", committee.meetingsPerYear(),
                "chair", committee.chair().name());
    }

    private Map<String, Object> times() {
        return Map.of(
                "contactDays", terms.contactDays(),
                "noticeMonths", terms.noticeMonths(),
                "informDays", terms.informDays().orElse(0),
                "reviewMonths", terms.reviewMonths().orElse(0),
                "termYears", terms.termYears().orElse(0),
                "reviewYears", terms.reviewYears().orElse(0),
                "inForceOn",
                        terms.inForceOn()
                                .map(day -> pack.formatDate(day, terms))
                                .orElse(""));
    }

    private static boolean isCity(PartyTerms party) {
        AuthorityKind kind = party.authority().kind();
        return kind == AuthorityKind.CITY || kind == AuthorityKind.MUNICIPALITY;
    }

    private Map<String, Object> names() {
        List<String> names = terms.parties().stream().map(this::name).toList();
        return Map.of(
                "firstParty", names.get(0),
                "secondParty", names.get(1),
                "partyNames", list(names),
                "suspensionBody", read(terms.suspensionBody()),
                "publicityApproval", read(terms.publicityApproval()),
                "languages",
                        list(terms.languages().stream().map(this::inLanguage).toList()),
                "prevailing", terms.prevailing().map(this::nameOf).orElse(""));
    }

    private Map<String, Object> money() {
        return Map.of(
                "cap", terms.cap().map(new SumFormat(language, pack)::format).orElse(""),
                "currency", terms.cap().map(Money::currency).orElse(""),
                "budgetYear", terms.budgetYear().map(String::valueOf).orElse(""));
    }

    private Map<String, Object> multilateral(MultilateralTerms several) {
        return Map.of(
                "secretariat",
                        terms.parties().stream()
                                .filter(party -> party.authority().id().equals(several.secretariat()))
                                .map(this::name)
                                .findFirst()
                                .orElse(""),
                "secretariatYears", several.secretariatYears(),
                "minimumParties", several.minimumParties());
    }

    private Map<String, Object> signing(PlaceAndDate signing) {
        HebrewDate date = HebrewDate.of(signing.on(), signing.afterSunset());
        String hebrew = isHebrew() ? date.formatHebrewInFull() : date.formatEnglish();
        String place = signing.place().read(language);
        return Map.of(
                "place",
                isHebrew() ? HebrewPrefix.separated(place) : place,
                "signingDate",
                pack.formatBothCalendars(signing.on(), signing.afterSunset(), hebrew));
    }

    /**
     * Returns the headings of the binding clauses. Clauses are cited by heading because their numbers are assigned at
     * printing.
     */
    private List<String> headings(Map<String, Object> values) {
        return library.clauses(terms)
                .filter(form -> terms.bindingClauses().contains(form.id()))
                .map(form -> phrase(
                        "heading",
                        Map.of(
                                "name",
                                new MessageTemplate(
                                                form.id(),
                                                language,
                                                form.heading().orElseThrow().read(language))
                                        .fill(values))))
                .toList();
    }

    private String phrase(String name, Map<String, Object> values) {
        return new MessageTemplate(name, language, library.phrase(name).read(language)).fill(values);
    }

    private String read(Optional<LocalText> text) {
        return text.map(words -> words.read(language)).orElse("");
    }

    private String name(PartyTerms party) {
        return party.inSentence().read(language);
    }

    private String inLanguage(LanguageTag other) {
        return phrase("language", Map.of("name", nameOf(other)));
    }

    private String nameOf(LanguageTag other) {
        return pack.languageName(other)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The language '" + other + "' has no name in '" + language + "'; the known languages are "
                                + pack.languageNames().keySet() + "."));
    }

    private String list(List<String> names) {
        return isHebrew()
                ? HebrewPrefix.list(names)
                : ListFormatter.getInstance(locale).format(names);
    }

    private boolean isHebrew() {
        return language.equals(LanguageTag.HEBREW);
    }
}

package org.twinpact.wording;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.language.LanguageTag;
import org.twinpact.needs.Theme;
import org.twinpact.needs.Themes;

/** The terms as one language puts them. */
final class Terms {
    private final AgreementTerms terms;
    private final ClauseLibrary library;
    private final Themes themes;
    private final LanguageTag language;
    private final LanguagePack pack;

    Terms(AgreementTerms terms, ClauseLibrary library, Themes themes, LanguageTag language) {
        this.terms = terms;
        this.library = library;
        this.themes = themes;
        this.language = language;
        this.pack = Languages.pack(language);
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>(figures());
        values.putAll(names());
        values.put("partyLines", sentence(parties()));
        values.put("themes", sentence(terms.themes().stream().map(this::theme)));
        values.put("contacts", sentence(terms.parties().stream().map(this::contact)));
        values.put("decisions", sentence(terms.decisions().stream().map(this::decision)));
        values.put("nationalBodies", sentence(terms.nationalBodies().stream().map(body -> item(body.read(language)))));
        terms.signing().ifPresent(signing -> values.putAll(signing(signing)));
        return values;
    }

    private Map<String, Object> figures() {
        return Map.of(
                "parties", terms.parties().size(),
                "originals", terms.parties().size(),
                "languageCount", terms.languages().size(),
                "cities", String.valueOf(terms.parties().stream().allMatch(Terms::isCity)),
                "planHash", terms.plan().hex(),
                "contactDays", terms.contactDays(),
                "noticeMonths", terms.noticeMonths(),
                "reviewMonths", terms.reviewMonths(),
                "termYears", terms.termYears().orElse(1));
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
                "suspensionBody", terms.suspensionBody().read(language),
                "languages", list(terms.languages().stream().map(this::nameOf).toList()),
                "prevailing", terms.prevailing().map(this::nameOf).orElse(""));
    }

    private Map<String, Object> signing(SignedAt signing) {
        HebrewDate date = HebrewDate.of(signing.on(), signing.afterSunset());
        String hebrew = LanguageTag.HEBREW.equals(language) ? date.inHebrewInFull() : date.inEnglish();
        return Map.of(
                "place", signing.place().read(language),
                "signingDate", pack.inBothCalendars(signing.on(), signing.afterSunset(), hebrew));
    }

    private Stream<String> parties() {
        return IntStream.range(0, terms.parties().size())
                .mapToObj(i -> party(i + 1, terms.parties().get(i)));
    }

    private String party(int number, PartyTerms party) {
        ULocale country =
                new ULocale.Builder().setRegion(party.authority().country()).build();
        return phrase(
                "party",
                Map.of(
                        "number", String.valueOf(number),
                        "name", name(party),
                        "country", country.getDisplayCountry(ULocale.forLanguageTag(language.value())),
                        "representative", party.representative().read(language)));
    }

    private String contact(PartyTerms party) {
        return phrase(
                "contact",
                Map.of(
                        "party", name(party),
                        "role", party.contact().role().read(language),
                        "mailbox", party.contact().mailbox(),
                        "address", party.contact().postalAddress().read(language)));
    }

    private String decision(CitedDecision decision) {
        return phrase(
                "decision",
                Map.of(
                        "number", decision.number(),
                        "body", decision.body().read(language),
                        "date", pack.date(decision.on())));
    }

    private String theme(Theme theme) {
        return item(themes.name(theme)
                .orElseThrow(() -> new IllegalArgumentException("The agreement's theme '" + theme
                        + "' has no name; known are " + themes.all() + ". Add its name to the themes."))
                .read(language));
    }

    private String item(String name) {
        return phrase("item", Map.of("name", name));
    }

    private String phrase(String name, Map<String, Object> values) {
        return new Pattern(name, language, library.phrase(name).read(language)).fill(values);
    }

    private String name(PartyTerms party) {
        return party.authority().name().read(language);
    }

    private String nameOf(LanguageTag other) {
        return pack.languageName(other)
                .orElseThrow(() -> new IllegalArgumentException("The language '" + other + "' has no name in '"
                        + language + "'; known are " + pack.languageNames().keySet() + "."));
    }

    private String list(List<String> names) {
        return ListFormatter.getInstance(ULocale.forLanguageTag(language.value()))
                .format(names);
    }

    private static String sentence(Stream<String> lines) {
        return lines.collect(joining(";\n", "", "."));
    }
}

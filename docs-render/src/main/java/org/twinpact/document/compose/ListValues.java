package org.twinpact.document.compose;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Theme;
import org.twinpact.needs.Themes;

/** The lists within clauses in one language, with one line for each item. */
final class ListValues {
    private final AgreementTerms terms;
    private final ClauseLibrary library;
    private final Themes themes;
    private final LanguageTag language;
    private final LanguagePack pack;

    ListValues(AgreementTerms terms, ClauseLibrary library, Themes themes, LanguageTag language) {
        this.terms = terms;
        this.library = library;
        this.themes = themes;
        this.language = language;
        this.pack = LanguagePacks.pack(language);
    }

    Map<String, Object> values() {
        return Map.of(
                "partyLines", sentence(parties()),
                "themes", sentence(terms.themes().stream().map(this::theme)),
                "forms", items(terms.forms().stream()),
                "contacts", sentence(terms.parties().stream().map(this::contact)),
                "institutions", items(terms.institutions().stream()),
                "nationalBodies", items(terms.nationalBodies().stream()),
                "decisions", sentence(terms.decisions().stream().map(this::decision)),
                "earlier", sentence(terms.earlier().stream().map(this::earlier)),
                "witnesses", sentence(terms.witnesses().stream().map(this::witness)),
                "annexes", sentence(annexes()));
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
                        "name", party.inSentence().read(language),
                        "country", country.getDisplayCountry(ULocale.forLanguageTag(language.value())),
                        "representative", party.representative().read(language)));
    }

    private String contact(PartyTerms party) {
        return phrase(
                "contact",
                Map.of(
                        "party", party.authority().name().read(language),
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
                        "date", pack.formatDate(decision.on(), terms)));
    }

    private String earlier(EarlierAgreement earlier) {
        return phrase(
                "earlier",
                Map.of(
                        "relation", earlier.relation().name(),
                        "name", earlier.name().read(language),
                        "dated", String.valueOf(earlier.on().isPresent()),
                        "date",
                                earlier.on()
                                        .map(day -> pack.formatDate(day, terms))
                                        .orElse("")));
    }

    private String witness(Witness witness) {
        return phrase(
                "witness",
                Map.of(
                        "name", witness.name().read(language),
                        "capacity", witness.capacity().read(language)));
    }

    private Stream<String> annexes() {
        String plan = annex(1, phrase("plan", Map.of()), terms.plan());
        Stream<String> others = IntStream.range(0, terms.annexes().size()).mapToObj(i -> {
            Annex annex = terms.annexes().get(i);
            return annex(i + 2, annex.title().read(language), annex.hash());
        });
        return Stream.concat(Stream.of(plan), others);
    }

    private String annex(int number, String title, Sha256 hash) {
        return phrase("annex", Map.of("number", String.valueOf(number), "title", title, "hash", hash.hex()));
    }

    private String theme(Theme theme) {
        return item(themes.name(theme)
                .orElseThrow(() -> new IllegalArgumentException("The agreement's theme '" + theme
                        + "' has no name; the known themes are " + themes.all() + ". Add its name to the themes.")));
    }

    private String items(Stream<LocalText> names) {
        return sentence(names.map(this::item));
    }

    private String item(LocalText name) {
        return phrase("item", Map.of("name", name.read(language)));
    }

    private String phrase(String name, Map<String, Object> values) {
        return new MessageTemplate(name, language, library.phrase(name).read(language)).fill(values);
    }

    private static String sentence(Stream<String> lines) {
        return lines.collect(joining(";\n", "", "."));
    }
}

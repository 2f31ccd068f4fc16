package org.twinpact.document.compose;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Theme;
import org.twinpact.plan.Money;

/** The typed values behind the text of a clause, identical for every language. */
final class ClauseVariables {
    /** The longest value that a clause accepts. A longer one is replaced by its hash. */
    private static final int LONGEST = 500;

    private static final Map<String, Function<AgreementTerms, String>> ALL = Map.ofEntries(
            Map.entry("originals", terms -> String.valueOf(terms.parties().size())),
            Map.entry("partyLines", ClauseVariables::parties),
            Map.entry(
                    "contacts",
                    terms -> join(terms.parties().stream().map(p -> p.contact().mailbox()))),
            Map.entry("themes", terms -> join(terms.themes().stream().map(Theme::code))),
            Map.entry("forms", terms -> texts(terms.forms())),
            Map.entry("members", terms -> String.valueOf(committee(terms).members())),
            Map.entry("meetings", terms -> String.valueOf(committee(terms).meetingsPerYear())),
            Map.entry("chair", terms -> committee(terms).chair().name()),
            Map.entry("cap", terms -> value(terms.cap().map(cap -> cap.amount().toPlainString()))),
            Map.entry("currency", terms -> value(terms.cap().map(Money::currency))),
            Map.entry("budgetYear", terms -> value(terms.budgetYear())),
            Map.entry("bindingClauses", terms -> join(terms.bindingClauses().stream())),
            Map.entry("publicityApproval", terms -> text(terms.publicityApproval())),
            Map.entry("institutions", terms -> texts(terms.institutions())),
            Map.entry("informDays", terms -> value(terms.informDays())),
            Map.entry("inForceOn", terms -> value(terms.inForceOn())),
            Map.entry("reviewYears", terms -> value(terms.reviewYears())),
            Map.entry("secretariat", terms -> among(terms, MultilateralTerms::secretariat)),
            Map.entry("secretariatYears", terms -> among(terms, MultilateralTerms::secretariatYears)),
            Map.entry("minimumParties", terms -> among(terms, MultilateralTerms::minimumParties)),
            Map.entry("earlier", terms -> join(terms.earlier().stream().map(ClauseVariables::earlier))),
            Map.entry(
                    "witnesses",
                    terms -> texts(terms.witnesses().stream().map(Witness::name).toList())),
            Map.entry("annexes", ClauseVariables::annexes),
            Map.entry("planHash", terms -> terms.plan().hex()),
            Map.entry("contactDays", terms -> String.valueOf(terms.contactDays())),
            Map.entry("noticeMonths", terms -> String.valueOf(terms.noticeMonths())),
            Map.entry("reviewMonths", terms -> value(terms.reviewMonths())),
            Map.entry("termYears", terms -> value(terms.termYears())),
            Map.entry("languages", terms -> join(terms.languages().stream().map(LanguageTag::value))),
            Map.entry("prevailing", terms -> value(terms.prevailing())),
            Map.entry("suspensionBody", terms -> text(terms.suspensionBody())),
            Map.entry("nationalBodies", terms -> texts(terms.nationalBodies())),
            Map.entry("decisions", terms -> join(terms.decisions().stream().map(d -> d.number() + " " + d.on()))),
            Map.entry("place", terms -> text(terms.signing().map(PlaceAndDate::place))),
            Map.entry("signingDate", terms -> value(terms.signing().map(ClauseVariables::day))));

    private final AgreementTerms terms;

    ClauseVariables(AgreementTerms terms) {
        this.terms = terms;
    }

    Map<String, String> of(ClauseForm form) {
        Map<String, String> variables = new TreeMap<>();
        for (String name : names(form)) {
            String value = ALL.get(name).apply(terms);
            if (!value.isEmpty()) {
                variables.put(
                        name,
                        value.length() > LONGEST ? Sha256.of(List.of(value)).hex() : value);
            }
        }
        return variables;
    }

    private Set<String> names(ClauseForm form) {
        LanguageTag first = terms.languages().get(0);
        Set<String> names = names(form, first);
        for (LanguageTag language : terms.languages()) {
            if (!names(form, language).equals(names)) {
                throw new IllegalArgumentException("Clause " + form.id() + " has the variables " + names + " in '"
                        + first + "' and " + names(form, language) + " in '" + language
                        + "'; every language must have the same.");
            }
        }
        return names;
    }

    /**
     * Returns the variables in the text of one language. The number of parties is left out because it only selects
     * grammatical forms, and not every language needs it in the same places.
     */
    private static Set<String> names(ClauseForm form, LanguageTag language) {
        Set<String> names = new MessageTemplate(form.id(), language, form.body().read(language)).placeholders();
        names.retainAll(ALL.keySet());
        return names;
    }

    private static String parties(AgreementTerms terms) {
        return join(
                terms.parties().stream().map(party -> party.authority().id()).map(AuthorityId::value));
    }

    private static String annexes(AgreementTerms terms) {
        Stream<String> others =
                terms.annexes().stream().map(annex -> annex.hash().hex());
        return join(Stream.concat(Stream.of(terms.plan().hex()), others));
    }

    private static String earlier(EarlierAgreement earlier) {
        return earlier.relation() + " " + inEnglish(earlier.name())
                + earlier.on().map(on -> " " + on).orElse("");
    }

    private static Committee committee(AgreementTerms terms) {
        return terms.committee().orElse(Committee.DEFAULT);
    }

    private static String among(AgreementTerms terms, Function<MultilateralTerms, Object> settled) {
        return value(terms.multilateral().map(settled));
    }

    private static String day(PlaceAndDate signing) {
        return signing.on() + (signing.afterSunset() ? " after sunset" : "");
    }

    private static String value(Optional<?> value) {
        return value.map(String::valueOf).orElse("");
    }

    private static String text(Optional<LocalText> text) {
        return text.map(ClauseVariables::inEnglish).orElse("");
    }

    private static String texts(List<LocalText> texts) {
        return join(texts.stream().map(ClauseVariables::inEnglish));
    }

    private static String inEnglish(LocalText text) {
        return text.read(LanguageTag.ENGLISH);
    }

    private static String join(Stream<String> values) {
        return values.collect(joining("; "));
    }
}

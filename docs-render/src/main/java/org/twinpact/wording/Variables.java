package org.twinpact.wording;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Theme;

/** The typed values behind the words of a clause: written once, the same for every language. */
final class Variables {
    private static final Map<String, Function<AgreementTerms, String>> ALL = Map.ofEntries(
            Map.entry("originals", terms -> String.valueOf(terms.parties().size())),
            Map.entry("partyLines", Variables::parties),
            Map.entry(
                    "contacts",
                    terms -> join(terms.parties().stream().map(p -> p.contact().mailbox()))),
            Map.entry("themes", terms -> join(terms.themes().stream().map(Theme::code))),
            Map.entry("planHash", terms -> terms.plan().hex()),
            Map.entry("contactDays", terms -> String.valueOf(terms.contactDays())),
            Map.entry("noticeMonths", terms -> String.valueOf(terms.noticeMonths())),
            Map.entry("reviewMonths", terms -> String.valueOf(terms.reviewMonths())),
            Map.entry(
                    "termYears", terms -> terms.termYears().map(String::valueOf).orElse("")),
            Map.entry("languages", terms -> join(terms.languages().stream().map(LanguageTag::value))),
            Map.entry(
                    "prevailing",
                    terms -> terms.prevailing().map(LanguageTag::value).orElse("")),
            Map.entry("suspensionBody", terms -> inEnglish(terms.suspensionBody())),
            Map.entry(
                    "nationalBodies",
                    terms -> join(terms.nationalBodies().stream().map(Variables::inEnglish))),
            Map.entry("decisions", terms -> join(terms.decisions().stream().map(d -> d.number() + " " + d.on()))),
            Map.entry(
                    "place",
                    terms -> terms.signing().map(s -> inEnglish(s.place())).orElse("")),
            Map.entry(
                    "signingDate", terms -> terms.signing().map(Variables::day).orElse("")));

    private final AgreementTerms terms;

    Variables(AgreementTerms terms) {
        this.terms = terms;
    }

    Map<String, String> of(ClauseForm form) {
        Map<String, String> variables = new TreeMap<>();
        for (String name : names(form)) {
            variables.put(name, ALL.get(name).apply(terms));
        }
        return variables;
    }

    private Set<String> names(ClauseForm form) {
        LanguageTag first = terms.languages().get(0);
        Set<String> names = names(form, first);
        for (LanguageTag language : terms.languages()) {
            if (!names(form, language).equals(names)) {
                throw new IllegalArgumentException("Clause " + form.id() + " says " + names + " in '" + first + "' and "
                        + names(form, language) + " in '" + language + "'; every language must say the same.");
            }
        }
        return names;
    }

    /** The number of parties is left out: it steers the grammar, and not every grammar needs it at the same place. */
    private static Set<String> names(ClauseForm form, LanguageTag language) {
        Set<String> names = new Pattern(form.id(), language, form.body().read(language)).names();
        names.retainAll(ALL.keySet());
        return names;
    }

    private static String parties(AgreementTerms terms) {
        return join(
                terms.parties().stream().map(party -> party.authority().id()).map(AuthorityId::value));
    }

    private static String day(SignedAt signing) {
        return signing.on() + (signing.afterSunset() ? " after sunset" : "");
    }

    private static String inEnglish(LocalText text) {
        return text.read(LanguageTag.ENGLISH);
    }

    private static String join(Stream<String> values) {
        return values.collect(joining("; "));
    }
}

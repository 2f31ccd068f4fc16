package org.twinpact.wording;

import java.util.ArrayList;
import java.util.List;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** Finds the terms that were left blank. */
final class Blanks {
    private final AgreementTerms terms;
    private final List<String> blanks = new ArrayList<>();

    private Blanks(AgreementTerms terms) {
        this.terms = terms;
    }

    static List<String> of(AgreementTerms terms) {
        Blanks search = new Blanks(terms);
        search.figures();
        search.parties();
        search.bodies();
        terms.signing().ifPresent(signing -> search.words("signing.place", signing.place()));
        return search.blanks;
    }

    private void figures() {
        require("languages", !terms.languages().isEmpty());
        require("parties (two or more)", terms.parties().size() >= 2);
        require("themes", !terms.themes().isEmpty());
        require("contactDays", terms.contactDays() > 0);
        require("noticeMonths", terms.noticeMonths() > 0);
        require("reviewMonths", terms.reviewMonths() > 0);
        require("termYears", terms.termYears().orElse(1) > 0);
        require("plan", !terms.plan().hex().isBlank());
    }

    private void parties() {
        for (int i = 0; i < terms.parties().size(); i++) {
            PartyTerms party = terms.parties().get(i);
            String name = "parties[" + i + "].";
            words(name + "name", party.authority().name());
            words(name + "representative", party.representative());
            words(name + "contact.role", party.contact().role());
            words(name + "contact.postalAddress", party.contact().postalAddress());
            require(name + "contact.mailbox", !party.contact().mailbox().isBlank());
        }
    }

    private void bodies() {
        words("suspensionBody", terms.suspensionBody());
        for (int i = 0; i < terms.nationalBodies().size(); i++) {
            words("nationalBodies[" + i + "]", terms.nationalBodies().get(i));
        }
        for (int i = 0; i < terms.decisions().size(); i++) {
            words("decisions[" + i + "].body", terms.decisions().get(i).body());
            require(
                    "decisions[" + i + "].number",
                    !terms.decisions().get(i).number().isBlank());
        }
    }

    private void words(String name, LocalText text) {
        for (LanguageTag language : terms.languages()) {
            require(
                    name + " (" + language + ")",
                    !text.find(language).orElse("").isBlank());
        }
    }

    private void require(String name, boolean given) {
        if (!given) {
            blanks.add(name);
        }
    }
}

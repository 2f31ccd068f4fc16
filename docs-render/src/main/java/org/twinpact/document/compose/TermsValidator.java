package org.twinpact.document.compose;

import static java.util.stream.Collectors.toSet;

import com.ibm.icu.util.Currency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Money;

/** Validator of terms. It finds blank terms, invalid terms and missing clauses. */
final class TermsValidator {
    private final AgreementTerms terms;
    private final ClauseLibrary library;
    private final List<String> blanks = new ArrayList<>();

    private TermsValidator(AgreementTerms terms, ClauseLibrary library) {
        this.terms = terms;
        this.library = library;
    }

    static List<String> validate(AgreementTerms terms, ClauseLibrary library) {
        TermsValidator validator = new TermsValidator(terms, library);
        validator.checkNumbers();
        validator.checkChoices();
        validator.checkParties();
        validator.checkMultilateral();
        validator.checkTexts();
        validator.checkSigning();
        validator.checkClauses();
        return validator.blanks;
    }

    private void checkNumbers() {
        require("languages", !terms.languages().isEmpty());
        require("parties (two or more)", terms.parties().size() >= 2);
        require("themes", !terms.themes().isEmpty());
        require("contactDays", terms.contactDays() > 0);
        require("noticeMonths", terms.noticeMonths() > 0);
        require("reviewMonths", isPositiveOrAbsent(terms.reviewMonths()));
        require("termYears", isPositiveOrAbsent(terms.termYears()));
        require("reviewYears", isPositiveOrAbsent(terms.reviewYears()));
        require("informDays", isPositiveOrAbsent(terms.informDays()));
        require("plan", !terms.plan().hex().isBlank());
        terms.committee().ifPresent(committee -> {
            require("committee.members", committee.members() > 0);
            require("committee.meetingsPerYear", committee.meetingsPerYear() > 0);
        });
    }

    /** Checks the terms that another chosen term requires. */
    private void checkChoices() {
        Set<ClauseCondition> conditions = ClauseCondition.metBy(terms);
        if (conditions.contains(ClauseCondition.AMOUNTS_COMMITTED)) {
            require(
                    "cap (financing by amounts)",
                    terms.cap().filter(TermsValidator::isSum).isPresent());
            require("budgetYear (financing by amounts)", terms.budgetYear().orElse(0) > 0);
        }
        if (conditions.contains(ClauseCondition.FROM_DATE)) {
            require("inForceOn (in force on a date)", terms.inForceOn().isPresent());
        }
        if (conditions.contains(ClauseCondition.SUSPENSION_AGREED)) {
            require("reviewMonths (suspension)", terms.reviewMonths().isPresent());
            requireText("suspensionBody", terms.suspensionBody().orElse(LocalText.in(LanguageTag.ENGLISH, "")));
        }
    }

    private static boolean isSum(Money cap) {
        return cap.amount().signum() > 0 && Currency.isAvailable(cap.currency(), null, null);
    }

    private void checkParties() {
        for (int i = 0; i < terms.parties().size(); i++) {
            PartyTerms party = terms.parties().get(i);
            String name = "parties[" + i + "].";
            requireText(name + "name", party.authority().name());
            party.nameInSentence().ifPresent(words -> requireText(name + "nameInSentence", words));
            requireText(name + "representative", party.representative());
            requireText(name + "contact.role", party.contact().role());
            requireText(name + "contact.postalAddress", party.contact().postalAddress());
            require(name + "contact.mailbox", !party.contact().mailbox().isBlank());
        }
    }

    private void checkMultilateral() {
        int parties = terms.parties().size();
        require(
                "multilateral (three or more parties)",
                parties < 3 || terms.multilateral().isPresent());
        terms.multilateral().filter(several -> parties > 2).ifPresent(several -> {
            require(
                    "multilateral.secretariat (one of the parties)",
                    terms.parties().stream()
                            .anyMatch(party -> party.authority().id().equals(several.secretariat())));
            require("multilateral.secretariatYears", several.secretariatYears() > 0);
            require(
                    "multilateral.minimumParties (from two to all)",
                    several.minimumParties() >= 2 && several.minimumParties() <= parties);
        });
    }

    private void checkTexts() {
        requireText("forms", terms.forms());
        requireText("institutions", terms.institutions());
        requireText("nationalBodies", terms.nationalBodies());
        requireText(
                "earlier.name",
                terms.earlier().stream().map(EarlierAgreement::name).toList());
        requireText("annexes.title", terms.annexes().stream().map(Annex::title).toList());
        terms.publicityApproval().ifPresent(office -> requireText("publicityApproval", office));
    }

    private void checkSigning() {
        for (int i = 0; i < terms.decisions().size(); i++) {
            requireText("decisions[" + i + "].body", terms.decisions().get(i).body());
            require(
                    "decisions[" + i + "].number",
                    !terms.decisions().get(i).number().isBlank());
        }
        terms.signing().ifPresent(signing -> requireText("signing.place", signing.place()));
        List<LocalText> parties =
                terms.parties().stream().map(party -> party.authority().name()).toList();
        for (int i = 0; i < terms.witnesses().size(); i++) {
            Witness witness = terms.witnesses().get(i);
            requireText("witnesses[" + i + "].name", witness.name());
            requireText("witnesses[" + i + "].capacity", witness.capacity());
            require("witnesses[" + i + "].name (no party)", !parties.contains(witness.name()));
        }
    }

    private void checkClauses() {
        Set<String> named = library.clauses(terms)
                .filter(form -> form.heading().isPresent())
                .map(ClauseForm::id)
                .collect(toSet());
        for (String id : terms.bindingClauses()) {
            require("bindingClauses (a clause with a heading in this agreement, not '" + id + "')", named.contains(id));
        }
        library.missingEntries(terms)
                .forEach(entry ->
                        blanks.add("clause " + entry.id() + " (" + entry.name().read(LanguageTag.ENGLISH)
                                + ": required, and the library has no form of it for these terms)"));
    }

    private static boolean isPositiveOrAbsent(Optional<Integer> figure) {
        return figure.orElse(1) > 0;
    }

    private void requireText(String name, List<LocalText> texts) {
        for (int i = 0; i < texts.size(); i++) {
            requireText(name + "[" + i + "]", texts.get(i));
        }
    }

    private void requireText(String name, LocalText text) {
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

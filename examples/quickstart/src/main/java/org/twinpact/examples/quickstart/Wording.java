package org.twinpact.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.twinpact.agreement.AgreementText;
import org.twinpact.document.compose.AgreementComposer;
import org.twinpact.document.compose.AgreementTerms;
import org.twinpact.document.compose.AgreementTermsBuilder;
import org.twinpact.document.compose.CitedDecision;
import org.twinpact.document.compose.ClauseLibrary;
import org.twinpact.document.compose.EntryIntoForceClause;
import org.twinpact.document.compose.PartyTerms;
import org.twinpact.document.compose.PlaceAndDate;
import org.twinpact.document.compose.Renewal;
import org.twinpact.followup.ContactPoint;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Themes;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;

/** The agreement that a dossier's terms describe. */
final class Wording {
    private static final AgreementComposer COMPOSER = new AgreementComposer(ClauseLibrary.shipped(), Themes.standard());
    private static final LocalText HEAD = LocalText.of("ראש הרשות", "Head");
    private static final LocalText COUNCIL = LocalText.of("מועצתו", "its city council");

    private Wording() {}

    /** Returns the text as proposed, before any party has decided on it. */
    static AgreementText proposed(Dossier dossier, WorkPlan plan) {
        return COMPOSER.compose(terms(dossier, plan));
    }

    /** Returns the same operative text, with the recitals and the testimonium that are known on the day of signing. */
    static AgreementText completed(Dossier dossier, WorkPlan plan) {
        Dossier.SigningDay day = dossier.ceremony();
        return COMPOSER.compose(terms(dossier, plan)
                .withDecisions(decisions(dossier))
                .withSigning(new PlaceAndDate(day.place(), day.on(), day.afterSunset())));
    }

    private static AgreementTerms terms(Dossier dossier, WorkPlan plan) {
        Dossier.Agreement agreement = dossier.agreement();
        return new AgreementTermsBuilder()
                .addLanguages(LanguageTag.HEBREW, LanguageTag.ENGLISH)
                .parties(dossier.parties().stream().map(Wording::party).toList())
                .themes(plan.objectives().stream()
                        .map(Objective::theme)
                        .distinct()
                        .toList())
                .plan(plan.hash())
                .contactDays(agreement.contactDays())
                .noticeMonths(agreement.noticeMonths())
                .termYears(agreement.termYears())
                .renewal(Renewal.BY_CONSENT)
                .entryIntoForce(EntryIntoForceClause.LAST_NOTICE)
                .addNationalBodies(
                        LocalText.of("מרכז השלטון המקומי בישראל", "the Federation of Local Authorities in Israel"),
                        LocalText.of("משרדי החוץ", "the foreign ministries"))
                .suspensionBody(COUNCIL)
                .reviewMonths(12)
                .build();
    }

    private static PartyTerms party(Dossier.Party party) {
        Dossier.Contact given = party.contact();
        ContactPoint contact = new ContactPoint(given.role(), given.mailbox(), given.postalAddress(), Optional.empty());
        return new PartyTerms(party.authority(), HEAD, contact);
    }

    /** Returns the councils' decisions that are known on the day of signing. */
    private static List<CitedDecision> decisions(Dossier dossier) {
        LocalDate day = dossier.ceremony().on();
        return dossier.decisions().stream()
                .filter(decision -> decision.body().code().equals("COUNCIL"))
                .filter(decision -> !decision.decidedOn().isAfter(day))
                .map(decision -> new CitedDecision(
                        council(dossier.party(decision.party()).name()), decision.number(), decision.decidedOn()))
                .toList();
    }

    private static LocalText council(LocalText town) {
        return LocalText.of(
                "מועצת העיר " + town.read(LanguageTag.HEBREW), "the City Council of " + town.read(LanguageTag.ENGLISH));
    }
}

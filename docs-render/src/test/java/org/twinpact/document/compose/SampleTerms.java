package org.twinpact.document.compose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ContactPoint;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Theme;
import org.twinpact.plan.Money;

/** Sample terms from which tests compose agreements. The towns are real and the terms are invented. */
public final class SampleTerms {
    private SampleTerms() {}

    public static AgreementTerms ofTwo() {
        return between(haifa(), lyon());
    }

    public static AgreementTerms between(PartyTerms... parties) {
        return new AgreementTermsBuilder()
                .addLanguages(LanguageTag.HEBREW, LanguageTag.ENGLISH)
                .addParties(parties)
                .addThemes(new Theme("environment"), new Theme("culture"), new Theme("people-to-people"))
                .plan(Sha256.of(List.of("plan")))
                .contactDays(14)
                .noticeMonths(6)
                .renewal(Renewal.BY_CONSENT)
                .entryIntoForce(EntryIntoForceClause.ALL_SIGNED)
                .addNationalBodies(
                        LocalText.of("משרד החוץ", "Ministry of Foreign Affairs of Israel"),
                        LocalText.of("מרכז השלטון המקומי", "Federation of Local Authorities in Israel"))
                .suspensionBody(LocalText.of("מועצתו", "its council"))
                .reviewMonths(6)
                .multilateral(new MultilateralTerms(
                        parties[0].authority().id(),
                        3,
                        MultilateralTerms.Accession.OPEN,
                        2,
                        MultilateralTerms.DecisionRule.UNANIMITY))
                .addDecisions(
                        new CitedDecision(
                                LocalText.of("מועצת העיר חיפה", "the City Council of Haifa"),
                                "17/2026",
                                LocalDate.of(2026, 9, 8)),
                        new CitedDecision(
                                LocalText.of("מועצת העיר ליון", "the City Council of Lyon"),
                                "2026-1142",
                                LocalDate.of(2026, 9, 21)))
                .signing(new PlaceAndDate(LocalText.of("חיפה", "Haifa"), LocalDate.of(2026, 10, 14), false))
                .build();
    }

    /** Returns the same terms with every clause that an agreement can contain. */
    public static AgreementTerms everything(PartyTerms... parties) {
        return new AgreementTermsBuilder()
                .from(between(parties))
                .addForms(
                        LocalText.of("חילופי נוער ותלמידים", "exchanges of youth and pupils"),
                        LocalText.of("ביקורי מומחים", "visits of experts"))
                .committee(new Committee(3, 4, Committee.Chair.HOST))
                .financing(Financing.AMOUNTS)
                .cap(new Money(new BigDecimal("25000.50"), "EUR"))
                .budgetYear(2027)
                .addBindingClauses("C11", "C14")
                .publicityApproval(LocalText.of("הדובר או הדוברת", "its spokesperson"))
                .addExtras(ExtraClause.values())
                .addInstitutions(
                        LocalText.of("אוניברסיטת חיפה", "the University of Haifa"),
                        LocalText.of("האופרה של ליון", "the Lyon Opera (Opéra de Lyon)"))
                .informDays(30)
                .entryIntoForce(EntryIntoForceClause.ON_DATE)
                .inForceOn(LocalDate.of(2027, 1, 1))
                .termYears(5)
                .reviewYears(4)
                .addEarlier(
                        new EarlierAgreement(
                                LocalText.of("הסכם הידידות", "the Friendship Agreement"),
                                Optional.of(LocalDate.of(1998, 5, 28)),
                                EarlierAgreement.Relation.SUPERSEDES),
                        new EarlierAgreement(
                                LocalText.of("מזכר ההבנות משנת 2011", "the memorandum of 2011"),
                                Optional.empty(),
                                EarlierAgreement.Relation.COMPLEMENTS))
                .addAnnexes(new Annex(LocalText.of("לוח אירועים", "Calendar of events"), Sha256.of(List.of("events"))))
                .addWitnesses(new Witness(
                        LocalText.of("נציגות האיחוד האירופי", "the Delegation of the European Union"),
                        LocalText.of("אורחת הטקס", "guest of the ceremony")))
                .build();
    }

    public static PartyTerms haifa() {
        return party(
                authority("il-haifa", "IL", AuthorityKind.CITY, "עיריית חיפה", "City of Haifa"),
                LocalText.of("עיריית חיפה", "the City of Haifa"),
                "haifa.example");
    }

    public static PartyTerms lyon() {
        return party(
                authority("fr-lyon", "FR", AuthorityKind.MUNICIPALITY, "עיריית ליון", "City of Lyon"),
                LocalText.of("עיריית ליון", "the City of Lyon"),
                "lyon.example");
    }

    public static PartyTerms galilee() {
        return party(
                authority(
                        "il-upper-galilee",
                        "IL",
                        AuthorityKind.REGIONAL_COUNCIL,
                        "מועצה אזורית הגליל העליון",
                        "Upper Galilee Regional Council"),
                LocalText.of("המועצה האזורית הגליל העליון", "the Upper Galilee Regional Council"),
                "galil.example");
    }

    private static LocalAuthority authority(
            String id, String country, AuthorityKind kind, String hebrew, String english) {
        return new LocalAuthority(new AuthorityId(id), LocalText.of(hebrew, english), country, kind, List.of());
    }

    private static PartyTerms party(LocalAuthority authority, LocalText nameInSentence, String domain) {
        return new PartyTerms(
                authority,
                Optional.of(nameInSentence),
                authority.kind() == AuthorityKind.REGIONAL_COUNCIL
                        ? LocalText.of("ראש המועצה", "Head of the Council")
                        : LocalText.of("ראש העירייה", "Mayor"),
                new ContactPoint(
                        LocalText.of("המחלקה לקשרי חוץ", "International Relations Department"),
                        "twinning@" + domain,
                        LocalText.of("ת״ד 4811", "P.O. Box 4811"),
                        Optional.empty()));
    }
}

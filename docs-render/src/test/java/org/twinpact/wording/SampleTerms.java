package org.twinpact.wording;

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

/** Terms that tests compose agreements from. The towns are real, what they agree on here is not. */
public final class SampleTerms {
    private SampleTerms() {}

    public static AgreementTerms ofTwo() {
        return between(haifa(), lyon());
    }

    public static AgreementTerms between(PartyTerms... parties) {
        return new AgreementTerms(
                List.of(LanguageTag.HEBREW, LanguageTag.ENGLISH),
                Optional.empty(),
                List.of(parties),
                List.of(new Theme("environment"), new Theme("culture"), new Theme("people-to-people")),
                Sha256.of(List.of("plan")),
                14,
                6,
                Optional.empty(),
                Renewal.BY_CONSENT,
                EntryIntoForce.LAST_SIGNATURE,
                List.of(
                        LocalText.of("משרד החוץ", "Ministry of Foreign Affairs of Israel"),
                        LocalText.of("מרכז השלטון המקומי", "Federation of Local Authorities in Israel")),
                LocalText.of("מועצתו", "its council"),
                6,
                List.of(
                        new CitedDecision(
                                LocalText.of("מועצת העיר חיפה", "the City Council of Haifa"),
                                "17/2026",
                                LocalDate.of(2026, 9, 8)),
                        new CitedDecision(
                                LocalText.of("מועצת העיר ליון", "the City Council of Lyon"),
                                "2026-1142",
                                LocalDate.of(2026, 9, 21))),
                Optional.of(new SignedAt(LocalText.of("חיפה", "Haifa"), LocalDate.of(2026, 10, 14), false)));
    }

    public static PartyTerms haifa() {
        return party("il-haifa", "IL", AuthorityKind.CITY, "עיריית חיפה", "City of Haifa", "haifa.example");
    }

    public static PartyTerms lyon() {
        return party("fr-lyon", "FR", AuthorityKind.MUNICIPALITY, "עיריית ליון", "City of Lyon", "lyon.example");
    }

    public static PartyTerms galilee() {
        return party(
                "il-upper-galilee",
                "IL",
                AuthorityKind.REGIONAL_COUNCIL,
                "מועצה אזורית הגליל העליון",
                "Upper Galilee Regional Council",
                "galil.example");
    }

    private static PartyTerms party(
            String id, String country, AuthorityKind kind, String hebrew, String english, String domain) {
        return new PartyTerms(
                new LocalAuthority(new AuthorityId(id), LocalText.of(hebrew, english), country, kind, List.of()),
                kind == AuthorityKind.REGIONAL_COUNCIL
                        ? LocalText.of("ראש המועצה", "Head of the Council")
                        : LocalText.of("ראש העירייה", "Mayor"),
                new ContactPoint(
                        LocalText.of("המחלקה לקשרי חוץ", "International Relations Department"),
                        "twinning@" + domain,
                        LocalText.of("ת״ד 4811", "P.O. Box 4811"),
                        Optional.empty()));
    }
}

package org.twinpact.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.ActContext;
import org.twinpact.SampleLife;
import org.twinpact.TwinningOffice;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.PersonRef;
import org.twinpact.followup.ContactPoint;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TwinningId;

/** Real towns for the contract's twinnings. Their acts are invented. */
public final class RegistryContractTowns {
    /** The day of all acts of these towns' officers. */
    public static final LocalDate DAY = LocalDate.parse("2026-05-14");

    private static final Map<String, LocalAuthority> TOWNS = Stream.of(
                    town("haifa", "IL", "חיפה", "Haifa"),
                    town("tel-aviv", "IL", "תל־אביב–יפו", "Tel Aviv-Yafo"),
                    town("rishon", "IL", "ראשל״צ", "Rishon LeZion"),
                    town("jerusalem", "IL", "יְרוּשָׁלַיִם", "Jerusalem"),
                    town("marseille", "FR", "מרסיי", "Marseille"),
                    town("lyon", "FR", "ליון", "Lyon"),
                    town("krakow", "PL", "קרקוב", "Kraków"),
                    town("lodz", "PL", "לודז׳", "Łódź"),
                    town("bremen", "DE", "ברמן", "Bremen"),
                    town("duesseldorf", "DE", "דיסלדורף", "Düsseldorf"),
                    town("batumi", "GE", "בטומי", "ბათუმი"),
                    town("izmir", "TR", "איזמיר", "İzmir"),
                    town("athens", "GR", "אתונה", "Athens", "el", "Αθήνα"),
                    town("kyiv", "UA", "קייב", "Kyiv", "uk", "Київ"),
                    town("nazareth", "IL", "נצרת", "Nazareth", "ar", "النَّاصِرَة"))
            .collect(Collectors.toMap(town -> town.id().value(), Function.identity()));

    private RegistryContractTowns() {}

    /** Returns a town by its key. */
    public static LocalAuthority town(String id) {
        return TOWNS.get(id);
    }

    /** Returns the keys of all towns, in order. */
    public static List<String> all() {
        return TOWNS.keySet().stream().sorted().toList();
    }

    private static LocalAuthority town(String id, String country, String hebrew, String english) {
        return town(id, country, new LocalText(Map.of(LanguageTag.HEBREW, hebrew, LanguageTag.ENGLISH, english)));
    }

    private static LocalAuthority town(
            String id, String country, String hebrew, String english, String language, String local) {
        return town(
                id,
                country,
                new LocalText(Map.of(
                        LanguageTag.HEBREW, hebrew, LanguageTag.ENGLISH, english, new LanguageTag(language), local)));
    }

    private static LocalAuthority town(String id, String country, LocalText name) {
        return new LocalAuthority(
                new AuthorityId(id),
                name,
                country,
                country.equals("IL") ? AuthorityKind.CITY : AuthorityKind.MUNICIPALITY,
                List.of(new AuthorityCode("TEST-" + country, id.toUpperCase(Locale.ROOT))));
    }

    /** Returns the context of an officer of a town. */
    public static ActContext officerOf(String town) {
        return ActContext.role("International relations officer", new AuthorityId(town), DAY);
    }

    /** Returns the act that imports an existing twinning of some towns. */
    public static Act imports(Stage stage, String... towns) {
        return new OpeningActs.ImportTwinning(
                Stream.of(towns).map(RegistryContractTowns::town).toList(),
                stage,
                new Origin("register of 2026", EvidenceGrade.THIRD_PARTY_REPORT, Optional.of(new PartialDate("1998"))));
    }

    /** Imports a twinning in force, and returns its key. */
    public static TwinningId imported(TwinningOffice office, String... towns) {
        return accepted(office.open(imports(Stage.IN_FORCE, towns), officerOf(towns[0])))
                .twinning()
                .id();
    }

    /** Returns an act that any stage allows, in which a town names its contact point. */
    public static Act contact(String town, String role) {
        return contact(town, role, Optional.empty());
    }

    /** Returns the same act, which also names a person. */
    public static Act contact(String town, String role, PersonRef person) {
        return contact(town, role, Optional.of(person));
    }

    private static Act contact(String town, String role, Optional<PersonRef> person) {
        LocalText text = LocalText.in(LanguageTag.ENGLISH, role);
        return new ContactActs.AppointContact(
                new AuthorityId(town), new ContactPoint(text, "twinning@example.org", text, person));
    }

    /** Performs the sample life of Haifa and Marseille under a key, and returns its events as decided. */
    public static List<Event> sampleLife(TwinningOffice office, TwinningId id) {
        List<Event> events = new ArrayList<>();
        for (SampleLife.RecordedAct recorded : SampleLife.acts()) {
            Outcome outcome = recorded.act() instanceof OpeningActs.OpenTwinning
                    ? office.open(id, recorded.act(), recorded.by())
                    : office.perform(id, recorded.act(), recorded.by());
            events.addAll(accepted(outcome).events());
        }
        return events;
    }

    /** Returns an officer's context with an idempotency key. */
    public static ActContext under(String act, ActContext by) {
        return by.withActId(new ActId(act));
    }

    /** Returns the acceptance of an act that must be accepted. */
    public static Outcome.Accepted accepted(Outcome outcome) {
        return outcome.orElseThrow();
    }
}

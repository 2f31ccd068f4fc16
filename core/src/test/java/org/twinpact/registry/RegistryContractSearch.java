package org.twinpact.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractTowns.imported;
import static org.twinpact.registry.RegistryContractTowns.imports;
import static org.twinpact.registry.RegistryContractTowns.officerOf;
import static org.twinpact.registry.RegistryContractTowns.town;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.TwinningOffice;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TwinningId;

/** The search for twinnings by the words of their parties' names, by country and by stage. */
interface RegistryContractSearch extends RegistryContractSubject {
    @ParameterizedTest
    @CsvSource({
        "Haifa, 2",
        "haif, 2",
        "חיפה, 2",
        "חיפ, 2",
        "ירושלים, 1",
        "יְרוּשָׁלַיִם, 1",
        "תל אביב, 2",
        "תל־אביב, 2",
        "יפו, 2",
        "tel yafo, 2",
        "ראשל\"צ, 1",
        "krakow, 2",
        "KRAKÓW, 2",
        "lodz, 1",
        "izmir, 1",
        "ბათ, 1",
        "haifa brem, 1",
        "ברמן haifa, 1",
        "haifa krakow, 0",
        "aifa, 0",
        "יפה, 0",
        "Duesseldorf, 0",
        "Αθήνα, 1",
        "ΑΘΗΝΑ, 1",
        "αθη, 1",
        "Київ, 1",
        "киев, 0",
        "الناصرة, 1",
        "الن, 1",
        "נצרת אתונה, 1",
        "hai bremen, 0",
        "haifa haifa, 2",
        "לודז, 1",
        "תל־אביב–יפו לודז׳, 1",
    })
    default void wordsFindWhatTheyBegin(String text, int found) {
        register();

        assertThat(registry().search(text(text)).entries()).hasSize(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "_",
                "ha%",
                "h_ifa",
                "\\",
                "!",
                "'",
                "' or '1'='1",
                "'; drop table tw_event; --",
                "haifa%",
                "\u0000",
                "x\u0000"
            })
    default void signsOfSqlAreNoWords(String text) {
        register();
        TwinningRegistry memory = copy();

        assertThat(registry().search(text(text))).isEqualTo(memory.search(text(text)));
        assertThat(registry().search(Search.all().withCountry(text)).entries()).isEmpty();
        assertThat(registry().search(Search.all()).entries()).hasSize(7);
    }

    /**
     * Tests long words, because indexes truncate them and columns have limits in characters, bytes or UTF-16 units.
     */
    @ParameterizedTest
    @ValueSource(strings = {"x", "ש", "𐤇", "ﬃ", "e\u0301"})
    default void longWordsFindWhatTheyAreTheNameOf(String sign) {
        int longest = 1_990 / sign.length();
        for (int length : new int[] {99, 100, 101, 128, 129, 255, 256, longest}) {
            String name = sign.repeat(length);
            TwinningId id = TwinningId.named(name);
            office().open(id, opening(name), officerOf("haifa")).orElseThrow();

            assertThat(ids(name)).as("%s signs", length).contains(id);
            assertThat(ids("Port " + name)).as("%s signs", length).contains(id);
            assertThat(ids(name + " Port")).as("%s signs", length).contains(id);
            assertThat(ids(name + " nowhere")).as("%s signs", length).isEmpty();
        }
        assertThat(ids(sign.repeat(10_000))).contains(TwinningId.named(sign.repeat(longest)));
    }

    /** Tests one name of each kind that the table of {@code FoundNamesTest} has many of. */
    @ParameterizedTest
    @CsvSource({
        "Düsseldorf, Duesseldorf, true",
        "Duesseldorf, Düsseldorf, true",
        "Ålborg, Aalborg, true",
        "Køge, Koege, true",
        "Fargʻona, Farg'ona, true",
        "Камʼянець, Камянець, true",
        "Θεσσαλονίκη, ΘΕΣΣΑΛΟΝΙΚΗ, true",
        "Πάτρας, πατρασ, true",
        "Київ, киів, false",
        "פתח תקווה, פתח תקוה, true",
        "קריית גת, קרית אתא, false",
        "الناصرة, الناصره, true",
        "خرم‌آباد, خرم آباد, true",
        "ハリファックス, パリ, false",
        "かき市, がぎ市, false",
        "मुंबई, मुम्बई, true",
        "पुणे, पणे, false",
        "น่าน, นาน, false",
        "구미, 군, false",
    })
    default void otherSpellingsFindAndOtherLettersDoNot(String name, String text, boolean isFound) {
        TwinningId id = TwinningId.named(name);
        office().open(id, opening(name), officerOf("haifa")).orElseThrow();

        assertThat(ids(text).contains(id)).isEqualTo(isFound);
        assertThat(ids("port " + text).contains(id)).isEqualTo(isFound);
        assertThat(ids(text + " port").contains(id)).isEqualTo(isFound);
    }

    @Test
    default void charactersAfterTheTwoThousandthAreIgnored() {
        register();

        assertThat(registry().search(text("haifa" + " ".repeat(2_000) + "lodz")))
                .isEqualTo(registry().search(text("haifa")));
        assertThat(registry().search(text(" ".repeat(5_000_000) + "haifa")))
                .isEqualTo(registry().search(text("haifa")));
        assertThat(registry().search(text("haifa \ufdfa".repeat(200_000))).entries())
                .isEmpty();
    }

    private Act opening(String name) {
        return new OpeningActs.OpenTwinning(town("haifa").withName(LocalText.in(LanguageTag.ENGLISH, "Port " + name)));
    }

    private List<TwinningId> ids(String text) {
        return registry().search(text(text)).entries().stream()
                .map(IndexEntry::id)
                .toList();
    }

    @Test
    default void countryAndStageNarrow() {
        register();

        assertThat(registry().search(Search.all().withCountry("PL")).entries()).hasSize(3);
        assertThat(registry().search(Search.all().withCountry("IL")).entries()).hasSize(7);
        assertThat(registry().search(Search.all().withCountry("pl")).entries()).isEmpty();
        assertThat(registry().search(Search.all().withStage(Stage.SIGNED)).entries())
                .hasSize(1);
        assertThat(registry()
                        .search(text("krakow").withCountry("PL").withStage(Stage.SIGNED))
                        .entries())
                .hasSize(1);
        assertThat(registry().search(text("krakow").withCountry("DE")).entries())
                .isEmpty();
    }

    @Test
    default void theIndexFollowsTheTwinning() {
        TwinningOffice office = office();
        TwinningId id = TwinningId.named("haifa-lyon");
        office.open(id, new OpeningActs.OpenTwinning(town("haifa")), officerOf("haifa"))
                .orElseThrow();
        assertThat(registry().search(text("lyon")).entries()).isEmpty();

        office.perform(id, new PartyActs.AddParty(town("lyon")), officerOf("haifa"))
                .orElseThrow();

        IndexEntry entry = IndexEntry.of(office.find(id));
        assertThat(registry().search(text("lyon")).entries()).containsExactly(entry);
        assertThat(registry().search(Search.all().withCountry("FR")).entries()).containsExactly(entry);
        assertThat(registry().search(Search.all().withStage(entry.stage())).entries())
                .containsExactly(entry);
    }

    @Test
    default void aFormerNameStillFinds() {
        TwinningOffice office = office();
        TwinningId id = TwinningId.named("nazareth-illit");
        office.open(id, new OpeningActs.OpenTwinning(named("נצרת עילית", "Nazareth Illit")), officerOf("nazareth"))
                .orElseThrow();
        office.perform(id, new PartyActs.RecordSuccessor(named("נוף הגליל", "Nof HaGalil")), officerOf("nazareth"))
                .orElseThrow();

        IndexEntry entry = IndexEntry.of(office.find(id));
        for (String text : List.of("nazareth illit", "נצרת עילית", "nof hagalil", "נוף הגליל")) {
            assertThat(registry().search(text(text)).entries()).as(text).containsExactly(entry);
        }
        assertThat(entry.formerNames()).containsExactly(LocalText.of("נצרת עילית", "Nazareth Illit"));
        assertThat(entry.sortKey(Search.Order.ENGLISH)).isEqualTo("nof hagalil");
    }

    private static LocalAuthority named(String hebrew, String english) {
        return town("nazareth").withName(LocalText.of(hebrew, english));
    }

    private void register() {
        TwinningOffice office = office();
        imported(office, "haifa", "bremen");
        imported(office, "haifa", "izmir");
        imported(office, "tel-aviv", "lodz");
        imported(office, "rishon", "krakow");
        imported(office, "tel-aviv", "batumi");
        imported(office, "nazareth", "athens", "kyiv");
        office.open(imports(Stage.SIGNED, "jerusalem", "krakow"), officerOf("jerusalem"))
                .orElseThrow();
    }

    private TwinningRegistry copy() {
        TwinningRegistry copy = new InMemoryRegistry();
        registry().search(Search.all()).entries().stream()
                .map(IndexEntry::id)
                .forEach(id -> copy.append(Append.of(0, registry().history(id), office().find(id))));
        return copy;
    }

    private static Search text(String text) {
        return Search.all().withText(Optional.of(text));
    }
}

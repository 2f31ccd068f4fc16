package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.approval.Body;
import org.twinpact.approval.Result;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.registry.Search;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EndingKind;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Past;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * Stories of real twinnings, as far as newspapers and public lists report them. Each reported fact costs one act, and
 * nothing that is unknown has to be invented. The sources are the reports named in each import.
 */
class RealCasesTest {
    private static final LocalAuthority BARCELONA = town("es-barcelona", "ברצלונה", "Barcelona", "ES");
    private static final LocalAuthority TEL_AVIV = town("il-tel-aviv", "תל אביב–יפו", "Tel Aviv-Yafo", "IL");
    private static final LocalAuthority GAZA = town("ps-gaza", "עזה", "Gaza City", "PS");
    private static final LocalAuthority PRAGUE = town("cz-prague", "פראג", "Prague", "CZ");
    private static final LocalAuthority BEIJING = town("cn-beijing", "בייג׳ינג", "Beijing", "CN");
    private static final String REPORT = "a newspaper report";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office = TwinningOffice.over(registry).build();

    @Test
    void threeCitiesOf1998AndTheSecondAgreementOfTwoOfThem() {
        Outcome.Accepted three = imported(Stage.IN_FORCE, "1998", Past.unknown(), BARCELONA, TEL_AVIV, GAZA);
        Outcome.Accepted two = imported(Stage.IN_FORCE, "2013", Past.unknown(), BARCELONA, TEL_AVIV);

        assertThat(three.events()).hasSize(1);
        assertThat(two.warnings()).as("the parties are others").isEmpty();
        assertThat(registry.search(Search.all().withAuthority(BARCELONA.id())).entries())
                .hasSize(2);
        assertThat(imported(Stage.IN_FORCE, "2013", Past.unknown(), TEL_AVIV, BARCELONA)
                        .warnings())
                .extracting(Finding::code)
                .containsExactly("SAME_PARTIES_RECORDED");
    }

    @ParameterizedTest
    @CsvSource({"1944, Coventry GB, Volgograd RU", "1958, Cologne DE, Turin IT", "2016, Prague CZ, Beijing CN"})
    void anAgreementOfWhichOnlyTheYearIsKnownIsFoundByIt(int year, String one, String other) {
        Outcome.Accepted outcome =
                imported(Stage.IN_FORCE, Integer.toString(year), Past.unknown(), town(one), town(other));

        assertThat(outcome.twinning().origin().orElseThrow().since()).contains(new PartialDate(Integer.toString(year)));
        assertThat(outcome.twinning().signedOn()).isEmpty();
        assertThat(registry.search(Search.all().withYear(year)).entries()).hasSize(1);
    }

    @Test
    void aRingAndATreatyOfSixCitiesAreOneTwinningEach() {
        LocalAuthority[] ring = Stream.of(
                        "Cologne DE", "Lille FR", "Esch-sur-Alzette LU", "Liège BE", "Rotterdam NL", "Turin IT")
                .map(RealCasesTest::town)
                .toArray(LocalAuthority[]::new);
        LocalAuthority[] treaty = Stream.of(
                        "Haifa IL", "Bremen DE", "Mainz DE", "Mannheim DE", "Erfurt DE", "Düsseldorf DE")
                .map(RealCasesTest::town)
                .toArray(LocalAuthority[]::new);

        assertThat(imported(Stage.IN_FORCE, "1958", Past.unknown(), ring)
                        .twinning()
                        .tracks())
                .hasSize(6);
        assertThat(imported(Stage.IN_FORCE, null, Past.unknown(), treaty)
                        .twinning()
                        .tracks())
                .hasSize(6);
    }

    @Test
    void aSigningOverAVideoCallOfAnUnknownDayInventsNone() {
        Outcome.Accepted outcome =
                imported(Stage.IN_FORCE, null, Past.unknown(), town("Pardes Hanna-Karkur IL"), town("Bedburg DE"));

        assertThat(outcome.events()).hasSize(1);
        assertThat(outcome.twinning().origin().orElseThrow().since()).isEmpty();
        assertThat(office.query(outcome.twinning().id()).missing(TODAY)).isEmpty();
    }

    @Test
    void bothSidesClaimToHaveEndedItAndTheLaterRecordReplacesTheEarlier() {
        TwinningId id = imported(Stage.IN_FORCE, "2016", Past.unknown(), PRAGUE, BEIJING)
                .twinning()
                .id();

        perform(id, new EndActs.RecordEnding(ended(PRAGUE.id(), "2019-10")));
        assertThat(office.find(id).stage()).isEqualTo(Stage.ENDED);
        assertThat(office.find(id).endedOn()).as("only the month is known").isEmpty();
        perform(id, new EndActs.RecordEnding(ended(BEIJING.id(), "2019-10-10")));

        assertThat(office.find(id).endedOn()).contains(LocalDate.parse("2019-10-10"));
        assertThat(office.find(id).ending().orElseThrow().side()).contains(BEIJING.id());
        assertReadable(id);
    }

    @Test
    void aCouncilApprovedAndNobodySigned() {
        LocalAuthority migdal = town("Migdal HaEmek IL");
        Past past = Past.unknown()
                .withDecision(new Past.PastDecision(
                        migdal.id(),
                        Body.COUNCIL,
                        Result.GRANTED,
                        Optional.of(new PartialDate("2019-05-28")),
                        Optional.empty()));

        Outcome.Accepted outcome = imported(Stage.TEXT_FINAL, null, past, migdal, town("Bucharest Sector 5 RO"));

        assertThat(outcome.events()).hasSize(1);
        assertThat(outcome.twinning().signedOn()).isEmpty();
        assertReadable(outcome.twinning().id());
    }

    @Test
    void anAttemptThatFailedIsDiscontinuedInItsYear() {
        Past past = Past.unknown()
                .withEnding(new Ending(
                        Optional.empty(), Optional.of(new PartialDate("2003")), Optional.empty(), Optional.empty()));

        Outcome.Accepted outcome = imported(Stage.DISCONTINUED, null, past, town("Preston GB"), town("Nablus PS"));

        assertThat(outcome.twinning().ending().orElseThrow().on()).contains(new PartialDate("2003"));
        assertReadable(outcome.twinning().id());
    }

    @Test
    void oneSideEndedItsTwinningWithAnUnknownCounterpartOnAnUnknownDay() {
        LocalAuthority omagh = town("Omagh GB");
        Past past = Past.unknown()
                .withEnding(new Ending(
                        Optional.of(EndingKind.BY_ONE_SIDE),
                        Optional.empty(),
                        Optional.of(omagh.id()),
                        Optional.empty()));

        Outcome.Accepted outcome =
                imported(Stage.ENDED, null, past, omagh, town("unknown", "צד לא ידוע", "Unknown counterpart", "ZZ"));

        assertThat(outcome.twinning().ending().orElseThrow().side()).contains(omagh.id());
        assertReadable(outcome.twinning().id());
    }

    private Outcome.Accepted imported(Stage stage, String since, Past past, LocalAuthority... parties) {
        Origin origin = new Origin(
                REPORT,
                EvidenceGrade.THIRD_PARTY_REPORT,
                Optional.ofNullable(since).map(PartialDate::new));
        Outcome.Accepted outcome = office.open(
                        new OpeningActs.ImportTwinning(List.of(parties), stage, origin, past), by(parties[0].id()))
                .orElseThrow();
        assertThat(outcome.twinning().stage()).isEqualTo(stage);
        return outcome;
    }

    private void perform(TwinningId id, Act act) {
        office.perform(id, act, by(PRAGUE.id())).orElseThrow();
    }

    private static ActContext by(AuthorityId party) {
        return ActContext.role("Archivist", party, TODAY);
    }

    /** Asserts that each event is a sentence in both languages and that the history loads. */
    private void assertReadable(TwinningId id) {
        Twinning twinning = office.find(id);
        List<Event> history = office.query(id).since(0);
        assertThat(Twinning.load(history)).isEqualTo(twinning);
        for (Event event : history) {
            assertThat(event.text(twinning, LanguageTag.HEBREW)).isNotBlank().doesNotContain("{", "_", "2019-");
            assertThat(event.text(twinning, LanguageTag.ENGLISH)).isNotBlank().doesNotContain("{", "_", "2019-");
        }
    }

    private static Ending ended(AuthorityId side, String on) {
        return new Ending(
                Optional.of(EndingKind.BY_ONE_SIDE),
                Optional.of(new PartialDate(on)),
                Optional.of(side),
                Optional.empty());
    }

    /** Returns a town by its English name and country, such as "Turin IT". */
    private static LocalAuthority town(String named) {
        String name = named.substring(0, named.length() - 3);
        String country = named.substring(named.length() - 2);
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new LocalAuthority(
                new AuthorityId(country.toLowerCase(Locale.ROOT) + "-" + id),
                new LocalText(Map.of(LanguageTag.ENGLISH, name)),
                country,
                AuthorityKind.CITY,
                List.of());
    }

    private static LocalAuthority town(String id, String hebrew, String english, String country) {
        return new LocalAuthority(
                new AuthorityId(id), LocalText.of(hebrew, english), country, AuthorityKind.CITY, List.of());
    }
}

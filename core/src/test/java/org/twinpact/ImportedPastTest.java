package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.agreement.Citation;
import org.twinpact.approval.Body;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.registry.Search;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EndingKind;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Past;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of what is known of the past of an imported twinning, of its correction, and of an end that is recorded. */
class ImportedPastTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText REASON = LocalText.of("הנסיבות השתנו", "Circumstances changed");
    private static final Sha256 HASH = SampleLife.plan().hash();
    private static final Citation CITED = new Citation("file 12 of the archive", Optional.empty(), Optional.of(HASH));
    private static final Optional<PartialDate> UNKNOWN = Optional.empty();
    private static final String DAY = "2026-01-05";

    @ParameterizedTest
    @CsvSource({
        "1967,",
        "2026,",
        "2026-01,",
        "2026-01-05,",
        "2026-01-06, DATE_IN_THE_FUTURE",
        "2026-02, DATE_IN_THE_FUTURE",
        "2541-05, DATE_IN_THE_FUTURE",
        "2999, DATE_IN_THE_FUTURE",
        "5758, DATE_IN_THE_FUTURE"
    })
    void noPastDateIsSurelyAfterTheDayOfTheImport(String date, String fault) {
        Optional<PartialDate> known = Optional.of(new PartialDate(date));
        List<Act> imports = List.of(
                imported(Stage.IN_FORCE, known, Past.unknown()),
                imported(
                        Stage.IN_FORCE,
                        UNKNOWN,
                        new Past(
                                List.of(new Past.Joining(HAIFA, known.get())),
                                List.of(),
                                Optional.empty(),
                                Optional.empty())),
                imported(Stage.IN_FORCE, UNKNOWN, Past.unknown().withDecision(approved(known))),
                imported(Stage.ENDED, UNKNOWN, Past.unknown().withEnding(ended(known))));

        assertThat(imports).allSatisfy(act -> {
            Scenario scenario = Scenario.under(Rulebook.shipped());
            if (fault == null) {
                assertThat(scenario.accepted(DAY, act)).isNotEmpty();
            } else {
                assertThat(scenario.refused(DAY, act)).containsExactly(fault);
            }
        });
    }

    @Test
    void aBetterDocumentMayCorrectTheDateOfTheSigning() {
        Scenario scenario = open(Stage.IN_FORCE, Optional.of(new PartialDate("1968")), Past.unknown());
        Optional<PartialDate> signed = Optional.of(new PartialDate("1967-05-03"));

        scenario.accepted(
                "2026-02-01", new OpeningActs.VerifyOrigin(EvidenceGrade.SIGNED_ORIGINAL, "the deed", signed));
        assertThat(scenario.twinning().origin().orElseThrow().since()).isEqualTo(signed);

        assertThat(scenario.refused(
                        "2026-02-01", new OpeningActs.VerifyOrigin(EvidenceGrade.SIGNED_ORIGINAL, "a copy", signed)))
                .as("nothing changes")
                .containsExactly("GRADE_NOT_HIGHER");
        Optional<PartialDate> other = Optional.of(new PartialDate("1967-05-04"));
        assertThat(scenario.refused(
                        "2026-02-01", new OpeningActs.VerifyOrigin(EvidenceGrade.STATEMENT, "a letter", other)))
                .as("a poorer document")
                .containsExactly("GRADE_NOT_HIGHER");
        assertThat(scenario.refused(
                        "2026-02-01",
                        new OpeningActs.VerifyOrigin(
                                EvidenceGrade.SIGNED_ORIGINAL, "a copy", Optional.of(new PartialDate("2999")))))
                .containsExactly("DATE_IN_THE_FUTURE");
        scenario.accepted("2026-02-01", new OpeningActs.VerifyOrigin(EvidenceGrade.SIGNED_ORIGINAL, "page 2", other));
        assertThat(scenario.twinning().origin().orElseThrow().since()).isEqualTo(other);
        assertWhole(scenario);
    }

    @Test
    void aCorrectedDateOfTheSigningIsFound() {
        InMemoryRegistry registry = new InMemoryRegistry();
        TwinningOffice office = TwinningOffice.over(registry).build();
        ActContext by = ActContext.role("Archivist", HAIFA, LocalDate.parse(DAY));
        Act act = imported(Stage.IN_FORCE, Optional.of(new PartialDate("1968")), Past.unknown());
        TwinningId id = office.open(act, by).orElseThrow().twinning().id();

        office.perform(
                        id,
                        new OpeningActs.VerifyOrigin(
                                EvidenceGrade.SIGNED_ORIGINAL, "the deed", Optional.of(new PartialDate("1967-05-03"))),
                        by)
                .orElseThrow();

        assertThat(registry.search(Search.all().withYear(1967)).entries()).hasSize(1);
        assertThat(registry.search(Search.all().withYear(1968)).entries()).isEmpty();
    }

    @Test
    void aCouncilThatApprovedWhatWasNeverSignedCostsOneAct() {
        Scenario scenario = open(Stage.TEXT_FINAL, UNKNOWN, Past.unknown().withDecision(approved(UNKNOWN)));

        assertThat(scenario.history()).hasSize(1);
        assertWhole(scenario);
    }

    @Test
    void anEndIsImportedAsFarAsItIsKnown() {
        Ending ending = ended(Optional.of(new PartialDate("2019-10")));

        Scenario scenario = open(
                Stage.ENDED,
                Optional.of(new PartialDate("2016")),
                Past.unknown().withEnding(ending));

        assertThat(scenario.twinning().ending()).contains(ending);
        assertThat(scenario.twinning().endedOn()).as("the day is not known").isEmpty();
        assertThat(scenario.twinning().endReason()).contains(REASON);
        assertWhole(scenario);
    }

    @ParameterizedTest
    @CsvSource({
        "IN_FORCE, il-haifa, BY_ONE_SIDE, 2019, ENDING_NOT_EXPECTED",
        "ENDED, de-bremen, BY_ONE_SIDE, 2019, NOT_A_PARTY",
        "ENDED, il-haifa, AGREED, 2019, SIDE_NOT_EXPECTED",
        "ENDED, il-haifa, BY_ONE_SIDE, 1998, DATE_BEFORE_PREREQUISITE",
    })
    void anImpossibleEndIsRefused(Stage stage, String side, EndingKind kind, String on, String fault) {
        Ending ending = new Ending(
                Optional.of(kind),
                Optional.of(new PartialDate(on)),
                Optional.of(new AuthorityId(side)),
                Optional.empty());
        Act act = imported(
                stage, Optional.of(new PartialDate("1999")), Past.unknown().withEnding(ending));

        assertThat(Scenario.under(Rulebook.shipped()).refused(DAY, act)).containsExactly(fault);
    }

    @Test
    void aPartyJoinsOnTheDayThatIsKnown() {
        Past past = new Past(
                List.of(
                        new Past.Joining(HAIFA, new PartialDate("1998-02-03")),
                        new Past.Joining(MARSEILLE, new PartialDate("1998"))),
                List.of(),
                Optional.empty(),
                Optional.empty());

        Scenario scenario = open(Stage.IN_FORCE, UNKNOWN, past);

        assertThat(scenario.twinning().track(HAIFA).orElseThrow().joinedOn()).contains(LocalDate.parse("1998-02-03"));
        assertThat(scenario.twinning().track(MARSEILLE).orElseThrow().joinedOn())
                .as("no day is invented")
                .isEmpty();
        assertThat(Scenario.under(Rulebook.shipped())
                        .refused(
                                DAY,
                                imported(
                                        Stage.IN_FORCE,
                                        UNKNOWN,
                                        new Past(
                                                List.of(new Past.Joining(
                                                        SampleLife.BREMEN.id(), new PartialDate("1998"))),
                                                List.of(),
                                                Optional.empty(),
                                                Optional.empty()))))
                .containsExactly("NOT_A_PARTY");
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"TEXT_FINAL", "SIGNING"})
    void aTextThatIsOnlyCitedIsDecidedOnSignedAndBroughtIntoForce(Stage stage) {
        Scenario scenario = open(stage, UNKNOWN, Past.unknown().withText(CITED));

        signAll(scenario);

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.refused("2026-03-02", new EntryIntoForceActs.ConfirmEntryIntoForce()))
                .as("what the law asks after the import")
                .containsExactly("FILING_MISSING");
        scenario.accepted(
                "2026-03-02", SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-03-02", HASH));
        scenario.accepted("2026-03-03", new EntryIntoForceActs.ConfirmEntryIntoForce());
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertWhole(scenario);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"TEXT_FINAL", "SIGNING", "SIGNED", "IN_FORCE", "ENDED"})
    void aTextMayBeCitedLater(Stage stage) {
        Scenario scenario = open(stage, UNKNOWN, Past.unknown());
        assertThat(scenario.twinning().finalTextHash()).isEmpty();

        scenario.accepted("2026-02-01", new OpeningActs.CiteText(CITED));

        assertThat(scenario.twinning().citation()).contains(CITED);
        assertThat(scenario.twinning().finalTextHash()).contains(HASH);
        assertWhole(scenario);
    }

    @Test
    void theHashThatAPartySignedDoesNotChange() {
        Scenario scenario = open(Stage.TEXT_FINAL, UNKNOWN, Past.unknown().withText(CITED));
        signAll(scenario);
        Citation other = new Citation("another file", Optional.empty(), Optional.of(new Sha256("0".repeat(64))));

        assertThat(scenario.refused("2026-03-02", new OpeningActs.CiteText(other)))
                .containsExactly("TEXT_NOT_CURRENT");
        assertThat(Scenario.until(18).refused("2026-07-01", new OpeningActs.CiteText(other)))
                .containsExactly("NOT_IMPORTED", "TEXT_RECORDED");
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"IN_FORCE", "ENDED", "DISCONTINUED"})
    void thePlaceholderCounterpartBecomesKnownAtAnyStage(Stage stage) {
        LocalAuthority unknown = LocalAuthority.of(
                "unknown-1", LocalText.of("צד לא ידוע", "Unknown counterpart"), "ZZ", AuthorityKind.MUNICIPALITY);
        Scenario scenario = Scenario.under(Rulebook.shipped());
        Origin origin = new Origin("the city's register", EvidenceGrade.STATEMENT, UNKNOWN);
        scenario.accepted(DAY, new OpeningActs.ImportTwinning(List.of(SampleLife.HAIFA, unknown), stage, origin));

        scenario.accepted("2026-03-01", new PartyActs.RecordSuccessor(SampleLife.MARSEILLE.withId(unknown.id())));

        assertThat(scenario.twinning().parties().read(LanguageTag.ENGLISH)).isEqualTo("Haifa – Marseille");
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aWrongCountryIsPutRightAtEveryStage(Stage stage) {
        LocalAuthority wrong = SampleLife.MARSEILLE.withCountry("IT");
        Scenario scenario = Scenario.under(Rulebook.shipped());
        Origin origin = new Origin("the city's register", EvidenceGrade.STATEMENT, UNKNOWN);
        scenario.accepted(DAY, new OpeningActs.ImportTwinning(List.of(SampleLife.HAIFA, wrong), stage, origin));
        assertThat(scenario.twinning().track(MARSEILLE).orElseThrow().profile().id())
                .isEqualTo("IT");

        scenario.accepted("2026-02-01", new OpeningActs.CorrectParty(SampleLife.MARSEILLE, REASON));

        assertThat(scenario.twinning().track(MARSEILLE)).hasValueSatisfying(track -> {
            assertThat(track.authority()).isEqualTo(SampleLife.MARSEILLE);
            assertThat(track.profile().id()).isEqualTo("FR");
            assertThat(track.formerNames()).as("a wrong name was never one").isEmpty();
        });
        assertThat(scenario.twinning().stage()).isEqualTo(stage);
        assertWhole(scenario);
    }

    @Test
    void aCorrectionOfAPartyNamesWhatItChanges() {
        Scenario scenario = Scenario.until(18);

        assertThat(scenario.warned(
                        "2026-07-01", new OpeningActs.CorrectParty(SampleLife.MARSEILLE.withCountry("IT"), REASON)))
                .contains("RULE_ADDED", "RULE_REMOVED");
        assertThat(scenario.refused("2026-07-01", new OpeningActs.CorrectParty(SampleLife.MARSEILLE, REASON)))
                .containsExactly("NOTHING_TO_CORRECT");
        assertThat(scenario.refused(
                        "2026-07-01",
                        new OpeningActs.CorrectParty(SampleLife.MARSEILLE.withCodes(SampleLife.HAIFA.codes()), REASON)))
                .containsExactly("ALREADY_A_PARTY");
        assertThat(scenario.refused("2026-07-01", new OpeningActs.CorrectParty(SampleLife.BREMEN, REASON)))
                .containsExactly("NOT_A_PARTY");
    }

    @ParameterizedTest
    @ValueSource(ints = {23, 25})
    void anEndAfterSigningOrForceIsRecorded(int acts) {
        Scenario scenario = Scenario.until(acts);
        assertThat(scenario.twinning().obligations()).isNotEmpty();
        Ending ending = ended(Optional.of(new PartialDate("2027-01")));

        List<?> events = scenario.accepted("2027-03-01", new EndActs.RecordEnding(ending));

        assertThat(events).hasAtLeastOneElementOfType(Consequence.ObligationLifted.class);
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.ENDED);
        assertThat(scenario.twinning().ending()).contains(ending);
        assertThat(scenario.twinning().obligations()).isEmpty();
        assertThat(scenario.twinning().tracks())
                .as("what formed the agreement is unchanged")
                .allSatisfy(track -> assertThat(track.signature()).isPresent());
        assertWhole(scenario);
    }

    @Test
    void whatIsKnownOfAnEndMayGrow() {
        Scenario scenario = open(Stage.ENDED, UNKNOWN, Past.unknown());
        Ending ending = ended(Optional.of(new PartialDate("2019-10-10")));

        scenario.accepted("2026-02-01", new EndActs.RecordEnding(ending));

        assertThat(scenario.twinning().ending()).contains(ending);
        assertThat(scenario.twinning().endedOn()).contains(LocalDate.parse("2019-10-10"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-20, DATE_BEFORE_PREREQUISITE",
        "2026-08, DATE_BEFORE_PREREQUISITE",
        "2026-09-21,",
        "2026-09,",
        "2027,",
        "2027-03-02, DATE_IN_THE_FUTURE",
        "2028, DATE_IN_THE_FUTURE",
    })
    void anEndIsNeitherSurelyBeforeTheEntryIntoForceNorInTheFuture(String on, String fault) {
        Scenario scenario = Scenario.until(25);
        Act act = new EndActs.RecordEnding(ended(Optional.of(new PartialDate(on))));

        if (fault == null) {
            assertThat(scenario.accepted("2027-03-01", act)).isNotEmpty();
        } else {
            assertThat(scenario.refused("2027-03-01", act)).containsExactly(fault);
        }
    }

    @Test
    void theHistoryNamesTheStageAndTheEvidenceOfAnImport() {
        Scenario scenario = open(Stage.IN_FORCE, UNKNOWN, Past.unknown());
        Event first = scenario.history().get(0);

        assertThat(first.text(scenario.twinning(), LanguageTag.ENGLISH))
                .isEqualTo(
                        "The twinning was imported at the stage “in force”. Source: “the city's register” (report of a"
                                + " third party).");
        assertThat(first.text(scenario.twinning(), LanguageTag.HEBREW))
                .isEqualTo("הברית נקלטה בשלב ״בתוקף״. המקור: ״the city's register״ (דיווח של גורם שלישי).");
    }

    @Test
    void theSamePartiesTwiceAreAWarning() {
        TwinningOffice office = TwinningOffice.inMemory();
        ActContext by = ActContext.role("Archivist", HAIFA, LocalDate.parse(DAY));
        Act act = imported(Stage.IN_FORCE, UNKNOWN, Past.unknown());
        assertThat(office.open(act, by).orElseThrow().warnings()).isEmpty();
        Act reversed = new OpeningActs.ImportTwinning(
                List.of(SampleLife.MARSEILLE, SampleLife.HAIFA),
                Stage.ENDED,
                new Origin("another register", EvidenceGrade.STATEMENT, UNKNOWN));
        Act other = new OpeningActs.ImportTwinning(
                List.of(SampleLife.HAIFA, SampleLife.BREMEN),
                Stage.IN_FORCE,
                new Origin("another register", EvidenceGrade.STATEMENT, UNKNOWN));

        assertThat(office.open(reversed, by).orElseThrow().warnings())
                .extracting(Finding::code)
                .containsExactly("SAME_PARTIES_RECORDED");
        assertThat(office.open(other, by).orElseThrow().warnings()).isEmpty();
    }

    private static void signAll(Scenario scenario) {
        scenario.accepted("2026-02-01", SampleLife.decides(HAIFA, "LEGAL_ADVISER", Scope.TEXT, "2026-02-01", HASH));
        scenario.accepted("2026-02-02", SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-02-02", HASH));
        scenario.accepted("2026-03-01", signed(HAIFA, "HEAD", "SECRETARY"));
        scenario.accepted("2026-03-01", signed(MARSEILLE, "HEAD"));
    }

    private static Act signed(AuthorityId party, String... offices) {
        return new SignatureActs.RecordSignature(
                party,
                new Signature(
                        HASH,
                        List.of(offices).stream().map(Signatory::of).toList(),
                        true,
                        LocalDate.parse("2026-03-01")));
    }

    private static Past.PastDecision approved(Optional<PartialDate> on) {
        return new Past.PastDecision(HAIFA, new Body("COUNCIL"), Result.GRANTED, on, Optional.of("a newspaper"));
    }

    private static Ending ended(Optional<PartialDate> on) {
        return new Ending(Optional.of(EndingKind.BY_ONE_SIDE), on, Optional.of(HAIFA), Optional.of(REASON));
    }

    private static Scenario open(Stage stage, Optional<PartialDate> since, Past past) {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted(DAY, imported(stage, since, past));
        return scenario;
    }

    private static Act imported(Stage stage, Optional<PartialDate> since, Past past) {
        Origin origin = new Origin("the city's register", EvidenceGrade.THIRD_PARTY_REPORT, since);
        return new OpeningActs.ImportTwinning(List.of(SampleLife.HAIFA, SampleLife.MARSEILLE), stage, origin, past);
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.registry.StaleTwinningException;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of the queries of a clerk, which all return an answer without any change. */
class TwinningQueriesTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalDate DAY = LocalDate.parse("2026-06-12");

    private InMemoryRegistry registry;

    @Test
    void whatIsMissingFromWhomAndUnderWhichBasis() {
        TwinningQueries questions = afterActs(18).query(TwinningId.named("questions"));

        assertThat(questions.missing(DAY))
                .extracting(Finding::party, finding -> finding.body().code(), Finding::evidence, Finding::basis)
                .contains(
                        tuple(Optional.of(HAIFA), "LEGAL_ADVISER", "IL-LEGAL-OPINION", Basis.LAW),
                        tuple(Optional.of(MARSEILLE), "COUNCIL", "FR-COUNCIL", Basis.GUIDE));
        assertThat(questions.missing(HAIFA, DAY))
                .allMatch(missing -> !missing.party().equals(Optional.of(MARSEILLE)));
        assertThat(questions.missing(HAIFA, DAY))
                .hasSizeLessThan(questions.missing(DAY).size());
    }

    @Test
    void whoIsNoPartyIsNotToldThatNothingIsMissing() {
        TwinningQueries questions = afterActs(18).query(TwinningId.named("questions"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> questions.missing(SampleLife.BREMEN.id(), DAY))
                .withMessageContainingAll("de-bremen is no party", "il-haifa", "fr-marseille");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> questions.signatories(SampleLife.BREMEN.id()))
                .withMessageContaining("de-bremen is no party");
    }

    @Test
    void whatMayBeDoneNowAndByWhom() {
        TwinningOffice office = afterActs(18);
        TwinningQueries questions = office.query(TwinningId.named("questions"));
        Twinning twinning = office.find(TwinningId.named("questions"));

        assertThat(questions.availableActs(DAY))
                .extracting(
                        AvailableAct::act,
                        AvailableAct::party,
                        available -> available.body().code(),
                        possible -> possible.missing().isEmpty())
                .contains(
                        tuple(ActKind.RECORD_DECISION, Optional.of(HAIFA), "LEGAL_ADVISER", true),
                        tuple(ActKind.RECORD_DECISION, Optional.of(MARSEILLE), "COUNCIL", true),
                        tuple(ActKind.RECORD_DECISION, Optional.of(MARSEILLE), "STATE_REPRESENTATIVE", false),
                        tuple(ActKind.RECORD_SIGNATURE, Optional.of(HAIFA), "HEAD", false),
                        tuple(ActKind.DISCONTINUE, Optional.empty(), "OFFICER", true));
        assertThat(questions.availableActs(DAY)).allSatisfy(possible -> {
            assertThat(possible.text(twinning, LanguageTag.HEBREW)).containsPattern("\\p{IsHebrew}");
            assertThat(possible.text(twinning, LanguageTag.ENGLISH)).doesNotContainPattern("\\p{IsHebrew}|_");
        });
        assertThat(afterActs(12).query(TwinningId.named("questions")).availableActs(LocalDate.parse("2026-05-01")))
                .filteredOn(possible -> possible.act() == ActKind.FINALIZE_TEXT)
                .singleElement()
                .satisfies(finalization -> assertThat(finalization.missing()).isNotEmpty());
    }

    @Test
    void whatIsOwedAfterSigningTheOverdueFirst() {
        TwinningQueries questions = afterActs(29).query(TwinningId.named("questions"));
        LocalDate day = LocalDate.parse("2027-06-01");

        assertThat(questions.missing(day)).isEmpty();
        assertThat(questions.obligations(day))
                .extracting(Finding::code, Finding::evidence, Finding::party, Finding::basis)
                .containsExactly(
                        tuple("OBLIGATION_OVERDUE", "IL-INFORM-ASSOCIATION", Optional.of(HAIFA), Basis.GUIDE),
                        tuple("OBLIGATION_OVERDUE", "IL-INFORM-MFA", Optional.of(HAIFA), Basis.GUIDE),
                        tuple("OBLIGATION_OVERDUE", "FR-YEARLY-DECLARATION", Optional.of(MARSEILLE), Basis.LAW),
                        tuple("OBLIGATION_OPEN", "FR-YEARLY-DECLARATION", Optional.of(MARSEILLE), Basis.LAW),
                        tuple("OBLIGATION_OPEN", "IL-YEARLY-REPORT", Optional.of(HAIFA), Basis.GUIDE));
        assertThat(questions.obligations(day))
                .extracting(obligation -> obligation.text(LanguageTag.ENGLISH))
                .contains(
                        "Haifa: notice to the foreign ministry was due by 14 October 2026. Inform the foreign ministry.",
                        "Haifa: yearly report to the association of local authorities and the foreign ministry"
                                + " (14 September 2026 to 13 September 2027), due by 14 September 2027. Report once a year to the association of local authorities and the foreign"
                                + " ministry.");
        assertThat(questions.obligations(day))
                .extracting(obligation -> obligation.text(LanguageTag.HEBREW))
                .contains("חיפה: הודעה למשרד החוץ, המועד האחרון היה 14 באוקטובר 2026 וכבר חלף. ליידע את משרד החוץ.");
        assertThat(questions.obligations(LocalDate.parse("2026-10-14")))
                .extracting(Finding::code)
                .containsOnly("OBLIGATION_OPEN");
        assertThat(afterActs(22).query(TwinningId.named("questions")).obligations(day))
                .isEmpty();
    }

    @Test
    void exactlyTheAvailableActsAreAccepted() {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        for (SampleLife.RecordedAct recorded : SampleLife.acts()) {
            scenario.perform(recorded);
            assertThat(new AvailableActComparison(scenario.lifecycle(), scenario.twinning(), WalkTowns.LATER_DAY)
                            .faults())
                    .as(
                            "after %s of %s",
                            recorded.act().kind().typeName(), recorded.by().on())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void alsoOfWhatWasImportedWithNothingKnownOfIt(Stage stage) {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        Origin origin = new Origin("the city's register", EvidenceGrade.SIGNED_ORIGINAL, Optional.empty());
        scenario.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(List.of(SampleLife.HAIFA, SampleLife.MARSEILLE), stage, origin));

        assertThat(new AvailableActComparison(scenario.lifecycle(), scenario.twinning(), WalkTowns.LATER_DAY).faults())
                .isEmpty();
    }

    @Test
    void whatChangedSinceInWords() {
        TwinningOffice office = afterActs(22);
        TwinningId id = TwinningId.named("questions");
        long seen = office.find(id).version();

        office.perform(
                        id,
                        SampleLife.acts().get(22).act(),
                        SampleLife.acts().get(22).by())
                .orElseThrow();

        assertThat(office.query(id).since(seen))
                .extracting(event -> event.text(office.find(id), registry.history(id), LanguageTag.ENGLISH))
                .startsWith(
                        "Marseille signed the agreement on 14 September 2026.",
                        "All required signatures have been given. The last one counts from 14 September 2026.",
                        "The twinning entered the stage: signed.")
                .contains("Haifa: a new obligation, due by 21 September 2026: publication of the signing.");
        assertThat(registry.history(id))
                .allSatisfy(event -> assertThat(event.text(office.find(id), LanguageTag.HEBREW))
                        .containsPattern("\\p{IsHebrew}")
                        .doesNotContain("?", "{"));
        assertThat(office.query(id).since(office.find(id).version())).isEmpty();
    }

    @Test
    void whoMayNotIsRefusedBeforeAnythingIsDecided() {
        afterActs(12);
        TwinningId id = TwinningId.named("questions");
        TwinningOffice strict = TwinningOffice.over(registry)
                .clock(SampleLife.CLOCK)
                .permission((by, act, twinning) ->
                        by.role().equals("Mayor") || !(act instanceof EndActs.Discontinue) && twinning.isPresent()
                                ? Permission.Verdict.permitted()
                                : Permission.Verdict.denied(LocalText.of("רק לראש העירייה.", "Only the mayor may.")))
                .build();
        Act abandon = new EndActs.Discontinue(LocalText.of("די", "Enough"));
        ActContext officer = ActContext.role("International relations officer", HAIFA, DAY);
        long version = strict.find(id).version();

        assertThat(codes(strict.perform(id, abandon, officer))).containsExactly("NOT_PERMITTED");
        assertThat(codes(strict.open(new OpeningActs.OpenTwinning(SampleLife.BREMEN), officer)))
                .containsExactly("NOT_PERMITTED");
        assertThat(strict.find(id).version()).isEqualTo(version);
        strict.perform(id, abandon, ActContext.role("Mayor", HAIFA, DAY)).orElseThrow();
    }

    @Test
    void anOpeningUnderATakenKeyFails() {
        TwinningOffice office = afterActs(12);
        TwinningId id = TwinningId.named("questions");
        ActContext officer = ActContext.role("International relations officer", HAIFA, DAY);

        assertThatExceptionOfType(StaleTwinningException.class)
                .isThrownBy(() -> office.open(id, new OpeningActs.OpenTwinning(SampleLife.HAIFA), officer))
                .withMessage("the key " + id + " is taken by a twinning at version "
                        + office.find(id).version()
                        + "; a new one was to be opened under it. Choose another key")
                .satisfies(taken -> assertThat(taken.expected()).isZero());
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.match(
                accepted -> List.of(),
                refused -> refused.missing().stream().map(Finding::code).toList());
    }

    private TwinningOffice afterActs(int number) {
        registry = new InMemoryRegistry();
        TwinningOffice office =
                TwinningOffice.over(registry).clock(SampleLife.CLOCK).build();
        TwinningId id = TwinningId.named("questions");
        List<SampleLife.RecordedAct> life = SampleLife.acts().subList(0, number);
        office.open(id, life.get(0).act(), life.get(0).by()).orElseThrow();
        life.subList(1, number)
                .forEach(recorded ->
                        office.perform(id, recorded.act(), recorded.by()).orElseThrow());
        return office;
    }
}

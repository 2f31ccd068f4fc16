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
import org.twinpact.evidence.Grade;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.registry.StaleTwinningException;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Possible;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TwinningId;

/** Every question that a clerk asks has an answer, and none of them changes anything. */
class QuestionsTest {
    private static final AuthorityId HAIFA = Story.HAIFA.id();
    private static final AuthorityId MARSEILLE = Story.MARSEILLE.id();
    private static final LocalDate DAY = LocalDate.parse("2026-06-12");

    private InMemoryRegistry registry;

    @Test
    void whatIsMissingFromWhomAndUnderWhichBasis() {
        Questions questions = told(18).ask(TwinningId.named("questions"));

        assertThat(questions.missing(DAY))
                .extracting(Missing::party, Missing::who, Missing::evidence, Missing::basis)
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
        Questions questions = told(18).ask(TwinningId.named("questions"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> questions.missing(Story.BREMEN.id(), DAY))
                .withMessageContainingAll("de-bremen is no party", "il-haifa", "fr-marseille");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> questions.signatories(Story.BREMEN.id()))
                .withMessageContaining("de-bremen is no party");
    }

    @Test
    void whatMayBeDoneNowAndByWhom() {
        Questions questions = told(18).ask(TwinningId.named("questions"));

        assertThat(questions.possible(DAY))
                .extracting(
                        Possible::act,
                        Possible::party,
                        Possible::who,
                        possible -> possible.missing().isEmpty())
                .contains(
                        tuple("RecordDecision", Optional.of(HAIFA), "LEGAL_ADVISER", true),
                        tuple("RecordDecision", Optional.of(MARSEILLE), "COUNCIL", true),
                        tuple("RecordDecision", Optional.of(MARSEILLE), "STATE_REPRESENTATIVE", false),
                        tuple("Sign", Optional.of(HAIFA), "HEAD", false),
                        tuple("Abandon", Optional.empty(), "OFFICER", true));
        assertThat(questions.possible(DAY)).allSatisfy(possible -> {
            assertThat(possible.text(LanguageTag.HEBREW)).containsPattern("\\p{IsHebrew}");
            assertThat(possible.text(LanguageTag.ENGLISH)).doesNotContainPattern("\\p{IsHebrew}|_");
        });
        assertThat(told(12).ask(TwinningId.named("questions")).possible(LocalDate.parse("2026-05-01")))
                .filteredOn(possible -> possible.act().equals("FreezeText"))
                .singleElement()
                .satisfies(freeze -> assertThat(freeze.missing()).isNotEmpty());
    }

    @Test
    void whatIsOwedAfterSigningTheOverdueFirst() {
        Questions questions = told(29).ask(TwinningId.named("questions"));
        LocalDate day = LocalDate.parse("2027-06-01");

        assertThat(questions.missing(day)).isEmpty();
        assertThat(questions.duties(day))
                .extracting(Missing::code, Missing::evidence, Missing::party, Missing::basis)
                .containsExactly(
                        tuple("DUTY_OVERDUE", "IL-INFORM-ASSOCIATION", Optional.of(HAIFA), Basis.GUIDE),
                        tuple("DUTY_OVERDUE", "IL-INFORM-MFA", Optional.of(HAIFA), Basis.GUIDE),
                        tuple("DUTY_OVERDUE", "FR-YEARLY-DECLARATION", Optional.of(MARSEILLE), Basis.LAW),
                        tuple("DUTY_OPEN", "IL-YEARLY-REPORT", Optional.of(HAIFA), Basis.GUIDE));
        assertThat(questions.duties(day))
                .extracting(duty -> duty.text(LanguageTag.ENGLISH))
                .contains(
                        "Haifa still owes IL-INFORM-MFA, which was due on 2026-10-14: Inform the foreign ministry.",
                        "Haifa owes IL-YEARLY-REPORT by 2027-09-14: Report once a year to the association and the"
                                + " foreign ministry.");
        assertThat(questions.duties(day))
                .extracting(duty -> duty.text(LanguageTag.HEBREW))
                .contains("חיפה: החובה IL-INFORM-MFA טרם מולאה, ומועדה (2026-10-14) חלף: ליידע את משרד החוץ.");
        assertThat(questions.duties(LocalDate.parse("2026-10-14")))
                .extracting(Missing::code)
                .containsOnly("DUTY_OPEN");
        assertThat(told(22).ask(TwinningId.named("questions")).duties(day)).isEmpty();
    }

    @Test
    void everythingThatIsCalledPossibleIsAcceptedAndTheOtherWayRound() {
        Tale tale = Tale.under(Rulebook.shipped());
        for (Story.Chapter chapter : Story.life()) {
            tale.tell(chapter);
            assertThat(new Offers(tale.lifecycle(), tale.twinning(), WalkTowns.LATER_DAY).faults())
                    .as("after %s of %s", chapter.act().name(), chapter.by().on())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void alsoOfWhatWasImportedWithNothingKnownOfIt(Stage stage) {
        Tale tale = Tale.under(Rulebook.shipped());
        Origin origin = new Origin("the city's register", Grade.SIGNED_ORIGINAL, Optional.empty());
        tale.accepted("2026-01-05", new Act.ImportTwinning(List.of(Story.HAIFA, Story.MARSEILLE), stage, origin));

        assertThat(new Offers(tale.lifecycle(), tale.twinning(), WalkTowns.LATER_DAY).faults())
                .isEmpty();
    }

    @Test
    void whatChangedSinceInWords() {
        TwinningOffice office = told(22);
        TwinningId id = TwinningId.named("questions");
        long seen = office.find(id).version();

        office.perform(id, Story.life().get(22).act(), Story.life().get(22).by())
                .orElseThrow();

        assertThat(office.ask(id).since(seen))
                .extracting(event -> event.text(office.find(id), registry.history(id), LanguageTag.ENGLISH))
                .startsWith(
                        "Marseille signed.",
                        "All whose signatures are needed have signed.",
                        "The twinning is now signed.")
                .contains("Haifa owes IL-PUBLISH by 2026-09-21.");
        assertThat(registry.history(id))
                .allSatisfy(event -> assertThat(event.text(office.find(id), LanguageTag.HEBREW))
                        .containsPattern("\\p{IsHebrew}")
                        .doesNotContain("?", "{"));
        assertThat(office.ask(id).since(office.find(id).version())).isEmpty();
    }

    @Test
    void whoMayNotIsRefusedBeforeAnythingIsDecided() {
        told(12);
        TwinningId id = TwinningId.named("questions");
        TwinningOffice strict = TwinningOffice.over(registry)
                .permission((by, act, twinning) ->
                        by.role().equals("Mayor") || !(act instanceof Act.Abandon) && twinning.isPresent())
                .build();
        Act abandon = new Act.Abandon(LocalText.of("די", "Enough"));
        By officer = By.role("International relations officer", HAIFA, DAY);
        long version = strict.find(id).version();

        assertThat(codes(strict.perform(id, abandon, officer))).containsExactly("NOT_PERMITTED");
        assertThat(codes(strict.open(new Act.OpenTwinning(Story.BREMEN), officer)))
                .containsExactly("NOT_PERMITTED");
        assertThat(strict.find(id).version()).isEqualTo(version);
        strict.perform(id, abandon, By.role("Mayor", HAIFA, DAY)).orElseThrow();
    }

    @Test
    void anOpeningUnderAKeyThatIsTakenIsToldSo() {
        TwinningOffice office = told(12);
        TwinningId id = TwinningId.named("questions");
        By officer = By.role("International relations officer", HAIFA, DAY);

        assertThatExceptionOfType(StaleTwinningException.class)
                .isThrownBy(() -> office.open(id, new Act.OpenTwinning(Story.HAIFA), officer))
                .withMessage("the key " + id + " is taken by a twinning at version "
                        + office.find(id).version()
                        + "; a new one was to be opened under it. Choose another key")
                .satisfies(taken -> assertThat(taken.expected()).isZero());
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.match(
                accepted -> List.of(),
                refused -> refused.missing().stream().map(Missing::code).toList());
    }

    private TwinningOffice told(int number) {
        registry = new InMemoryRegistry();
        TwinningOffice office = TwinningOffice.over(registry).build();
        TwinningId id = TwinningId.named("questions");
        List<Story.Chapter> life = Story.life().subList(0, number);
        office.open(id, life.get(0).act(), life.get(0).by()).orElseThrow();
        life.subList(1, number)
                .forEach(chapter ->
                        office.perform(id, chapter.act(), chapter.by()).orElseThrow());
        return office;
    }
}

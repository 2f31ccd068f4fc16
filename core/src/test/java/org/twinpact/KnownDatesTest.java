package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.partner.EnquiryAnswer;
import org.twinpact.partner.PartnerSearch;
import org.twinpact.partner.SearchRoute;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EnteredDay;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Past;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;

/** Tests that findings show a date that is only partly known as it is known, without an invented day or month. */
class KnownDatesTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId BREMEN = SampleLife.BREMEN.id();
    private static final LocalText REASON = LocalText.of("טעות", "A slip");
    private static final ActId ANY = new ActId("any");
    private static final String TODAY = "2028-02-01";

    @ParameterizedTest
    @CsvSource({"2027, 2027, 2027", "2027-03, March 2027, מרץ 2027", "2027-03-14, 14 March 2027, 14 במרץ 2027"})
    void aDateIsShownAsFarAsItIsKnown(String iso, String english, String hebrew) {
        PartialDate known = new PartialDate(iso);

        for (Outcome outcome : List.of(
                anImportThatEndsBeforeItsSigning(known),
                anEndBeforeTheSigning(known),
                anEntryIntoForceBeforeTheSigning(known),
                anAnswerBeforeItsEnquiry(known),
                anEntryIntoForceAfterTheEnd(known),
                aSignatureAfterTheEnd(known),
                anEndBeforeASignature(known))) {
            assertThat(outcome.text(LanguageTag.ENGLISH)).contains("(" + english + ")");
            assertThat(outcome.text(LanguageTag.HEBREW)).contains("(" + hebrew + ")");
        }
    }

    private static Outcome anImportThatEndsBeforeItsSigning(PartialDate since) {
        Past past = Past.unknown().withEnding(ended(new PartialDate("2026")));
        return Scenario.under(Rulebook.shipped()).ask(TODAY, imported(Stage.ENDED, since, past));
    }

    private static Outcome anEndBeforeTheSigning(PartialDate since) {
        return imported(Stage.IN_FORCE, since).ask(TODAY, new EndActs.RecordEnding(ended(new PartialDate("2026"))));
    }

    private static Outcome anEntryIntoForceBeforeTheSigning(PartialDate since) {
        return imported(Stage.SIGNED, since)
                .ask(
                        TODAY,
                        new EntryIntoForceActs.ConfirmEntryIntoForce(
                                Optional.of(new EnteredDay(day("2026-05-01"), REASON))));
    }

    private static Outcome anAnswerBeforeItsEnquiry(PartialDate startedOn) {
        PartnerSearch search = new PartnerSearch(
                SearchRoute.THROUGH_ASSOCIATION,
                Optional.of(LocalText.of("ארגון", "An association")),
                List.of(),
                Optional.of(startedOn),
                Optional.of(new EnquiryAnswer(Optional.of(new PartialDate("2026")), List.of())));
        return Scenario.until(1).ask(TODAY, new PreparationActs.RecordPartnerSearch(HAIFA, search));
    }

    private static Outcome anEntryIntoForceAfterTheEnd(PartialDate end) {
        return endedOn(end)
                .ask(
                        TODAY,
                        new EntryIntoForceActs.CorrectEntryIntoForce(
                                HAIFA, ANY, new EnteredDay(day("2028-01-10"), REASON)));
    }

    private static Outcome aSignatureAfterTheEnd(PartialDate end) {
        Scenario scenario = endedOn(end);
        Signature late =
                new Signature(FinalizedScenario.hash(scenario), List.of(Signatory.of("HEAD")), true, day("2028-01-10"));
        return scenario.ask(TODAY, new SignatureActs.CorrectSignature(HAIFA, ANY, late, REASON));
    }

    private static Outcome anEndBeforeASignature(PartialDate end) {
        Scenario scenario = FinalizedScenario.finalized(3, terms -> terms.withSigners(2));
        FinalizedScenario.signAll(scenario);
        scenario.accepted("2026-09-22", new EntryIntoForceActs.ConfirmEntryIntoForce());
        scenario.accepted(
                "2026-11-30",
                SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-11-30", FinalizedScenario.hash(scenario)));
        scenario.accepted("2028-01-10", FinalizedScenario.signs(scenario, BREMEN, "2028-01-10", "HEAD"));
        return scenario.ask(TODAY, new EndActs.RecordEnding(ended(end)));
    }

    private static Scenario endedOn(PartialDate end) {
        Scenario scenario = Scenario.until(25);
        scenario.accepted(TODAY, new EndActs.RecordEnding(ended(end)));
        return scenario;
    }

    private static Scenario imported(Stage stage, PartialDate since) {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted(TODAY, imported(stage, since, Past.unknown()));
        return scenario;
    }

    private static Act imported(Stage stage, PartialDate since, Past past) {
        Origin origin = new Origin("the city's register", EvidenceGrade.THIRD_PARTY_REPORT, Optional.of(since));
        return new OpeningActs.ImportTwinning(List.of(SampleLife.HAIFA, SampleLife.MARSEILLE), stage, origin, past);
    }

    private static Ending ended(PartialDate on) {
        return new Ending(Optional.empty(), Optional.of(on), Optional.empty(), Optional.empty());
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.followup.ContactPoint;
import org.twinpact.language.LanguageTag;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.TwinningId;

/**
 * Tests of the personal data of a person named in an act. The data are supplied with the act or already stored, so that
 * none are lost.
 */
class PersonalDataSuppliedTest {
    private static final PersonalDatum DANA = FullActs.by().person().orElseThrow();
    private static final ActContext NOBODY = ActContext.role(
            "Officer", SampleLife.HAIFA.id(), SampleLife.acts().get(0).by().on());

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office =
            TwinningOffice.over(registry).clock(SampleLife.CLOCK).build();

    static Stream<Act> naming() {
        return FullActs.all().stream()
                .filter(act -> !(act instanceof OpeningActs.ErasePersonalData))
                .filter(act -> act.toString().contains(DANA.ref().commitment().hex()));
    }

    @BeforeEach
    void open() {
        SampleLife.RecordedAct opening = SampleLife.acts().get(0);
        office.open(Scenario.ID, opening.act(), opening.by()).orElseThrow();
    }

    @Test
    void theActsThatNamePersonsAreKnown() {
        assertThat(naming().map(act -> act.kind().typeName()))
                .containsExactlyInAnyOrder("RecordRoundTable", "AppointContact", "RecordSignature", "CorrectSignature");
    }

    @ParameterizedTest
    @MethodSource("naming")
    void whoIsNeitherBroughtNorKeptIsAskedFor(Act act) {
        assertThat(codes(office.perform(Scenario.ID, act, NOBODY))).containsExactly("PERSONAL_DATA_MISSING");
        assertThat(codes(office.preview(Scenario.ID, act, NOBODY))).containsExactly("PERSONAL_DATA_MISSING");
        assertThat(registry.history(Scenario.ID)).hasSize(1);
        assertThat(codes(office.perform(Scenario.ID, act, NOBODY.withPersonalData(DANA))))
                .doesNotContain("PERSONAL_DATA_MISSING");
        assertThat(codes(office.perform(Scenario.ID, act, NOBODY.withPerson(DANA))))
                .doesNotContain("PERSONAL_DATA_MISSING");
    }

    @Test
    void dataOfAPersonWhomTheActDoesNotNameAreRefused() {
        Act unnamed = new ContactActs.AppointContact(SampleLife.HAIFA.id(), SampleLife.contact("haifa"));
        ActContext by = NOBODY.withPersonalData(DANA);
        TwinningId other = TwinningId.named("another twinning");

        Outcome outcome = office.perform(Scenario.ID, unnamed, by);

        assertThat(codes(outcome)).containsExactly("PERSONAL_DATA_NOT_NAMED");
        assertThat(codes(office.preview(Scenario.ID, unnamed, by))).containsExactly("PERSONAL_DATA_NOT_NAMED");
        assertThat(codes(office.open(other, new OpeningActs.OpenTwinning(SampleLife.HAIFA), by)))
                .containsExactly("PERSONAL_DATA_NOT_NAMED");
        assertThat(outcome.<String>match(accepted -> "", refused -> refused.text(LanguageTag.ENGLISH)))
                .contains(DANA.ref().commitment().abbreviated());
        assertThat(registry.people(Scenario.ID)).isEmpty();
        assertThat(registry.find(other)).isEmpty();
        assertThat(codes(office.perform(Scenario.ID, unnamed, by.withPerson(DANA))))
                .as("the author is named")
                .isEmpty();
    }

    @Test
    void itIsSaidHowToBringThem() {
        Outcome outcome = office.perform(Scenario.ID, contact(), NOBODY);

        assertThat(outcome.<String>match(accepted -> "", refused -> refused.text(LanguageTag.ENGLISH)))
                .contains("Supply the data with the act");
        assertThat(outcome.<String>match(accepted -> "", refused -> refused.text(LanguageTag.HEBREW)))
                .contains("יש לצרף את הפרטים לפעולה");
        assertThat(outcome.<List<Finding>>match(accepted -> List.of(), Outcome.Refused::missing))
                .singleElement()
                .satisfies(fault -> assertThat(fault.details().get("given").read(LanguageTag.ENGLISH))
                        .isEqualTo(DANA.ref().commitment().abbreviated()));
    }

    @Test
    void whoIsKeptNeedNotBeBroughtAgainUntilErased() {
        office.perform(Scenario.ID, contact(), NOBODY.withPersonalData(DANA)).orElseThrow();
        office.perform(Scenario.ID, contact(), NOBODY).orElseThrow();
        assertThat(registry.person(Scenario.ID, DANA.ref())).contains(DANA.person());

        office.perform(Scenario.ID, new OpeningActs.ErasePersonalData(DANA.ref()), NOBODY)
                .orElseThrow();

        assertThat(codes(office.perform(Scenario.ID, contact(), NOBODY))).containsExactly("PERSONAL_DATA_MISSING");
    }

    private static Act contact() {
        ContactPoint role = SampleLife.contact("haifa");
        return new ContactActs.AppointContact(
                SampleLife.HAIFA.id(),
                new ContactPoint(role.role(), role.mailbox(), role.postalAddress(), Optional.of(DANA.ref())));
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.match(
                accepted -> List.of(),
                refused -> refused.missing().stream().map(Finding::code).toList());
    }
}

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
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Outcome;

/** A person whom an act names is brought with it, or was kept before; otherwise the data would be lost unnoticed. */
class PeopleBroughtTest {
    private static final PersonalDatum DANA = FullActs.by().person().orElseThrow();
    private static final By NOBODY =
            By.role("Officer", Story.HAIFA.id(), Story.life().get(0).by().on());

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office = TwinningOffice.over(registry).build();

    static Stream<Act> naming() {
        return FullActs.all().stream()
                .filter(act -> !(act instanceof Act.ErasePerson))
                .filter(act -> act.toString().contains(DANA.ref().commitment().hex()));
    }

    @BeforeEach
    void open() {
        Story.Chapter opening = Story.life().get(0);
        office.open(Tale.ID, opening.act(), opening.by()).orElseThrow();
    }

    @Test
    void theActsThatNamePersonsAreKnown() {
        assertThat(naming().map(Act::name))
                .containsExactlyInAnyOrder("AssessNeeds", "AppointContact", "Sign", "CorrectSignature");
    }

    @ParameterizedTest
    @MethodSource("naming")
    void whoIsNeitherBroughtNorKeptIsAskedFor(Act act) {
        assertThat(codes(office.perform(Tale.ID, act, NOBODY))).containsExactly("PERSON_NOT_BROUGHT");
        assertThat(codes(office.preview(Tale.ID, act, NOBODY))).containsExactly("PERSON_NOT_BROUGHT");
        assertThat(registry.history(Tale.ID)).hasSize(1);
        assertThat(codes(office.perform(Tale.ID, act, NOBODY.withBrings(DANA)))).doesNotContain("PERSON_NOT_BROUGHT");
        assertThat(codes(office.perform(Tale.ID, act, NOBODY.withPerson(DANA)))).doesNotContain("PERSON_NOT_BROUGHT");
    }

    @Test
    void itIsSaidHowToBringThem() {
        Outcome outcome = office.perform(Tale.ID, contact(), NOBODY);

        for (LanguageTag language : List.of(LanguageTag.HEBREW, LanguageTag.ENGLISH)) {
            assertThat(outcome.<String>match(accepted -> "", refused -> refused.text(language)))
                    .contains("By.withBrings", DANA.ref().commitment().abbreviated());
        }
    }

    @Test
    void whoIsKeptNeedNotBeBroughtAgainUntilErased() {
        office.perform(Tale.ID, contact(), NOBODY.withBrings(DANA)).orElseThrow();
        office.perform(Tale.ID, contact(), NOBODY).orElseThrow();
        assertThat(registry.person(DANA.ref())).contains(DANA.person());

        office.perform(Tale.ID, new Act.ErasePerson(DANA.ref()), NOBODY).orElseThrow();

        assertThat(codes(office.perform(Tale.ID, contact(), NOBODY))).containsExactly("PERSON_NOT_BROUGHT");
    }

    private static Act contact() {
        ContactPoint role = Story.contact("haifa");
        return new Act.AppointContact(
                Story.HAIFA.id(),
                new ContactPoint(role.role(), role.mailbox(), role.postalAddress(), Optional.of(DANA.ref())));
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.match(
                accepted -> List.of(),
                refused -> refused.missing().stream().map(Missing::code).toList());
    }
}

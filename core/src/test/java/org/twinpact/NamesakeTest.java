package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.PartyActs;

/**
 * Tests of the warning about a party with the name and country of another. Such a party was probably added twice,
 * although no code shows it.
 */
class NamesakeTest {
    private static final LocalAuthority AGAIN =
            SampleLife.MARSEILLE.withId(new AuthorityId("fr-marseille-2")).withCodes(List.of());

    private final Scenario scenario = Scenario.until(5);

    @Test
    void theSameTownUnderAnotherKeyIsAddedWithAWarning() {
        assertThat(scenario.ask("2026-02-21", new PartyActs.AddParty(AGAIN))
                        .orElseThrow()
                        .warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("NAMESAKE_OF_A_PARTY");
                    assertThat(warning.text(LanguageTag.ENGLISH)).startsWith("Marseille has the same name");
                    assertThat(warning.text(LanguageTag.HEBREW)).startsWith("מרסיי: ");
                });
    }

    @Test
    void oneLanguageInCommonIsEnoughWhateverItsCase() {
        assertThat(link(AGAIN.withName(LocalText.of("מרסיליה", "MARSEILLE")))).containsExactly("NAMESAKE_OF_A_PARTY");
        assertThat(link(AGAIN.withName(LocalText.in(new LanguageTag("fr"), "Marseille"))))
                .isEmpty();
    }

    @Test
    void aTownWithoutCodesIsComparedByNameAndCountry() {
        LocalAuthority town =
                LocalAuthority.of("fr-phocea", SampleLife.MARSEILLE.name(), "FR", AuthorityKind.MUNICIPALITY);

        assertThat(town.codes()).isEmpty();
        assertThat(link(town)).containsExactly("NAMESAKE_OF_A_PARTY");
    }

    @Test
    void anotherNameOrAnotherCountryIsAnotherTown() {
        assertThat(link(AGAIN.withName(LocalText.of("ליון", "Lyon")))).isEmpty();
        assertThat(link(AGAIN.withCountry("US"))).isEmpty();
    }

    @Test
    void lettersThatDifferMakeAnotherTown() {
        LocalAuthority kaki = named("かき市");
        scenario.accepted("2026-02-20", new PartyActs.AddParty(kaki));

        assertThat(link(named("がぎ市").withId(new AuthorityId("jp-gagi")))).isEmpty();
        assertThat(link(kaki.withId(new AuthorityId("jp-kaki-2")))).containsExactly("NAMESAKE_OF_A_PARTY");
    }

    private static LocalAuthority named(String name) {
        return LocalAuthority.of(
                "jp-kaki", LocalText.in(new LanguageTag("ja"), name), "JP", AuthorityKind.MUNICIPALITY);
    }

    @Test
    void aCodeInCommonIsRefusedAsBefore() {
        LocalAuthority same = AGAIN.withCodes(new AuthorityCode("FR-INSEE", "13055"));

        assertThat(scenario.refused("2026-02-21", new PartyActs.AddParty(same))).containsExactly("ALREADY_A_PARTY");
    }

    private List<String> link(LocalAuthority town) {
        return scenario.warned("2026-02-21", new PartyActs.AddParty(town));
    }
}

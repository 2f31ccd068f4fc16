package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;

/** A party that has name and country of another is probably linked twice; no code in common would tell. */
class NamesakeTest {
    private static final LocalAuthority AGAIN =
            Story.MARSEILLE.withId(new AuthorityId("fr-marseille-2")).withCodes(List.of());

    private final Tale tale = Tale.until(5);

    @Test
    void theSameTownUnderAnotherKeyIsLinkedWithAWarning() {
        assertThat(tale.ask("2026-02-21", new Act.LinkParty(AGAIN))
                        .orElseThrow()
                        .warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("NAMESAKE_OF_A_PARTY");
                    assertThat(warning.text(LanguageTag.ENGLISH)).contains("Marseille", "party fr-marseille.");
                    assertThat(warning.text(LanguageTag.HEBREW)).contains("מרסיי", "fr-marseille.");
                });
    }

    @Test
    void oneLanguageInCommonIsEnoughWhateverItsCase() {
        assertThat(link(AGAIN.withName(LocalText.of("מרסיליה", "MARSEILLE")))).containsExactly("NAMESAKE_OF_A_PARTY");
        assertThat(link(AGAIN.withName(LocalText.in(new LanguageTag("fr"), "Marseille"))))
                .isEmpty();
    }

    @Test
    void anotherNameOrAnotherCountryIsAnotherTown() {
        assertThat(link(AGAIN.withName(LocalText.of("ליון", "Lyon")))).isEmpty();
        assertThat(link(AGAIN.withCountry("US"))).isEmpty();
    }

    @Test
    void aCodeInCommonIsRefusedAsBefore() {
        LocalAuthority same = AGAIN.withCodes(new AuthorityCode("FR-INSEE", "13055"));

        assertThat(tale.refused("2026-02-21", new Act.LinkParty(same))).containsExactly("ALREADY_A_PARTY");
    }

    private List<String> link(LocalAuthority town) {
        return tale.warned("2026-02-21", new Act.LinkParty(town));
    }
}

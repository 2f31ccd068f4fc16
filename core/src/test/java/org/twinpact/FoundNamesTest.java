package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.language.SearchKey;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.registry.Search;
import org.twinpact.twinning.OpeningActs;

/**
 * Tests of the search for names of real places by other spellings. Each row of the table has a script, a name, a sign,
 * and another name. With the sign {@code =}, a search for either finds the other. With {@code ≠}, neither finds the
 * other.
 */
class FoundNamesTest {
    @ParameterizedTest(name = "{0}: {2} {1} {3}")
    @CsvFileSource(resources = "names-found.tsv", delimiter = '\t', quoteCharacter = '\0')
    void aNameFindsItsOtherSpellingsOnly(String script, String sign, String one, String other) {
        boolean isSame = sign.equals("=");

        assertThat(finds(one, other)).as("%s finds %s", one, other).isEqualTo(isSame);
        assertThat(finds(other, one)).as("%s finds %s", other, one).isEqualTo(isSame);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "names-found.tsv", delimiter = '\t', quoteCharacter = '\0')
    void theEncodingOfANameMattersNot(String script, String sign, String name) {
        assertThat(Stream.concat(
                        Stream.of(Normalizer.Form.values()).map(form -> Normalizer.normalize(name, form)),
                        Stream.of(name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT))))
                .extracting(SearchKey::of)
                .containsOnly(SearchKey.of(name));
    }

    private static boolean finds(String typed, String stored) {
        InMemoryRegistry registry = new InMemoryRegistry();
        LocalAuthority town =
                LocalAuthority.of("town", LocalText.in(LanguageTag.ENGLISH, stored), "IL", AuthorityKind.MUNICIPALITY);
        TwinningOffice.over(registry)
                .build()
                .open(
                        new OpeningActs.OpenTwinning(town),
                        ActContext.role("Officer", new AuthorityId("town"), LocalDate.parse("2026-05-14")))
                .orElseThrow();
        return !registry.search(Search.all().withText(typed)).entries().isEmpty();
    }
}

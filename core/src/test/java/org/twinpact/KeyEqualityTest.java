package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.LanguageTag;
import org.twinpact.needs.Theme;
import org.twinpact.twinning.TwinningId;

/** Tests of the hand-written equality of keys, which are equal exactly if all content is equal. */
class KeyEqualityTest {
    private static final Sha256 ONE = Sha256.of(List.of("one"));
    private static final Sha256 OTHER = Sha256.of(List.of("other"));

    /** Returns a key, an equal key and other keys for each type of key. */
    static Stream<List<Object>> keys() {
        return Stream.of(
                List.of(new LanguageTag("he"), new LanguageTag("he"), new LanguageTag("en")),
                List.of(new Theme("sport"), new Theme("sport"), new Theme("trade")),
                List.of(new AuthorityId("il-haifa"), new AuthorityId("il-haifa"), new AuthorityId("fr-lyon")),
                List.of(TwinningId.named("a"), TwinningId.named("a"), TwinningId.named("b")),
                List.of(ONE, new Sha256(ONE.hex()), OTHER),
                List.of(
                        new ProfileRef("IL", "1", ONE),
                        new ProfileRef("IL", "1", ONE),
                        new ProfileRef("FR", "1", ONE),
                        new ProfileRef("IL", "2", ONE),
                        new ProfileRef("IL", "1", OTHER)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aKeyEqualsItsLikeAndNothingElse(List<Object> keys) {
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).hasSameHashCodeAs(keys.get(1));
        assertThat(keys.subList(2, keys.size())).doesNotContain(keys.get(0));
        assertThat(keys.get(0)).isNotEqualTo("IL").isNotEqualTo(null);
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Twinning;

/** A version in a third language may come later and be signed at the counter-ceremony, as in Cologne and Bethlehem. */
class LaterLanguageTest {
    private static final AuthorityId HAIFA = Story.HAIFA.id();
    private static final AuthorityId MARSEILLE = Story.MARSEILLE.id();
    private static final LanguageTag FRENCH = new LanguageTag("fr");
    private static final AgreementText SIGNED = Story.text(Story.plan());

    @Test
    void whatWasSignedStaysAndTheNewVersionIsSignedByItself() {
        Tale tale = Tale.until(25);
        AgreementText more = inFrenchToo(SIGNED);

        tale.accepted("2026-11-01", new Act.AddLanguage(more));

        assertThat(tale.twinning().frozen()).contains(SIGNED.operativeHash());
        assertThat(tale.twinning().languageHashes()).containsEntry(FRENCH, more.operativeHash(FRENCH));
        assertThat(tale.refused("2026-11-02", version(MARSEILLE, SIGNED.operativeHash(), "2026-11-02")))
                .containsExactly("LANGUAGE_VERSION_NOT_CURRENT");
        assertThat(tale.refused("2026-11-02", version(MARSEILLE, more.operativeHash(FRENCH), "2026-11-03")))
                .containsExactly("DATE_IN_THE_FUTURE");
        assertThat(tale.refused("2026-11-02", version(MARSEILLE, more.operativeHash(FRENCH), "2026-09-13")))
                .containsExactly("DATE_BEFORE_ITS_GROUND");
        tale.accepted("2026-11-02", version(MARSEILLE, more.operativeHash(FRENCH), "2026-11-02"));
        tale.accepted("2026-11-02", version(HAIFA, more.operativeHash(FRENCH), "2026-11-02"));
        assertThat(tale.twinning().tracks())
                .allSatisfy(track -> assertThat(track.versions()).containsEntry(FRENCH, more.operativeHash(FRENCH)));
        assertThat(Twinning.load(tale.history())).isEqualTo(tale.twinning());
        assertThat(tale.lifecycle().audit(tale.history())).isEmpty();
    }

    @Test
    void nothingOfWhatWasFrozenMayChangeOnTheWay() {
        Tale tale = Tale.until(25);
        AgreementText more = inFrenchToo(SIGNED);

        assertThat(tale.refused("2026-11-01", new Act.AddLanguage(SIGNED))).containsExactly("NO_LANGUAGE_ADDED");
        assertThat(tale.refused("2026-11-01", new Act.AddLanguage(more.withParties(MARSEILLE, HAIFA))))
                .containsExactly("FROZEN_WORDS_CHANGED");
        assertThat(tale.refused(
                        "2026-11-01",
                        new Act.AddLanguage(more.withClauses(
                                more.clauses().get(0), more.clauses().get(1)))))
                .containsExactly("FROZEN_WORDS_CHANGED");
        assertThat(tale.refused(
                        "2026-11-01",
                        new Act.AddLanguage(SIGNED.withLanguages(LanguageTag.HEBREW, LanguageTag.ENGLISH, FRENCH))))
                .contains("LANGUAGE_LACKING");
    }

    @Test
    void whoHasNotSignedTheAgreementSignsNoVersionOfIt() {
        Tale tale = Tale.until(22);
        AgreementText more = inFrenchToo(SIGNED);
        tale.accepted("2026-09-15", new Act.AddLanguage(more));

        assertThat(tale.refused("2026-09-15", version(MARSEILLE, more.operativeHash(FRENCH), "2026-09-15")))
                .containsExactly("NOT_SIGNED_YET");
    }

    private static Act version(AuthorityId party, Sha256 text, String on) {
        return new Act.SignVersion(party, FRENCH, text, LocalDate.parse(on));
    }

    private static AgreementText inFrenchToo(AgreementText text) {
        return text.withTitle(too(text.title(), "Accord de jumelage"))
                .withLanguages(List.of(LanguageTag.HEBREW, LanguageTag.ENGLISH, FRENCH))
                .withClauses(text.clauses().stream()
                        .map(clause -> clause.withBody(too(clause.body(), "Article " + clause.id())))
                        .toList());
    }

    private static LocalText too(LocalText text, String french) {
        Map<LanguageTag, String> words = new TreeMap<>(text.byLanguage());
        words.put(FRENCH, french);
        return new LocalText(words);
    }
}

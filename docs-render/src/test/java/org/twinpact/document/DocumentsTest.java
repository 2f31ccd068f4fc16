package org.twinpact.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinpact.language.LanguageTag.ENGLISH;
import static org.twinpact.language.LanguageTag.HEBREW;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.document.model.Block;
import org.twinpact.document.model.Document;
import org.twinpact.document.model.Text;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.Twinning;

class DocumentsTest {
    @Test
    void theFinalTextIsPrintedUnchanged() {
        Twinning twinning = SampleTwinning.withFinalText();
        AgreementText text = twinning.text().orElseThrow();
        Block.ParallelColumns columns = block(Documents.of(twinning).agreement(), Block.ParallelColumns.class);

        for (int clause = 0; clause < text.clauses().size(); clause++) {
            List<Block.Cell> row = columns.rows().get(clause);
            assertThat(words(row.get(0)))
                    .isEqualTo(text.clauses().get(clause).body().read(HEBREW));
            assertThat(words(row.get(1)))
                    .isEqualTo(text.clauses().get(clause).body().read(ENGLISH));
        }
    }

    @Test
    void theFooterShowsTheSignedHash() {
        Twinning twinning = SampleTwinning.withFinalText();

        assertThat(Documents.of(twinning).agreement().footer().orElseThrow().plainText())
                .isEqualTo("טביעת אצבע דיגיטלית של הנוסח (SHA-256): "
                        + twinning.textHash().orElseThrow());
    }

    @Test
    void eachPartySignsAsItsProfileAsks() {
        Block.Signatures signatures =
                block(Documents.of(SampleTwinning.withFinalText()).agreement(), Block.Signatures.class);

        assertThat(signatures.panels().get(0).signatures())
                .extracting(lines -> lines.get(1).plainText())
                .containsExactly("Head of the authority", "Secretary / Employee performing the office of secretary");
        assertThat(signatures.panels().get(1).signatures())
                .extracting(lines -> lines.get(0).plainText())
                .containsExactly("ראש הרשות");
        assertThat(signatures.panels().get(0).signatures())
                .extracting(lines -> lines.get(0).plainText())
                .containsExactly("ראש הרשות", "מזכיר/ת הרשות או עובד/ת הרשות הממלא/ת את תפקיד המזכיר");
    }

    @Test
    void theAnnexListsTheObjectivesInEachLanguage() {
        Document document = Documents.of(SampleTwinning.withFinalText()).agreement();
        List<Block.Table> tables = document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();

        assertThat(tables).extracting(Block.Table::language).containsExactly(HEBREW, ENGLISH);
        assertThat(tables.get(0).rows().get(0))
                .extracting(Text::plainText)
                .containsExactly(
                        "פחות פלסטיק בחופים, שלב 1",
                        "פריטי פלסטיק ל-100 מטר חוף (פריטים)",
                        "1,340.5",
                        "-10",
                        "31 בדצמבר 2028",
                        "עיריית חיפה",
                        "חוף נקי לכל משפחה, לפחות 85% מהימים");
        assertThat(tables.get(1).rows().get(2))
                .extracting(Text::plainText)
                .contains("not yet measured", "31 December 2028");
    }

    @Test
    void aDraftIsMarkedAsDraft() {
        assertThat(Documents.of(SampleTwinning.draft()).agreement().blocks())
                .first()
                .isInstanceOfSatisfying(
                        Block.Paragraph.class,
                        draft -> assertThat(draft.text().plainText()).startsWith("טיוטה"));
        assertThat(Documents.of(SampleTwinning.withFinalText()).agreement().blocks())
                .first()
                .isInstanceOf(Block.ParallelColumns.class);
    }

    @Test
    void oneLanguageCanBeAskedForAlone() {
        Document english = Documents.of(SampleTwinning.withFinalText()).agreement(ENGLISH);

        assertThat(english.titles()).hasSize(1);
        assertThat(block(english, Block.ParallelColumns.class).names())
                .extracting(Text::plainText)
                .containsExactly("English");
    }

    @Test
    void anImpossibleDocumentIsRefusedWithAReason() {
        assertThatThrownBy(() -> Documents.of(SampleTwinning.withoutText()).agreement())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no text");
        assertThatThrownBy(() -> Documents.of(SampleTwinning.withFinalText()).agreement(new LanguageTag("fr")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[he, en]")
                .hasMessageContaining("[fr]");
        Profiles othersOnly = Profiles.of(Profiles.shipped().all().stream()
                .filter(profile -> !profile.country().equals(Optional.of("IL")))
                .toList());
        assertThatThrownBy(() ->
                        Documents.of(SampleTwinning.withFinalText(), othersOnly).agreement())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the profile IL ")
                .hasMessageContaining("is not among the given profiles");
    }

    private static String words(Block.Cell column) {
        return String.join(
                "\n", column.paragraphs().stream().map(Text::plainText).toList());
    }

    private static <B extends Block> B block(Document document, Class<B> kind) {
        return document.blocks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}

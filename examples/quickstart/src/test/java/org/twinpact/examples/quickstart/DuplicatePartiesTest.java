package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.examples.quickstart.ShippedDossier.at;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the same town under two ids is found, however its name is written. */
class DuplicatePartiesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Haifa",
                "HAIFA",
                "Ha\u00EFfa",
                "Hai\u0308fa",
                "Hai\u200Bfa",
                "\u202EHaifa\u202C",
                "Hai\u00ADfa",
                " Haifa ",
                "Hai\u0007fa",
                "Hai\u3164fa",
                "\uFF28aifa"
            })
    void aTownIsFoundByItsName(String english) {
        assertFound(
                "$.parties[1].name.en",
                dossier -> at(dossier, "/parties/1/name").put("en", english));
    }

    @Test
    void aTownIsFoundByItsNameInOneLanguage() {
        assertFound(
                "$.parties[1].name.he",
                dossier -> at(dossier, "/parties/1/name").put("he", "חֵיפָה"));
        assertFound("$.parties[1].name.fr", dossier -> {
            at(dossier, "/parties/0/name").put("fr", "Marseille-sur-Mer");
            at(dossier, "/parties/1/name").put("fr", "marseille sur mer");
        });
    }

    @Test
    void aTownIsFoundByItsCode() {
        assertFound(
                "$.parties[1].codes[2].value",
                dossier -> at(dossier, "/parties/1/codes/2").put("value", "Q41621"));
    }

    @Test
    void theSameNumberInAnotherSchemeIsNoDuplicate() {
        assertThat(DuplicateParties.faults(
                        dossier(d -> at(d, "/parties/1/codes/0").put("value", "4000"))))
                .isEmpty();
    }

    @Test
    void theSameNameInTwoLanguagesIsNoDuplicate() {
        assertThat(DuplicateParties.faults(dossier(d -> at(d, "/parties/1/name").put("he", "Marseille"))))
                .isEmpty();
    }

    @Test
    void theSameNameInTwoCountriesIsNoDuplicate() {
        assertThat(DuplicateParties.faults(dossier(d -> {
                    at(d, "/parties/1").put("country", "US");
                    at(d, "/parties/1/name").put("en", "Haifa");
                })))
                .isEmpty();
    }

    private static void assertFound(String path, Consumer<ObjectNode> change) {
        assertThat(DuplicateParties.faults(dossier(change)))
                .extracting(Fault::path)
                .containsExactly(path);
    }

    /** Returns the dossier with both towns in one country, because names are compared only within a country. */
    private static ObjectNode dossier(Consumer<ObjectNode> change) {
        return ShippedDossier.tree(dossier -> {
            at(dossier, "/parties/1").put("country", "IL");
            change.accept(dossier);
        });
    }
}

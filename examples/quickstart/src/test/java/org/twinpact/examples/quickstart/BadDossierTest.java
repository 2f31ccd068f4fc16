package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.examples.quickstart.ShippedDossier.at;
import static org.twinpact.examples.quickstart.ShippedDossier.faults;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dossier with faults is told all of them at once, each with path, value and what would be right. */
class BadDossierTest {
    @Test
    void theShippedDossierHasNone() {
        assertThat(faults(dossier -> {})).isEmpty();
    }

    @Test
    void allFaultsOfFormAreToldAtOnce() {
        List<Fault> faults = faults(dossier -> {
            at(dossier, "/parties/0/name").remove("he");
            at(dossier, "/ceremony").remove("host");
            at(dossier, "/plan/objectives/1").remove("target");
            at(dossier, "/plan/objectives/2").put("target", "twelve");
            at(dossier, "/plan/objectives/0").put("theme", "astrology");
            at(dossier, "/agreement").put("frozenOn", "2026-02-30");
            at(dossier, "/decisions/0").put("party", "il-akko");
            at(dossier, "/reports/0").put("surprise", 1);
        });

        assertThat(faults)
                .extracting(Fault::path)
                .containsExactlyInAnyOrder(
                        "$.parties[0].name.he",
                        "$.ceremony.host",
                        "$.plan.objectives[1].target",
                        "$.plan.objectives[2].target",
                        "$.plan.objectives[0].theme",
                        "$.agreement.frozenOn",
                        "$.decisions[0].party",
                        "$.reports[0].surprise");
        assertThat(fault(faults, "$.agreement.frozenOn"))
                .isEqualTo(new Fault("$.agreement.frozenOn", "'2026-02-30'", "a day that exists, as 2026-11-23"));
        assertThat(fault(faults, "$.plan.objectives[0].theme").value()).isEqualTo("'astrology'");
        assertThat(fault(faults, "$.plan.objectives[0].theme").right()).contains("\"environment\"", "\"sport\"");
        assertThat(fault(faults, "$.plan.objectives[2].target").right()).contains("number");
        assertThat(fault(faults, "$.decisions[0].party").right()).contains("fr-marseille, il-haifa");
    }

    @Test
    void aPartnerIsNeeded() {
        List<Fault> faults = faults(dossier -> ((ArrayNode) dossier.get("parties")).remove(1));

        assertThat(fault(faults, "$.parties").right()).isEqualTo("at least 2");
        assertThat(fault(faults, "$.parties").value()).isEqualTo("1 given");
    }

    @Test
    void thePartnerIsSomebodyElse() {
        List<Fault> faults = faults(dossier -> at(dossier, "/parties/1").put("id", "il-haifa"));

        assertThat(fault(faults, "$.parties[1].id").right()).contains("$.parties[0].id");
    }

    @Test
    void theSameTownUnderTwoIdsIsFoundByItsName() {
        List<Fault> faults = faults(dossier -> at(dossier, "/parties/1/name").put("en", "Haifa"));

        assertThat(faults).extracting(Fault::path).containsExactly("$.parties[1].name.en");
    }

    @Test
    void aCouncilDoesNotDecideBeforeTheHead() {
        List<Fault> faults = faults(dossier -> at(dossier, "/decisions/1").put("decidedOn", "2026-05-01"));

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).path()).isEqualTo("$.decisions[1]");
        assertThat(faults.get(0).value()).contains("2026-05-01", "council");
        assertThat(faults.get(0).right()).contains("DECISION_MISSING", "the head of the authority", "ראש הרשות");
    }

    @Test
    void nestedArraysWithoutEndAreNotFollowed() {
        String nested = "[".repeat(5_000) + "]".repeat(5_000);

        List<Fault> faults = faults(nested, StandardCharsets.UTF_8);

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).right()).contains("nested at most 100 deep");
    }

    @Test
    void whatIsNotJsonIsToldWithItsPlace() {
        List<Fault> faults = faults("Dear mayor,\nsee the attached file.", StandardCharsets.UTF_8);

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).value()).startsWith("line 1, column ");
    }

    @Test
    void jsonThatIsNoObjectIsNoDossier() {
        for (String json : List.of("", "null", "[]", "7", "{} {}", "{\"a\":1,\"a\":2}")) {
            assertThat(faults(json, StandardCharsets.UTF_8)).as(json).isNotEmpty();
        }
    }

    @Test
    void hebrewInAnotherEncodingIsNotTakenForUtf8() {
        String dossier = ShippedDossier.with(d -> {});
        for (Charset charset : List.of(Charset.forName("windows-1255"), StandardCharsets.UTF_16)) {
            List<Fault> faults = faults(dossier, charset);
            assertThat(faults).as(charset.name()).hasSize(1);
            assertThat(faults.get(0).value()).startsWith("byte ").contains("0x");
            assertThat(faults.get(0).right()).contains("UTF-8");
        }
    }

    @Test
    void aTextWithoutEndIsToldShort() {
        List<Fault> faults =
                faults(dossier -> at(dossier, "/plan/objectives/0/title").put("en", "x".repeat(1_000_000)));

        assertThat(faults).extracting(Fault::path).containsExactly("$.plan.objectives[0].title.en");
        assertThat(faults.get(0).toString()).hasSizeLessThan(500);
    }

    @Test
    void aFileWithoutEndIsNotRead() {
        assertThat(faults(" ".repeat(5_000_001), StandardCharsets.UTF_8).get(0).right())
                .isEqualTo("at most 5000000 bytes");
    }

    private static Fault fault(List<Fault> faults, String path) {
        return faults.stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
    }
}

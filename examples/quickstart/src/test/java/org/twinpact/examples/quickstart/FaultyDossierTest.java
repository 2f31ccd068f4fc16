package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.examples.quickstart.ShippedDossier.at;
import static org.twinpact.examples.quickstart.ShippedDossier.faults;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that all faults of a dossier are reported at once, each with path, value and valid value. */
class FaultyDossierTest {
    @Test
    void theShippedDossierHasNone() {
        assertThat(faults(dossier -> {})).isEmpty();
    }

    @Test
    void allFormalFaultsAreReportedAtOnce() {
        List<Fault> faults = faults(dossier -> {
            at(dossier, "/parties/0/name").remove("he");
            at(dossier, "/ceremony").remove("host");
            at(dossier, "/plan/objectives/1").remove("target");
            at(dossier, "/plan/objectives/2").put("target", "twelve");
            at(dossier, "/plan/objectives/0").put("theme", "astrology");
            at(dossier, "/agreement").put("textFinalOn", "2025-02-30");
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
                        "$.agreement.textFinalOn",
                        "$.decisions[0].party",
                        "$.reports[0].surprise");
        assertThat(fault(faults, "$.agreement.textFinalOn"))
                .isEqualTo(new Fault(
                        "$.agreement.textFinalOn",
                        "'2025-02-30'",
                        "a day that exists, from 1900-01-01 to 2200-12-31, as 2026-11-23"));
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
    void thePartnerIsAnotherTown() {
        List<Fault> faults = faults(dossier -> at(dossier, "/parties/1").put("id", "il-haifa"));

        assertThat(fault(faults, "$.parties[1].id").right()).contains("$.parties[0].id");
    }

    @Test
    void everyPartyHasAContactBecauseTheAgreementNamesIt() {
        List<Fault> faults = faults(dossier -> at(dossier, "/parties/1").remove("contact"));

        assertThat(faults).extracting(Fault::path).containsExactly("$.parties[1].contact");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u2003", "\u00A0", "\u200B\u202E", "\u001B"})
    void anInvisibleTextIsBlank(String blank) {
        List<Fault> faults = faults(dossier -> {
            at(dossier, "/parties/0/name").put("he", blank);
            at(dossier, "/parties/1/contact/role").put("en", blank);
            at(dossier, "/ceremony/place").put("en", blank);
            at(dossier, "/decisions/1").put("number", blank);
        });

        assertThat(faults)
                .extracting(Fault::path)
                .containsExactly(
                        "$.ceremony.place.en",
                        "$.decisions[1].number",
                        "$.parties[0].name.he",
                        "$.parties[1].contact.role.en");
    }

    @Test
    void nobodyActsBeforeJoining() {
        List<Fault> faults = faults(dossier -> {
            at(dossier, "/parties/0").put("joinedOn", "2025-02-01");
            at(dossier, "/parties/1").put("joinedOn", "2025-03-04");
        });

        assertThat(faults)
                .containsExactly(
                        new Fault(
                                "$.parties[0].joinedOn",
                                "'2025-02-01'",
                                "a day not after 2025-01-20, which is $.parties[0].roundTable.heldOn"),
                        new Fault(
                                "$.parties[1].joinedOn",
                                "'2025-03-04'",
                                "a day not after 2025-03-03, which is $.parties[1].roundTable.heldOn"));
    }

    @Test
    void nothingComesBeforeTheOpening() {
        List<Fault> faults = faults(dossier -> at(dossier, "/parties/1").put("joinedOn", "2025-01-04"));

        assertThat(faults).extracting(Fault::path).containsExactly("$.parties[0].joinedOn");
        assertThat(faults.get(0).right()).contains("not after 2025-01-04", "$.parties[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31", "+12026-10-19"})
    void aDayOutsideThreeCenturiesIsInvalid(String day) {
        List<Fault> faults = faults(dossier -> at(dossier, "/ceremony").put("on", day));

        assertThat(faults)
                .containsExactly(new Fault(
                        "$.ceremony.on",
                        "'" + day + "'",
                        "a day that exists, from 1900-01-01 to 2200-12-31, as 2026-11-23"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483648", "1E-2147483648", "1e99999999999", "1.5e+1000", "1e999999999"})
    void aNumberWithAHugeExponentIsReportedWithItsPath(String number) {
        String dossier = ShippedDossier.with(d -> {
                    at(d, "/plan/objectives/2").put("target", 777_777);
                    at(d, "/agreement").put("contactDays", 777_777);
                })
                .replace("777777", number);

        assertThat(faults(dossier, StandardCharsets.UTF_8))
                .containsExactly(
                        new Fault("$.plan.objectives[2].target", number, "a number with an exponent from -99 to 99"),
                        new Fault("$.agreement.contactDays", number, "a number with an exponent from -99 to 99"));
    }

    @Test
    void aNumberWithASmallExponentIsValid() {
        String dossier = ShippedDossier.with(d -> at(d, "/plan/objectives/2").put("target", 777_777))
                .replace("777777", "1.2e1");

        assertThat(faults(dossier, StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aMemberNameWithTerminalControlsIsReportedEscaped() {
        List<Fault> faults = faults(dossier -> dossier.put("\u001B[2J\u202E\nHACKED", 1));

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).toString())
                .hasLineCount(2)
                .contains("[U+001B][2J[U+202E][U+000A]HACKED")
                .doesNotContain("\u001B", "\u202E");
    }

    @Test
    void aCouncilDoesNotDecideBeforeTheHead() {
        List<Fault> faults = faults(dossier -> at(dossier, "/decisions/1").put("decidedOn", "2025-05-01"));

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).path()).isEqualTo("$.decisions[1]");
        assertThat(faults.get(0).value()).contains("2025-05-01", "council");
        assertThat(faults.get(0).right()).contains("DECISION_MISSING", "the head of the authority", "ראש הרשות");
    }

    @Test
    void deeplyNestedArraysAreRejected() {
        String nested = "[".repeat(5_000) + "]".repeat(5_000);

        List<Fault> faults = faults(nested, StandardCharsets.UTF_8);

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).right()).contains("nested at most 100 deep");
    }

    @Test
    void invalidJsonIsReportedWithItsPlace() {
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
    void hebrewInAnotherEncodingIsRejected() {
        String dossier = ShippedDossier.with(d -> {});
        for (Charset charset : List.of(Charset.forName("windows-1255"), StandardCharsets.UTF_16)) {
            List<Fault> faults = faults(dossier, charset);
            assertThat(faults).as(charset.name()).hasSize(1);
            assertThat(faults.get(0).value()).startsWith("byte ").contains("0x");
            assertThat(faults.get(0).right()).contains("UTF-8");
        }
    }

    @Test
    void aVeryLongTextIsReportedShortened() {
        List<Fault> faults =
                faults(dossier -> at(dossier, "/plan/objectives/0/title").put("en", "x".repeat(1_000_000)));

        assertThat(faults).extracting(Fault::path).containsExactly("$.plan.objectives[0].title.en");
        assertThat(faults.get(0).toString()).hasSizeLessThan(500);
    }

    @Test
    void aTooLargeFileIsNotRead() {
        assertThat(faults(" ".repeat(5_000_001), StandardCharsets.UTF_8).get(0).right())
                .isEqualTo("at most 5000000 bytes");
    }

    private static Fault fault(List<Fault> faults, String path) {
        return faults.stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.twinpact.evidence.LegalHold;
import org.twinpact.evidence.PartialDate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileFormat;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.RetainedSubject;
import org.twinpact.jurisdiction.RetentionRule;
import org.twinpact.jurisdiction.RetentionStart;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.RecordsActs;
import org.twinpact.twinning.Rulebook;

/** Tests of the times of retention, which only a host's profile has. The rules are invented. */
class RetentionTest {
    private static final String RULES = """
            "retention": [
              {"code": "IL-RETAIN-RECORD", "subject": "RECORD", "period": "P7Y", "countedFrom": "END",
               "basis": "DEFAULT", "source": "the city's rules on archives",
               "text": {"he": "הרישום נשמר שבע שנים", "en": "The record is retained for seven years"}},
              {"code": "IL-RETAIN-PERSONS", "subject": "PERSONAL_DATA", "period": "P1Y", "countedFrom": "SIGNING",
               "basis": "DEFAULT", "source": "the city's rules on archives",
               "text": {"he": "מידע אישי נשמר שנה", "en": "Personal data are retained for one year"}}
            ],
            """;

    @Test
    void aProfileSaysHowLongWhatIsRetainedAndWhatMayBeErased() {
        Scenario scenario = Scenario.until(SampleLife.acts().size(), rules());
        LocalDate signed = scenario.twinning().signedOn().orElseThrow();

        assertThat(codes(scenario, signed.plusYears(1).minusDays(1)))
                .containsExactly("RETAINED_WITHOUT_END_YET", "RETAINED_UNTIL");
        assertThat(codes(scenario, signed.plusYears(1))).containsExactly("RETAINED_WITHOUT_END_YET", "RETENTION_OVER");
        Finding until =
                scenario.lifecycle().retention(scenario.twinning(), signed).get(1);
        assertThat(until.source()).isEqualTo("the city's rules on archives");
        assertThat(until.text(LanguageTag.ENGLISH)).contains("Haifa", "personal data", "for one year");
        assertThat(until.text(LanguageTag.HEBREW)).contains("חיפה", "המידע האישי", "שנה");

        scenario.accepted(
                "2027-10-05",
                new EndActs.RecordEnding(new Ending(
                        Optional.empty(),
                        Optional.of(new PartialDate("2027-10-01")),
                        Optional.empty(),
                        Optional.empty())));

        assertThat(codes(scenario, LocalDate.parse("2034-09-30"))).containsExactly("RETAINED_UNTIL", "RETENTION_OVER");
        assertThat(codes(scenario, LocalDate.parse("2034-10-01"))).containsExactly("RETENTION_OVER", "RETENTION_OVER");
    }

    @Test
    void aLegalHoldPreventsTheErasureAndIsListed() {
        Scenario scenario = Scenario.until(SampleLife.acts().size(), rules());
        LocalText reason = LocalText.of("הליך משפטי", "A court case");
        scenario.accepted(
                "2027-10-02",
                new RecordsActs.HoldRecords(
                        SampleLife.HAIFA.id(), new LegalHold("H1", reason, reason, LocalDate.parse("2028-01-01"))));

        assertThat(codes(scenario, LocalDate.parse("2040-01-01")))
                .containsExactly("RETAINED_WITHOUT_END_YET", "RETENTION_OVER_BUT_HELD", "RECORDS_HELD");
    }

    @Test
    void noShippedProfileHasATimeOfRetention() {
        assertThat(Profiles.shipped().all())
                .allSatisfy(profile ->
                        assertThat(profile.retention()).as(profile.id()).isEmpty());
        Scenario scenario = Scenario.until(SampleLife.acts().size());
        assertThat(codes(scenario, LocalDate.parse("2040-01-01"))).isEmpty();
    }

    @Test
    void theFormatReadsTheRulesAndReportsTheirFaults() {
        Profile profile = ProfileFormat.read(denmark(RULES));

        assertThat(profile.retention())
                .extracting(RetentionRule::code)
                .containsExactly("IL-RETAIN-RECORD", "IL-RETAIN-PERSONS");
        assertThat(profile.retention().get(0).subject()).isEqualTo(RetainedSubject.RECORD);
        assertThat(profile.retention().get(0).countedFrom()).isEqualTo(RetentionStart.END);
        assertThat(profile.ref().hash())
                .isNotEqualTo(ProfileFormat.read(ProfileFiles.denmark()).ref().hash());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileFormat.read(denmark(RULES.replace("IL-RETAIN-PERSONS", "IL-RETAIN-RECORD"))))
                .withMessageContaining("/retention/1/code");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileFormat.read(denmark(RULES.replace("\"END\"", "\"NEVER\""))))
                .withMessageContaining("/retention/0/countedFrom");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileFormat.read(denmark(RULES.replace("P7Y", "seven"))))
                .withMessageContaining("/retention/0/period");
    }

    private static String denmark(String rules) {
        return ProfileFiles.denmark().replaceFirst("\\{", "{" + Matcher.quoteReplacement(rules));
    }

    private static Rulebook rules() {
        Profile shipped = Profiles.shipped().versions("IL").get(0);
        return Rulebook.shipped()
                .with(shipped.withVersion("archive")
                        .withRetention(ProfileFormat.read(denmark(RULES)).retention()));
    }

    private static List<String> codes(Scenario scenario, LocalDate day) {
        return scenario.lifecycle().retention(scenario.twinning(), day).stream()
                .map(Finding::code)
                .toList();
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.RestrictedPeriod;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Publication;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;

/** Tests of the periods before elections, which a host supplies. The elections are invented. */
class RestrictedPeriodTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText NAME = LocalText.of("הבחירות לרשות", "The local elections");
    private static final LocalDate FIRST = LocalDate.parse("2027-10-10");
    private static final LocalDate LAST = LocalDate.parse("2027-10-20");

    @Test
    void aPublicationInThePeriodOfItsPartyWarnsWithTheSource() {
        Scenario scenario = under(Optional.empty());

        assertThat(scenario.warned("2027-11-01", published(HAIFA, FIRST))).containsExactly("IN_RESTRICTED_PERIOD");
        assertThat(scenario.warned("2027-11-01", published(HAIFA, LAST))).containsExactly("IN_RESTRICTED_PERIOD");
        assertThat(scenario.warned("2027-11-01", published(HAIFA, FIRST.minusDays(1))))
                .isEmpty();
        assertThat(scenario.warned("2027-11-01", published(HAIFA, LAST.plusDays(1))))
                .isEmpty();
        assertThat(scenario.warned("2027-11-01", published(MARSEILLE, FIRST))).isEmpty();
        Finding warning = scenario.ask("2027-11-01", published(HAIFA, FIRST))
                .orElseThrow()
                .warnings()
                .get(0);
        assertThat(warning.source()).isEqualTo("notice 12 of the election committee");
        assertThat(warning.text(LanguageTag.ENGLISH))
                .contains("notice 12 of the election committee", "10 October 2027");
        assertThat(warning.text(LanguageTag.HEBREW))
                .contains("notice 12 of the election committee", "10 באוקטובר 2027");
    }

    @Test
    void aCeremonyInThePeriodOfAnyPartyWarns() {
        Scenario scenario = under(Optional.empty());

        assertThat(scenario.warned("2027-10-02", ceremony(LAST))).containsExactly("IN_RESTRICTED_PERIOD");
        assertThat(scenario.warned("2027-10-02", ceremony(LAST.plusDays(1)))).isEmpty();
    }

    @Test
    void aPeriodOfAnotherAuthorityOfTheCountryDoesNotApply() {
        assertThat(under(Optional.of(HAIFA)).warned("2027-11-01", published(HAIFA, FIRST)))
                .containsExactly("IN_RESTRICTED_PERIOD");
        assertThat(under(Optional.of(new AuthorityId("il-elsewhere"))).warned("2027-11-01", published(HAIFA, FIRST)))
                .isEmpty();
    }

    @Test
    void aPeriodNamesItsSourceAndEndsAfterItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RestrictedPeriod("IL", Optional.empty(), LAST, FIRST, NAME, "a notice"))
                .withMessageContaining("2027-10-20 to 2027-10-10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RestrictedPeriod("IL", Optional.empty(), FIRST, LAST, NAME, " "))
                .withMessageContaining("source");
    }

    private static Scenario under(Optional<AuthorityId> authority) {
        RestrictedPeriod period =
                new RestrictedPeriod("IL", authority, FIRST, LAST, NAME, "notice 12 of the election committee");
        return Scenario.until(SampleLife.acts().size(), Rulebook.shipped().withRestrictedPeriods(List.of(period)));
    }

    private static Act published(AuthorityId party, LocalDate on) {
        return new FollowUpActs.RecordPublication(
                party, new Publication(on, NAME, URI.create("https://example.org/twinning")));
    }

    private static Act ceremony(LocalDate on) {
        return new SignatureActs.ScheduleCeremony(SampleLife.ceremony().withOn(on));
    }
}

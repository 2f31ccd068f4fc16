package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.language.LanguageTag.ENGLISH;
import static org.twinpact.language.LanguageTag.HEBREW;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LocalText;
import org.twinpact.timetable.Timetable;
import org.twinpact.timetable.TimetableRequest;

/** Tests of the lines on the timetable of a pair that core/README.md quotes. */
class ForecastTest {
    @Test
    void theTimetableOfAPairHasTheSigningDayAndItsDelays() {
        LocalAuthority haifa = town("il-haifa", "חיפה", "Haifa", "IL");
        LocalAuthority turin = town("it-torino", "טורינו", "Turin", "IT");
        // README begins
        var request = TimetableRequest.of(Profiles.shipped(), List.of(haifa, turin), LocalDate.of(2026, 1, 4));
        Timetable timetable = Timetable.of(request);

        LocalDate signing = timetable.signed().day(); // 2026-02-03: Italy's thirty days
        String why = timetable.signed().text(ENGLISH); // what holds it up, under which law, and what would help
        String calendar = timetable.text(HEBREW); // every step and obligation of all parties, by day
        // README ends

        assertThat(signing).isEqualTo("2026-02-03");
        assertThat(why).contains("Turin", "The smallest change: All of these together:", "4 January 2026");
        assertThat(calendar).contains("טורינו", "חיפה");
    }

    private static LocalAuthority town(String id, String hebrew, String english, String country) {
        AuthorityKind kind = country.equals("IL") ? AuthorityKind.CITY : AuthorityKind.MUNICIPALITY;
        return LocalAuthority.of(id, LocalText.of(hebrew, english), country, kind);
    }
}

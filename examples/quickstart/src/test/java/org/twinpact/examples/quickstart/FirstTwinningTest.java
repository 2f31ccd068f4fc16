package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.language.LanguageTag.ENGLISH;
import static org.twinpact.language.LanguageTag.HEBREW;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinpact.ActContext;
import org.twinpact.TwinningOffice;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.authority.LocalAuthorityBuilder;
import org.twinpact.language.LocalText;
import org.twinpact.registry.jdbc.H2Files;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.OpeningActs.OpenTwinning;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.SignatureActs.ConfirmEntryIntoForce;
import org.twinpact.twinning.Twinning;

/** The lines between the two marks stand in the README; another test compares them. */
class FirstTwinningTest {
    @Test
    void aTwinningIsOpenedAskedTooMuchAndSaysWhatItLacks(@TempDir Path folder) {
        // README begins
        DataSource database = H2Files.dataSource(folder.resolve("twinnings"));
        TwinningSchema.create(database);
        TwinningOffice office = TwinningOffice.over(JdbcRegistry.on(database)).build();

        LocalAuthority haifa = new LocalAuthorityBuilder()
                .id(new AuthorityId("il-haifa"))
                .name(LocalText.of("חיפה", "Haifa"))
                .country("IL")
                .kind(AuthorityKind.CITY)
                .build();
        ActContext officer = ActContext.role("International relations officer", haifa.id(), LocalDate.of(2026, 1, 4));

        Twinning twinning =
                office.open(new OpenTwinning(haifa), officer).orElseThrow().twinning();
        Outcome outcome = office.perform(twinning.id(), new ConfirmEntryIntoForce(), officer);

        String answer = outcome.match(
                accepted -> "Now: " + accepted.twinning().stage().text(HEBREW), refused -> refused.text(HEBREW));
        List<Finding> todo = office.missing(twinning.id(), officer.on()); // from whom, and on which basis
        String first = todo.get(0).text(ENGLISH); // No partner has been added yet. …
        // README ends

        H2Files.close(folder.resolve("twinnings"));
        assertThat(answer).contains("חיפה", "פעולה זו אינה נעשית בשלב: הכנה");
        assertThat(first).startsWith("No partner has been added yet.");
        assertThat(todo)
                .extracting(Finding::code)
                .containsExactly(
                        "PARTNER_ADDED",
                        "ROUND_TABLE_RECORDED",
                        "GOALS_SET",
                        "PARTNER_SEARCH_RECORDED",
                        "CAPACITY_ASSESSED");
    }
}

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
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LocalText;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.SqliteFiles;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.twinning.EntryIntoForceActs.ConfirmEntryIntoForce;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.OpeningActs.OpenTwinning;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Twinning;

/** Tests of the lines between the two marks, which core/README.md quotes. */
class FirstTwinningTest {
    @Test
    void aTwinningIsOpenedAndRefusesAnActTooEarly(@TempDir Path folder) {
        // README begins
        DataSource database = SqliteFiles.dataSource(folder.resolve("twinpact.db"));
        TwinningSchema.create(database);
        TwinningOffice office = TwinningOffice.over(JdbcRegistry.on(database)).build();

        LocalAuthority haifa = LocalAuthority.of("il-haifa", LocalText.of("חיפה", "Haifa"), "IL", AuthorityKind.CITY);
        ActContext officer = ActContext.role("International relations officer", haifa.id(), LocalDate.of(2026, 1, 4));

        Twinning twinning =
                office.open(new OpenTwinning(haifa), officer).orElseThrow().twinning();
        Outcome outcome = office.perform(twinning.id(), new ConfirmEntryIntoForce(), officer);

        String answer = outcome.text(HEBREW); // what happened, or every reason for the refusal
        List<Finding> todo = office.missing(twinning.id(), officer.on()); // from whom, and on which basis
        String first = todo.get(0).text(ENGLISH); // a sentence for a clerk
        // README ends

        SqliteFiles.close(folder.resolve("twinpact.db"));
        assertThat(answer).contains("חיפה", "פעולה זו אינה אפשרית בשלב: הכנה");
        assertThat(first).startsWith("No partner has been added yet.");
        assertThat(todo)
                .extracting(Finding::code)
                .containsExactly(
                        "PARTNER_MISSING",
                        "ROUND_TABLE_MISSING",
                        "GOALS_MISSING",
                        "PARTNER_SEARCH_MISSING",
                        "CAPACITY_NOT_ASSESSED");
    }
}

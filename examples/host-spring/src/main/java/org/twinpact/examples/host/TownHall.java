package org.twinpact.examples.host;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.twinpact.ActContext;
import org.twinpact.TwinningOffice;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.TwinningId;

/**
 * A town's application that embeds Twinpact. Spring Boot finds {@code twinpact-registry-jdbc} and a {@code DataSource},
 * and supplies a {@link TwinningOffice}. It needs no other configuration. Run it with
 * {@code mvn -q -P host-spring -pl examples/host-spring -am process-classes}, on PostgreSQL with
 * {@code -Dhost.database=jdbc:postgresql://…}.
 */
@SpringBootApplication
public class TownHall {
    static final LocalAuthority HAIFA = town("il-haifa", "חיפה", "Haifa", "IL");
    static final LocalAuthority LYON = town("fr-lyon", "ליון", "Lyon", "FR");
    static final ActContext OFFICER =
            ActContext.role("International relations officer", HAIFA.id(), LocalDate.of(2026, 1, 4));

    /** Opens a twinning, adds a partner, and shows an act that is refused and one that fails. */
    public static void main(String[] arguments) {
        try (ConfigurableApplicationContext town = SpringApplication.run(TownHall.class, arguments)) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            demonstrate(town.getBean(CouncilFiles.class), town.getBean(TwinningOffice.class), out);
        }
    }

    private static void demonstrate(CouncilFiles files, TwinningOffice office, PrintStream out) {
        String year = UUID.randomUUID().toString().substring(0, 8);
        TwinningId id = files.open(year + "/1", HAIFA, OFFICER);
        files.perform(year + "/2", id, new EntryIntoForceActs.ConfirmEntryIntoForce(), OFFICER);
        try {
            files.perform(year + "/2", id, new PartyActs.AddParty(LYON), OFFICER);
        } catch (DuplicateKeyException e) {
            out.println("The number is taken, so nothing is kept: "
                    + office.find(id).stage());
        }
        files.perform(year + "/3", id, new PartyActs.AddParty(LYON), OFFICER);
        out.println("Now: " + office.find(id).stage());
        files.entries(id).forEach(out::println);
    }

    private static LocalAuthority town(String id, String hebrew, String english, String country) {
        return new LocalAuthority(
                new AuthorityId(id), LocalText.of(hebrew, english), country, AuthorityKind.CITY, List.of());
    }
}

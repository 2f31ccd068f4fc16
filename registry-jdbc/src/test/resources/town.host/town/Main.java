package town;

import org.twinpact.twinning.OpeningActs;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.twinpact.ActContext;
import org.twinpact.ActContextBuilder;
import org.twinpact.TwinningOffice;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LocalText;
import org.twinpact.registry.jdbc.SqliteFiles;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.twinning.TwinningId;

/** A host that is itself a module. It stores a twinning in the given file, and prints the stage that it reads there. */
public final class Main {
    private static final TwinningId ID = TwinningId.named("haifa");

    private Main() {}

    /**
     * Stores the twinning.
     *
     * @param arguments the file, and {@code migrate} to migrate the schema instead of creating it
     */
    public static void main(String[] arguments) {
        DataSource source = SqliteFiles.dataSource(Path.of(arguments[0]));
        if (arguments[1].equals("migrate")) {
            TwinningSchema.on(source).migrate();
        } else {
            TwinningSchema.create(source);
        }
        LocalAuthority haifa = new LocalAuthority(
                new AuthorityId("il-haifa"), LocalText.of("חיפה", "Haifa"), "IL", AuthorityKind.CITY, List.of());
        ActContext officer = new ActContextBuilder()
                .role("Officer")
                .authority(haifa.id())
                .on(LocalDate.of(2026, 3, 1))
                .build();
        TwinningOffice.over(JdbcRegistry.on(source))
                .build()
                .open(ID, new OpeningActs.OpenTwinning(haifa), officer)
                .orElseThrow();
        System.out.println(JdbcRegistry.on(source).find(ID).orElseThrow().stage());
    }
}

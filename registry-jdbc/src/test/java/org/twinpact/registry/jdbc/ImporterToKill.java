package org.twinpact.registry.jdbc;

import static org.twinpact.registry.RegistryContractAppends.bringing;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.twinpact.registry.Append;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.TwinningId;

/** A process that imports twinnings without end, and prints key and version of each that it was told is kept. */
final class ImporterToKill {
    private ImporterToKill() {}

    /** On a file of H2, or on a server's database where the place is an address of JDBC. */
    public static void main(String[] place) {
        DataSource source = place[0].startsWith("jdbc:")
                ? TestPool.of(place[0], "postgres")
                : H2Files.dataSource(Path.of(place[0]));
        TwinningSchema.create(source);
        TwinningRegistry registry = JdbcRegistry.on(source);
        while (true) {
            Append opening = opening(new TwinningId(UUID.randomUUID()), "opening");
            keep(
                    registry,
                    bringing(opening, KilledProcessTest.guest(opening.twinning().id())));
            keep(registry, next(opening.twinning(), "next"));
        }
    }

    private static void keep(TwinningRegistry registry, Append append) {
        registry.append(append);
        System.out.println(append.twinning().id() + " " + append.twinning().version());
    }
}

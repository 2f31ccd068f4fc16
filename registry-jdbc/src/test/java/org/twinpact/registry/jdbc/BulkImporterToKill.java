package org.twinpact.registry.jdbc;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.twinpact.registry.BulkImport;
import org.twinpact.registry.RegistryContractWorld;

/** A process that imports a number of twinnings, and prints after each transaction how far it is. */
final class BulkImporterToKill {
    private BulkImporterToKill() {}

    public static void main(String[] fileAndRows) {
        Path file = Path.of(fileAndRows[0]);
        TwinningSchema.create(H2Files.dataSource(file));
        BulkImport.into(JdbcRegistry.on(H2Files.dataSource(file)))
                .batch(20)
                .telling(now -> System.out.println(now.kept() + now.present()))
                .run(IntStream.range(0, Integer.parseInt(fileAndRows[1]))
                        .mapToObj(row -> new BulkImport.Row(row, () -> RegistryContractWorld.history(3, row)))
                        .iterator());
    }
}

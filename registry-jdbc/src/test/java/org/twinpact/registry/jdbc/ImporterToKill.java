package org.twinpact.registry.jdbc;

import static org.twinpact.registry.RegistryContractTowns.contact;
import static org.twinpact.registry.RegistryContractTowns.imports;
import static org.twinpact.registry.RegistryContractTowns.officerOf;

import java.nio.file.Path;
import org.twinpact.By;
import org.twinpact.TwinningOffice;
import org.twinpact.evidence.Person;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TwinningId;

/** A process that imports twinnings without end, and prints key and version of each that it was told is kept. */
final class ImporterToKill {
    private ImporterToKill() {}

    public static void main(String[] file) {
        TwinningSchema.create(H2Files.dataSource(Path.of(file[0])));
        TwinningOffice office = TwinningOffice.over(JdbcRegistry.on(H2Files.dataSource(Path.of(file[0]))))
                .build();
        By clerk = officerOf("haifa");
        while (true) {
            By officer = clerk.withPerson(office.seal(Person.named("Plonit Almonit")));
            TwinningId id = print(office.open(imports(Stage.IN_FORCE, "haifa", "krakow"), officer));
            print(office.perform(id, contact("haifa", "Archive of the town hall"), clerk));
        }
    }

    private static TwinningId print(Outcome outcome) {
        Outcome.Accepted accepted = outcome.orElseThrow();
        System.out.println(accepted.twinning().id() + " " + accepted.twinning().version());
        return accepted.twinning().id();
    }
}

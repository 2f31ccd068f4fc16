package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.twinpact.registry.HostileArchive;
import org.twinpact.registry.jdbc.database.RegistryOnEachEngine;
import org.twinpact.registry.jdbc.database.TestEngine;

/** Tests of the import of archives with one fault each into a database, which is intact afterwards. */
@Tag("proof")
class HostileArchiveProofTest extends RegistryOnEachEngine {
    private int tenants;

    HostileArchiveProofTest(TestEngine engine) {
        super(engine);
    }

    @TestFactory
    Stream<DynamicTest> aFaultIsABadRowAndEndsNoImport() {
        return HostileArchive.refused()
                .map(archive -> DynamicTest.dynamicTest(archive.kind(), () -> {
                    JdbcRegistry tenant = tenant();
                    archive.assertRefusedBy(tenant);
                    assertThat(tenant.verify().violations()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsUnusualAndRightIsAccepted() {
        return HostileArchive.accepted()
                .map(archive -> DynamicTest.dynamicTest(archive.kind(), () -> {
                    JdbcRegistry tenant = tenant();
                    archive.assertAcceptedBy(tenant);
                    assertThat(tenant.verify().violations()).isEmpty();
                }));
    }

    /** Returns an empty registry on the same schema. */
    private JdbcRegistry tenant() {
        tenants++;
        return registry.tenant("archive-" + tenants);
    }
}

package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.twinning.TwinningId;

class H2FilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"pact & 'towns' #1", "ברית ערים"})
    void aFileMayHaveAnyNameThatThePlatformCanWrite(String name) {
        Charset names = Charset.forName(System.getProperty("sun.jnu.encoding"));
        assumeThat(names.newEncoder().canEncode(name))
                .as("file names in " + names)
                .isTrue();
        Path file = folder.resolve(name);
        TwinningSchema.create(H2Files.dataSource(file));
        JdbcRegistry.on(H2Files.dataSource(file)).append(opening(TwinningId.named("twinning"), "opening"));
        H2Files.close(file);

        assertThat(Files.exists(folder.resolve(file.getFileName() + ".mv.db"))).isTrue();
        assertThat(JdbcRegistry.on(H2Files.dataSource(file)).find(TwinningId.named("twinning")))
                .isPresent();
        H2Files.close(file);
    }

    @Test
    void aPathCannotBringSettings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> H2Files.dataSource(folder.resolve("twinpact;INIT=runscript from 'x'")))
                .withMessageContaining("holds a semicolon");
    }
}

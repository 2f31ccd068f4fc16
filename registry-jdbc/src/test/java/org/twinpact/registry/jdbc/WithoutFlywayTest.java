package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;

/**
 * Tests of a host without Flyway, or without its module for the database. The exception names the missing library, and
 * everything else works.
 */
class WithoutFlywayTest {
    private final TestDatabase database = TestEngine.POSTGRESQL.database();
    private ClassLoader tests;

    @BeforeEach
    void rememberLoader() {
        tests = Thread.currentThread().getContextClassLoader();
    }

    @AfterEach
    void close() {
        Thread.currentThread().setContextClassLoader(tests);
        database.close();
    }

    @Test
    void allButMigratingWorksWithoutFlyway() throws Exception {
        Class<?> schema = schemaWithout("flyway");
        schema.getMethod("create", DataSource.class).invoke(null, database.source());
        schema.getMethod("validate", DataSource.class).invoke(null, database.source());

        assertThat(failureOfMigrating(schema))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("org.flywaydb:flyway-core is missing")
                .hasMessageContaining("org/twinpact/registry/jdbc/postgresql/V1__registry.sql");
    }

    @Test
    void aMissingModuleOfFlywayIsNamed() throws Exception {
        assertThat(failureOfMigrating(schemaWithout("flyway-database-postgresql")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("org.flywaydb:flyway-database-postgresql");
    }

    private Throwable failureOfMigrating(Class<?> schema) throws Exception {
        Object ours = schema.getMethod("on", DataSource.class).invoke(null, unpooled());
        try {
            schema.getMethod("migrate").invoke(ours);
        } catch (InvocationTargetException e) {
            return e.getCause();
        }
        throw new AssertionError("migrated");
    }

    /**
     * Returns a data source without a pool. Flyway does not close its connection if it does not support the database,
     * and a pool would lose it.
     */
    private DataSource unpooled() throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            return new DriverManagerDataSource(connection.getMetaData().getURL(), "postgres", "");
        }
    }

    /** Returns the schema class, loaded with all jars of the test except those with a given prefix. */
    private static Class<?> schemaWithout(String jar) throws ReflectiveOperationException {
        URL[] others = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> !path.getFileName().toString().startsWith(jar))
                .map(WithoutFlywayTest::url)
                .toArray(URL[]::new);
        ClassLoader loader = new URLClassLoader(others, ClassLoader.getPlatformClassLoader());
        // Flyway searches this class loader for its modules.
        Thread.currentThread().setContextClassLoader(loader);
        return loader.loadClass(TwinningSchema.class.getName());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package org.twinpact.registry.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.twinpact.registry.jdbc.session.SingleWriter;

/**
 * A database file of H2 that allows one write transaction at a time. A commit of H2 writes the pages of each map in turn,
 * including those of concurrent transactions. If the process is killed then, the file opens with a part of theirs.
 */
final class H2FileDataSource implements DataSource, SingleWriter {
    /** One lock for each file, whichever data source opened it. */
    private static final Map<String, Lock> LOCKS = new ConcurrentHashMap<>();

    private final JdbcDataSource file;

    H2FileDataSource(JdbcDataSource file) {
        this.file = file;
    }

    @Override
    public Lock writerLock() {
        return LOCKS.computeIfAbsent(file.getURL(), url -> new ReentrantLock());
    }

    @Override
    public Connection getConnection() throws SQLException {
        return file.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return file.getConnection(user, password);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : file.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || file.isWrapperFor(type);
    }

    @Override
    public PrintWriter getLogWriter() {
        return file.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        file.setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() {
        return file.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        file.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() {
        return file.getParentLogger();
    }
}

package org.twinpact.registry.jdbc.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Hands out connections that do not commit by themselves, and rolls back those that come back, as pools do. It notes
 * those that come back otherwise, or with something written and not ended.
 */
public final class ManualCommitInterceptor implements JdbcInterceptor {
    private final Set<Connection> busy = Collections.synchronizedSet(new HashSet<>());
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    public List<String> complaints() {
        return complaints;
    }

    @Override
    public Object around(String call, Object target, Callable<Object> real) throws Exception {
        if (call.equals("Connection.close")) {
            inspect((Connection) target);
        }
        Object result = real.call();
        if (result instanceof Connection connection && call.equals("DataSource.getConnection")) {
            connection.setAutoCommit(false);
        } else if (call.matches("PreparedStatement.execute(Update|Batch)")) {
            busy.add(((PreparedStatement) target).getConnection());
        } else if (call.equals("Connection.commit") || call.equals("Connection.rollback")) {
            busy.remove(target);
        }
        return result;
    }

    private void inspect(Connection connection) throws Exception {
        if (connection.getAutoCommit()) {
            complaints.add("commits by itself now");
        }
        if (busy.remove(connection)) {
            complaints.add("was given back in the middle of a transaction");
        }
        connection.rollback();
    }
}

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
 * An interceptor that hands out connections without automatic commits, and rolls back returned ones, as pools do. It
 * reports connections that are returned in another mode, or with an unfinished write.
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

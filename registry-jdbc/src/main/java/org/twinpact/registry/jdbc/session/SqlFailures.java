package org.twinpact.registry.jdbc.session;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The database failures that an exception contains. Drivers, pools and frameworks nest them in different ways. */
final class SqlFailures {
    private SqlFailures() {}

    /** Returns the failures among an exception, its causes and its next exceptions, the outermost first. */
    static Stream<SQLException> in(Throwable failure) {
        Set<Throwable> found = new LinkedHashSet<>();
        collect(failure, found);
        return found.stream().filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }

    private static void collect(Throwable failure, Set<Throwable> found) {
        if (failure == null || !found.add(failure)) {
            return;
        }
        collect(failure.getCause(), found);
        if (failure instanceof SQLException sql) {
            collect(sql.getNextException(), found);
        }
    }
}

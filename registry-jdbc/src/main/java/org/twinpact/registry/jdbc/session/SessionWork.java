package org.twinpact.registry.jdbc.session;

import java.sql.SQLException;

/** Some work in a session. */
public interface SessionWork<R> {
    R on(Session session) throws SQLException;
}

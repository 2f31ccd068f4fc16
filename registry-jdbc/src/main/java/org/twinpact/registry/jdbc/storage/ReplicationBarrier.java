package org.twinpact.registry.jdbc.storage;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.twinning.TwinningId;

/**
 * A no-op write that forces a synchronous commit. A primary may show a transaction that its standby has not received.
 * Once this commit returns, the standby has everything that was visible before it. It inserts and deletes a row of
 * {@code tw_reminder} that no other writer waits for.
 */
public final class ReplicationBarrier {
    private static final String INSERT = """
            insert into twinning.tw_reminder (tenant, twinning_id, owner, code, due_on, reminder)
            values (?, ?, 'barrier', ?, ?, 'barrier')""";

    private static final String DELETE = """
            delete from twinning.tw_reminder where tenant = ? and twinning_id = ?
            and owner = 'barrier' and code = ? and due_on = ? and reminder = 'barrier'""";

    private ReplicationBarrier() {}

    public static boolean write(Session session, String tenant, TwinningId id) throws SQLException {
        String code = UUID.randomUUID().toString();
        session.update(INSERT, tenant, id.value(), code, LocalDate.EPOCH);
        return session.update(DELETE, tenant, id.value(), code, LocalDate.EPOCH) == 1;
    }
}

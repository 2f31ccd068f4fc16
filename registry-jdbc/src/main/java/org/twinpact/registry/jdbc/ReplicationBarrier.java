package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.twinpact.twinning.TwinningId;

/**
 * A write that leaves nothing behind and that no other writer waits for. A server whose standby must have each commit
 * before it answers also shows those that it never answered; once this one's commit is answered, the standby has
 * whatever could be seen before it.
 */
final class ReplicationBarrier {
    private static final String INSERT = """
            insert into twinning.tw_reminder (tenant, twinning_id, owner, code, due_on, reminder)
            values (?, ?, 'confirmation', ?, ?, 'confirmation')""";

    private static final String DELETE = """
            delete from twinning.tw_reminder where tenant = ? and twinning_id = ?
            and owner = 'confirmation' and code = ? and due_on = ? and reminder = 'confirmation'""";

    private ReplicationBarrier() {}

    static boolean write(Session session, String tenant, TwinningId id) throws SQLException {
        String code = UUID.randomUUID().toString();
        session.update(INSERT, tenant, id.value(), code, LocalDate.EPOCH);
        return session.update(DELETE, tenant, id.value(), code, LocalDate.EPOCH) == 1;
    }
}

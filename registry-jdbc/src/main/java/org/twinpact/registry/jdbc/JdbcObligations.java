package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.twinpact.authority.AuthorityId;
import org.twinpact.message.Shown;
import org.twinpact.registry.OutboxMessage;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.jdbc.outbox.DueObligation;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.session.SqlExceptionTranslator;
import org.twinpact.registry.jdbc.storage.Database;
import org.twinpact.registry.jdbc.storage.DueObligationTable;
import org.twinpact.registry.jdbc.storage.OutboxTables;
import org.twinpact.registry.jdbc.storage.TwinningTable;
import org.twinpact.registry.jdbc.storage.VersionCache;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Twinning;

/**
 * The open obligations after signing, ordered by due day, and their reminders. A reminder is a message in the
 * {@linkplain JdbcOutbox outbox}, addressed to the owner of the obligation, and is sent like any other.
 *
 * <p>This class has no clock. The host's scheduler supplies the days. Thread-safe. Rejects null with a
 * {@link NullPointerException}. A failure of the database is a {@link RegistryException}.
 */
public final class JdbcObligations {
    private static final Pattern REMINDER = Pattern.compile("[a-z0-9-]{1,64}");
    private static final int ATTEMPTS = 5;

    private final Database database;
    private final String tenant;

    JdbcObligations(Database database, String tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * Returns a page of the open obligations that are due on or before a day, the earliest first.
     *
     * @param until the last due day, usually today or a few days ahead
     * @param owner the party that owes them, or empty for all parties
     * @param after the last obligation of the previous page, or empty for the first page
     * @return at most 100 obligations, and fewer only on the last page
     */
    public List<DueObligation> due(LocalDate until, Optional<AuthorityId> owner, Optional<DueObligation> after) {
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(after, "after");
        return read(table -> table.due(until, owner, after));
    }

    /**
     * Writes one reminder to the outbox for each open obligation that is due between two days and has no reminder of
     * this name for its day yet, each in its own transaction. It is idempotent: it may be called repeatedly and
     * concurrently, and may be interrupted at any point.
     *
     * @param reminder the name of the reminder, such as {@code a-week-before}: 1 to 64 lower-case letters, digits and
     *     hyphens
     * @param from the first due day
     * @param until the last due day
     * @return the number of reminders that this call has written
     * @throws IllegalArgumentException if the name is not valid
     * @throws IllegalStateException if the caller has a transaction open
     */
    public int remind(String reminder, LocalDate from, LocalDate until) {
        requireName(reminder);
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        int put = 0;
        Optional<DueObligation> after = Optional.empty();
        do {
            Optional<DueObligation> last = after;
            List<DueObligation> page = read(table -> table.notReminded(reminder, from, until, last));
            for (DueObligation due : page) {
                put += remind(due, reminder, 1) ? 1 : 0;
            }
            after = page.size() < DueObligationTable.MOST ? Optional.empty() : Optional.of(page.get(page.size() - 1));
        } while (after.isPresent());
        return put;
    }

    private boolean remind(DueObligation due, String reminder, int attempt) {
        try {
            database.writeAlone(session -> put(session, due, reminder));
            return true;
        } catch (SQLException e) {
            if (SqlExceptionTranslator.isDuplicateKey(e)) {
                return false;
            }
            if (attempt == ATTEMPTS || !database.exceptions().isConflict(e)) {
                throw database.exceptions().onOutboxWrite("the reminder '" + reminder + "' of " + due, e);
            }
            return remind(due, reminder, attempt + 1);
        }
    }

    /**
     * Adds the reminder and its message together. The primary key of the reminder admits one of several concurrent
     * callers.
     */
    private Void put(Session session, DueObligation due, String reminder) throws SQLException {
        new DueObligationTable(session, tenant).putReminder(due, reminder);
        Twinning twinning = new TwinningTable(session, tenant, database.snapshots())
                .find(due.twinning(), new VersionCache())
                .orElseThrow();
        for (Obligation obligation : twinning.obligations()) {
            if (isSame(due, obligation)) {
                OutboxTables.of(session, tenant)
                        .putLast(twinning.id(), OutboxMessage.reminder(twinning, obligation, reminder));
                return null;
            }
        }
        throw new SQLIntegrityConstraintViolationException("the obligation was fulfilled concurrently", "23000");
    }

    private static boolean isSame(DueObligation due, Obligation obligation) {
        return obligation.owner().equals(due.owner())
                && obligation.code().equals(due.code())
                && obligation.due().equals(due.on());
    }

    private <R> R read(Reading<R> reading) {
        try {
            return database.read(session -> reading.of(new DueObligationTable(session, tenant)));
        } catch (SQLException e) {
            throw database.exceptions().onRead("open obligations", e);
        }
    }

    private static void requireName(String reminder) {
        if (!REMINDER.matcher(Objects.requireNonNull(reminder, "reminder")).matches()) {
            throw new IllegalArgumentException("'" + Shown.text(reminder)
                    + "' is not a valid reminder name; expected 1 to 64 lower-case letters, digits and hyphens");
        }
    }

    /** A query of the obligations. */
    private interface Reading<R> {
        R of(DueObligationTable table) throws SQLException;
    }
}

package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.twinpact.authority.AuthorityId;
import org.twinpact.registry.Message;
import org.twinpact.registry.RegistryException;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Twinning;

/**
 * The duties that are open after signing, by the day they are due, and the reminders of them. A reminder is a message in
 * the {@linkplain JdbcOutbox outbox}, addressed to the owner of the duty; from there it is sent like any other.
 *
 * <p>It has no clock: whatever scheduler the host runs says which day it is. Thread-safe; rejects null with a
 * {@link NullPointerException}; a failure of the database is a {@link RegistryException}.
 */
public final class JdbcDuties {
    private static final Pattern REMINDER = Pattern.compile("[a-z0-9-]{1,64}");
    private static final int ATTEMPTS = 5;

    private final Database database;
    private final String tenant;

    JdbcDuties(Database database, String tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * A page of the open duties that are due until a day, those due first in front.
     *
     * @param until the last day, as a rule today or some days ahead
     * @param owner whose duties, or empty for those of all parties
     * @param after the last of the page before; empty for the first page
     * @return at most 100; fewer on the last page
     */
    public List<Due> due(LocalDate until, Optional<AuthorityId> owner, Optional<Due> after) {
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(after, "after");
        return read(table -> table.due(until, owner, after));
    }

    /**
     * Puts one reminder into the outbox for each open duty that is due between two days and has had none of this name
     * for its day, each in a transaction of its own. It may be asked as often, and from as many places at once, as one
     * likes, and may be ended at any point and asked again.
     *
     * @param reminder which reminder it is, such as {@code a-week-before}: 1 to 64 lower-case letters, digits, hyphens
     * @param from the first day
     * @param until the last day
     * @return how many this call has put
     * @throws IllegalArgumentException if the name is none
     */
    public int remind(String reminder, LocalDate from, LocalDate until) {
        requireName(reminder);
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        int put = 0;
        Optional<Due> after = Optional.empty();
        do {
            Optional<Due> last = after;
            List<Due> page = read(table -> table.notReminded(reminder, from, until, last));
            for (Due due : page) {
                put += remind(due, reminder, 1) ? 1 : 0;
            }
            after = page.size() < DueTable.MOST ? Optional.empty() : Optional.of(page.get(page.size() - 1));
        } while (after.isPresent());
        return put;
    }

    private boolean remind(Due due, String reminder, int attempt) {
        try {
            database.writeAlone(session -> put(session, due, reminder));
            return true;
        } catch (SQLException e) {
            if (Failures.isTaken(e)) {
                return false;
            }
            if (attempt == ATTEMPTS || !Failures.isConflict(e)) {
                throw Failures.sending("the reminder '" + reminder + "' of " + due, e);
            }
            return remind(due, reminder, attempt + 1);
        }
    }

    /** The reminder's key lets one pass, and the message comes with it or not at all. */
    private Void put(Session session, Due due, String reminder) throws SQLException {
        new DueTable(session, tenant).putReminder(due, reminder);
        Twinning twinning = new TwinningTable(session, tenant)
                .find(due.twinning(), new Heads())
                .orElseThrow();
        for (Obligation duty : twinning.obligations()) {
            if (isSame(due, duty)) {
                OutboxTables.of(session, tenant).putLast(twinning.id(), Message.reminder(twinning, duty, reminder));
                return null;
            }
        }
        throw new SQLIntegrityConstraintViolationException("the duty was fulfilled meanwhile", "23000");
    }

    private static boolean isSame(Due due, Obligation duty) {
        return duty.owner().equals(due.owner())
                && duty.code().equals(due.code())
                && duty.due().equals(due.on());
    }

    private <R> R read(Reading<R> reading) {
        try {
            return database.read(session -> reading.of(new DueTable(session, tenant)));
        } catch (SQLException e) {
            throw Failures.reading("open duties", e);
        }
    }

    private static void requireName(String reminder) {
        if (!REMINDER.matcher(Objects.requireNonNull(reminder, "reminder")).matches()) {
            throw new IllegalArgumentException("'" + Reason.of(reminder)
                    + "' is no name of a reminder; 1 to 64 lower-case letters, digits and hyphens are right");
        }
    }

    /** Something to read from the duties. */
    private interface Reading<R> {
        R of(DueTable table) throws SQLException;
    }
}

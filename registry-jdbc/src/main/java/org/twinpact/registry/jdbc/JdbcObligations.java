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
 * The obligations that are open after signing, by the day they are due, and the reminders of them. A reminder is a message in
 * the {@linkplain JdbcOutbox outbox}, addressed to the owner of the obligation; from there it is sent like any other.
 *
 * <p>It has no clock: whatever scheduler the host runs says which day it is. Thread-safe; rejects null with a
 * {@link NullPointerException}; a failure of the database is a {@link RegistryException}.
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
     * A page of the open obligations that are due until a day, those due first in front.
     *
     * @param until the last day, as a rule today or some days ahead
     * @param owner whose obligations, or empty for those of all parties
     * @param after the last of the page before; empty for the first page
     * @return at most 100; fewer on the last page
     */
    public List<DueObligation> due(LocalDate until, Optional<AuthorityId> owner, Optional<DueObligation> after) {
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(after, "after");
        return read(table -> table.due(until, owner, after));
    }

    /**
     * Puts one reminder into the outbox for each open obligation that is due between two days and has had none of this name
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
            if (attempt == ATTEMPTS || !SqlExceptionTranslator.isConflict(e)) {
                throw SqlExceptionTranslator.onOutboxWrite("the reminder '" + reminder + "' of " + due, e);
            }
            return remind(due, reminder, attempt + 1);
        }
    }

    /** The reminder's key lets one pass, and the message comes with it or not at all. */
    private Void put(Session session, DueObligation due, String reminder) throws SQLException {
        new DueObligationTable(session, tenant).putReminder(due, reminder);
        Twinning twinning = new TwinningTable(session, tenant)
                .find(due.twinning(), new ChainHeadCache())
                .orElseThrow();
        for (Obligation obligation : twinning.obligations()) {
            if (isSame(due, obligation)) {
                OutboxTables.of(session, tenant).putLast(twinning.id(), Message.reminder(twinning, obligation, reminder));
                return null;
            }
        }
        throw new SQLIntegrityConstraintViolationException("the obligation was fulfilled meanwhile", "23000");
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
            throw SqlExceptionTranslator.onRead("open obligations", e);
        }
    }

    private static void requireName(String reminder) {
        if (!REMINDER.matcher(Objects.requireNonNull(reminder, "reminder")).matches()) {
            throw new IllegalArgumentException("'" + SanitizedLine.of(reminder)
                    + "' is no name of a reminder; 1 to 64 lower-case letters, digits and hyphens are right");
        }
    }

    /** Something to read from the obligations. */
    private interface Reading<R> {
        R of(DueObligationTable table) throws SQLException;
    }
}

package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.message.Shown;
import org.twinpact.registry.AgendaSearch;
import org.twinpact.registry.OutboxMessage;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.session.SqlExceptionTranslator;
import org.twinpact.registry.jdbc.storage.AgendaTable;
import org.twinpact.registry.jdbc.storage.Database;
import org.twinpact.registry.jdbc.storage.OutboxTables;
import org.twinpact.registry.jdbc.storage.TwinningTable;
import org.twinpact.registry.jdbc.storage.VersionCache;
import org.twinpact.twinning.AgendaItem;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Twinning;

/**
 * The reminders of open obligations. A reminder is a message in the {@linkplain JdbcOutbox outbox}, addressed to the
 * owner of the obligation, and is sent like any other. {@link JdbcRegistry#agenda} lists the obligations.
 *
 * <p>This class has no clock. The host's scheduler supplies the days. Thread-safe. Rejects null with a
 * {@link NullPointerException}. A failure of the database is a {@link RegistryException}.
 */
public final class JdbcReminders {
    private static final Pattern REMINDER = Pattern.compile("[a-z0-9-]{1,64}");
    private static final int ATTEMPTS = 5;

    private final Database database;
    private final String tenant;
    private final Profiles profiles;

    JdbcReminders(Database database, String tenant, Profiles profiles) {
        this.database = database;
        this.tenant = tenant;
        this.profiles = profiles;
    }

    /** Returns the same reminders with the names that a host's profiles give to obligations. */
    public JdbcReminders withProfiles(Profiles profiles) {
        return new JdbcReminders(database, tenant, Objects.requireNonNull(profiles, "profiles"));
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
    public int write(String reminder, LocalDate from, LocalDate until) {
        requireName(reminder);
        AgendaSearch search = AgendaSearch.between(from, until).withKinds(AgendaItem.Kind.OBLIGATION);
        int written = 0;
        Optional<AgendaItem> after = Optional.empty();
        do {
            Optional<AgendaItem> last = after;
            List<AgendaItem> found = notReminded(reminder, search, last);
            for (AgendaItem due : found) {
                written += remind(due, reminder, 1) ? 1 : 0;
            }
            after = found.size() > search.limit() ? Optional.of(found.get(found.size() - 1)) : Optional.empty();
        } while (after.isPresent());
        return written;
    }

    private List<AgendaItem> notReminded(String reminder, AgendaSearch search, Optional<AgendaItem> after) {
        try {
            return database.read(session -> new AgendaTable(session, tenant).notReminded(reminder, search, after));
        } catch (SQLException e) {
            throw database.exceptions().onRead("open obligations", e);
        }
    }

    private boolean remind(AgendaItem due, String reminder, int attempt) {
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
    private Void put(Session session, AgendaItem due, String reminder) throws SQLException {
        new AgendaTable(session, tenant).putReminder(due, reminder);
        Twinning twinning = new TwinningTable(session, tenant, database.snapshots())
                .find(due.twinning(), new VersionCache())
                .orElseThrow();
        for (Obligation obligation : twinning.obligations()) {
            if (isSame(due, obligation, twinning)) {
                OutboxTables.of(session, tenant)
                        .putLast(twinning.id(), OutboxMessage.reminder(twinning, obligation, reminder, profiles));
                return null;
            }
        }
        throw new SQLIntegrityConstraintViolationException("the obligation was fulfilled concurrently", "23000");
    }

    private static boolean isSame(AgendaItem due, Obligation obligation, Twinning twinning) {
        return obligation.owner().equals(due.party())
                && obligation.code().equals(due.code())
                && obligation.due(twinning).equals(due.on());
    }

    private static void requireName(String reminder) {
        if (!REMINDER.matcher(Objects.requireNonNull(reminder, "reminder")).matches()) {
            throw new IllegalArgumentException("'" + Shown.text(reminder)
                    + "' is not a valid reminder name; expected 1 to 64 lower-case letters, digits and hyphens");
        }
    }
}

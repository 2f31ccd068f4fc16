package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.message.Shown;
import org.twinpact.registry.AgendaPage;
import org.twinpact.registry.AgendaSearch;
import org.twinpact.registry.Append;
import org.twinpact.registry.Facet;
import org.twinpact.registry.OutboxPolicy;
import org.twinpact.registry.Page;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.RetryableRegistryException;
import org.twinpact.registry.Search;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.registry.jdbc.connection.ConnectionProvider;
import org.twinpact.registry.jdbc.dialect.Dialect;
import org.twinpact.registry.jdbc.integrity.IntegrityViolation;
import org.twinpact.registry.jdbc.integrity.Verification;
import org.twinpact.registry.jdbc.outbox.Backoff;
import org.twinpact.registry.jdbc.search.SearchQuery;
import org.twinpact.registry.jdbc.search.SearchStatement;
import org.twinpact.registry.jdbc.session.SchemaLocation;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.session.SessionWork;
import org.twinpact.registry.jdbc.session.SqlSavepoint;
import org.twinpact.registry.jdbc.storage.AgendaTable;
import org.twinpact.registry.jdbc.storage.Database;
import org.twinpact.registry.jdbc.storage.EventTable;
import org.twinpact.registry.jdbc.storage.PersonTable;
import org.twinpact.registry.jdbc.storage.TermIndexes;
import org.twinpact.registry.jdbc.storage.TermTable;
import org.twinpact.registry.jdbc.storage.TwinningTable;
import org.twinpact.registry.jdbc.verification.RegistryVerifier;
import org.twinpact.registry.jdbc.verification.TwinningVerifier;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.AgendaItem;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * The registry on the host's database: H2, PostgreSQL, MariaDB, SQLite, or another for which the host supplies a
 * {@link Dialect}. Connections and transactions come from a {@link ConnectionProvider}. An append runs in its own
 * transaction, or takes part in the caller's, which the registry never ends. Its own transactions use the connection's
 * default isolation level, which must be read committed. That is the default of H2 and PostgreSQL, and on MariaDB the
 * registry sets it. The registry never creates the schema. {@link TwinningSchema} does. The first use checks the
 * schema, and throws an {@link IllegalStateException} if its version is not the required one. As thread-safe as its
 * connection provider. Never returns null, and rejects null with a {@link NullPointerException}.
 *
 * <p>A failure of the database is a {@link RegistryException} whose message contains the SQLSTATE. A transient failure
 * is a {@link RetryableRegistryException}. In its own transactions the registry makes up to three
 * attempts at a conflicting append. After a commit without a reply, it looks for the events on a new connection. If it
 * finds them, one more commit confirms them. Otherwise it retries the append. If that fails too, it throws an
 * {@link org.twinpact.registry.UncertainRegistryException}.
 *
 * <p>In the caller's transaction nothing is retried. A stale write and a repeated act leave it usable, because the
 * append rolls back to a savepoint. After any other exception of an append, and after a failed read, the caller should
 * roll back, because some databases have ended the transaction by then. In a transaction that always reads the same
 * state, as at repeatable read, MariaDB's default, a stale write stays stale. Run the whole transaction again.
 */
public final class JdbcRegistry implements TwinningRegistry {
    private static final Pattern TENANT = Pattern.compile("[a-z0-9-]{1,64}");

    private static final int REINDEXED = 50;
    private static final int REINDEX_ATTEMPTS = 5;

    private final Database database;
    private final String tenant;
    private final OutboxPolicy messages;

    private JdbcRegistry(Database database, String tenant, OutboxPolicy messages) {
        this.database = database;
        this.tenant = tenant;
        this.messages = messages;
    }

    /** Returns the registry of the tenant {@code default} on {@code ConnectionProvider.of(source)}. */
    public static JdbcRegistry on(DataSource source) {
        return on(ConnectionProvider.of(source));
    }

    /** Returns the registry of the tenant {@code default}. Nothing is read before its first use. */
    public static JdbcRegistry on(ConnectionProvider provider) {
        return new JdbcRegistry(
                new Database(Objects.requireNonNull(provider, "provider"), SchemaLocation.SHIPPED),
                "default",
                OutboxPolicy.none());
    }

    /**
     * Returns the registry in a schema with another name than {@code twinning}.
     *
     * @param schema the name of the schema: a lower-case letter and up to 62 lower-case letters, digits and underscores
     * @throws IllegalArgumentException if the name is not valid
     */
    public JdbcRegistry schema(String schema) {
        return new JdbcRegistry(database.at(database.location().schema(schema)), tenant, messages);
    }

    /** Returns the registry with the host's dialect in place of the shipped ones. */
    public JdbcRegistry dialect(Dialect dialect) {
        return new JdbcRegistry(database.at(database.location().dialect(dialect)), tenant, messages);
    }

    /**
     * Returns the same tenant's registry on other connections to the same database, such as the one on which the caller
     * has a transaction open. A schema that was checked is not checked again.
     */
    public JdbcRegistry within(ConnectionProvider provider) {
        return new JdbcRegistry(database.within(Objects.requireNonNull(provider, "provider")), tenant, messages);
    }

    /**
     * Returns the registry of another tenant on the same database. Tenants never see each other's twinnings.
     *
     * @param tenant the name of the tenant, 1 to 64 lower-case letters, digits and hyphens
     * @throws IllegalArgumentException if the name is not valid
     */
    public JdbcRegistry tenant(String tenant) {
        if (!TENANT.matcher(Objects.requireNonNull(tenant, "tenant")).matches()) {
            throw new IllegalArgumentException("'" + Shown.text(tenant)
                    + "' is not a valid tenant name; expected 1 to 64 lower-case letters, digits and hyphens");
        }
        return new JdbcRegistry(database, tenant, messages);
    }

    /**
     * Returns the same registry with a policy for its outbox. The messages are written in the transaction of the append
     * that caused them. Off by default, because an outbox that nobody drains grows without bound, and a consumer added
     * later would send outdated messages.
     */
    public JdbcRegistry withOutbox(OutboxPolicy messages) {
        return new JdbcRegistry(database, tenant, Objects.requireNonNull(messages, "messages"));
    }

    /** Returns the outbox of this tenant, with the default backoff. */
    public JdbcOutbox outbox() {
        return new JdbcOutbox(database, tenant, Backoff.defaults());
    }

    /** Returns the reminders of this tenant's open obligations, with the names of the shipped profiles. */
    public JdbcReminders reminders() {
        return new JdbcReminders(database, tenant, Profiles.shipped());
    }

    @Override
    public Optional<Twinning> find(TwinningId id) {
        Objects.requireNonNull(id, "id");
        return read("twinning " + id, session -> twinnings(session).find(id, database.versions()));
    }

    @Override
    public List<Twinning> findAll(Set<TwinningId> ids) {
        Set<TwinningId> keys = Set.copyOf(ids);
        return read("some twinnings", session -> twinnings(session).all(keys));
    }

    @Override
    public void append(Append append) {
        Objects.requireNonNull(append, "append");
        new AppendTransaction(database, tenant, append, messages.of(append)).run();
    }

    /** {@inheritDoc} Nothing is written to the outbox, because a bulk import concerns the past. */
    @Override
    public void appendNew(List<Append> appends) {
        appends.forEach(Append::requireNew);
        write(appends.size() + " new twinnings", session -> {
            session.beginImport();
            TermIndexes.drop(session);
            List<Sha256> heads = new EventTable(session, tenant).open(appends);
            twinnings(session).open(appends, heads);
            new TermTable(session, tenant).open(appends);
            new PersonTable(session, tenant).open(appends);
            new AgendaTable(session, tenant).open(appends);
            return true;
        });
    }

    @Override
    public void endImport() {
        write("the indexes of the search", session -> {
            TermIndexes.build(session);
            return true;
        });
    }

    @Override
    public List<Event> events(Optional<Event> after, int limit) {
        Objects.requireNonNull(after, "after");
        return read("events", session -> new EventTable(session, tenant).after(after, limit));
    }

    @Override
    public List<Event> events(Set<TwinningId> ids, LocalDate since, LocalDate until) {
        Set<TwinningId> keys = Set.copyOf(ids);
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
        return read("the events of some days", session -> new EventTable(session, tenant).between(keys, since, until));
    }

    @Override
    public List<Event> recorded(Set<TwinningId> ids, Instant since, Instant before) {
        Set<TwinningId> keys = Set.copyOf(ids);
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(before, "before");
        return read(
                "the events recorded in a time",
                session -> new EventTable(session, tenant).recorded(keys, since, before));
    }

    @Override
    public List<PersonalDatum> people(TwinningId id) {
        Objects.requireNonNull(id, "id");
        return read("the people of twinning " + id, session -> new PersonTable(session, tenant).data(id));
    }

    /**
     * Rebuilds search terms written by an older version of the library, whose name-folding rule may differ. Works in
     * batches, one transaction each, and can be resumed after an interruption. Other transactions may write concurrently.
     *
     * @return the number of twinnings whose terms were rebuilt
     */
    public long reindex() {
        long written = 0;
        Optional<TwinningId> last = Optional.empty();
        do {
            Optional<TwinningId> after = last;
            List<TwinningId> outdated =
                    read("outdated search terms", session -> new TermTable(session, tenant).outdated(after, REINDEXED));
            rebuild(outdated);
            written += outdated.size();
            last = outdated.stream().reduce((first, second) -> second);
        } while (last.isPresent());
        return written;
    }

    /** Repeats a batch after a conflict with an append. */
    private void rebuild(List<TwinningId> ids) {
        for (int attempt = 1; ; attempt++) {
            try {
                write("the search terms of " + ids.size() + " twinnings", new TermRebuild(database, tenant, ids));
                return;
            } catch (RetryableRegistryException e) {
                if (attempt == REINDEX_ATTEMPTS || e.reason() != RetryableRegistryException.Reason.CONFLICT) {
                    throw e;
                }
            }
        }
    }

    @Override
    public List<Event> history(TwinningId id) {
        Objects.requireNonNull(id, "id");
        return read("the history of twinning " + id, session -> new EventTable(session, tenant).history(id));
    }

    @Override
    public List<Event> eventsOf(TwinningId id, ActId act) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(act, "act");
        return read("an act of twinning " + id, session -> new EventTable(session, tenant).of(id, act));
    }

    @Override
    public Optional<Person> person(TwinningId twinning, PersonRef ref) {
        Objects.requireNonNull(twinning, "twinning");
        Objects.requireNonNull(ref, "ref");
        return read("a person's data", session -> new PersonTable(session, tenant).find(twinning, ref));
    }

    @Override
    public Optional<Event> supplyOf(TwinningId twinning, PersonRef ref) {
        Objects.requireNonNull(twinning, "twinning");
        Objects.requireNonNull(ref, "ref");
        return read(
                "the supply of a person's data", session -> new PersonTable(session, tenant).supplyOf(twinning, ref));
    }

    @Override
    public Page search(Search search) {
        SearchStatement statement = new SearchStatement(tenant, search);
        return searched(
                "a page of twinnings",
                session -> Page.of(
                        search.isPossible()
                                ? new SearchQuery(session, tenant, database, search).page(statement)
                                : List.of(),
                        search));
    }

    @Override
    public SortedMap<String, Long> counts(Facet facet, Search search) {
        Search others = search.without(facet).withCursor(Optional.empty());
        return searched(
                "the numbers of twinnings for each " + facet,
                session -> others.isPossible()
                        ? new SearchQuery(session, tenant, database, others).counts(facet)
                        : Collections.emptySortedMap());
    }

    @Override
    public AgendaPage agenda(AgendaSearch search) {
        Objects.requireNonNull(search, "search");
        return read("a page of agendas", session -> {
            List<AgendaItem> found = new AgendaTable(session, tenant).page(search);
            Set<TwinningId> ids = found.stream()
                    .limit(search.limit())
                    .map(AgendaItem::twinning)
                    .collect(Collectors.toSet());
            return AgendaPage.of(found, search, twinnings(session).all(ids));
        });
    }

    @Override
    public long count(AgendaSearch search) {
        Objects.requireNonNull(search, "search");
        return read("the number of items of agendas", session -> new AgendaTable(session, tenant).count(search));
    }

    /** Searches, after building the indexes if an import was interrupted before its end. */
    private <R> R searched(String what, SessionWork<R> work) {
        Optional<R> found = read(
                what, session -> TermIndexes.areMissing(session) ? Optional.empty() : Optional.of(work.on(session)));
        if (found.isPresent()) {
            return found.get();
        }
        endImport();
        return read(what, work);
    }

    /** Writes in its own transaction or the caller's, without retries. */
    private void write(String what, SessionWork<Boolean> work) {
        try {
            database.write(
                    work,
                    session -> SqlSavepoint.around(session, work),
                    e -> database.exceptions().onWrite(what, e));
        } catch (SQLException e) {
            throw database.exceptions().onWrite(what, e);
        }
    }

    /**
     * Verifies a twinning's hash chain and all data derived from it: event columns, head, snapshot, search terms and
     * personal data. If all later hashes were rewritten too, only an anchor reveals the change.
     *
     * @return the first violation, empty if there is none or nothing is stored under that key
     */
    public Optional<IntegrityViolation> verify(TwinningId id) {
        Objects.requireNonNull(id, "id");
        return read("the chain of twinning " + id, session -> TwinningVerifier.verify(session, tenant, id));
    }

    /**
     * Verifies all twinnings of the tenant in the same way, one at a time and in little memory. Other transactions may
     * write concurrently.
     */
    public Verification verify() {
        try {
            return new RegistryVerifier(database, tenant).verify();
        } catch (SQLException e) {
            throw database.exceptions().onRead("the chains of all twinnings", e);
        }
    }

    /** Returns the tenant's anchors, without a key that seals them. */
    public JdbcAnchors anchors() {
        return new JdbcAnchors(database, tenant, new byte[0]);
    }

    private TwinningTable twinnings(Session session) {
        return new TwinningTable(session, tenant, database.snapshots());
    }

    private <R> R read(String what, SessionWork<R> work) {
        try {
            return database.read(work);
        } catch (SQLException e) {
            throw database.exceptions().onRead(what, e);
        }
    }
}

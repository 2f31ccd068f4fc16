package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.Append;
import org.twinpact.registry.Facet;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.Messages;
import org.twinpact.registry.Page;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.Search;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * The registry on the host's database: H2, PostgreSQL, MariaDB, or another that the host brings a {@link Dialect} for.
 * Connections and transactions are those of its {@link ConnectionProvider}: an append is a transaction of its own, or takes
 * part in the caller's, which the registry never ends. Its own are at the isolation that connections come with, which
 * must be read committed, the default of H2 and PostgreSQL; on MariaDB the registry sets it for each. The schema is never made here: the first use
 * checks it, and throws an {@link IllegalStateException} where it does not fit; {@link TwinningSchema} makes it. As
 * thread-safe as its provider; never returns null and rejects it with a {@link NullPointerException}.
 *
 * <p>A failure of the database is a {@link RegistryException} whose message holds the SQLSTATE. One that passes is a
 * {@link org.twinpact.registry.RetryableRegistryException}; in transactions of its own the registry runs an append again
 * where others wrote at the same time, three times in all, before it throws. A commit without an answer is looked up
 * on a new connection: what is found is confirmed by one more commit, and where nothing is found the append is run
 * again. It is an {@link org.twinpact.registry.UncertainRegistryException} only where that fails too.
 *
 * <p>In the caller's transaction nothing is run again. A stale write and a repeated act leave it usable, because the
 * append goes back to a savepoint. After any other exception of an append, and after a failed read, the caller should
 * roll back: some databases have ended the transaction by then. In a transaction that goes on reading what it read first,
 * as under repeatable read, MariaDB's default, a stale write stays stale: run the whole transaction again.
 */
public final class JdbcRegistry implements TwinningRegistry {
    private static final Pattern TENANT = Pattern.compile("[a-z0-9-]{1,64}");

    private static final int REINDEXED = 50;

    private final Database database;
    private final String tenant;
    private final Messages messages;

    private JdbcRegistry(Database database, String tenant, Messages messages) {
        this.database = database;
        this.tenant = tenant;
        this.messages = messages;
    }

    /** The same as {@code on(ConnectionProvider.of(source))}. */
    public static JdbcRegistry on(DataSource source) {
        return on(ConnectionProvider.of(source));
    }

    /** The registry of the tenant {@code default}; nothing is read before its first use. */
    public static JdbcRegistry on(ConnectionProvider provider) {
        return new JdbcRegistry(
                new Database(Objects.requireNonNull(provider, "provider"), SchemaLocation.SHIPPED), "default", Messages.none());
    }

    /**
     * The registry in a schema of another name than {@code twinning}.
     *
     * @param schema a lower-case letter and up to 62 lower-case letters, digits and underscores
     * @throws IllegalArgumentException if the name is none
     */
    public JdbcRegistry schema(String schema) {
        return new JdbcRegistry(database.at(database.home().schema(schema)), tenant, messages);
    }

    /** The registry with a dialect of the host's, and none of the shipped. */
    public JdbcRegistry dialect(Dialect dialect) {
        return new JdbcRegistry(database.at(database.home().dialect(dialect)), tenant, messages);
    }

    /**
     * The same tenant's registry on other connections to the same database, such as the one on which the caller has a
     * transaction open. That the schema fits need not be found out again.
     */
    public JdbcRegistry within(ConnectionProvider provider) {
        return new JdbcRegistry(database.within(Objects.requireNonNull(provider, "provider")), tenant, messages);
    }

    /**
     * The registry of another tenant on the same database; tenants never see each other's twinnings.
     *
     * @param tenant 1 to 64 lower-case letters, digits and hyphens
     * @throws IllegalArgumentException if the name is none
     */
    public JdbcRegistry tenant(String tenant) {
        if (!TENANT.matcher(Objects.requireNonNull(tenant, "tenant")).matches()) {
            throw new IllegalArgumentException("'" + tenant.substring(0, Math.min(80, tenant.length()))
                    + "' is no name of a tenant; 1 to 64 lower-case letters, digits and hyphens are right");
        }
        return new JdbcRegistry(database, tenant, messages);
    }

    /**
     * The same registry, which also puts messages into its outbox, in the transaction of the append that gave rise to
     * them. It puts none unless told so: where nobody empties the outbox it grows, and whoever began to empty it later
     * would send messages about what is long past.
     */
    public JdbcRegistry withOutbox(Messages messages) {
        return new JdbcRegistry(database, tenant, Objects.requireNonNull(messages, "messages"));
    }

    /** The messages of this tenant that are not sent yet. */
    public JdbcOutbox outbox() {
        return new JdbcOutbox(database, tenant, Backoff.defaults());
    }

    /** The open obligations of this tenant by the day they are due. */
    public JdbcObligations obligations() {
        return new JdbcObligations(database, tenant);
    }

    @Override
    public Optional<Twinning> find(TwinningId id) {
        Objects.requireNonNull(id, "id");
        return read("twinning " + id, session -> new TwinningTable(session, tenant).find(id, database.heads()));
    }

    @Override
    public void append(Append append) {
        Objects.requireNonNull(append, "append");
        new AppendTransaction(database, tenant, append, messages.of(append)).keep();
    }

    /** {@inheritDoc} No messages are put into the outbox: what is brought here in bulk is past. */
    @Override
    public void openAll(List<Append> appends) {
        appends.forEach(Append::requireOpening);
        write(appends.size() + " new twinnings", session -> {
            List<Sha256> heads = new EventTable(session, tenant).open(appends);
            new TwinningTable(session, tenant).open(appends, heads);
            new TermTable(session, tenant).open(appends);
            new PersonTable(session, tenant).keep(appends);
            new DueObligationTable(session, tenant).open(appends);
            return true;
        });
    }

    @Override
    public List<Event> events(Optional<Event> after, int limit) {
        Objects.requireNonNull(after, "after");
        return read("events", session -> new EventTable(session, tenant).after(after, limit));
    }

    @Override
    public List<PersonalDatum> people(TwinningId id) {
        Objects.requireNonNull(id, "id");
        return read("the people of twinning " + id, session -> new PersonTable(session, tenant).data(id));
    }

    /**
     * Writes anew by what twinnings are found, where an older version of the library wrote it: names are folded by a
     * rule that may change. Some at a time, each in a transaction; where it broke off, it can be called again. Others
     * may write meanwhile.
     *
     * @return how many twinnings were written anew
     */
    public long reindex() {
        long written = 0;
        Optional<TwinningId> last = Optional.empty();
        do {
            Optional<TwinningId> after = last;
            List<TwinningId> outdated =
                    read("what is out of date", session -> new TermTable(session, tenant).outdated(after, REINDEXED));
            write("a new index of " + outdated.size() + " twinnings", session -> putAgain(session, outdated));
            written += outdated.size();
            last = outdated.stream().reduce((first, second) -> second);
        } while (last.isPresent());
        return written;
    }

    private boolean putAgain(Session session, List<TwinningId> ids) throws SQLException {
        TermTable terms = new TermTable(session, tenant);
        for (TwinningId id : ids) {
            // Deleted before the twinning is read: an append that changes them as well then waits, or was waited for.
            terms.delete(id);
            terms.insert(IndexEntry.of(new TwinningTable(session, tenant)
                    .find(id, database.heads())
                    .orElseThrow()));
        }
        return true;
    }

    @Override
    public List<Event> history(TwinningId id) {
        Objects.requireNonNull(id, "id");
        return read("the history of twinning " + id, session -> new EventTable(session, tenant).history(id));
    }

    @Override
    public Optional<Person> person(PersonRef ref) {
        Objects.requireNonNull(ref, "ref");
        return read("a person's data", session -> new PersonTable(session, tenant).find(ref));
    }

    @Override
    public Page search(Search search) {
        SearchStatement statement = new SearchStatement(tenant, search);
        return read(
                "a page of twinnings",
                session -> Page.of(
                        search.isPossible()
                                ? new SearchQuery(session, tenant, database.lengths(), search).page(statement)
                                : List.of(),
                        search));
    }

    @Override
    public SortedMap<String, Long> counts(Facet facet, Search search) {
        Search others = search.without(facet).withCursor(Optional.empty());
        return read(
                "how many twinnings there are for each " + facet,
                session -> others.isPossible()
                        ? new SearchQuery(session, tenant, database.lengths(), others).counts(facet)
                        : Collections.emptySortedMap());
    }

    /** In a transaction of its own or the caller's, and not run again. */
    private void write(String what, Database.Work<Boolean> work) {
        try {
            database.write(work, session -> SqlSavepoint.around(session, work), e -> SqlExceptionTranslator.onWrite(what, e));
        } catch (SQLException e) {
            throw SqlExceptionTranslator.onWrite(what, e);
        }
    }

    /**
     * Looks at a twinning's whole chain, and at whatever else is kept of it: whether every event's words have the hash
     * that the next one hangs on, and the columns beside them, the head, the snapshot, what the search goes by and the
     * people are what the history says. What was changed together with every hash after it, an anchor tells.
     *
     * @return the first violation, empty if it is whole or nothing is kept under that key
     */
    public Optional<IntegrityViolation> verify(TwinningId id) {
        Objects.requireNonNull(id, "id");
        return read("the chain of twinning " + id, session -> TwinningVerifier.of(session, tenant, id));
    }

    /**
     * Looks at all twinnings of the tenant in the same way, one after the other in little memory, while others go on
     * writing.
     */
    public Verification verify() {
        try {
            return new RegistryVerifier(database, tenant).verify();
        } catch (SQLException e) {
            throw SqlExceptionTranslator.onRead("the chains of all twinnings", e);
        }
    }

    /** The tenant's anchors, not sealed. */
    public JdbcAnchors anchors() {
        return new JdbcAnchors(database, tenant, new byte[0]);
    }

    private <R> R read(String what, Database.Work<R> work) {
        try {
            return database.read(work);
        } catch (SQLException e) {
            throw SqlExceptionTranslator.onRead(what, e);
        }
    }
}

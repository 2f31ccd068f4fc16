package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.registry.Append;
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
 * Every call takes a connection from the data source and gives it back with the
 * auto-commit mode it was found in; an append is a transaction of its own, in read committed. The schema is never made here: the
 * first use checks it, and throws an {@link IllegalStateException} where it does not fit; {@link TwinningSchema} makes it.
 * Thread-safe; never returns null and rejects it with a {@link NullPointerException}; a failure of the database is a
 * {@link RegistryException} whose message holds the SQLSTATE.
 *
 * <p>The registry does not yet take part in the host's transactions, so it must not be given a data source that hands
 * out the connection of a transaction that the host has open. A read on such a connection neither commits nor rolls
 * back; an append is refused with an {@link IllegalStateException} where the host's transaction has written or locked
 * rows, which it would commit, and else commits alone: the host cannot roll it back.
 *
 * <p>Where connections come with auto-commit off, a read leaves its transaction to the pool, which must roll back what
 * is returned unfinished. HikariCP and Commons DBCP do; the Tomcat pool does with {@code rollbackOnReturn}.
 */
public final class JdbcRegistry implements TwinningRegistry {
    private static final Pattern TENANT = Pattern.compile("[a-z0-9-]{1,64}");

    private final DataSource source;
    private final Home home;
    private final Database database;
    private final String tenant;
    private final Messages messages;

    private JdbcRegistry(DataSource source, Home home, Database database, String tenant, Messages messages) {
        this.source = source;
        this.home = home;
        this.database = database;
        this.tenant = tenant;
        this.messages = messages;
    }

    /** The registry of the tenant {@code default}; nothing is read before its first use. */
    public static JdbcRegistry on(DataSource source) {
        return at(source, Home.SHIPPED, "default", Messages.none());
    }

    private static JdbcRegistry at(DataSource source, Home home, String tenant, Messages messages) {
        return new JdbcRegistry(source, home, new Database(source, home), tenant, messages);
    }

    /**
     * The registry in a schema of another name than {@code twinning}.
     *
     * @param schema a lower-case letter and up to 62 lower-case letters, digits and underscores
     * @throws IllegalArgumentException if the name is none
     */
    public JdbcRegistry schema(String schema) {
        return at(source, home.schema(schema), tenant, messages);
    }

    /** The registry with a dialect of the host's, and none of the shipped. */
    public JdbcRegistry dialect(Dialect dialect) {
        return at(source, home.dialect(dialect), tenant, messages);
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
        return new JdbcRegistry(source, home, database, tenant, messages);
    }

    /**
     * The same registry, which also puts messages into its outbox, in the transaction of the append that gave rise to
     * them. It puts none unless told so: where nobody empties the outbox it grows, and whoever began to empty it later
     * would send letters about what is long past.
     */
    public JdbcRegistry sending(Messages messages) {
        return new JdbcRegistry(source, home, database, tenant, Objects.requireNonNull(messages, "messages"));
    }

    /** The letters of this tenant that are not sent yet. */
    public JdbcOutbox outbox() {
        return new JdbcOutbox(database, tenant, BackOff.usual());
    }

    /** The open duties of this tenant by the day they are due. */
    public JdbcDuties duties() {
        return new JdbcDuties(database, tenant);
    }

    @Override
    public Optional<Twinning> find(TwinningId id) {
        Objects.requireNonNull(id, "id");
        return read("twinning " + id, session -> new TwinningTable(session, tenant).find(id));
    }

    @Override
    public void append(Append append) {
        Objects.requireNonNull(append, "append");
        new Keeping(database, tenant, append, messages.of(append)).keep();
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
        SearchStatement statement = SearchStatement.of(tenant, search);
        return read(
                "a page of twinnings",
                session -> Page.of(new TwinningTable(session, tenant).list(statement), search.limit()));
    }

    private <R> R read(String what, Transactions.Work<R> work) {
        try {
            return database.read(work);
        } catch (SQLException e) {
            throw Failures.reading(what, e);
        }
    }
}

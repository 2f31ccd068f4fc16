package org.twinpact.registry.jdbc.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.Append;
import org.twinpact.registry.EventFormat;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.session.SqlRow;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.TwinningId;

/**
 * The personal data, which are stored separately from the history. The erasure of a person deletes the row with the
 * data and the nonce.
 */
public final class PersonTable {
    private static final String FIND =
            "select name, email, phone from twinning.tw_person where tenant = ? and twinning_id = ? and commitment = ?";

    private static final String INSERT = """
            insert into twinning.tw_person (tenant, twinning_id, commitment, sequence, nonce, name, email, phone)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SUPPLY = """
            select e.body from twinning.tw_person p
            join twinning.tw_event e on e.tenant = p.tenant and e.twinning_id = p.twinning_id and e.sequence = p.sequence
            where p.tenant = ? and p.twinning_id = ? and p.commitment = ?""";

    private static final String STORED =
            "select commitment from twinning.tw_person where tenant = ? and twinning_id = ? and commitment in (";

    private static final String DELETE =
            "delete from twinning.tw_person where tenant = ? and twinning_id = ? and commitment = ?";

    private static final String OF = """
            select name, email, phone, nonce, commitment, sequence from twinning.tw_person
            where tenant = ? and twinning_id = ? order by commitment""";

    /** The maximum number of values in one statement, which every engine limits. */
    private static final int BATCH = 500;

    private final Session session;
    private final String tenant;

    public PersonTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    public Optional<Person> find(TwinningId id, PersonRef ref) throws SQLException {
        return session.first(PersonTable::person, FIND, tenant, id.value(), key(ref));
    }

    /** Returns the event that supplied a person's data. */
    public Optional<Event> supplyOf(TwinningId id, PersonRef ref) throws SQLException {
        return session.first(row -> EventFormat.read(row.getString(1)), SUPPLY, tenant, id.value(), key(ref));
    }

    /** Returns the rows of a twinning as stored. */
    public List<PersonRow> of(TwinningId id) throws SQLException {
        return session.list(
                row -> new PersonRow(
                        row.getString(5), row.getLong(6), new PersonalDatum(row.getString(4), person(row))),
                OF,
                tenant,
                id.value());
    }

    /** Returns the personal data of a twinning's acts that were not erased. */
    public List<PersonalDatum> data(TwinningId id) throws SQLException {
        return of(id).stream().map(PersonRow::datum).toList();
    }

    /**
     * Adds the personal data that are not stored with the twinning yet. A datum may be supplied with many acts, each
     * time with the same commitment.
     */
    public void add(Append append) throws SQLException {
        Map<String, Object[]> rows = rows(append);
        if (append.expectedVersion() > 0) {
            rows.keySet().removeAll(stored(append.twinning().id(), List.copyOf(rows.keySet())));
        }
        session.batch(INSERT, List.copyOf(rows.values()));
    }

    /** Adds the personal data of new twinnings. */
    public void open(List<Append> appends) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Append append : appends) {
            rows.addAll(rows(append).values());
        }
        session.batch(INSERT, rows);
    }

    private Map<String, Object[]> rows(Append append) {
        Map<String, Object[]> rows = new LinkedHashMap<>();
        Map<PersonRef, Event> supplies = append.supplies();
        append.data().forEach(datum -> rows.put(key(datum.ref()), row(supplies.get(datum.ref()), datum)));
        return rows;
    }

    private Set<String> stored(TwinningId id, List<String> keys) throws SQLException {
        Set<String> stored = new HashSet<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + BATCH));
            stored.addAll(session.list(
                    row -> row.getString(1),
                    STORED + "?, ".repeat(some.size() - 1) + "?)",
                    Stream.concat(Stream.of(tenant, id.value()), some.stream()).toArray()));
        }
        return stored;
    }

    public void erase(TwinningId id, List<PersonRef> erased) throws SQLException {
        for (PersonRef ref : erased) {
            session.update(DELETE, tenant, id.value(), key(ref));
        }
    }

    private Object[] row(Event supply, PersonalDatum datum) {
        Person person = datum.person();
        return new Object[] {
            tenant,
            supply.twinning().value(),
            key(datum.ref()),
            supply.sequence(),
            datum.nonce(),
            person.name(),
            person.email().orElse(null),
            person.phone().orElse(null)
        };
    }

    private static String key(PersonRef ref) {
        return ref.commitment().hex();
    }

    private static Person person(SqlRow row) throws SQLException {
        return new Person(
                row.getString(1), Optional.ofNullable(row.getString(2)), Optional.ofNullable(row.getString(3)));
    }
}

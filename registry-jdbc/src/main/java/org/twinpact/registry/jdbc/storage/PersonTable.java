package org.twinpact.registry.jdbc.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.twinning.TwinningId;

/** The personal data, apart from the history. Erasing a person deletes the row with data and nonce. */
public final class PersonTable {
    private static final String FIND =
            "select name, email, phone from twinning.tw_person where tenant = ? and commitment = ?";

    private static final String INSERT = """
            insert into twinning.tw_person (tenant, commitment, twinning_id, nonce, name, email, phone)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String STORED =
            "select commitment from twinning.tw_person where tenant = ? and commitment in (";

    private static final String DELETE = "delete from twinning.tw_person where tenant = ? and commitment = ?";

    private static final String OF = """
            select name, email, phone, nonce, commitment from twinning.tw_person
            where tenant = ? and twinning_id = ? order by commitment""";

    /** The number of values in one statement, which every engine limits. */
    private static final int BATCH = 500;

    private final Session session;
    private final String tenant;

    public PersonTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    public Optional<Person> find(PersonRef ref) throws SQLException {
        return session.first(PersonTable::person, FIND, tenant, key(ref));
    }

    /** Returns the rows of a twinning as stored. */
    public List<PersonRow> of(TwinningId id) throws SQLException {
        return session.list(
                row -> new PersonRow(row.getString(5), new PersonalDatum(row.getString(4), person(row))),
                OF,
                tenant,
                id.value());
    }

    /** Returns the personal data of a twinning's acts that were not erased. */
    public List<PersonalDatum> data(TwinningId id) throws SQLException {
        return of(id).stream().map(PersonRow::datum).toList();
    }

    /** Adds personal data. A datum may come with many acts, and its commitment is the same each time. */
    public void add(List<Append> appends) throws SQLException {
        Map<String, Object[]> rows = new LinkedHashMap<>();
        for (Append append : appends) {
            append.data().forEach(datum -> rows.putIfAbsent(key(datum.ref()), row(append, datum)));
        }
        rows.keySet().removeAll(stored(List.copyOf(rows.keySet())));
        session.batch(INSERT, List.copyOf(rows.values()));
    }

    private Set<String> stored(List<String> keys) throws SQLException {
        Set<String> stored = new HashSet<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + BATCH));
            stored.addAll(session.list(
                    row -> row.getString(1),
                    STORED + "?, ".repeat(some.size() - 1) + "?)",
                    Stream.concat(Stream.of(tenant), some.stream()).toArray()));
        }
        return stored;
    }

    public void erase(List<PersonRef> erased) throws SQLException {
        for (PersonRef ref : erased) {
            session.update(DELETE, tenant, key(ref));
        }
    }

    private Object[] row(Append append, PersonalDatum datum) {
        Person person = datum.person();
        return new Object[] {
            tenant,
            key(datum.ref()),
            append.twinning().id().value(),
            datum.nonce(),
            person.name(),
            person.email().orElse(null),
            person.phone().orElse(null)
        };
    }

    private static String key(PersonRef ref) {
        return ref.commitment().hex();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString(1), Optional.ofNullable(row.getString(2)), Optional.ofNullable(row.getString(3)));
    }
}

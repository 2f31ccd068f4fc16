package org.twinpact.registry.jdbc;

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
import org.twinpact.twinning.TwinningId;

/** Personal data beside the history; to erase a person is to delete the row, data and nonce together. */
final class PersonTable {
    private static final String FIND =
            "select name, email, phone from twinning.tw_person where tenant = ? and commitment = ?";

    private static final String INSERT = """
            insert into twinning.tw_person (tenant, commitment, twinning_id, nonce, name, email, phone)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String KEPT = "select commitment from twinning.tw_person where tenant = ? and commitment in (";

    private static final String DELETE = "delete from twinning.tw_person where tenant = ? and commitment = ?";

    private static final String OF = """
            select name, email, phone, nonce, commitment from twinning.tw_person
            where tenant = ? and twinning_id = ? order by commitment""";

    /** No engine takes any number of values in one statement. */
    private static final int ASKED = 500;

    private final Session session;
    private final String tenant;

    PersonTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    Optional<Person> find(PersonRef ref) throws SQLException {
        return session.first(PersonTable::person, FIND, tenant, key(ref));
    }

    /** The rows that came with a twinning, as they stand there. */
    List<PersonRow> of(TwinningId id) throws SQLException {
        return session.list(
                row -> new PersonRow(row.getString(5), new PersonalDatum(row.getString(4), person(row))),
                OF,
                tenant,
                id.value());
    }

    /** What a twinning's acts brought and nobody erased. */
    List<PersonalDatum> data(TwinningId id) throws SQLException {
        return of(id).stream().map(PersonRow::datum).toList();
    }

    /** A datum may come with many acts; the commitment says that it is the same each time. */
    void keep(List<Append> appends) throws SQLException {
        Map<String, Object[]> rows = new LinkedHashMap<>();
        for (Append append : appends) {
            append.data().forEach(datum -> rows.putIfAbsent(key(datum.ref()), row(append, datum)));
        }
        rows.keySet().removeAll(kept(List.copyOf(rows.keySet())));
        session.batch(INSERT, List.copyOf(rows.values()));
    }

    private Set<String> kept(List<String> keys) throws SQLException {
        Set<String> kept = new HashSet<>();
        for (int from = 0; from < keys.size(); from += ASKED) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + ASKED));
            kept.addAll(session.list(
                    row -> row.getString(1),
                    KEPT + "?, ".repeat(some.size() - 1) + "?)",
                    Stream.concat(Stream.of(tenant), some.stream()).toArray()));
        }
        return kept;
    }

    void erase(List<PersonRef> erased) throws SQLException {
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

package org.twinpact.registry.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.twinning.TwinningId;

/** Personal data beside the history; to erase a person is to delete the row, data and nonce together. */
final class PersonTable {
    private static final String FIND =
            "select name, email, phone from twinning.tw_person where tenant = ? and commitment = ?";

    private static final String INSERT = """
            insert into twinning.tw_person (tenant, commitment, twinning_id, nonce, name, email, phone)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String DELETE = "delete from twinning.tw_person where tenant = ? and commitment = ?";

    private static final String OF = """
            select name, email, phone, nonce, commitment from twinning.tw_person
            where tenant = ? and twinning_id = ? order by commitment""";

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
    List<KeptPerson> of(TwinningId id) throws SQLException {
        return session.list(
                row -> new KeptPerson(row.getString(5), new PersonalDatum(row.getString(4), person(row))),
                OF,
                tenant,
                id.value());
    }

    /** What a twinning's acts brought and nobody erased. */
    List<PersonalDatum> data(TwinningId id) throws SQLException {
        return of(id).stream().map(KeptPerson::datum).toList();
    }

    /** A datum may come with many acts; the commitment says that it is the same each time. */
    void keep(TwinningId id, List<PersonalDatum> data) throws SQLException {
        for (PersonalDatum datum : data) {
            if (find(datum.ref()).isEmpty()) {
                insert(id, datum);
            }
        }
    }

    void erase(List<PersonRef> erased) throws SQLException {
        for (PersonRef ref : erased) {
            session.update(DELETE, tenant, key(ref));
        }
    }

    private void insert(TwinningId id, PersonalDatum datum) throws SQLException {
        Person person = datum.person();
        session.update(
                INSERT,
                tenant,
                key(datum.ref()),
                id.value(),
                datum.nonce(),
                person.name(),
                person.email().orElse(null),
                person.phone().orElse(null));
    }

    private static String key(PersonRef ref) {
        return ref.commitment().hex();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString(1), Optional.ofNullable(row.getString(2)), Optional.ofNullable(row.getString(3)));
    }
}

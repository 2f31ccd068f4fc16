package org.twinpact.registry.jdbc.verification;

import static org.twinpact.registry.RegistryContractTowns.contact;
import static org.twinpact.registry.RegistryContractTowns.imports;
import static org.twinpact.registry.RegistryContractTowns.officerOf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.twinpact.TwinningOffice;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.jdbc.JdbcAnchors;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.integrity.Anchor;
import org.twinpact.registry.jdbc.session.SchemaLocation;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.storage.EventRow;
import org.twinpact.registry.jdbc.storage.EventTable;
import org.twinpact.registry.jdbc.storage.HashChain;
import org.twinpact.registry.snapshot.SnapshotFormat;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * Two twinnings whose rows are tampered with. {@code A} has five events: the import, two contact points named by a
 * person each, the erasure of the second person, and, after two anchors, one more contact point. {@code B} has two.
 */
public final class TamperedRegistry {
    static final TwinningId A = TwinningId.named("A");
    static final TwinningId B = TwinningId.named("B");
    static final TwinningId C = TwinningId.named("C");
    public static final Instant MOMENT = Instant.parse("2026-05-14T09:30:00.654321Z");

    final JdbcRegistry registry;
    private final TestDatabase database;
    private final TwinningOffice office;
    private final PersonalDatum erased;

    /** The newest anchor as it was published. */
    private final String outside;

    TamperedRegistry(TestDatabase database, byte... key) {
        this.database = database;
        TwinningSchema.create(database.source());
        registry = JdbcRegistry.on(database.source());
        office = TwinningOffice.over(registry).build();
        PersonalDatum kept = office.seal(Person.named("Plonit Almonit"));
        erased = office.seal(Person.named("Zilpah-Esther Quimbleton"));
        JdbcAnchors anchors =
                key.length == 0 ? registry.anchors() : registry.anchors().sealedWith(key);
        open(A);
        open(B);
        anchors.make(MOMENT);
        desk(A, "Desk two", kept);
        desk(A, "Desk three", erased);
        desk(B, "Desk of B", office.seal(Person.named("Peloni Almoni")));
        office.perform(A, new OpeningActs.ErasePersonalData(erased.ref()), officerOf("haifa"))
                .orElseThrow();
        outside = anchors.make(MOMENT.plusSeconds(60)).line();
        office.perform(A, contact("haifa", "Desk five"), officerOf("haifa")).orElseThrow();
    }

    Anchor outside() {
        return Anchor.of(outside);
    }

    void open(TwinningId id) {
        office.open(id, imports(Stage.IN_FORCE, "haifa", "bremen"), officerOf("haifa"))
                .orElseThrow();
    }

    private void desk(TwinningId id, String desk, PersonalDatum datum) {
        office.perform(id, contact("haifa", desk), officerOf("haifa").withPerson(datum))
                .orElseThrow();
    }

    /** Runs a statement. In it, {@code $tw_} is the prefix of the schema's tables, and {@code $A} a key in quotes. */
    void sql(String... statements) {
        for (String statement : statements) {
            database.execute(statement
                    .replace("$tw_", "twinning.tw_")
                    .replace("$A", quoted(A))
                    .replace("$B", quoted(B))
                    .replace("$C", quoted(C)));
        }
    }

    private static String quoted(TwinningId id) {
        return "'" + id + "'";
    }

    void changeWords(long sequence, String desk) {
        sql("update $tw_event set body = replace(body, '" + desk + "', 'Another desk') where twinning_id = $A"
                + " and sequence = " + sequence);
    }

    /** Swaps two rows by a third value of the column that identifies them. */
    void swap(String table, String column, Object first, Object second, Object between, String where) {
        String update = "update $tw_" + table + " set " + column + " = ";
        String at = " where " + where + " and " + column + " = ";
        sql(update + between + at + first, update + first + at + second, update + second + at + between);
    }

    /** Recomputes the hashes of {@code A}. */
    Sha256 rehash() {
        return rehash(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    Sha256 rehash(long from, long to) {
        HashChain chain = new HashChain("default", A);
        Sha256 hash = chain.genesis();
        try (Connection connection = database.source().getConnection()) {
            for (EventRow event : new EventTable(new Session(connection, SchemaLocation.SHIPPED), "default")
                    .from(A, Long.MIN_VALUE)) {
                hash = chain.link(hash, event.sequence(), event.body());
                if (event.sequence() >= from && event.sequence() <= to) {
                    sql("update $tw_event set hash = '" + hash + "' where twinning_id = $A and sequence = "
                            + event.sequence());
                }
            }
            return hash;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Recomputes the hashes of {@code A}, its head, version and snapshot. */
    void redo() {
        Sha256 head = rehash();
        Twinning twinning = Twinning.load(registry.history(A));
        try (Connection connection = database.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(TestDatabase.adapted(
                        connection,
                        "update twinning.tw_twinning set version = ?, head = ?, snapshot = ? where id = '" + A
                                + "'"))) {
            statement.setLong(1, twinning.version());
            statement.setString(2, head.hex());
            statement.setString(3, new SnapshotFormat().write(twinning).json());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void deleteTwinning() {
        for (String table : List.of("event", "term", "part", "person")) {
            sql("delete from $tw_" + table + " where twinning_id = $A");
        }
        sql("delete from $tw_twinning where id = $A");
    }

    /** Replaces all anchors without the key. */
    void redoAnchors() {
        sql("delete from $tw_anchor", "delete from $tw_anchor_leaf");
        registry.anchors().make(MOMENT);
        registry.anchors().make(MOMENT.plusSeconds(60));
    }

    void insertPerson(PersonalDatum datum) {
        sql("insert into $tw_person (tenant, commitment, twinning_id, sequence, nonce, name) values ('default', '"
                + datum.ref().commitment() + "', $A, 2, '" + datum.nonce() + "', '"
                + datum.person().name() + "')");
    }

    void insertStranger() {
        insertPerson(office.seal(Person.named("Nobody")));
    }

    /** Restores the erased person, as a backup from before the erasure would. */
    void restoreErased() {
        insertPerson(erased);
    }
}

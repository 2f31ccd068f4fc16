package org.twinpact.examples.benchmarks.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.twinpact.DuePage;
import org.twinpact.TwinningOffice;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.registry.AgendaSearch;
import org.twinpact.registry.Append;
import org.twinpact.registry.BulkImport;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventBuilder;
import org.twinpact.twinning.ObligationBuilder;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/**
 * The measurement of what an office asks about all its twinnings, among many twinnings of 260 towns at home on
 * PostgreSQL. Each twinning in force has two open obligations of each party, due on a day within three years. Argument:
 * the number of twinnings.
 */
public final class AgendaVolume {
    private static final int TRIES = 500;
    private static final int HOMES = 260;
    private static final int DAYS = 1_095;
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-07-01");

    private final int twinnings;
    private final DataSource source;
    private final TwinningOffice office;
    private final JdbcRegistry registry;

    private AgendaVolume(int twinnings) throws IOException {
        this.twinnings = twinnings;
        HikariConfig config = new HikariConfig();
        config.setDataSource(EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .start()
                .getPostgresDatabase());
        config.setMaximumPoolSize(2);
        source = new HikariDataSource(config);
        TwinningSchema.create(source);
        registry = JdbcRegistry.on(source);
        office = TwinningOffice.over(registry).build();
    }

    /** Runs the measurement. */
    public static void main(String[] arguments) throws Exception {
        AgendaVolume volume = new AgendaVolume(Integer.parseInt(arguments[0]));
        volume.load();
        volume.measure();
        System.exit(0);
    }

    private void load() throws SQLException {
        long started = System.nanoTime();
        BulkImport.into(registry)
                .telling(now -> {
                    if (now.row() % 50_000 == 0) {
                        System.out.printf("%,d after %.0f s%n", now.row(), (System.nanoTime() - started) / 1e9);
                    }
                })
                .run(IntStream.rangeClosed(1, twinnings)
                        .mapToObj(row -> new BulkImport.Row(row, () -> owing(Towns.twinning(row), row)))
                        .iterator());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
        System.out.printf(
                "%,d twinnings with %,d items, the first town has %,d%n",
                twinnings,
                registry.count(AgendaSearch.until(LocalDate.MAX)),
                registry.count(AgendaSearch.until(LocalDate.MAX).withParty(town(0))));
    }

    /** Returns a twinning in force with two obligations of each party, under codes of their profiles where they exist. */
    private static Append owing(Append opening, int number) {
        if (opening.twinning().stage() != Stage.IN_FORCE) {
            return opening;
        }
        Random random = new Random(number);
        List<Event> events = new ArrayList<>(opening.events());
        Twinning after = opening.twinning();
        for (Track track : opening.twinning().tracks()) {
            for (String code : List.of("IL-YEARLY-REPORT", "IL-INFORM-MFA")) {
                Event event = new EventBuilder()
                        .from(opening.events().get(0))
                        .sequence(after.version() + 1)
                        .data(obligation(track, code, FIRST.plusDays(random.nextInt(DAYS))))
                        .build();
                events.add(event);
                after = after.apply(event);
            }
        }
        return Append.of(0, events, after);
    }

    private static Consequence.ObligationRaised obligation(Track track, String code, LocalDate due) {
        return new Consequence.ObligationRaised(new ObligationBuilder()
                .code(code)
                .kind(ObligationKind.NOTICE)
                .owner(track.party())
                .raisedBy(ObligationTrigger.SIGNING)
                .since(due)
                .due(due)
                .basis(Basis.DEFAULT)
                .source("made up")
                .build());
    }

    private static AuthorityId town(int number) {
        return new AuthorityId("town-" + number % HOMES);
    }

    private void measure() {
        time("due: a page of 50, overdue", i -> office.due(overdue(i), TODAY));
        time("due: the page after it", this::next);
        time(
                "due: 50 of the week",
                i -> office.due(AgendaSearch.between(TODAY, TODAY.plusDays(6)).withParty(town(i)), TODAY));
        time(
                "due: 50 of all parties",
                i -> office.due(AgendaSearch.between(TODAY.plusDays(i), TODAY.plusDays(i)), TODAY));
        time("agenda of a week", i -> office.agenda(town(i), TODAY));
        time("load", i -> office.load(town(i), TODAY));
        time(
                "changes of a month",
                i -> office.changes(
                        town(i), TODAY.minusYears(2), TODAY.minusYears(2).plusMonths(1), Optional.empty()));
    }

    private DuePage next(int i) {
        AgendaSearch search = overdue(i);
        return office.due(search.withCursor(registry.agenda(search.withLimit(1)).next()), TODAY);
    }

    private static AgendaSearch overdue(int i) {
        return AgendaSearch.until(TODAY.minusDays(1)).obligations().withParty(town(i));
    }

    private static void time(String name, IntFunction<Object> question) {
        long[] took = new long[TRIES];
        for (int i = -TRIES / 5; i < TRIES; i++) {
            long started = System.nanoTime();
            question.apply(Math.abs(i));
            if (i >= 0) {
                took[i] = System.nanoTime() - started;
            }
        }
        Arrays.sort(took);
        System.out.printf(
                "%-28s p50 %8.2f ms   p99 %8.2f ms%n", name, took[TRIES / 2] / 1e6, took[TRIES * 99 / 100] / 1e6);
    }
}

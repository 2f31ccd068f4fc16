package org.twinpact.examples.benchmarks.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.registry.Archive;
import org.twinpact.registry.BulkImport;
import org.twinpact.registry.Facet;
import org.twinpact.registry.Page;
import org.twinpact.registry.Search;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.SqliteFiles;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.twinning.Stage;

/**
 * The measurement of bulk import, searches, late pages, counts and export with many twinnings. Arguments: {@code sqlite}
 * or {@code postgresql}, the number of twinnings, and {@code plans} to print the query plans.
 */
public final class Volume {
    private static final int TRIES = 200;

    private final boolean isSqlite;
    private final boolean withPlans;
    private final int twinnings;
    private final DataSource source;
    private final QueryRecorder recorder;
    private final JdbcRegistry registry;

    private Volume(boolean isSqlite, int twinnings, boolean withPlans) throws IOException {
        this.isSqlite = isSqlite;
        this.withPlans = withPlans;
        this.twinnings = twinnings;
        source = isSqlite ? sqlite() : postgresql();
        recorder = new QueryRecorder(source);
        TwinningSchema.create(source);
        registry = JdbcRegistry.on(recorder.dataSource());
    }

    /** Runs the measurement. */
    public static void main(String[] arguments) throws Exception {
        Volume volume = new Volume(isSqlite(arguments[0]), Integer.parseInt(arguments[1]), arguments.length > 2);
        volume.load();
        volume.search();
        volume.pages();
        volume.count();
        volume.export();
        System.exit(0);
    }

    private static boolean isSqlite(String engine) {
        return switch (engine) {
            case "sqlite" -> true;
            case "postgresql" -> false;
            default ->
                throw new IllegalArgumentException(
                        "engine '" + engine + "' is not known here; 'sqlite' or 'postgresql' is right");
        };
    }

    private static DataSource sqlite() throws IOException {
        return pool(SqliteFiles.dataSource(Files.createTempDirectory("volume").resolve("twinpact.db")));
    }

    private static DataSource postgresql() throws IOException {
        return pool(EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .start()
                .getPostgresDatabase());
    }

    private static DataSource pool(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    private void load() throws SQLException {
        long started = System.nanoTime();
        BulkImport.into(registry)
                .telling(now -> {
                    recorder.forget();
                    if (now.row() % 50_000 == 0) {
                        System.out.printf("%,d after %.0f s%n", now.row(), seconds(started));
                    }
                })
                .run(IntStream.rangeClosed(1, twinnings)
                        .mapToObj(row -> new BulkImport.Row(row, () -> Towns.twinning(row)))
                        .iterator());
        System.out.printf("%,d imported: %,.0f twinnings/s%n", twinnings, twinnings / seconds(started));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(isSqlite ? "analyze" : "vacuum analyze");
        }
    }

    private void search() throws Exception {
        Search all = Search.all();
        LocalDate day = LocalDate.parse("2025-06-01");
        ProfileRef france = Profiles.shipped()
                .applyingTo(Towns.town(1_000, "FR", AuthorityKind.MUNICIPALITY))
                .ref();
        time("everything", i -> all);
        time("everything, by Hebrew names", i -> all.withOrder(Search.Order.HEBREW));
        time("authority", i -> all.withAuthority(new AuthorityId("town-" + (1_000 + i))));
        time("code", i -> all.withCode(new AuthorityCode("TOWN", Integer.toString(i % 260))));
        time("country", i -> all.withCountry(i % 2 == 0 ? "DE" : "UA"));
        time("kind", i -> all.withKind(AuthorityKind.CITY));
        time("profile", i -> all.withProfile(france));
        time("stage", i -> all.withStage(Stage.values()[i % 9]));
        time("year", i -> all.withYear(1950 + i % 76));
        time("parties", i -> all.withParties(2));
        time("active on a day", i -> all.withActiveFrom(day.plusDays(i % 30)).withActiveTo(day.plusDays(i % 30)));
        time("active since 2018", i -> all.withActiveFrom(LocalDate.parse("2018-01-01")));
        time(
                "country, stage, year",
                i -> all.withCountry("FR").withStage(Stage.IN_FORCE).withYear(1950 + i % 76));
        time("a whole word", i -> all.withText(word(i)));
        time("a prefix of 2", i -> all.withText(word(i).substring(0, 2)));
        time("a prefix of 4", i -> all.withText(word(i).substring(0, 4)));
        time("a Hebrew prefix of 2", i -> all.withText("תל").withOrder(Search.Order.HEBREW));
        time("two words", i -> all.withText(word(i) + " " + home(i)));
        time("two frequent words", i -> all.withText(home(i) + " " + abroad(i % 20)));
        time("two frequent words, other order", i -> all.withText(abroad(i % 20) + " " + home(i)));
        time("a frequent word and a rare one", i -> all.withText(home(i) + " " + abroad(19_000 + i)));
        time(
                "a word and a prefix of 2",
                i -> all.withText(home(i) + " " + abroad(i).substring(0, 2)));
        time("two words, country", i -> all.withText(home(i) + " " + word(i)).withCountry("DE"));
        time(
                "two words, country, stage",
                i -> all.withText(home(i) + " ta").withCountry("DE").withStage(Stage.SIGNED));
        time("prefix and active since 2018", i -> all.withText("ma").withActiveFrom(LocalDate.parse("2018-01-01")));
        time("nothing", i -> all.withText("haifa krakow"));
    }

    private static String word(int i) {
        return abroad(i * 7);
    }

    private static String abroad(int i) {
        return Towns.english(1_000 + i).split(" ")[0];
    }

    private static String home(int i) {
        return Towns.english(i % 260).split(" ")[0];
    }

    /** Measures the same list at its first page and at a late one. */
    private void pages() throws Exception {
        for (Search search : new Search[] {
            Search.all(),
            Search.all().withKind(AuthorityKind.CITY),
            Search.all().withText("ta")
        }) {
            String name = search.kind().isPresent() ? "kind" : search.text().isPresent() ? "prefix 'ta'" : "everything";
            Optional<String> cursor = Optional.empty();
            int page = 0;
            for (; page < 10_000; page += 10) {
                Optional<String> next = registry.search(search.withLimit(500).withCursor(cursor))
                        .next();
                recorder.forget();
                if (next.isEmpty()) {
                    break;
                }
                cursor = next;
            }
            Optional<String> far = cursor;
            time(name + ", page 1", i -> search);
            time(name + ", page " + (page + 1), i -> search.withCursor(far));
        }
    }

    private void count() throws Exception {
        for (Facet facet : Facet.values()) {
            measure("counts by " + facet, 5, i -> () -> registry.counts(facet, Search.all()));
            measure(
                    "counts by " + facet + " in France",
                    5,
                    i -> () -> registry.counts(facet, Search.all().withCountry("FR")));
        }
    }

    private void export() throws IOException {
        System.gc();
        long before = used();
        long[] most = {0, 0, 0};
        long started = System.nanoTime();
        long lines = Archive.of(registry).write(new OutputStream() {
            @Override
            public void write(int octet) {
                most[1]++;
            }

            @Override
            public void write(byte[] octets, int from, int length) {
                most[1] += length;
                recorder.forget();
                if (most[2]++ % 200 == 0) {
                    System.gc();
                    most[0] = Math.max(most[0], used());
                }
            }
        });
        System.out.printf(
                "export: %,d lines, %,d MB in %.1f s; memory in use before %,d MB, at most %,d MB%n",
                lines, most[1] >> 20, seconds(started), before >> 20, most[0] >> 20);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void time(String name, IntFunction<Search> search) throws Exception {
        measure(name, TRIES, i -> () -> {
            Page page = registry.search(search.apply(i));
            return page.entries().size();
        });
    }

    private void measure(String name, int tries, IntFunction<Callable<Object>> call) throws Exception {
        long[] took = new long[tries];
        for (int i = -tries / 10; i < tries; i++) {
            Callable<Object> one = call.apply(Math.abs(i));
            recorder.forget();
            long started = System.nanoTime();
            one.call();
            if (i >= 0) {
                took[i] = System.nanoTime() - started;
            }
        }
        Arrays.sort(took);
        System.out.printf(
                "%-32s p50 %8.2f ms   p99 %8.2f ms   %s%n",
                name, took[tries / 2] / 1e6, took[tries * 99 / 100] / 1e6, recorder.explained(isSqlite, withPlans));
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}

package org.twinpact.examples.benchmarks.storage;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.AgreementTextBuilder;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.ClauseBuilder;
import org.twinpact.agreement.Part;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.Append;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.twinning.TextEvents;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** A further act on a twinning whose agreement has a number of clauses of 600 characters in each of two languages. */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TextLengthBenchmark {
    private static final int CHARACTERS = 600;
    private static final int TWINNINGS = 8;

    /** The number of clauses. */
    @Param("")
    private String clauses;

    private Counter counter;
    private JdbcRegistry registry;
    private int next;

    /** Creates the state, whose parameter JMH sets. */
    public TextLengthBenchmark() {}

    TextLengthBenchmark(String clauses) {
        this.clauses = clauses;
    }

    /** Opens the twinnings in an empty database in memory and gives each its own text. */
    @Setup(Level.Trial)
    public void prepare() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:text-" + clauses + "-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        TwinningSchema.create(source);
        counter = new Counter(source);
        registry = JdbcRegistry.on(counter.dataSource());
        for (int number = 0; number < TWINNINGS; number++) {
            Append opening = Towns.twinning(number, id(number));
            registry.append(opening);
            registry.append(Acts.append(opening.twinning(), proposed(text(opening.twinning()))));
        }
    }

    /** Reads one of the twinnings and stores an act. */
    @Benchmark
    public Object act() {
        counter.forget();
        Append append = Acts.contact(registry.find(id(next++ % TWINNINGS)).orElseThrow());
        registry.append(append);
        return append;
    }

    /** Returns what the last act sent to the database. */
    String counted() {
        return counter.statements() + " statements, " + counter.rows() + " rows written";
    }

    private static TwinningId id(int number) {
        return TwinningId.named("with-text-" + number);
    }

    private static TextEvents.TextProposed proposed(AgreementText text) {
        Map<LanguageTag, Sha256> hashes =
                text.languages().stream().collect(Collectors.toMap(tag -> tag, text::operativeHash));
        return new TextEvents.TextProposed(text, text.operativeHash(), hashes, Optional.empty(), Acts.DAY);
    }

    private AgreementText text(Twinning twinning) {
        return new AgreementTextBuilder()
                .title(LocalText.of("ברית ערים תאומות", "Twinning agreement"))
                .parties(twinning.tracks().stream().map(Track::party).toList())
                .addLanguages(LanguageTag.HEBREW, LanguageTag.ENGLISH)
                .plan(Sha256.of(new byte[0]))
                .conditions(AgreementConditions.atLastSignature())
                .clauses(IntStream.range(0, Integer.parseInt(clauses))
                        .mapToObj(number -> clause(twinning, number))
                        .toList())
                .build();
    }

    private static Clause clause(Twinning twinning, int number) {
        String of = twinning.id() + " " + number + " ";
        return new ClauseBuilder()
                .id("C" + number)
                .part(Part.OPERATIVE)
                .body(LocalText.of(
                        (of + "הצדדים מכוננים בזאת ביניהם ברית. ".repeat(CHARACTERS)).substring(0, CHARACTERS),
                        (of + "The Parties hereby establish a twinning. ".repeat(CHARACTERS)).substring(0, CHARACTERS)))
                .variables(Map.of())
                .build();
    }
}

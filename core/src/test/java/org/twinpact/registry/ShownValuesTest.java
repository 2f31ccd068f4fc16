package org.twinpact.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.authority.AuthorityId;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of values from outside in the messages of exceptions, which are escaped and shortened. */
class ShownValuesTest {
    private static final String HOSTILE = "x\u001b[2J\r\n\u202e\u2028\ud800".repeat(20_000);
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");
    private static final Append OPENING = RegistryContractAppends.opening(TwinningId.named("shown"), "opening");

    /** A call that names the value in an exception. */
    private record Naming(String where, Consumer<String> call) {
        @Override
        public String toString() {
            return where;
        }
    }

    static Stream<Naming> namings() {
        return Stream.of(
                new Naming("cursor", value -> Cursor.of(Search.all().withCursor(value))),
                new Naming("short cursor", value -> Cursor.of(Search.all().withCursor(value.substring(0, 50)))),
                new Naming("event", EventFormat::read),
                new Naming("beginning of an event", value -> EventFormat.read("{\"twinning\":" + value)),
                new Naming(
                        "type of an event",
                        value -> EventFormat.read(
                                EventFormat.write(OPENING.events().get(0))
                                        .replace("TwinningImported", "\\u001b\\u202e" + "x".repeat(5_000)))),
                new Naming("line of an archive", ShownValuesTest::load),
                new Naming("event in an archive", value -> load("{\"twinning\":\"" + value)),
                new Naming(
                        "bad row",
                        value -> load(new BulkImport.Row(1, () -> {
                            throw new IllegalStateException(value);
                        }))),
                new Naming("act", value -> {
                    throw new RepeatedActException(OPENING.twinning().id(), new AuthorityId(value), new ActId(value));
                }),
                new Naming("act in two places", value -> {
                    Event event = OPENING.events().get(0);
                    List<Event> events = List.of(
                            with(event, 1, new ActId(value)),
                            with(event, 2, new ActId("other")),
                            with(event, 3, new ActId(value)));
                    Append.of(0, events, Twinning.load(events));
                }),
                new Naming(
                        "party",
                        value -> Lifecycle.under(Rulebook.shipped())
                                .signatories(OPENING.twinning(), new AuthorityId(value))));
    }

    @ParameterizedTest
    @MethodSource("namings")
    void aValueFromOutsideIsEscapedAndShortened(Naming naming) {
        Throwable thrown = catchThrowable(() -> naming.call().accept(HOSTILE));

        assertThat(thrown).isInstanceOf(RuntimeException.class);
        for (Throwable e = thrown; e != null && !(e instanceof IllegalStateException); e = e.getCause()) {
            assertThat(e.getMessage()).hasSizeBetween(10, 20_000).doesNotContainPattern(HARMFUL);
        }
    }

    private static Event with(Event event, long sequence, ActId act) {
        return new Event(event.twinning(), sequence, act, event.on(), event.recordedAt(), event.by(), event.data());
    }

    private static void load(String line) {
        BulkImport.into(new InMemoryRegistry())
                .run(Archive.rows(new ByteArrayInputStream(
                        line.replace('\n', ' ').replace('\ud800', ' ').getBytes(StandardCharsets.UTF_8))));
    }

    private static void load(BulkImport.Row row) {
        BulkImport.into(new InMemoryRegistry()).run(Stream.of(row).iterator());
    }
}

package org.twinpact.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twinpact.ActContext;
import org.twinpact.SampleLife;
import org.twinpact.TwinningOffice;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.followup.ContactPoint;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.TwinningId;

/**
 * A kind of hostile archive: a whole life with one fault, followed by a sound twinning. Its last line fits the others,
 * as a deliberate change would have it. Immutable.
 *
 * @param kind the fault in words
 * @param change the change of the lines of the whole life
 */
public record HostileArchive(String kind, UnaryOperator<String> change) {
    private static final TwinningId LIFE = TwinningId.named("life");
    private static final TwinningId SOUND = TwinningId.named("sound");
    private static final PersonalDatum DANA =
            PersonalDatum.of(new Person("Dana Levi", Optional.of("dana@example.org"), Optional.empty()), new byte[32]);
    private static final PersonalDatum ERASED = PersonalDatum.of(Person.named("Plonit Almonit"), new byte[16]);
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");
    private static final String LINES = lines();

    @Override
    public String toString() {
        return kind;
    }

    /** Imports the archive, and checks that the life is refused with clean messages and the sound twinning stored. */
    public void assertRefusedBy(TwinningRegistry registry) {
        List<BulkImport.BadRow> bad = load(registry, BulkImport.into(registry));

        assertThat(bad).isNotEmpty();
        assertThat(bad)
                .extracting(row -> row.reason().getMessage())
                .allSatisfy(message -> assertThat(message)
                        .hasSizeBetween(20, 3_000)
                        .doesNotContainPattern(HARMFUL)
                        .doesNotContain("Dana", "dana@", "Almonit"));
        assertThat(registry.find(LIFE)).isEmpty();
        assertThat(registry.people(LIFE)).isEmpty();
        assertThat(registry.history(SOUND)).hasSize(1);
        assertThat(registry.search(Search.all()).entries())
                .extracting(IndexEntry::id)
                .containsExactly(SOUND);
    }

    /** Imports the archive and checks that it is accepted. */
    public void assertAcceptedBy(TwinningRegistry registry) {
        assertThat(load(registry, BulkImport.into(registry))).isEmpty();
        assertThat(registry.find(LIFE)).isPresent();
        assertThat(registry.people(LIFE)).containsExactly(DANA);
        assertThat(registry.history(SOUND)).hasSize(1);
    }

    /** Returns the bad rows of an import of the archive. */
    List<BulkImport.BadRow> load(TwinningRegistry registry, BulkImport bulk) {
        List<BulkImport.BadRow> bad = new ArrayList<>();
        bulk.skipping(bad::add).run(Archive.rows(new ByteArrayInputStream(bytes())));
        return bad;
    }

    private byte[] bytes() {
        String changed = change.apply(LINES);
        assertThat(changed).as("the fault is in the archive").isNotEqualTo(LINES);
        ArchiveChecksum sum = new ArchiveChecksum();
        List<String> lines = List.of(changed.split("\n"));
        lines.forEach(line -> sum.add(line.getBytes(StandardCharsets.UTF_8)));
        return (changed + ArchiveLine.end(lines.size(), sum.ofAll()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the lines of a whole life, with a person and an erased one, and of a sound twinning. */
    private static String lines() {
        TwinningRegistry source = new InMemoryRegistry();
        TwinningOffice office =
                TwinningOffice.over(source).clock(SampleLife.CLOCK).build();
        List<SampleLife.RecordedAct> acts = SampleLife.acts();
        office.open(LIFE, acts.get(0).act(), acts.get(0).by()).orElseThrow();
        acts.stream()
                .skip(1)
                .forEach(act -> office.perform(LIFE, act.act(), act.by()).orElseThrow());
        ActContext by = acts.get(acts.size() - 1).by().withActId(Optional.empty());
        ContactPoint role = SampleLife.contact("haifa");
        ContactPoint dana =
                new ContactPoint(role.role(), role.mailbox(), role.postalAddress(), Optional.of(DANA.ref()));
        office.perform(LIFE, new ContactActs.AppointContact(SampleLife.HAIFA.id(), dana), by.withPersonalData(DANA))
                .orElseThrow();
        office.perform(LIFE, new ContactActs.AppointContact(SampleLife.HAIFA.id(), role), by.withPerson(ERASED))
                .orElseThrow();
        office.perform(LIFE, new OpeningActs.ErasePersonalData(ERASED.ref()), by)
                .orElseThrow();
        String life = text(source);
        TwinningRegistry sound = new InMemoryRegistry();
        sound.append(RegistryContractAppends.opening(SOUND, "opening"));
        return life + text(sound);
    }

    private static String text(TwinningRegistry source) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Archive.of(source).withPeople().write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = out.toString(StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf("{\"lines\":"));
    }

    /** Returns the kinds that no registry may store. */
    public static Stream<HostileArchive> refused() {
        return Stream.of(texts(), parties(), authors(), times(), shapes(), orders(), people(), contents())
                .flatMap(kinds -> kinds);
    }

    /** Returns the kinds that are unusual and right. */
    public static Stream<HostileArchive> accepted() {
        return Stream.of(
                in("a name in four-byte characters", "\"en\":\"Haifa\"", "\"en\":\"𐤇𐤉𐤐𐤄 😀\""),
                in("a name with a closed isolate", "\"en\":\"Haifa\"", "\"en\":\"\\u2067Haifa\\u2069\""),
                in("a name with a line feed", "\"en\":\"Haifa\"", "\"en\":\"Hai\\nfa\""),
                in("a name that is a statement", "\"en\":\"Haifa\"", "\"en\":\"'; drop table tw_event; --\""),
                in("a name of 2,000 characters", "\"en\":\"Haifa\"", "\"en\":\"" + "x".repeat(2_000) + "\""),
                in("escaped letters", "\"en\":\"Haifa\"", "\"en\":\"\\u0048aifa\""),
                in("spaces between members", "\"act\":\"act-1\",", "\"act\" : \"act-1\" , "),
                new HostileArchive("carriage returns", lines -> lines.replace("\n", "\r\n")),
                new HostileArchive("a person twice", lines -> lines.replaceFirst("(?m)(^\\{\"person\".*\n)", "$1$1")));
    }

    private static Stream<HostileArchive> texts() {
        return Stream.of(
                name("NUL", "Hai\\u0000fa"),
                name("escape", "Hai\\u001bfa"),
                name("carriage return", "Hai\\rfa"),
                name("next line", "Hai\\u0085fa"),
                name("high surrogate alone", "Hai\\ud800fa"),
                name("low surrogate alone", "Hai\\udc00fa"),
                name("reversed surrogates", "Hai\\udc00\\ud800fa"),
                name("high surrogate at the end", "Haifa\\ud800"),
                name("open override", "Hai\\u202efa"),
                name("open embedding", "Hai\\u202bfa"),
                name("open isolate", "Hai\\u2066fa"),
                name("closing mark alone", "Hai\\u202cfa"),
                name("crossed changes of direction", "\\u202eHai\\u2066f\\u202ca\\u2069"),
                name("only spaces", "   "),
                name("nothing", ""),
                name("only invisible characters", "\\u200b\\u200f"),
                name("2,001 characters", "x".repeat(2_001)),
                name("300,000 characters", "x".repeat(300_000)),
                in("a name in no language", "\"name\":{\"en\":\"Haifa\",\"he\":\"חיפה\"}", "\"name\":{}"),
                in("a name that is null", "\"name\":{\"en\":\"Haifa\",\"he\":\"חיפה\"}", "\"name\":null"),
                in("a wrong language tag", "{\"en\":\"Haifa\"", "{\"e\\u001bn\":\"Haifa\""),
                in("a name in a language twice", "{\"en\":\"Haifa\"", "{\"en\":\"Haifa\",\"en\":\"Haifa\""));
    }

    private static Stream<HostileArchive> parties() {
        return Stream.of(
                in("a script as the country", "\"country\":\"IL\"", "\"country\":\"<script>alert(1)</script>\""),
                in("a country in lower case", "\"country\":\"IL\"", "\"country\":\"il\""),
                in("an unknown kind of authority", "\"kind\":\"CITY\"", "\"kind\":\"EMPIRE\""),
                in("a number as the kind of authority", "\"kind\":\"CITY\"", "\"kind\":1"),
                in("an authority's key with a line feed", "\"id\":\"il-haifa\"", "\"id\":\"il-haifa\\n\""),
                in("an authority's key of 65 characters", "\"id\":\"il-haifa\"", "\"id\":\"" + "x".repeat(65) + "\""),
                in("a code with NUL", "\"value\":\"4000\"", "\"value\":\"40\\u000000\""),
                in("a code without a scheme", "\"scheme\":\"IL-CBS\"", "\"scheme\":\"\""),
                in("a blank profile", "\"profile\":{\"id\":\"IL\"", "\"profile\":{\"id\":\" \""),
                in("a profile's hash of other characters", "\"hash\":\"", "\"hash\":\"Z"),
                in("a script as the mailbox", "twinning@haifa.example", "javascript:alert(1)"),
                in("a mailbox that is a page", "twinning@haifa.example", "data:text/html,x"),
                in("a mailbox with a line feed", "twinning@haifa.example", "a@b.example\\nBcc: c@d.example"),
                in("a contact of no party", "\"party\":\"il-haifa\",\"contact\"", "\"party\":\"xx-none\",\"contact\""),
                in(
                        "a bound authority that is no party",
                        "{\"party\":\"il-haifa\",\"on\"",
                        "{\"party\":\"xx-none\",\"on\""),
                in("an obligation of no party", "\"owner\":\"il-haifa\",\"to\"", "\"owner\":\"xx-none\",\"to\""));
    }

    private static Stream<HostileArchive> authors() {
        String role = "\"role\":\"International relations officer\"";
        return Stream.of(
                in("a blank role", role, "\"role\":\" \""),
                in("a role of 201 characters", role, "\"role\":\"" + "x".repeat(201) + "\""),
                in("a role with an open override", role, "\"role\":\"\\u202eofficer\""),
                in("an author's authority in capitals", "\"authority\":\"il-haifa\"", "\"authority\":\"IL-HAIFA\""),
                in("no author", "\"by\":{" + role + ",\"authority\":\"il-haifa\"}", "\"by\":null"),
                in(
                        "an author who is no hash",
                        "\"authority\":\"il-haifa\"}",
                        "\"authority\":\"il-haifa\",\"person\":\"x\"}"),
                in("an act's key with a space", "\"act\":\"act-1\"", "\"act\":\"act 1\""),
                in("an act's key with an escape", "\"act\":\"act-1\"", "\"act\":\"act-1\\u001b[2J\""),
                in("an act's key of 101 characters", "\"act\":\"act-1\"", "\"act\":\"" + "x".repeat(101) + "\""),
                in("an empty key of an act", "\"act\":\"act-1\"", "\"act\":\"\""));
    }

    private static Stream<HostileArchive> times() {
        return Stream.of(
                day("of the year 10000", "+10000-01-01"),
                day("of the year 999999999", "+999999999-12-31"),
                day("after its recording", "2027-10-02"),
                day("of the year 1899", "1899-12-31"),
                day("of the year 2201", "2201-01-01"),
                day("that no month has", "2026-02-30"),
                day("in words", "yesterday"),
                in("a day as a number", "\"on\":\"2026-01-05\"", "\"on\":[2026,1,5,1]"),
                in("a due day of the year 10000", "\"due\":\"2026-09-21\"", "\"due\":\"+10000-09-21\""),
                in("a signature of the year 10000", "\"signedOn\":\"2026-09-14\"", "\"signedOn\":\"+10000-09-14\""),
                in(
                        "a consequence of the year 10000",
                        "\"AllSigned\",\"form\":1,\"data\":{\"on\":\"2026",
                        "\"AllSigned\",\"form\":1,\"data\":{\"on\":\"+10026"),
                moment("at the end of the calendar", "+1000000000-12-31T23:59:59.999999Z"),
                moment("at the beginning of the calendar", "-1000000000-01-01T00:00:00Z"),
                moment("in the year 10000", "+10000-01-01T00:00:00Z"),
                moment("in the year 1899", "1899-12-31T23:59:59Z"),
                moment("in nanoseconds", "2026-01-05T00:00:00.123456789Z"),
                moment("in words", "yesterday"));
    }

    private static Stream<HostileArchive> shapes() {
        return Stream.of(
                in("an unknown type", "\"type\":\"TwinningOpened\"", "\"type\":\"java.lang.Runtime\\u001b\""),
                in("an unknown form", "\"form\":1", "\"form\":2"),
                in("a form that is a text", "\"form\":1", "\"form\":\"one\""),
                in("no data", "\"data\":{\"opener\"", "\"date\":{\"opener\""),
                in("an unknown member", "\"form\":1", "\"@class\":\"x\",\"form\":1"),
                in("a member twice", "\"form\":1", "\"form\":1,\"form\":1"),
                in("deep nesting", "\"data\":{\"opener\":", "\"data\":" + "[".repeat(5_000) + "{\"opener\":"),
                in("a number without end", "\"target\":170", "\"target\":1e999999999"),
                in("a number of 2,000 digits", "\"target\":170", "\"target\":" + "1".repeat(2_000)),
                in("a number that is none", "\"target\":170", "\"target\":NaN"),
                in("a line of 9 MB", "\"en\":\"Haifa\"", "\"en\":\"" + "x".repeat(9 << 20) + "\""),
                in("the nil key", LIFE.toString(), "00000000-0000-0000-0000-000000000000"),
                in("a key that is none", LIFE.toString(), "life"),
                new HostileArchive("a byte order mark", lines -> "\ufeff" + lines),
                new HostileArchive("an empty line", lines -> lines.replaceFirst("\n", "\n\n")));
    }

    private static Stream<HostileArchive> orders() {
        return Stream.of(
                in("an event number of 0", "\"sequence\":1,", "\"sequence\":0,"),
                in("the largest event number", "\"sequence\":1,", "\"sequence\":9223372036854775807,"),
                in("an event number twice", "\"sequence\":3,", "\"sequence\":2,"),
                in("a gap in the event numbers", "\"sequence\":3,", "\"sequence\":4,"),
                new HostileArchive("two events swapped", lines -> lines.replaceFirst("(.*\n)(.*\n)", "$2$1")),
                new HostileArchive(
                        "no opening",
                        lines -> lines.replaceFirst(
                                "\"type\":\"TwinningOpened\".*",
                                "\"type\":\"StageEntered\",\"form\":1,\"data\":{\"stage\":\"ENDED\"}}")),
                new HostileArchive(
                        "a second opening",
                        lines -> lines.replaceFirst(
                                "(?s)(\"type\":\"TwinningOpened\"[^\n]*)(.*?)\"type\":\"GoalsSet\"[^\n]*", "$1$2$1")),
                in(
                        "a consequence without a fact",
                        "\"sequence\":10,\"act\":\"act-9\"",
                        "\"sequence\":10,\"act\":\"x\""),
                in("two facts of one act", "\"act\":\"act-3\"", "\"act\":\"act-2\""),
                in("an act in two places", "\"act\":\"act-3\"", "\"act\":\"act-1\""));
    }

    private static Stream<HostileArchive> people() {
        return Stream.of(
                in("a person of no event", "\"name\":\"Dana Levi\"", "\"name\":\"Dina Levi\""),
                in("a person with NUL", "\"name\":\"Dana Levi\"", "\"name\":\"Dana\\u0000Levi\""),
                in("a blank person", "\"name\":\"Dana Levi\"", "\"name\":\" \""),
                in(
                        "a person of 300,000 characters",
                        "\"name\":\"Dana Levi\"",
                        "\"name\":\"" + "x".repeat(300_000) + "\""),
                in("a person without a name", "\"name\":\"Dana Levi\",", ""),
                in("a script as a person's address", "dana@example.org", "javascript:alert(1)"),
                in("a short nonce", "\"nonce\":\"" + DANA.nonce(), "\"nonce\":\"00"),
                in("a nonce of other characters", "\"nonce\":\"00", "\"nonce\":\"xx"),
                in(
                        "a person who was erased",
                        "\n{\"person\":",
                        "\n" + ArchiveLine.write(LIFE, ERASED) + "\n{\"person\":"),
                new HostileArchive(
                        "a person between the events",
                        lines -> lines.replaceFirst("\n", "\n" + ArchiveLine.write(LIFE, DANA) + "\n")));
    }

    private static Stream<HostileArchive> contents() {
        return Stream.of(
                in("a script as the publication", "https://example.org/twinning", "javascript:alert(1)"),
                in("an unknown stage", "\"stage\":\"EXPLORATION\"", "\"stage\":\"PARADISE\""),
                in("no goals", "\"goals\":[{\"id\":\"H-G1\"", "\"goals\":[],\"goal\":[{\"id\":\"H-G1\""),
                in("a goal that is null", "\"goals\":[{\"id\":\"H-G1\"", "\"goals\":[null,{\"id\":\"H-G1\""),
                in("a clause with NUL", "hereby establish a twinning", "hereby\\u0000 establish"),
                in("a wrong clause id", "\"id\":\"C03\"", "\"id\":\"<b>\""),
                in("a plan's hash in capitals", "\"il-haifa\",\"plan\":\"", "\"il-haifa\",\"plan\":\"ABCDEF"),
                in("votes below zero", "\"against\":3", "\"against\":-3"),
                in("an obligation without a code", "\"code\":\"IL-CONTACT\",\"kind\"", "\"code\":\"\",\"kind\""),
                in(
                        "an obligation fulfilled under no code",
                        "\"owner\":\"il-haifa\",\"code\":\"IL-CONTACT\"}",
                        "\"owner\":\"il-haifa\",\"code\":\"\\u0007\"}"),
                in("a report of 300,000 characters", "Down by a quarter", "x".repeat(300_000)),
                in("an evidence of 501 characters", "letter 2026-117", "x".repeat(501)));
    }

    private static HostileArchive name(String kind, String name) {
        return in("a name with " + kind, "\"en\":\"Haifa\"", "\"en\":\"" + name + "\"");
    }

    private static HostileArchive day(String kind, String day) {
        return in("a day " + kind, "\"on\":\"2026-01-05\"", "\"on\":\"" + day + "\"");
    }

    private static HostileArchive moment(String kind, String moment) {
        return new HostileArchive(
                "a moment " + kind,
                lines -> lines.replaceFirst("\"recordedAt\":\"[^\"]*\"", "\"recordedAt\":\"" + moment + "\""));
    }

    /** Returns the archive in which the first occurrence of a text is replaced. */
    private static HostileArchive in(String kind, String text, String other) {
        return new HostileArchive(kind, lines -> {
            int at = lines.indexOf(text);
            assertThat(at).as(text).isNotNegative();
            return lines.substring(0, at) + other + lines.substring(at + text.length());
        });
    }
}

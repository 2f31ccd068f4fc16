package org.twinpact;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.timetable.DelayCause;
import org.twinpact.timetable.RemedyKind;
import org.twinpact.timetable.Timetable;
import org.twinpact.timetable.TimetableEntryKind;

/** Tests of the messages of a timetable, all of which exist in Hebrew and in English. */
class TimetableMessagesTest {
    private static final Properties HEBREW = MessageFiles.read(Timetable.class, "he");
    private static final Properties ENGLISH = MessageFiles.read(Timetable.class, "en");

    @Test
    void everythingThatCanBeSaidIsWordedAndNothingElse() {
        Set<String> sayable = new TreeSet<>(Set.of(
                "title",
                "silence.FILING",
                "unruled.SIGNATURE",
                "keyDate.SIGNED",
                "keyDate.ENTRY_INTO_FORCE",
                "nothing",
                "held",
                "then",
                "smallest",
                "together",
                "none.together",
                "none.named",
                "over"));
        sayable.addAll(keys("entry.", TimetableEntryKind.values()));
        sayable.addAll(keys("rule.", Severity.values()));
        sayable.addAll(keys("cause.", DelayCause.values()));
        sayable.addAll(keys("remedy.", RemedyKind.values()));

        assertThat(ENGLISH.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(sayable);
        assertThat(HEBREW.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(sayable);
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        for (String key : ENGLISH.stringPropertyNames()) {
            assertThat(MessageFiles.placeholders(HEBREW.getProperty(key)))
                    .as(key)
                    .isEqualTo(MessageFiles.placeholders(ENGLISH.getProperty(key)));
        }
    }

    @Test
    void eachSentenceIsInItsOwnScript() {
        for (String key : ENGLISH.stringPropertyNames()) {
            assertThat(HEBREW.getProperty(key).replaceAll("\\{[a-z]+}", ""))
                    .as(key)
                    .doesNotContainPattern("\\p{IsLatin}");
            assertThat(ENGLISH.getProperty(key)).as(key).doesNotContainPattern("\\p{IsHebrew}");
        }
    }

    private static Set<String> keys(String prefix, Enum<?>... values) {
        return Stream.of(values).map(value -> prefix + value.name()).collect(toCollection(TreeSet::new));
    }
}

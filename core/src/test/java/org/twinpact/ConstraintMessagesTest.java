package org.twinpact;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The message of each constraint of the model, in Hebrew and in English. */
class ConstraintMessagesTest {
    private static final Properties HEBREW = MessageFiles.read(TwinningOffice.class, "he");
    private static final Properties ENGLISH = MessageFiles.read(TwinningOffice.class, "en");

    @Test
    void everyMessageOfAConstraintIsWordedAndNothingElse() {
        Set<String> worded = found("(?:message = |message\\(\\) default\\s+)\"([^\"]+)\"");
        worded.add("{text}… ({count} characters)");
        // A constraint without a message of its own, as far as there is one in the model.
        worded.addAll(List.of("must be given", "must hold {min} to {max} entries"));

        assertThat(new TreeSet<>(ENGLISH.values())).isEqualTo(worded);
        assertThat(HEBREW.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
    }

    @Test
    void onlyConstraintsWordedByNameHaveNoMessage() {
        Set<String> silent =
                found("@(NotNull|NotEmpty|NotBlank|Size|Min|Max|Email|Positive\\w*|Digits)\\b(?!\\([^)]*message)");

        assertThat(silent).containsExactly("NotNull", "Size");
        assertThat(ENGLISH.stringPropertyNames()).containsAll(silent);
    }

    @Test
    void bothLanguagesFillTheSamePlacesEachInItsOwnScript() {
        for (String key : ENGLISH.stringPropertyNames()) {
            String hebrew = HEBREW.getProperty(key);
            assertThat(places(hebrew)).as(key).isEqualTo(places(ENGLISH.getProperty(key)));
            assertThat(hebrew.replaceAll("\\{[a-z]+}|'[^']+'", ""))
                    .as(key)
                    .containsPattern("\\p{IsHebrew}")
                    .doesNotContainPattern("\\p{IsLatin}");
            assertThat(ENGLISH.getProperty(key)).as(key).doesNotContainPattern("\\p{IsHebrew}");
        }
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{[a-z]+}|(?<![a-z])'[^']+'")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> found(String pattern) {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ConstraintMessagesTest::read)
                    .flatMap(source -> Pattern.compile(pattern).matcher(source).results())
                    .map(result -> result.group(1))
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.twinpact;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActRequest;

/** Tests of the message of each constraint of the model, in Hebrew and in English. */
class ConstraintMessagesTest {
    private static final Properties HEBREW = MessageFiles.read(TwinningOffice.class, "he");
    private static final Properties ENGLISH = MessageFiles.read(TwinningOffice.class, "en");
    private static final String FIELD = "field.";
    private static final String PERMISSION = "permission.";
    private static final String GIVEN = "given.";

    @Test
    void everyMessageOfAConstraintIsWordedAndNothingElse() {
        Set<String> worded = found("(?:message = |message\\(\\) default\\s+)\"([^\"]+)\"");
        worded.add("{text}… ({count} characters)");
        worded.addAll(List.of("must be 'GB' for the United Kingdom", "must be 'GR' for Greece"));
        // Constraints of the model without their own message use these defaults.
        worded.addAll(List.of("must be given", "must contain {min} to {max} entries"));

        assertThat(ENGLISH.stringPropertyNames().stream()
                        .filter(key -> Stream.of(FIELD, PERMISSION, GIVEN).noneMatch(key::startsWith))
                        .map(ENGLISH::getProperty))
                .containsExactlyInAnyOrderElementsOf(worded);
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
            // Only the quotation marks of a value have no letters.
            assertThat(key.equals("given.quoted") ? "ערך" : hebrew.replaceAll("\\{[a-z]+}|״[^״]+״", ""))
                    .as(key)
                    .containsPattern("\\p{IsHebrew}")
                    .doesNotContainPattern("\\p{IsLatin}");
            assertThat(ENGLISH.getProperty(key)).as(key).doesNotContainPattern("\\p{IsHebrew}");
        }
    }

    @Test
    void everyPropertyOfAnActHasAWordAndNothingElse() {
        Set<String> properties = new TreeSet<>(Set.of("actId", "by", "personalData"));
        Set<Class<?>> seen = new HashSet<>();
        EventTypes.leaves(Act.class).forEach(act -> addProperties(act, seen, properties));
        addProperties(ActRequest.class, seen, properties);
        addProperties(PersonalDatum.class, seen, properties);
        properties.removeAll(Set.of("act", "byLanguage", "value", "hex", "iso", "code"));

        assertThat(ENGLISH.stringPropertyNames().stream()
                        .filter(key -> key.startsWith(FIELD))
                        .map(key -> key.substring(FIELD.length())))
                .containsExactlyInAnyOrderElementsOf(properties);
    }

    private static void addProperties(Type type, Set<Class<?>> seen, Set<String> properties) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(part -> addProperties(part, seen, properties));
        } else if (type instanceof Class<?> known && known.isRecord() && seen.add(known)) {
            for (RecordComponent component : known.getRecordComponents()) {
                properties.add(component.getName());
                addProperties(component.getGenericType(), seen, properties);
            }
        }
    }

    /** Returns the placeholders and examples of a sentence, whose quotation marks differ by language. */
    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{[a-z]+}|(?<![a-z])'[^']+'")
                .matcher(sentence.replaceAll("[“”״]", "'"))
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

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of the style of Javadocs and comments in the sources of all modules. */
class JavadocStyleTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern JAVADOC = Pattern.compile(
            "(?s)/\\*\\*(.*?)\\*/\\s*+(?:@(?!interface\\b)[\\w.]++(?:\\([^)]*+\\))?+\\s*+)*+([^;{=(/]*+\\(?+)");
    private static final Pattern COMMENT = Pattern.compile("(?<!\\S)//(.*)()");
    private static final String NOT_PROSE =
            "(?s)<pre>.*?</pre>|\\{@(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*\\}|&\\w+;|(?<=@param )\\w+";
    private static final Pattern METHOD = Pattern.compile("(?s).*[\\w>\\]]\\s+[a-z]\\w*\\s*\\(");
    private static final Pattern TYPE = Pattern.compile("(?s).*\\b(?:class|interface|enum|record)\\s.*");
    private static final Pattern QUESTION =
            Pattern.compile("(?:What|Who|Whom|Whose|Which|Whether|Where|When|How|Why)\\b.*");
    private static final Pattern VERB = Pattern.compile("(?!(?:This|Its|Class|Codes|Values|Words|Steps|Acts)\\b)\\w+s");
    private static final Pattern NOUN = Pattern.compile("\\w+s (?:of|for|with|that|about|as) .*");
    private static final Pattern FORBIDDEN =
            Pattern.compile("(?i).*(?:;|\\b(?:kept|keeps|anew|whoever|beside|brings|brought|stands|tells|told)\\b).*");

    private record Prose(Path file, String declaration, String text) {
        Prose(Path file, MatchResult found) {
            this(
                    ROOT.relativize(file),
                    found.group(2),
                    found.group(1)
                            .replaceAll("(?m)^\\s*\\*", "")
                            .replace("{@inheritDoc}", "Inherits.")
                            .replaceAll(NOT_PROSE, "X")
                            .strip()
                            .replaceAll("\\s+", " "));
        }

        boolean isOfMethod() {
            return METHOD.matcher(declaration).matches();
        }

        String opening() {
            return text.split("\\W", 2)[0];
        }

        Stream<String> faults(Set<String> verbs) {
            boolean verb = VERB.matcher(opening()).matches();
            boolean noun = !verbs.contains(opening()) || NOUN.matcher(text).matches();
            boolean wrong = QUESTION.matcher(text).matches()
                    || isOfMethod() && !verb && !text.startsWith("@")
                    || TYPE.matcher(declaration).matches() && !noun;
            List<String> sentences = List.of(text.split("(?<=\\.) "));
            return Stream.concat(
                            sentences.stream().limit(wrong && !declaration.isEmpty() ? 1 : 0),
                            sentences.stream().filter(FORBIDDEN.asMatchPredicate()))
                    .map(sentence -> file + ": " + sentence);
        }
    }

    @Test
    void everyJavadocAndCommentFollowsTheStyle() throws IOException {
        List<Prose> prose;
        try (Stream<Path> files = Files.walk(ROOT)) {
            prose = files.filter(file -> file.toString().matches("(?!.*\\btarget\\b).*\\.java"))
                    .flatMap(JavadocStyleTest::read)
                    .toList();
        }
        Set<String> verbs = prose.stream()
                .filter(Prose::isOfMethod)
                .map(Prose::opening)
                .filter(VERB.asMatchPredicate())
                .collect(Collectors.toSet());

        assertThat(prose).hasSizeGreaterThan(2_000);
        assertThat(prose.stream().flatMap(one -> one.faults(verbs))).isEmpty();
    }

    private static Stream<Prose> read(Path file) {
        try {
            String source = Files.readString(file);
            return Stream.of(JAVADOC, COMMENT)
                    .flatMap(pattern -> pattern.matcher(source).results())
                    .map(found -> new Prose(file, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.twinpact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text that the library shows to people, as its sources have it.
 *
 * @param file the source, from the root of the repository
 * @param language {@code he} or {@code en}
 * @param text the text
 */
record ShippedText(String file, String language, String text) {
    private static final Path ROOT = Path.of("..");
    private static final Pattern HEBREW = Pattern.compile("\\p{IsHebrew}");
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"\\n(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);

    private static final Set<String> LANGUAGES = Set.of("he", "en");

    /** Lists of words to be recognized in any spelling, and signs by which text is folded. */
    private static final Set<String> RECOGNIZERS =
            Set.of("VagueWords.java", "NumberWords.java", "TextNumbers.java", "SearchKey.java");

    /** Returns every text of the message files, profiles, clauses, labels, pages and Java sources that ship. */
    static List<ShippedText> all() {
        List<ShippedText> texts = new ArrayList<>();
        for (String module :
                List.of("core", "docs-render", "registry-jdbc", "examples/quickstart", "examples/host-spring")) {
            files(module, "src/main/resources").forEach(file -> ofResource(file, texts));
            files(module, "src/main/java")
                    .filter(file -> !RECOGNIZERS.contains(file.getFileName().toString()))
                    .forEach(file -> ofJava(file, texts));
        }
        return texts;
    }

    private static void ofResource(Path file, List<ShippedText> texts) {
        String name = file.getFileName().toString();
        String language = name.contains("_en") ? "en" : "he";
        if (name.endsWith(".properties")) {
            properties(read(file)).values().forEach(value -> add(file, language, value.toString(), texts));
        } else if (name.endsWith(".json") && !name.endsWith("schema.json")) {
            ofJson(file, "", json(file), texts);
        } else if (name.endsWith(".tsv")) {
            read(file)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .filter(row -> row.length > 2)
                    .forEach(row -> {
                        add(file, "he", row[1], texts);
                        add(file, "en", row[2], texts);
                    });
        } else if (name.endsWith(".html")) {
            Stream.of(read(file).split("<[^>]*>|\"")).map(String::strip).forEach(part -> {
                add(file, "he", part, texts);
                add(file, "en", part, texts);
            });
        } else if (name.endsWith(".css") || name.endsWith(".js")) {
            LITERAL.matcher(read(file)).results().forEach(found -> add(file, "he", found.group(2), texts));
        } else if (name.endsWith(".csv")) {
            Stream.of(read(file).split("[,\\n]")).forEach(cell -> add(file, "he", cell, texts));
        }
    }

    private static void ofJson(Path file, String language, JsonNode node, List<ShippedText> texts) {
        if (node.isTextual()) {
            add(file, HEBREW.matcher(node.textValue()).find() ? "he" : language, node.textValue(), texts);
        } else if (node.isObject()) {
            node.properties().forEach(member -> {
                String key = member.getKey().equals("source") ? "en" : member.getKey();
                ofJson(file, LANGUAGES.contains(key) ? key : language, member.getValue(), texts);
            });
        } else {
            node.forEach(item -> ofJson(file, language, item, texts));
        }
    }

    private static void ofJava(Path file, List<ShippedText> texts) {
        LITERAL.matcher(COMMENT.matcher(read(file)).replaceAll(""))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .flatMap(literal -> literal.replace("\\\"", "\"")
                        .replaceAll("<[^>]*>", "\n")
                        .lines())
                .forEach(line -> add(file, "he", line.strip(), texts));
    }

    /** Adds a text, if a Hebrew one has Hebrew letters and an English one has none. */
    private static void add(Path file, String language, String text, List<ShippedText> texts) {
        if (text != null
                && !language.isEmpty()
                && language.equals("he") == HEBREW.matcher(text).find()) {
            texts.add(new ShippedText(ROOT.relativize(file).toString(), language, text));
        }
    }

    private static Stream<Path> files(String module, String folder) {
        Path root = ROOT.resolve(module).resolve(folder);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}

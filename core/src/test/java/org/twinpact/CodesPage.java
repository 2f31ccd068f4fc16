package org.twinpact;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.twinpact.twinning.Twinning;

/** The page of all codes, written from the sentences of the lifecycle. */
final class CodesPage {
    private static final Properties ENGLISH = messages("en");
    private static final Properties HEBREW = messages("he");

    private CodesPage() {}

    static String of() {
        return """
                # Codes

                Written by a test from the messages of the lifecycle. Do not edit it by hand. `CodesPageTest` says how to \
                update it. Before 0.2.0 a code may still change.

                ## Findings
                The code of a `Finding`, and its sentence. Where the code names a condition, the finding says that the \
                condition is not met. The same code is a refusal where an act or a gate asks for it, and a warning where it \
                prevents nothing (`Finding.kind`).

                """
                + table(key -> key.matches("[A-Z][A-Z_]*"), key -> key)
                + section(
                        "Bodies and offices",
                        "Constants of `Body`. A profile may name others, and give them names of its own.",
                        "body")
                + section("Recipients", "Constants of `Recipients`. A profile may name others.", "recipient")
                + section(
                        "Evidence",
                        "What a finding asks for (`Finding.evidence`), where it is not the code of a step or rule.",
                        "evidence")
                + section(
                        "Kinds of obligations",
                        "Constants of `ObligationKind`: what fulfils an obligation.",
                        "obligationKind")
                + section("Results of decisions", "Constants of `Result`.", "result")
                + section("Scopes of decisions", "Constants of `Scope`.", "scope")
                + section("Bases", "Constants of `Basis`.", "basis")
                + section("Invalidated items", "Constants of `InvalidatedItem.ItemKind`.", "kind")
                + section("Stages", "Constants of `Stage`.", "stage")
                + section("Gates", "Constants of `Gate`, and what each asks.", "gate")
                + section("Acts", "The types of acts, and their kinds in `ActKind`.", "act")
                + section("Events", "The types of events, as stored.", "event");
    }

    private static String section(String title, String text, String prefix) {
        String start = prefix + ".";
        return "\n## " + title + "\n" + text + "\n\n"
                + table(key -> key.startsWith(start), key -> key.substring(start.length()));
    }

    private static String table(Predicate<String> included, UnaryOperator<String> code) {
        StringBuilder rows = new StringBuilder("| code | English | עברית |\n| --- | --- | --- |\n");
        for (String key : new TreeSet<>(ENGLISH.stringPropertyNames())) {
            if (included.test(key)) {
                rows.append("| `%s` | %s | %s |\n"
                        .formatted(code.apply(key), ENGLISH.getProperty(key), HEBREW.getProperty(key)));
            }
        }
        return rows.toString();
    }

    private static Properties messages(String language) {
        Properties sentences = new Properties();
        try (InputStream file = Twinning.class.getResourceAsStream("messages_" + language + ".properties")) {
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}

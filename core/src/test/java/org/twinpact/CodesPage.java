package org.twinpact;

import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.jurisdiction.ProfileFault;
import org.twinpact.language.LanguageTag;
import org.twinpact.timetable.DelayCause;
import org.twinpact.timetable.RemedyKind;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.Twinning;

/** The page of all codes, written from the sentences of the lifecycle. */
final class CodesPage {
    private static final Object[] AUDIT = {"NO_FACT", "OTHER_EVENTS", "PROFILE_CHANGED", "WOULD_BE_REFUSED"};
    private static final Properties ENGLISH = MessageFiles.read(Twinning.class, "en");
    private static final Properties HEBREW = MessageFiles.read(Twinning.class, "he");

    private static final String HEAD = "| code | English | עברית |\n| --- | --- | --- |\n";

    private CodesPage() {}

    static String of() {
        return """
                # Codes

                Written by a test from the messages of the lifecycle. Do not edit it by hand. `CodesPageTest` says how to \
                update it. Before 0.2.0 a code may still change.

                ## Findings
                The constants of `FindingCode`, and the sentence of each. The same code is a refusal if an act or a \
                gate requires what is missing, and a warning if it prevents nothing (`Finding.kind`).

                """
                + table(key -> key.matches("[A-Z][A-Z_]*"), key -> key)
                + section(
                        "Bodies and offices",
                        "Constants of `Body`. A profile may name others, with its own names for them.",
                        "body")
                + section("Recipients", "Constants of `Recipients`. A profile may name others.", "recipient")
                + section(
                        "Evidence",
                        "The evidence that a finding requires (`Finding.evidence`), unless that is the code of a step or rule.",
                        "evidence")
                + section(
                        "Kinds of obligations",
                        "Constants of `ObligationKind`, which name the act that fulfils an obligation.",
                        "obligationKind")
                + section("Results of decisions", "Constants of `Result`.", "result")
                + section("Scopes of decisions", "Constants of `Scope`.", "scope")
                + section("Bases", "Constants of `Basis`.", "basis")
                + section("Invalidated items", "Constants of `InvalidatedItem.ItemKind`.", "kind")
                + section("Stages", "Constants of `Stage`.", "stage")
                + section("Gates", "Constants of `Gate`, and the requirements of each.", "gate")
                + section("Grades of evidence", "Constants of `EvidenceGrade`, the best first by their order.", "grade")
                + acts()
                + "\n## Events\nThe types of events, as stored. The events of `XxxActs` are in `XxxEvents`.\n\n"
                + table(key -> key.startsWith("event."), key -> key.substring("event.".length()))
                + names("Discrepancies of an audit", "For developers, `Discrepancy.code`.", AUDIT)
                + names("Faults of a profile", "Constants of `ProfileFault.Code`.", (Object[])
                        ProfileFault.Code.values())
                + names("Causes of a delay", "Constants of `DelayCause`.", (Object[]) DelayCause.values())
                + names("Kinds of remedies", "Constants of `RemedyKind`.", (Object[]) RemedyKind.values());
    }

    private static String section(String title, String text, String prefix) {
        String start = prefix + ".";
        StringBuilder rows = new StringBuilder("\n## " + title + "\n" + text + "\n\n" + HEAD);
        TermTable.rows(start)
                .forEach(row -> rows.append("| `%s` | %s | %s |\n"
                        .formatted(row.key().substring(start.length()), row.english(), row.hebrew())));
        return rows.toString();
    }

    private static String acts() {
        StringBuilder rows =
                new StringBuilder("\n## Acts\nThe constants of `ActKind`, and the types of acts in their chapters.\n\n"
                        + "| kind | type | English | עברית |\n| --- | --- | --- | --- |\n");
        for (ActKind kind : ActKind.values()) {
            Class<?> type = EventTypes.leaves(Act.class)
                    .filter(act -> act.getSimpleName().equals(kind.typeName()))
                    .findFirst()
                    .orElseThrow();
            rows.append("| `%s` | `%s.%s` | %s | %s |\n"
                    .formatted(
                            kind,
                            type.getEnclosingClass().getSimpleName(),
                            kind.typeName(),
                            kind.text(LanguageTag.ENGLISH),
                            kind.text(LanguageTag.HEBREW)));
        }
        return rows.toString();
    }

    private static String names(String title, String text, Object... codes) {
        return "\n## " + title + "\n" + text + "\n\n"
                + Stream.of(codes).map("- `%s`\n"::formatted).collect(Collectors.joining());
    }

    /** Returns the constants of the codes of findings, as a source file. */
    static String constants() {
        return """
                package org.twinpact.twinning;

                /**
                 * The codes of findings, for hosts that branch on {@link Finding#code}. A test writes this file from the messages, and
                 * core/CODES.md has the sentence of each code.
                 */
                public final class FindingCode {
                """
                + findingCodes()
                        .map(code -> "    public static final String %s = \"%s\";\n".formatted(code, code))
                        .collect(Collectors.joining())
                + "\n    private FindingCode() {}\n}\n";
    }

    private static Stream<String> findingCodes() {
        return new TreeSet<>(ENGLISH.stringPropertyNames()).stream().filter(key -> key.matches("[A-Z][A-Z_]*"));
    }

    private static String table(Predicate<String> included, UnaryOperator<String> code) {
        StringBuilder rows = new StringBuilder(HEAD);
        for (String key : new TreeSet<>(ENGLISH.stringPropertyNames())) {
            if (included.test(key)) {
                rows.append("| `%s` | %s | %s |\n"
                        .formatted(code.apply(key), ENGLISH.getProperty(key), HEBREW.getProperty(key)));
            }
        }
        return rows.toString();
    }
}

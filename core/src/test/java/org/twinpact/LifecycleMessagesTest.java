package org.twinpact;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.lint.ClauseCatalogue;
import org.twinpact.approval.Body;
import org.twinpact.approval.OpinionKind;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.followup.ActivityKind;
import org.twinpact.followup.ExchangeDirection;
import org.twinpact.followup.ExchangeSubject;
import org.twinpact.followup.PrincipleVerdict;
import org.twinpact.followup.RevivalReply;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.needs.NeedKind;
import org.twinpact.needs.Themes;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.EndingKind;
import org.twinpact.twinning.Guidance;
import org.twinpact.twinning.Health;
import org.twinpact.twinning.InvalidatedItem;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TieKind;
import org.twinpact.twinning.Twinning;

/** Tests of the messages of the library, all of which exist in Hebrew and in English. */
class LifecycleMessagesTest {
    private static final Properties HEBREW = MessageFiles.read(Twinning.class, "he");
    private static final Properties ENGLISH = MessageFiles.read(Twinning.class, "en");
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+_?)\"");
    private static final Pattern PREREQUISITE =
            Pattern.compile("Findings\\.before\\([^;]*?\"([a-z]+)\",\\s*unmet\\)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"(word\\.[a-zA-Z]+)\"");

    private static final Pattern BRIEF = Pattern.compile("(?:[^a-zA-Z]section\\(\\s*\"|\"handover\\.)([a-zA-Z]+)\"");
    private static final Pattern AGENDA = Pattern.compile("\"(agenda\\.[a-zA-Z]+)\"");

    private static final Pattern DRAFT = Pattern.compile("(?:[^a-zA-Z]part\\(\\s*\"|\"report\\.)([a-zA-Z]+)\"");

    /** The codes of an audit, which are meant for developers and exist in English only. */
    private static final Set<String> OF_AN_AUDIT =
            Set.of("NO_FACT", "OTHER_EVENTS", "WOULD_BE_REFUSED", "PROFILE_CHANGED");

    @Test
    void everythingThatCanBeSaidIsWordedAndNothingElse() {
        Set<String> sayable = new TreeSet<>(Set.of(
                "refused", "refused.new", "refused.possible", "reason", "prerequisite.text", "prerequisite.subjects"));
        sayable.addAll(Set.of("prerequisite.force", "reason.ofDefault"));
        EventTypes.all().map(type -> "event." + type.getSimpleName()).forEach(sayable::add);
        sayable.addAll(codes());
        found(PREREQUISITE).map("prerequisite."::concat).forEach(sayable::add);
        constants("Milestone").map(name -> "prerequisite." + name).forEach(sayable::add);
        found(WORD).forEach(sayable::add);
        found(BRIEF).map("handover."::concat).forEach(sayable::add);
        found(AGENDA).forEach(sayable::add);
        found(DRAFT).map("report."::concat).forEach(sayable::add);

        assertThat(ENGLISH.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(sayable);
        assertThat(HEBREW.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(sayable);
    }

    @Test
    void everyNamedThingIsATermAndNothingElse() {
        Set<String> named = new TreeSet<>(Set.of("clause.title", "clause.terms"));
        Stream.of(Stage.values()).map(stage -> "stage." + stage).forEach(named::add);
        Stream.of(Scope.values()).map(scope -> "scope." + scope).forEach(named::add);
        Stream.of(Basis.values()).map(basis -> "basis." + basis).forEach(named::add);
        Stream.of(Gate.values()).map(gate -> "gate." + gate).forEach(named::add);
        Stream.of(ActKind.values()).map(act -> "act." + act.typeName()).forEach(named::add);
        bodies().map("body."::concat).forEach(named::add);
        named.add("body.OFFICER");
        // No shipped profile requires it, but those of hosts do, because districts twin too.
        named.add("body.PARENT_CITY");
        Stream.of(Result.values()).map(result -> "result." + result).forEach(named::add);
        Stream.of(OpinionKind.values()).map(kind -> "opinion." + kind).forEach(named::add);
        Stream.of(InvalidatedItem.ItemKind.values()).map(kind -> "kind." + kind).forEach(named::add);
        Stream.of(ObligationKind.values()).map(kind -> "obligationKind." + kind).forEach(named::add);
        recipients().map("recipient."::concat).forEach(named::add);
        constants("EvidenceKind").map("evidence."::concat).forEach(named::add);
        Stream.of(Guidance.values()).map(guidance -> "guidance." + guidance).forEach(named::add);
        Stream.of(EndingKind.values()).map(kind -> "ending." + kind).forEach(named::add);
        Stream.of(EvidenceGrade.values()).map(grade -> "grade." + grade).forEach(named::add);
        Stream.of(ActivityKind.values()).map(kind -> "activityKind." + kind).forEach(named::add);
        Stream.of(Health.Level.values()).map(level -> "health." + level).forEach(named::add);
        Stream.of(ExchangeDirection.values())
                .map(direction -> "exchangeDirection." + direction)
                .forEach(named::add);
        Stream.of(ExchangeSubject.values())
                .map(subject -> "exchangeSubject." + subject)
                .forEach(named::add);
        Stream.of(PrincipleVerdict.values())
                .map(verdict -> "verdict." + verdict)
                .forEach(named::add);
        Stream.of(RevivalReply.values()).map(reply -> "revivalReply." + reply).forEach(named::add);
        Stream.of(TieKind.values()).map(kind -> "tieKind." + kind).forEach(named::add);
        ClauseCatalogue.all().stream().map(rule -> "clause." + rule.id()).forEach(named::add);
        Themes.standard().all().stream().map(theme -> "theme." + theme.code()).forEach(named::add);
        Stream.of(Month.values()).map(month -> "month." + month.getValue()).forEach(named::add);

        assertThat(TermTable.keys())
                .filteredOn(key -> !key.matches("(term|label|office|closed)[.].*"))
                .containsExactlyInAnyOrderElementsOf(named);
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
                    .satisfiesAnyOf(
                            text -> assertThat(text).containsPattern("\\p{IsHebrew}"),
                            text -> assertThat(text).as("only values").doesNotContainPattern("\\p{L}"))
                    .doesNotContainPattern("\\p{IsLatin}");
            assertThat(ENGLISH.getProperty(key)).as(key).doesNotContainPattern("\\p{IsHebrew}");
        }
    }

    private static Set<String> codes() {
        Set<String> codes = found(CODE).collect(toCollection(TreeSet::new));
        codes.add("BLANK");
        codes.removeAll(OF_AN_AUDIT);
        codes.remove("ROUND_TABLE_WITHOUT_");
        Stream.of(NeedKind.values()).map(kind -> "ROUND_TABLE_WITHOUT_" + kind).forEach(codes::add);
        constants("GateCondition").forEach(codes::add);
        codes.removeIf(code -> Stream.concat(bodies(), recipients()).anyMatch(code::equals));
        codes.remove(Body.PARENT_CITY.code());
        return codes;
    }

    /**
     * Returns the constants of a package-private enum. Their names are the codes that hosts see and the keys of
     * messages.
     */
    private static Stream<String> constants(String type) {
        try {
            Class<?> constants = Class.forName(Twinning.class.getPackageName() + "." + type);
            return Stream.of(constants.getEnumConstants()).map(Object::toString);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> recipients() {
        return Profiles.shipped().all().stream()
                .flatMap(profile -> profile.obligations().stream())
                .flatMap(rule -> rule.to().stream());
    }

    private static Stream<String> bodies() {
        return Profiles.shipped().all().stream()
                .flatMap(profile -> Stream.concat(
                        profile.steps().stream().map(step -> step.body()),
                        profile.signatories().stream()
                                .flatMap(rule -> Stream.concat(rule.all().stream(), rule.anyOf().stream()))))
                .map(body -> body.code())
                .distinct();
    }

    private static Stream<String> found(Pattern pattern) {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java") && !file.endsWith("FindingCode.java"))
                    .map(LifecycleMessagesTest::read)
                    .flatMap(source -> pattern.matcher(source).results())
                    .map(result -> result.group(1))
                    .toList()
                    .stream();
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

package org.twinpact;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.twinning.Twinning;

/**
 * Tests of the permitted dependencies between packages and of the code conventions, read from the compiled classes.
 */
class ArchitectureTest {
    private static final String ROOT = "org.twinpact";

    /** The packages that the module does not export. */
    private static final Set<String> HIDDEN =
            Set.of("json", "message", "validation", "agreement.lint", "plan.lint", "registry.snapshot");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages(ROOT);

    /** The packages that each package may use. An arrow that is not listed is not intended. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("language", Set.of()),
            Map.entry("json", Set.of()),
            Map.entry("validation", Set.of()),
            Map.entry("message", Set.of("language")),
            Map.entry("evidence", Set.of("language")),
            Map.entry("authority", Set.of("language")),
            Map.entry("needs", Set.of("authority", "evidence", "language", "message")),
            Map.entry("partner", Set.of("needs", "authority", "evidence", "language")),
            Map.entry("plan", Set.of("needs", "authority", "evidence", "language")),
            Map.entry("approval", Set.of("evidence", "language", "message")),
            Map.entry("agreement", Set.of("plan", "authority", "evidence", "language")),
            Map.entry("calendar", Set.of("language", "message")),
            Map.entry("plan.lint", Set.of("plan", "needs", "authority", "language")),
            Map.entry("agreement.lint", Set.of("agreement", "language", "message")),
            Map.entry("signing", Set.of("approval", "authority", "evidence", "language")),
            Map.entry("followup", Set.of("authority", "evidence", "language", "needs")),
            Map.entry(
                    "jurisdiction",
                    Set.of("approval", "authority", "evidence", "followup", "json", "language", "message")),
            Map.entry(
                    "twinning",
                    Set.of(
                            "agreement",
                            "agreement.lint",
                            "approval",
                            "authority",
                            "calendar",
                            "evidence",
                            "followup",
                            "jurisdiction",
                            "language",
                            "message",
                            "needs",
                            "partner",
                            "plan",
                            "plan.lint",
                            "signing")),
            Map.entry("timetable", Set.of("agreement", "approval", "authority", "jurisdiction", "language", "message")),
            Map.entry(
                    "registry",
                    Set.of(
                            "twinning",
                            "authority",
                            "evidence",
                            "jurisdiction",
                            "language",
                            "message",
                            "needs",
                            "plan",
                            "json",
                            "validation")),
            Map.entry("registry.snapshot", Set.of("twinning", "agreement", "evidence", "needs", "plan", "json")),
            Map.entry(
                    "",
                    Set.of(
                            "registry",
                            "twinning",
                            "jurisdiction",
                            "approval",
                            "authority",
                            "evidence",
                            "followup",
                            "language",
                            "message",
                            "validation")));

    @Test
    void everyPackageUsesOnlyItsPermittedPackages() {
        Set<String> unmeant = CORE.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> arrow.getTargetClass().getPackageName().startsWith(ROOT))
                .filter(arrow -> !isMeant(room(arrow.getOriginClass()), room(arrow.getTargetClass())))
                .map(Dependency::getDescription)
                .collect(toCollection(TreeSet::new));

        assertThat(unmeant).isEmpty();
    }

    @Test
    void theListOfArrowsIsCompleteAndCurrent() {
        Set<String> rooms = CORE.stream().map(ArchitectureTest::room).collect(toCollection(TreeSet::new));
        Set<String> drawn = CORE.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(arrow -> room(arrow.getOriginClass()) + " -> " + room(arrow.getTargetClass()))
                .collect(toCollection(TreeSet::new));
        Stream<String> listed = ARROWS.entrySet().stream()
                .flatMap(arrow -> arrow.getValue().stream().map(to -> arrow.getKey() + " -> " + to));

        assertThat(rooms).isEqualTo(ARROWS.keySet());
        assertThat(drawn).containsAll(listed.toList());
    }

    @Test
    void noTextDependsOnTheDefaultLocale() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .check(CORE);
    }

    @Test
    void noRoomsLookIntoEachOtherInACircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void coreKnowsNoDatabaseNoXmlAndNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "javax.xml..", "org.springframework..")
                .check(CORE);
    }

    @Test
    void onlyTheOfficeKnowsTheTimeAndRollsDice() {
        assertThat(CORE.get(TwinningOffice.Builder.class).getAccessesFromSelf())
                .anyMatch(ArchitectureTest::isClockOrDice);
        noClasses()
                .that()
                .areNotAssignableTo(TwinningOffice.class)
                .and()
                .areNotAssignableTo(TwinningOffice.Builder.class)
                .should()
                .accessTargetWhere(describe("a clock or a random source", ArchitectureTest::isClockOrDice))
                .check(CORE);
    }

    @Test
    void noJacksonTypeStandsInAPublicSignature() {
        classes().that(areExported()).should(nameNoJacksonType()).check(CORE);
    }

    @Test
    void publicClassesAreClosedToInheritance() {
        Set<String> open = CORE.stream()
                .filter(areExported())
                .map(JavaClass::reflect)
                .filter(type -> !type.isInterface() && !type.isSealed())
                .filter(type -> !java.lang.reflect.Modifier.isFinal(type.getModifiers()))
                .map(Class::getName)
                .collect(toCollection(TreeSet::new));

        assertThat(open)
                .as("Twinning is abstract for the generated implementation, and its constructor is package-private")
                .containsExactly(Twinning.class.getName());
        assertThat(Twinning.class.getConstructors()).isEmpty();
        assertThat(Twinning.class.getDeclaredConstructors())
                .noneMatch(constructor -> java.lang.reflect.Modifier.isProtected(constructor.getModifiers()));
    }

    @Test
    void nothingPublicAndStaticCanBeChanged() {
        Set<String> changeable = CORE.stream()
                .filter(areExported())
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().containsAll(Set.of(JavaModifier.PUBLIC, JavaModifier.STATIC)))
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL) || !isImmutable(field))
                .map(JavaField::getFullName)
                .collect(toCollection(TreeSet::new));

        assertThat(changeable).isEmpty();
    }

    @Test
    void nothingIsPrintedToTheStandardStreams() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
    }

    private static boolean isMeant(String from, String to) {
        return from.equals(to) || ARROWS.getOrDefault(from, Set.of()).contains(to);
    }

    private static String room(JavaClass type) {
        JavaClass component = type.getBaseComponentType();
        String name = component.getPackageName();
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : name.equals(ROOT) ? "" : name;
    }

    private static boolean isClockOrDice(JavaAccess<?> access) {
        String called = access.getTarget().getOwner().getFullName() + "." + access.getName();
        return called.matches("java\\.time\\..*\\.now")
                || called.matches("java\\.time\\.Clock\\.(system|tick).*")
                || called.matches("java\\.lang\\.System\\.(currentTimeMillis|nanoTime)")
                || called.matches("java\\.util\\.UUID\\.randomUUID|java\\.lang\\.Math\\.random")
                || called.matches("java\\.(util|security)\\.(Secure|Splittable)?Random\\..*")
                || called.matches("java\\.util\\.concurrent\\.ThreadLocalRandom\\..*");
    }

    private static DescribedPredicate<JavaClass> areExported() {
        return describe(
                "are public in an exported package",
                type -> !HIDDEN.contains(room(type))
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.getSimpleName().equals("package-info"));
    }

    private static boolean isImmutable(JavaField field) {
        Class<?> type = field.getRawType().reflect();
        return type.isPrimitive() || type.isRecord() || type.isEnum() || type == String.class;
    }

    private static ArchCondition<JavaClass> nameNoJacksonType() {
        return new ArchCondition<>("name no Jackson type in their signatures") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnits().stream()
                        .filter(unit -> !unit.getModifiers().contains(JavaModifier.PRIVATE))
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC)
                                || unit.getModifiers().contains(JavaModifier.PROTECTED))
                        .filter(unit -> involved(unit).anyMatch(ArchitectureTest::isJackson))
                        .forEach(unit -> events.add(SimpleConditionEvent.violated(unit, unit.getDescription())));
                type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.PRIVATE))
                        .filter(field -> field.getAllInvolvedRawTypes().stream().anyMatch(ArchitectureTest::isJackson))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getDescription())));
            }
        };
    }

    private static Stream<JavaClass> involved(JavaCodeUnit unit) {
        List<JavaClass> thrown = unit.getExceptionTypes();
        return Stream.concat(unit.getAllInvolvedRawTypes().stream(), thrown.stream());
    }

    private static boolean isJackson(JavaClass type) {
        return type.getPackageName().startsWith("com.fasterxml");
    }
}

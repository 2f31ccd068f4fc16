package org.twinpact.registry.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.PublicTypes;

/** Tests of the dependencies between the module's packages, read from the compiled classes. */
class ArchitectureTest {
    private static final String ROOT = "org.twinpact.registry.jdbc";

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages(ROOT);

    /** The packages that each package may use. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("dialect", Set.of()),
            Map.entry("outbox", Set.of()),
            Map.entry("integrity", Set.of()),
            Map.entry("session", Set.of("dialect")),
            Map.entry("connection", Set.of("session")),
            Map.entry("storage", Set.of("connection", "session", "dialect", "outbox")),
            Map.entry("search", Set.of("storage", "session")),
            Map.entry("verification", Set.of("storage", "session", "integrity")),
            Map.entry(
                    "",
                    Set.of(
                            "connection",
                            "dialect",
                            "integrity",
                            "outbox",
                            "search",
                            "session",
                            "storage",
                            "verification")),
            Map.entry("boot", Set.of("", "connection")));

    /** The packages whose public types are meant for other packages of the module only. */
    private static final Set<String> HIDDEN = Set.of("session", "storage", "search", "verification");

    @Test
    void everyPackageUsesOnlyThePackagesThatItMay() {
        Set<String> unlisted = arrows().filter(
                        arrow -> !mayUse(room(arrow.getOriginClass()), room(arrow.getTargetClass())))
                .map(Dependency::getDescription)
                .collect(toCollection(TreeSet::new));

        assertThat(unlisted).isEmpty();
    }

    @Test
    void theListNamesEveryPackageAndNoArrowThatIsGone() {
        Set<String> rooms = MODULE.stream().map(ArchitectureTest::room).collect(toCollection(TreeSet::new));
        Set<String> drawn = arrows().map(arrow -> room(arrow.getOriginClass()) + " -> " + room(arrow.getTargetClass()))
                .collect(toCollection(TreeSet::new));

        assertThat(rooms).isEqualTo(ARROWS.keySet());
        assertThat(drawn)
                .containsAll(ARROWS.entrySet().stream()
                        .flatMap(arrow -> arrow.getValue().stream().map(to -> arrow.getKey() + " -> " + to))
                        .toList());
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
                .check(MODULE);
    }

    @Test
    void noPackagesUseEachOtherInACircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void onlyPackagesWithTypesForHostsAreExported() {
        Set<String> exported = PublicTypes.exportedPackages().stream()
                .map(ArchitectureTest::roomOf)
                .collect(toCollection(TreeSet::new));

        assertThat(exported).doesNotContainAnyElementsOf(HIDDEN);
        assertThat(Stream.concat(exported.stream(), HIDDEN.stream()))
                .containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
    }

    @Test
    void noExportedTypeShowsAHiddenOne() {
        Set<String> shown = MODULE.stream()
                .filter(type ->
                        !HIDDEN.contains(room(type)) && type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(unit -> unit.getAllInvolvedRawTypes().stream())
                .filter(type -> HIDDEN.contains(room(type)))
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));

        assertThat(shown).isEmpty();
    }

    private static Stream<Dependency> arrows() {
        return MODULE.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> arrow.getTargetClass()
                        .getBaseComponentType()
                        .getPackageName()
                        .startsWith(ROOT));
    }

    private static boolean mayUse(String from, String to) {
        return from.equals(to) || ARROWS.getOrDefault(from, Set.of()).contains(to);
    }

    private static String room(JavaClass type) {
        return roomOf(type.getBaseComponentType().getPackageName());
    }

    private static String roomOf(String packageName) {
        return packageName.equals(ROOT)
                ? ""
                : packageName.startsWith(ROOT + ".") ? packageName.substring(ROOT.length() + 1) : packageName;
    }
}

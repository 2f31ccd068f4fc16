package org.twinpact.document;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of the allowed dependencies between packages, checked on the compiled classes of this module and of core. */
class ArchitectureTest {
    private static final String ROOT = "org.twinpact.document";

    private static final JavaClasses BOTH = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.twinpact");

    /** The packages of this module that each package of this module may use. The name of the root is empty. */
    private static final Map<String, Set<String>> ARROWS =
            Map.of("", Set.of("model"), "compose", Set.of(), "model", Set.of(), "render", Set.of("model"));

    /** The packages of core that each package without knowledge of a twinning may use. */
    private static final Map<String, Set<String>> CORE =
            Map.of("model", Set.of("language"), "render", Set.of("evidence", "language"));

    @Test
    void theDependenciesBetweenPackagesAreThoseListed() {
        Stream<String> listed = ARROWS.entrySet().stream()
                .flatMap(arrow -> arrow.getValue().stream().map(to -> arrow.getKey() + " -> " + to));

        assertThat(ownTypes().map(type -> within(ROOT, type)).collect(toSet())).isEqualTo(ARROWS.keySet());
        assertThat(arrows(ROOT)).isEqualTo(listed.collect(toCollection(TreeSet::new)));
    }

    @Test
    void theModelAndTheRenderersKnowNoTwinning() {
        Stream<String> listed = CORE.entrySet().stream()
                .flatMap(arrow -> arrow.getValue().stream().map(to -> arrow.getKey() + " -> " + to));

        assertThat(arrows("org.twinpact"))
                .filteredOn(arrow -> !arrow.contains("-> document"))
                .filteredOn(arrow -> CORE.keySet().stream().anyMatch(from -> arrow.startsWith(from + " ")))
                .isEqualTo(listed.collect(toCollection(TreeSet::new)).stream().toList());
    }

    @Test
    void noPackagesFormACycle() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(BOTH);
    }

    @Test
    void coreKnowsNoDocument() {
        assertThat(BOTH.contain("org.twinpact.TwinningOffice")).isTrue();
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "..")
                .check(BOTH);
    }

    @Test
    void onlyTheRenderersKnowALayoutEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".render")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.fop..", "org.apache.pdfbox..", "org.apache.fontbox..")
                .check(BOTH);
    }

    @Test
    void nothingIsPrintedToTheStandardStreams() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(BOTH);
    }

    /** Returns every dependency of this module on another package below a root, as {@code from -> to}. */
    private static Set<String> arrows(String root) {
        return ownTypes()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> isWithin(root, arrow.getTargetClass()))
                .map(arrow -> within(ROOT, arrow.getOriginClass()) + " -> " + within(root, arrow.getTargetClass()))
                .filter(arrow -> !isLoop(arrow))
                .collect(toCollection(TreeSet::new));
    }

    private static boolean isLoop(String arrow) {
        String[] ends = arrow.split(" -> ", -1);
        return ends[0].equals(ends[1]);
    }

    private static Stream<JavaClass> ownTypes() {
        return BOTH.stream().filter(type -> isWithin(ROOT, type));
    }

    private static boolean isWithin(String root, JavaClass type) {
        return (type.getBaseComponentType().getPackageName() + ".").startsWith(root + ".");
    }

    /** Returns the name of a type's package below a root, which is empty for the root itself. */
    private static String within(String root, JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.equals(root) ? "" : name.substring(root.length() + 1);
    }
}

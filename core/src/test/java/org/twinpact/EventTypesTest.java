package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ActOfParty;

/** Tests of the stored names of events, and of the names that join an act, its kind and its sentence. */
class EventTypesTest {
    private static final Path LIST = Path.of("src/test/resources/golden/event-types.txt");

    /**
     * Tests the list of names and components that stored histories contain. From 0.2.0 on, a line may only be added or
     * get a new form.
     */
    @Test
    void everyStoredNameAndComponentIsListed() throws IOException {
        List<String> types = EventTypes.all().map(EventTypesTest::line).sorted().toList();
        if (Boolean.getBoolean("twinpact.golden.update")) {
            Files.write(LIST, types);
        }

        assertThat(types).containsExactlyElementsOf(Files.readAllLines(LIST));
    }

    @Test
    void everyKindOfActIsNamedAsItsType() {
        assertThat(FullActs.all())
                .allSatisfy(act -> assertThat(act.kind().typeName())
                        .isEqualTo(act.getClass().getSimpleName()));
        assertThat(FullActs.all().stream().map(act -> act.kind()).distinct()).hasSameSizeAs(ActKind.values());
    }

    @Test
    void everyTypeOfActHasAKindAndEveryActOfAPartySaysSo() {
        List<Class<?>> acts =
                EventTypes.leaves(Act.class).filter(Class::isRecord).distinct().toList();

        assertThat(acts.stream().map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ActKind.values()).map(ActKind::typeName).toList());
        assertThat(acts.stream().filter(EventTypesTest::hasParty))
                .allSatisfy(act -> assertThat(act).isAssignableTo(ActOfParty.class));
    }

    @Test
    void everyFactThatNamesAProfileNamesItForTheAudit() {
        assertThat(EventTypes.all().filter(EventTypesTest::namesProfile))
                .hasSize(6)
                .allSatisfy(
                        fact -> assertThat(fact.getDeclaredMethod("profiles")).isNotNull());
    }

    private static boolean hasParty(Class<?> act) {
        return Stream.of(act.getMethods())
                .anyMatch(method -> method.getName().equals("party") && method.getReturnType() == AuthorityId.class);
    }

    private static boolean namesProfile(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .anyMatch(component -> component.getGenericType().getTypeName().contains(ProfileRef.class.getName()));
    }

    /** Returns the line of a type in the list. Every type has form 1, the only form that {@code EventFormat} reads. */
    private static String line(Class<?> type) {
        assertThat(type.getDeclaredMethods())
                .noneMatch(method -> method.getName().equals("form"));
        return type.getSimpleName() + " 1: "
                + Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.joining(", "));
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Event;

/**
 * Tests of the constraints on every text, day and record that arrives with an act or in an archive. A new one without a
 * constraint fails here.
 */
class ConstraintCoverageTest {
    /** Components that need no constraint, with the reason. It should remain empty. */
    private static final Map<String, String> EXCEPTIONS = Map.of();

    @Test
    void everyTextAndDayIsConstrainedAndEveryRecordIsValidated() {
        List<String> free = components()
                .flatMap(field -> unconstrained(field.getAnnotatedType(), field.getAnnotations(), name(field)))
                .filter(place -> !EXCEPTIONS.containsKey(place))
                .toList();

        assertThat(free).isEmpty();
    }

    @Test
    void everyListThatComesInHasABound() {
        List<String> unbounded = components()
                .filter(field -> Collection.class.isAssignableFrom(field.getType())
                        || Map.class.isAssignableFrom(field.getType()))
                .filter(field -> {
                    Size size = field.getAnnotation(Size.class);
                    return size == null || size.max() > 500;
                })
                .map(ConstraintCoverageTest::name)
                .toList();

        assertThat(unbounded).isEmpty();
    }

    @Test
    void nullIsRejectedByNameWherePeopleCouldPassIt() {
        List<Record> records = Stream.concat(FullActs.all().stream().map(Record.class::cast), Stream.of(FullActs.by()))
                .toList();

        for (Record record : records) {
            RecordComponent[] components = record.getClass().getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                if (components[i].getType().isPrimitive()) {
                    continue;
                }
                int index = i;
                assertThatNullPointerException()
                        .as("%s without %s", record.getClass(), components[i].getName())
                        .isThrownBy(() -> Components.with(record, index, null))
                        .withMessage(components[i].getName());
            }
        }
    }

    private static Stream<String> unconstrained(AnnotatedType type, Annotation[] annotations, String place) {
        Class<?> raw = raw(type.getType());
        if (CharSequence.class.isAssignableFrom(raw) || raw == URI.class || raw == LocalDate.class) {
            return isConstrained(annotations) ? Stream.empty() : Stream.of(place);
        }
        if (raw.isRecord() || raw.isSealed()) {
            return Stream.of(annotations).anyMatch(Valid.class::isInstance) ? Stream.empty() : Stream.of(place);
        }
        return type instanceof AnnotatedParameterizedType container
                ? Stream.of(container.getAnnotatedActualTypeArguments())
                        .flatMap(argument -> unconstrained(argument, argument.getAnnotations(), place + "<>"))
                : Stream.empty();
    }

    /** Returns whether there is a constraint beyond {@code NotNull}, which the constructors enforce. */
    private static boolean isConstrained(Annotation[] annotations) {
        return Stream.of(annotations)
                .filter(annotation -> !(annotation instanceof NotNull))
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class));
    }

    /**
     * Returns the components of all records that arrive with an act, with the context of an act, in an archive, or with
     * a profile.
     */
    private static Stream<Field> components() {
        Deque<Class<?>> open =
                new ArrayDeque<>(List.of(Act.class, ActContext.class, ActRequest.class, Event.class, Profile.class));
        Set<Class<?>> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (seen.add(type) && type.isSealed()) {
                open.addAll(List.of(type.getPermittedSubclasses()));
            } else if (type.isRecord()) {
                Stream.of(type.getRecordComponents())
                        .flatMap(component -> ours(component.getGenericType()))
                        .forEach(open::add);
            }
        }
        return seen.stream()
                .filter(Class::isRecord)
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .map(Components::field);
    }

    private static Stream<Class<?>> ours(Type type) {
        return type instanceof ParameterizedType container
                ? Stream.of(container.getActualTypeArguments()).flatMap(ConstraintCoverageTest::ours)
                : Stream.<Class<?>>of(raw(type)).filter(raw -> raw.getName().startsWith("org.twinpact."));
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType container ? container.getRawType() : type);
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }
}

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

/** The constraints on every text and record that comes in with an act; a new one without a constraint fails here. */
class ConstraintCoverageTest {
    /** Components that need no constraint, with the reason. Empty, and best kept so. */
    private static final Map<String, String> EXCEPTIONS = Map.of();

    @Test
    void everyTextIsConstrainedAndEveryRecordIsValidated() {
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
        if (CharSequence.class.isAssignableFrom(raw) || raw == URI.class) {
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

    /** More than being there, which the constructors see to. */
    private static boolean isConstrained(Annotation[] annotations) {
        return Stream.of(annotations)
                .filter(annotation -> !(annotation instanceof NotNull))
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class));
    }

    /** The components of all records that come in with an act, with who asks for it, or with a profile. */
    private static Stream<Field> components() {
        Deque<Class<?>> open = new ArrayDeque<>(List.of(Act.class, ActContext.class, ActRequest.class, Profile.class));
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

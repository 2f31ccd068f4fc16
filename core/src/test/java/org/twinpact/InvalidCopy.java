package org.twinpact;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A copy of a record with one bad value somewhere in it, and the path under which a validator has to report it.
 *
 * @param path the path as Jakarta Validation writes it
 * @param value the copy
 */
record InvalidCopy(String path, Object value) {
    private static final String NONE = "";

    /** Returns one copy for every value that breaks a constraint in the record or below it. */
    static Stream<InvalidCopy> copies(Record record) {
        return below(record, NONE);
    }

    private static Stream<InvalidCopy> below(Record record, String path) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        return Stream.iterate(0, i -> i < components.length, i -> i + 1).flatMap(i -> {
            Field field = Components.field(components[i]);
            String name = path.isEmpty() ? field.getName() : path + "." + field.getName();
            Place place = new Place(field.getAnnotatedType(), field.getAnnotations(), name, NONE);
            return at(Components.value(components[i], record), place)
                    .map(bad -> new InvalidCopy(bad.path, Components.with(record, i, bad.value)));
        });
    }

    private static Stream<InvalidCopy> at(Object good, Place place) {
        Stream<InvalidCopy> own = Stream.of(place.annotations)
                .flatMap(constraint -> BadValues.of(constraint, good))
                .map(bad -> new InvalidCopy(place.path + place.element, bad));
        return Stream.concat(own, inside(good, place));
    }

    private static Stream<InvalidCopy> inside(Object good, Place place) {
        if (good instanceof Record record) {
            return BadValues.cascades(place.annotations) ? below(record, place.path) : Stream.empty();
        }
        if (good instanceof Optional<?> optional) {
            return at(optional.orElseThrow(), place.argument(0, place.path, NONE))
                    .map(bad -> new InvalidCopy(bad.path, Optional.of(bad.value)));
        }
        if (good instanceof List<?> list) {
            return at(list.get(0), place.argument(0, place.path + "[0]", ".<list element>"))
                    .map(bad -> new InvalidCopy(bad.path, replaced(list, bad.value)));
        }
        return good instanceof Map<?, ?> map ? inMap(map, place) : Stream.empty();
    }

    private static List<Object> replaced(List<?> list, Object first) {
        List<Object> copy = new ArrayList<>(list);
        copy.set(0, first);
        return copy;
    }

    private static Stream<InvalidCopy> inMap(Map<?, ?> map, Place place) {
        Map.Entry<?, ?> first = map.entrySet().iterator().next();
        // The path names the key of the invalid copy, which replaces this mark.
        Stream<InvalidCopy> keys = at(first.getKey(), place.argument(0, place.path + "<K>[\0]", ".<map key>"))
                .map(bad -> new InvalidCopy(bad.path.replace("\0", bad.value.toString()), changed(map, copy -> {
                    copy.remove(first.getKey());
                    copy.put(bad.value, first.getValue());
                    return copy;
                })));
        Stream<InvalidCopy> values = at(
                        first.getValue(), place.argument(1, place.path + "[" + first.getKey() + "]", ".<map value>"))
                .map(bad -> new InvalidCopy(bad.path, changed(map, copy -> {
                    copy.put(first.getKey(), bad.value);
                    return copy;
                })));
        return Stream.concat(keys, values);
    }

    private static Map<Object, Object> changed(Map<?, ?> map, UnaryOperator<Map<Object, Object>> change) {
        return change.apply(new LinkedHashMap<>(map));
    }

    /**
     * The place of a value: its declared type, the annotations there, its path, and the path's name for an element.
     */
    private record Place(AnnotatedType type, Annotation[] annotations, String path, String element) {
        Place argument(int index, String at, String called) {
            AnnotatedType argument = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
            return new Place(argument, argument.getAnnotations(), at, called);
        }
    }
}

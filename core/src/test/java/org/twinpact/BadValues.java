package org.twinpact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinpact.authority.CountryCode;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.PlainText;
import org.twinpact.signing.WebAddress;

/** Values that a constraint must reject, for each constraint. */
final class BadValues {
    private static final String MEGABYTE = "a".repeat(1 << 20);

    private static final List<String> UNREADABLE = List.of(
            "",
            " ",
            "\u00a0\u2003",
            "\u200f\u202e\u2066\u2069",
            "\u0301",
            "null\u0000",
            "bell\u0007",
            "Hai\u202efa\u2066\u2066",
            "Hai\u202efa\u2069",
            "Hai\u202afa",
            "Hai\u2067fa\u202c",
            "Haifa\u2069",
            "\u202aHai\u2066fa\u202c\u2069",
            "\ud800",
            MEGABYTE);

    private BadValues() {}

    /**
     * Returns values that break the constraint in place of a good value, or none if the annotation is not a constraint.
     */
    static Stream<?> of(Annotation constraint, Object good) {
        if (constraint instanceof PlainText plain) {
            return Stream.concat(UNREADABLE.stream(), Stream.of("a".repeat(plain.max() + 1)));
        }
        if (constraint instanceof Pattern pattern) {
            return texts(pattern);
        }
        if (constraint instanceof CountryCode) {
            return Stream.of("", " ", "il", "ISR", "XX", "UK", "EL", "YU", MEGABYTE);
        }
        if (constraint instanceof Email) {
            return Stream.of("no address", "@haifa.example", "two@at@haifa.example");
        }
        if (constraint instanceof WebAddress) {
            return Stream.of("javascript:alert(1)", "file:///etc/passwd", "news/today", "https:/" + MEGABYTE)
                    .map(URI::create);
        }
        if (constraint instanceof NotEmpty) {
            return Stream.of(good instanceof Map ? Map.of() : List.of());
        }
        if (constraint instanceof Size size) {
            return good instanceof Map<?, ?> map
                    ? Stream.of(tooMany(map, size.max()))
                    : sizes(size, (Collection<?>) good);
        }
        if (constraint instanceof Digits) {
            return Stream.of(new BigDecimal("1E+15"), new BigDecimal("0.0000001"));
        }
        if (constraint instanceof PositiveOrZero) {
            return Stream.of(good instanceof BigDecimal ? new BigDecimal("-0.01") : (Object) (-1));
        }
        if (constraint instanceof Min min) {
            return Stream.of((int) min.value() - 1, -1);
        }
        return constraint instanceof Positive ? Stream.of(0, -1) : Stream.empty();
    }

    private static Stream<String> texts(Pattern pattern) {
        Stream<String> always = Stream.of("", " ", "\u202e", "NULL\n", "קוד", MEGABYTE);
        boolean language = LanguageTag.HEBREW.value().matches(pattern.regexp()) && !"iw".matches(pattern.regexp());
        return language ? Stream.concat(always, Stream.of("iw", "iw-IL", "HE", "he_IL", "hebrew")) : always;
    }

    private static Stream<?> sizes(Size size, Collection<?> good) {
        Object one = good.iterator().next();
        Stream<?> tooMany = Stream.of(Collections.nCopies(size.max() + 1, one));
        return size.min() == 0 ? tooMany : Stream.concat(tooMany, Stream.of(Collections.nCopies(size.min() - 1, one)));
    }

    private static Map<Object, Object> tooMany(Map<?, ?> good, int max) {
        Map<Object, Object> map = new LinkedHashMap<>();
        Map.Entry<?, ?> one = good.entrySet().iterator().next();
        for (int i = 0; i <= max; i++) {
            boolean tag = one.getKey() instanceof LanguageTag;
            map.put(tag ? new LanguageTag("he-x" + (10 + i)) : "name" + i, one.getValue());
        }
        return map;
    }

    static boolean cascades(Annotation[] annotations) {
        return Stream.of(annotations).anyMatch(Valid.class::isInstance);
    }
}

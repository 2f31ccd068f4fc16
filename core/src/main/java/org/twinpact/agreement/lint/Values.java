package org.twinpact.agreement.lint;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.twinpact.agreement.Clause;

/** The comparison of a clause's values with its text. Stateless. */
final class Values {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SAME_EVERYWHERE = Pattern.compile("\\S*[\\d@]\\S*");

    private Values() {}

    /**
     * Returns whether one version has a value that is missing in another. Names and words differ by language and are
     * not compared.
     */
    static boolean lackInOne(Clause clause, List<TextNumbers> versions) {
        return clause.variables().values().stream()
                .flatMap(value -> Arrays.stream(value.split(";\\s*")))
                .filter(value -> SAME_EVERYWHERE.matcher(value).matches())
                .anyMatch(value -> versions.stream()
                                .map(version -> isIn(value, version))
                                .distinct()
                                .count()
                        > 1);
    }

    private static boolean isIn(String value, TextNumbers version) {
        if (NUMBER.matcher(value).matches()) {
            return version.say(new BigDecimal(value));
        }
        if (DAY.matcher(value).matches()) {
            return Arrays.stream(value.split("-")).map(BigDecimal::new).allMatch(version::say);
        }
        return version.quote(value);
    }
}

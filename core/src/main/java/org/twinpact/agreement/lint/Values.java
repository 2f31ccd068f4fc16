package org.twinpact.agreement.lint;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.twinpact.agreement.Clause;

/** Whether the values of a clause stand in its words. Pure. */
final class Values {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SAME_EVERYWHERE = Pattern.compile("\\S*[\\d@]\\S*");

    private Values() {}

    /** Whether a value stands in one version and lacks in another; names and words differ by language and are let be. */
    static boolean lackInOne(Clause clause, List<Figures> versions) {
        return clause.variables().values().stream()
                .flatMap(value -> Arrays.stream(value.split(";\\s*")))
                .filter(value -> SAME_EVERYWHERE.matcher(value).matches())
                .anyMatch(value -> versions.stream()
                                .map(version -> stands(value, version))
                                .distinct()
                                .count()
                        > 1);
    }

    private static boolean stands(String value, Figures version) {
        if (NUMBER.matcher(value).matches()) {
            return version.say(new BigDecimal(value));
        }
        if (DAY.matcher(value).matches()) {
            return Arrays.stream(value.split("-")).map(BigDecimal::new).allMatch(version::say);
        }
        return version.quote(value);
    }
}

package org.twinpact.document.compose;

import static java.util.stream.Collectors.toCollection;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.twinpact.language.LanguageTag;

/** Words with places for values; plural and choice follow the language's own grammar (ICU message format). */
final class MessageTemplate {
    /** Room to fill in by hand, and a quoted brace, which would come out as a brace. */
    private static final Pattern LEFT_OPEN = Pattern.compile("_{4,}|\\.{5,}|…{2,}|'[{}]");

    private final String clause;
    private final LanguageTag language;
    private final MessagePattern pattern;

    /** The words of a clause, or of a phrase that clauses are made with, in one language. */
    MessageTemplate(String clause, LanguageTag language, String words) {
        this.clause = clause;
        this.language = language;
        this.pattern = new MessagePattern(words);
    }

    /** The names of all places, those inside a plural or a choice too. */
    Set<String> placeholders() {
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME
                        || part.getType() == MessagePattern.Part.Type.ARG_NUMBER)
                .map(pattern::getSubstring)
                .collect(toCollection(TreeSet::new));
    }

    /** Fills every place. What a value holds is never read as a place: a town may be named "{days}". */
    String fill(Map<String, Object> values) {
        requireFilledBy(values.keySet());
        return new MessageFormat(pattern.getPatternString(), ULocale.forLanguageTag(language.value()))
                .format(values, new StringBuffer(), null)
                .toString();
    }

    private void requireFilledBy(Set<String> known) {
        Set<String> open = placeholders();
        open.removeAll(known);
        LEFT_OPEN.matcher(pattern.getPatternString()).results().forEach(found -> open.add(found.group()));
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("The words of " + clause + " in '" + language + "' would leave " + open
                    + " unfilled; there are values for " + new TreeSet<>(known) + ".");
        }
    }
}

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

/**
 * The text of a clause with placeholders, in one language. Plural and choice follow the grammar of the language (ICU
 * message format).
 */
final class MessageTemplate {
    /** Blanks to fill in by hand, and a quoted brace, which would appear as a brace. */
    private static final Pattern LEFT_OPEN = Pattern.compile("_{4,}|\\.{5,}|…{2,}|'[{}]");

    private final String clause;
    private final LanguageTag language;
    private final MessagePattern pattern;

    /** Creates the template of a clause, or of a phrase within clauses, in one language. */
    MessageTemplate(String clause, LanguageTag language, String words) {
        this.clause = clause;
        this.language = language;
        this.pattern = new MessagePattern(words);
    }

    /** Returns the names of all placeholders, including those inside a plural or a choice. */
    Set<String> placeholders() {
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME
                        || part.getType() == MessagePattern.Part.Type.ARG_NUMBER)
                .map(pattern::getSubstring)
                .collect(toCollection(TreeSet::new));
    }

    /** Fills every placeholder. Values are never read as placeholders, even in a town named "{days}". */
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
            throw new IllegalArgumentException("The text of " + clause + " in '" + language + "' would leave " + open
                    + " unfilled; there are values for " + new TreeSet<>(known) + ".");
        }
    }
}

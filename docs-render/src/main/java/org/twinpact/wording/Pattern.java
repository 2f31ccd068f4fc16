package org.twinpact.wording;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Set;
import org.twinpact.language.LanguageTag;

/** Words with places for values; plural and choice follow the language's own grammar (ICU message format). */
final class Pattern {
    private final MessageFormat format;

    Pattern(LanguageTag language, String words) {
        this.format = new MessageFormat(words, ULocale.forLanguageTag(language.value()));
    }

    Set<String> names() {
        return format.getArgumentNames();
    }

    String fill(Map<String, Object> values) {
        return format.format(values, new StringBuffer(), null).toString();
    }
}

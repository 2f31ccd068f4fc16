package org.twinpact.document.compose;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.Optional;
import org.twinpact.language.LanguageTag;

/** The shipped language packs. */
final class LanguagePacks {
    private static final Map<LanguageTag, LanguagePack> PACKS =
            JsonResource.readShipped("languages.json", new TypeReference<Map<LanguageTag, LanguagePack>>() {});

    private LanguagePacks() {}

    static Optional<LanguagePack> find(LanguageTag language) {
        return Optional.ofNullable(PACKS.get(language));
    }

    static LanguagePack pack(LanguageTag language) {
        return find(language)
                .orElseThrow(() -> new IllegalArgumentException("An agreement can be composed in " + PACKS.keySet()
                        + "; '" + language + "' was requested. Write the text in that language by hand."));
    }
}

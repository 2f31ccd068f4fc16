package org.twinpact.document.compose;

import java.util.List;
import java.util.Map;
import org.twinpact.language.LocalText;

/** A clause library in the form of its file. */
record LibraryFile(
        String id,
        String version,
        String verifiedOn,
        LocalText notice,
        LocalText title,
        Map<String, LocalText> phrases,
        List<CatalogueLine> catalogue,
        List<ClauseForm> clauses) {
    LibraryFile {
        catalogue = catalogue == null ? List.of() : List.copyOf(catalogue);
    }

    LibraryFile with(List<CatalogueLine> otherCatalogue, List<ClauseForm> otherClauses) {
        return new LibraryFile(id, version, verifiedOn, notice, title, phrases, otherCatalogue, otherClauses);
    }
}

package org.twinpact.wording;

import java.util.List;
import java.util.Map;
import org.twinpact.language.LocalText;

/** A clause library as it stands in its file. */
record LibraryFile(
        String id,
        String version,
        String verifiedOn,
        LocalText notice,
        LocalText title,
        Map<String, LocalText> phrases,
        List<ClauseForm> clauses) {
    LibraryFile withClauses(List<ClauseForm> others) {
        return new LibraryFile(id, version, verifiedOn, notice, title, phrases, others);
    }
}

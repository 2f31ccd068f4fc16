package org.twinpact.document;

import java.util.List;
import java.util.Objects;
import org.twinpact.agreement.AgreementText;
import org.twinpact.document.model.Document;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.Twinning;

/**
 * The documents of a twinning, assembled from its state. Final text is printed unchanged. Immutable and thread-safe.
 */
public final class Documents {
    private final Twinning twinning;
    private final Profiles profiles;

    private Documents(Twinning twinning, Profiles profiles) {
        this.twinning = Objects.requireNonNull(twinning, "twinning");
        this.profiles = Objects.requireNonNull(profiles, "profiles");
    }

    /** Returns the documents of a twinning under the profiles that ship with the library. */
    public static Documents of(Twinning twinning) {
        return of(twinning, Profiles.shipped());
    }

    /**
     * Returns the documents of a twinning under the given profiles, which name the signatories of each party. A host
     * with its own rulebook passes that rulebook's profiles.
     */
    public static Documents of(Twinning twinning, Profiles profiles) {
        return new Documents(twinning, profiles);
    }

    /**
     * Returns the agreement: its clauses with the languages in parallel columns, the signature block, and the work plan
     * as an annex. Until the text is final, the document begins with a notice that it is a draft.
     *
     * @param languages the columns in their order, or none for all languages of the text in its own order
     * @throws IllegalStateException if the twinning has no text yet
     * @throws IllegalArgumentException if the text is not available in a requested language, or if the profile of a
     *     party is not among the given profiles
     */
    public Document agreement(LanguageTag... languages) {
        AgreementText text = twinning.text()
                .orElseThrow(() -> new IllegalStateException("Twinning " + twinning.id() + " is at " + twinning.stage()
                        + " and has no text, so its agreement cannot be assembled. Propose a text first."));
        List<LanguageTag> columns = languages.length == 0 ? text.languages() : List.of(languages);
        if (!text.languages().containsAll(columns)) {
            throw new IllegalArgumentException("Twinning " + twinning.id() + " has a text in " + text.languages()
                    + "; its agreement was requested in " + columns + ".");
        }
        return new AgreementAssembler(twinning, text, profiles, columns).assemble();
    }
}

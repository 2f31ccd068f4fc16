package org.twinpact.document;

import java.util.List;
import java.util.Objects;
import org.twinpact.agreement.AgreementText;
import org.twinpact.document.model.Document;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.Twinning;

/**
 * The documents of a twinning, made from its state. Words that were frozen are printed unchanged. Immutable and
 * thread-safe.
 */
public final class Documents {
    private final Twinning twinning;
    private final Profiles profiles;

    private Documents(Twinning twinning, Profiles profiles) {
        this.twinning = Objects.requireNonNull(twinning, "twinning");
        this.profiles = Objects.requireNonNull(profiles, "profiles");
    }

    /** Documents of a twinning under the profiles that ship. */
    public static Documents of(Twinning twinning) {
        return of(twinning, Profiles.shipped());
    }

    /** Documents of a twinning under the profiles of the host's rulebook, which say who signs for a party. */
    public static Documents of(Twinning twinning, Profiles profiles) {
        return new Documents(twinning, profiles);
    }

    /**
     * The agreement: its clauses with the languages side by side, the signature block, and the work plan as annex. It
     * says that it is a draft while the text is not frozen.
     *
     * @param languages the columns in their order; none asks for all languages of the text in its own order
     * @throws IllegalStateException if there is no text yet
     * @throws IllegalArgumentException if the text lacks a language asked for, or a party's profile is not among those
     *     given
     */
    public Document agreement(LanguageTag... languages) {
        AgreementText text = twinning.text()
                .orElseThrow(() -> new IllegalStateException("Twinning " + twinning.id() + " is at " + twinning.stage()
                        + " and has no text; its agreement was asked for. Propose a text first."));
        List<LanguageTag> columns = languages.length == 0 ? text.languages() : List.of(languages);
        if (!text.languages().containsAll(columns)) {
            throw new IllegalArgumentException("Twinning " + twinning.id() + " has a text in " + text.languages()
                    + "; its agreement was asked for in " + columns + ".");
        }
        return new AgreementAssembler(twinning, text, profiles, columns).assemble();
    }
}

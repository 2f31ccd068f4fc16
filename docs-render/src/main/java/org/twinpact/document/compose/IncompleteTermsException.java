package org.twinpact.document.compose;

import java.util.List;

/** Terms that an agreement needs were left blank; nothing was composed. All of them are named at once. */
public final class IncompleteTermsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> blanks;

    IncompleteTermsException(List<String> blanks) {
        super("The agreement cannot be composed: these terms are blank or cannot stand: " + String.join(", ", blanks)
                + ". Give each of them, in every language of the agreement.");
        this.blanks = List.copyOf(blanks);
    }

    /** The blank terms, such as {@code parties[1].name (he)}. */
    public List<String> incompleteTerms() {
        return blanks;
    }
}

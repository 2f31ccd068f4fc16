package org.twinpact.document.compose;

import java.util.List;

/** The failure to compose an agreement because terms are blank or invalid. The exception names all of them. */
public final class IncompleteTermsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> blanks;

    IncompleteTermsException(List<String> blanks) {
        super("The agreement cannot be composed, because these terms are blank or invalid: " + String.join(", ", blanks)
                + ". Supply valid terms in every language of the agreement.");
        this.blanks = List.copyOf(blanks);
    }

    /** Returns the blank or invalid terms, such as {@code parties[1].name (he)}. */
    public List<String> incompleteTerms() {
        return blanks;
    }
}

package org.twinpact.registry;

import org.twinpact.message.Shown;

/** The end of an import at a bad row. The rows before it are stored. */
public final class BadRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long row;

    /** Creates the exception for a bad row. */
    public BadRowException(BulkImport.BadRow row) {
        super(
                "row " + row.number() + ": "
                        + Shown.text(String.valueOf(row.reason().getMessage()), 2_000),
                row.reason());
        this.row = row.number();
    }

    /** Returns the number of the row. */
    public long row() {
        return row;
    }
}

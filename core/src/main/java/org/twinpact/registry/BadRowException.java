package org.twinpact.registry;

/** An import stopped at a bad row; the rows before it are kept. */
public final class BadRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long row;

    /** A bad row and what is wrong with it. */
    public BadRowException(BulkImport.BadRow row) {
        super("row " + row.number() + ": " + row.reason().getMessage(), row.reason());
        this.row = row.number();
    }

    /** The number of the row. */
    public long row() {
        return row;
    }
}

package org.twinpact.registry;

/** A bad row that stopped an import. The rows before it are stored. */
public final class BadRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long row;

    /** Creates the exception of a bad row and its fault. */
    public BadRowException(BulkImport.BadRow row) {
        super("row " + row.number() + ": " + row.reason().getMessage(), row.reason());
        this.row = row.number();
    }

    /** Returns the number of the row. */
    public long row() {
        return row;
    }
}

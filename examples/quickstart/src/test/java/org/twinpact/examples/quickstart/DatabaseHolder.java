package org.twinpact.examples.quickstart;

import java.nio.file.Path;
import java.sql.Connection;
import org.twinpact.registry.jdbc.SqliteFiles;

/** A process that has a database open until its input ends. */
public final class DatabaseHolder {
    private DatabaseHolder() {}

    /** Opens the file that is the one argument. */
    public static void main(String[] arguments) throws Exception {
        try (Connection open = SqliteFiles.dataSource(Path.of(arguments[0])).getConnection()) {
            System.out.println(open.isValid(1) ? "open" : "closed");
            System.in.transferTo(System.err);
        }
    }
}

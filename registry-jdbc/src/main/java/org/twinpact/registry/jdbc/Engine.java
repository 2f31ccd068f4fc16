package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/** The database engines that scripts ship for, by the names they give themselves. */
enum Engine {
    H2("H2", "select transaction_id()");

    private final String product;
    private final String writer;

    Engine(String product, String writer) {
        this.product = product;
        this.writer = writer;
    }

    static Engine of(Session session) throws SQLException {
        String product = session.product();
        return Arrays.stream(values())
                .filter(engine -> engine.product.equals(product))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the data source is of the database '" + product
                        + "'; the registry runs on " + Arrays.toString(values())));
    }

    /** Whether the session's transaction has written or locked rows; JDBC cannot tell. */
    boolean holdsWork(Session session) throws SQLException {
        return session.first(row -> row.getString(1) != null, writer).orElse(false);
    }

    /** The folder of its scripts, beside this class. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}

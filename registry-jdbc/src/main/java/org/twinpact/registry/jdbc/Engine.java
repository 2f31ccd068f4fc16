package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/** The database engines that scripts ship for, by the names they give themselves. */
enum Engine {
    H2("H2");

    private final String product;

    Engine(String product) {
        this.product = product;
    }

    static Engine of(Session session) throws SQLException {
        String product = session.product();
        return Arrays.stream(values())
                .filter(engine -> engine.product.equals(product))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the data source is of the database '" + product
                        + "'; the registry runs on " + Arrays.toString(values())));
    }

    /** The folder of its scripts, beside this class. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}

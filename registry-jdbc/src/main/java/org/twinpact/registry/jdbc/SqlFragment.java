package org.twinpact.registry.jdbc;

import java.util.ArrayList;
import java.util.List;

/** A statement that is put together, with its values. Used by one thread. */
final class SqlFragment {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    SqlFragment add(String more, Object... given) {
        text.append(more);
        values.addAll(List.of(given));
        return this;
    }

    SqlFragment add(SqlFragment more) {
        return add(more.text(), more.values());
    }

    String text() {
        return text.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}

package org.twinpact.registry.jdbc.session;

import java.util.ArrayList;
import java.util.List;

/** A statement under construction, with its values. Used by one thread. */
public final class SqlFragment {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    public SqlFragment add(String more, Object... given) {
        text.append(more);
        values.addAll(List.of(given));
        return this;
    }

    public SqlFragment add(SqlFragment more) {
        return add(more.text(), more.values());
    }

    public String text() {
        return text.toString();
    }

    public Object[] values() {
        return values.toArray();
    }
}

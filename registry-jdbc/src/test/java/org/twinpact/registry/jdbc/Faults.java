package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.concurrent.Callable;

/** Spoils one call, or all from one on; a connection is closed in any case. Used by one thread. */
final class Faults implements Tap {
    /** How a call is spoiled. */
    enum Kind {
        /** It does nothing and fails. */
        REFUSED,
        /** It is done, and its answer is lost. */
        ANSWER_LOST,
        /** It and all after it fail. */
        CONNECTION_LOST
    }

    private final Kind kind;
    private final int first;
    private int calls;

    Faults(Kind kind, int first) {
        this.kind = kind;
        this.first = first;
    }

    boolean struck() {
        return calls >= first;
    }

    @Override
    public Object around(String call, Object target, Callable<Object> real) throws Exception {
        calls++;
        boolean spoiled = kind == Kind.CONNECTION_LOST ? calls >= first : calls == first;
        if (!spoiled) {
            return real.call();
        }
        if (kind == Kind.ANSWER_LOST || call.endsWith(".close")) {
            real.call();
        }
        throw new SQLException("the network went away at " + call, "08006");
    }
}

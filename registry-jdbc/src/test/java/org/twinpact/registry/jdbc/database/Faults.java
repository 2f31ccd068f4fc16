package org.twinpact.registry.jdbc.database;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Spoils one call, or all from one on; a connection is closed in any case. Used by one thread. */
public final class Faults implements JdbcInterceptor {
    /** The way in which a call fails. */
    public enum Kind {
        /** It does nothing and fails. */
        REFUSED,
        /** It is done, and its answer is lost. */
        ANSWER_LOST,
        /** It and all after it fail. */
        CONNECTION_LOST
    }

    private final SqlFault fault;
    private final Kind kind;
    private final int first;
    private final String counted;
    private int calls;
    private Optional<String> place = Optional.empty();

    private Faults(SqlFault fault, Kind kind, int first, String counted) {
        this.fault = fault;
        this.kind = kind;
        this.first = first;
        this.counted = counted;
    }

    /** Every call counts. */
    public Faults(Kind kind, int first) {
        this(SqlFault.CONNECTION, kind, first, ".*");
    }

    /** Only what goes to the database counts: to connect, a statement, a commit. */
    public static Faults ofStatements(SqlFault fault, Kind kind, int first) {
        return new Faults(fault, kind, first, ".*\\.(getConnection|execute\\w*|commit)");
    }

    /** The first commit is spoiled. */
    public static Faults ofCommits(SqlFault fault, Kind kind) {
        return new Faults(fault, kind, 1, "Connection\\.commit");
    }

    public boolean struck() {
        return calls >= first;
    }

    /** The call that was spoiled first. */
    public Optional<String> place() {
        return place;
    }

    @Override
    public Object around(String call, Object target, Callable<Object> real) throws Exception {
        if (!call.matches(counted) && calls < first) {
            return real.call();
        }
        if (call.matches(counted)) {
            calls++;
        }
        boolean spoiled = kind == Kind.CONNECTION_LOST ? calls >= first : calls == first && call.matches(counted);
        if (!spoiled) {
            return real.call();
        }
        if (place.isEmpty()) {
            place = Optional.of(call);
        }
        if (kind == Kind.ANSWER_LOST || call.endsWith(".close")) {
            real.call();
        }
        throw fault.at(call);
    }
}

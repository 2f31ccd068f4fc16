package org.twinpact.registry.jdbc.database;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * An interceptor that makes one call fail, or all calls from one on. A connection is closed in any case. Not
 * thread-safe.
 */
public final class Faults implements JdbcInterceptor {
    /** The way in which a call fails. */
    public enum Kind {
        /** A call that does nothing and fails. */
        REFUSED,
        /** A call that succeeds, but whose answer is lost. */
        ANSWER_LOST,
        /** A call that fails, as do all later calls. */
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

    /** Creates faults that count every call. */
    public Faults(Kind kind, int first) {
        this(SqlFault.CONNECTION, kind, first, ".*");
    }

    /** Returns faults that count only calls on the database, which are connecting, a statement, or a commit. */
    public static Faults ofStatements(SqlFault fault, Kind kind, int first) {
        return new Faults(fault, kind, first, ".*\\.(getConnection|execute\\w*|commit)");
    }

    /** Returns faults that make the first commit fail. */
    public static Faults ofCommits(SqlFault fault, Kind kind) {
        return new Faults(fault, kind, 1, "Connection\\.commit");
    }

    public boolean struck() {
        return calls >= first;
    }

    /** Returns the first call that failed. */
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

package org.twinpact.registry.jdbc.session;

import java.util.concurrent.locks.Lock;

/** A data source that allows one write transaction at a time. A pool over it gives access to it by {@code unwrap}. */
public interface SingleWriter {
    /** Returns the lock that a transaction holds from before its first write until after its commit. */
    Lock writerLock();
}

package org.twinpact.registry.jdbc;

import java.util.concurrent.locks.Lock;

/** A data source whose transactions that write must take turns; a pool over it tells of it by {@code unwrap}. */
interface SingleWriter {
    /** What a transaction holds from before its first write until after its commit. */
    Lock turn();
}

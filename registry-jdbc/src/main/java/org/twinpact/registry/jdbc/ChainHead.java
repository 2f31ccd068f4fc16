package org.twinpact.registry.jdbc;

import org.twinpact.evidence.Sha256;
import org.twinpact.twinning.TwinningId;

/** Where the chain of a twinning ends: the number and the hash of its last event. Immutable. */
record ChainHead(TwinningId id, long version, Sha256 hash) {}

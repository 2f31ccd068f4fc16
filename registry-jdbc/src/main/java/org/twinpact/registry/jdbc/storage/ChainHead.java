package org.twinpact.registry.jdbc.storage;

import org.twinpact.evidence.Sha256;
import org.twinpact.twinning.TwinningId;

/** The end of a twinning's hash chain: the number and the hash of its last event. Immutable. */
public record ChainHead(TwinningId id, long version, Sha256 hash) {}

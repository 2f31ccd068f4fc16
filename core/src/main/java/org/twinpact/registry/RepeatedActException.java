package org.twinpact.registry;

import org.twinpact.twinning.ActId;
import org.twinpact.twinning.TwinningId;

/** A rejection of an act whose idempotency key was stored before. Nothing was stored now. */
public final class RepeatedActException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the rejection of a repeated act. */
    public RepeatedActException(TwinningId twinning, ActId act) {
        super("twinning " + twinning + " holds act " + act + " already; another act needs another key");
    }
}

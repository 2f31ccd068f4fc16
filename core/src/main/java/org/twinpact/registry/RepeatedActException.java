package org.twinpact.registry;

import org.twinpact.twinning.ActId;
import org.twinpact.twinning.TwinningId;

/** An act with that key was kept before; nothing was kept now. */
public final class RepeatedActException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A repeated act. */
    public RepeatedActException(TwinningId twinning, ActId act) {
        super("twinning " + twinning + " holds act " + act + " already; another act needs another key");
    }
}

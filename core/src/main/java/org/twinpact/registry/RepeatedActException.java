package org.twinpact.registry;

import org.twinpact.authority.AuthorityId;
import org.twinpact.message.Shown;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.TwinningId;

/** The rejection of an act whose idempotency key its authority already used on the twinning. Nothing was stored by the rejected call. */
public final class RepeatedActException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the rejection of a repeated act. */
    public RepeatedActException(TwinningId twinning, AuthorityId authority, ActId act) {
        super("twinning " + twinning + " already has act " + Shown.text(act.value()) + " of "
                + Shown.text(authority.value())
                + "; another act needs another key");
    }
}

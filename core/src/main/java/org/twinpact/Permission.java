package org.twinpact;

import java.util.Optional;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Twinning;

/**
 * The host says who may do what; the act records who did. Asked for every act before it is decided, and again if the
 * twinning changed meanwhile. Implementations are thread-safe.
 */
@FunctionalInterface
public interface Permission {
    /**
     * Whether somebody may ask for an act.
     *
     * @param by who asks
     * @param act what is asked
     * @param twinning the twinning as it stands; empty for an act that opens or imports one
     */
    boolean allows(By by, Act act, Optional<Twinning> twinning);
}

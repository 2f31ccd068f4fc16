package org.twinpact;

import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActOfParty;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Twinning;

/**
 * A host's rule on who may do what. An act records who did it. The rule is asked for every act before the act is
 * decided, and again if the twinning changed meanwhile. Implementations are thread-safe.
 *
 * <p>Without one, everybody may do everything, which suits a town that stores the record of all parties. If towns share
 * an office, begin with {@link #partiesOnly()}.
 */
@FunctionalInterface
public interface Permission {
    /**
     * Returns whether an act is permitted.
     *
     * @param context the author of the act
     * @param act the act that is asked for
     * @param twinning the twinning in its current state, empty for an act that opens or imports one
     */
    boolean allows(ActContext context, Act act, Optional<Twinning> twinning);

    /**
     * Returns a permission by which each authority acts for itself. An act of a party, including its removal and the
     * record of its successor, is permitted to that party only. Any other act is permitted to every party. To open or
     * import a twinning is permitted only to an authority that is then a party.
     */
    static Permission partiesOnly() {
        return (context, act, twinning) -> twinning.map(now -> mayAct(context.authority(), act, now))
                .orElseGet(() -> mayOpen(context.authority(), act));
    }

    private static boolean mayAct(AuthorityId authority, Act act, Twinning twinning) {
        return act instanceof ActOfParty ofParty
                ? ofParty.party().equals(authority)
                : twinning.track(authority).isPresent();
    }

    private static boolean mayOpen(AuthorityId authority, Act act) {
        return act instanceof OpeningActs.OpenTwinning open
                ? open.opener().id().equals(authority)
                : act instanceof OpeningActs.ImportTwinning imported
                        && imported.parties().stream()
                                .anyMatch(party -> party.id().equals(authority));
    }
}

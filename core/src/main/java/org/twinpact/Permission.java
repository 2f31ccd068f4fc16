package org.twinpact;

import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Twinning;

/**
 * The host says who may do what; the act records who did. Asked for every act before it is decided, and again if the
 * twinning changed meanwhile. Implementations are thread-safe.
 *
 * <p>Without one, everybody may do everything, as where one town keeps the record of all parties. Where towns share an office,
 * begin with {@link #partiesOnly()}.
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

    /**
     * Each authority for itself: an act of a party, also to let it go or to enter what became of it, only by that party;
     * any other act only by some party; opening and importing only by an authority that is a party then.
     */
    static Permission partiesOnly() {
        return (by, act, twinning) ->
                twinning.map(now -> mayAct(by.authority(), act, now)).orElseGet(() -> mayOpen(by.authority(), act));
    }

    private static boolean mayAct(AuthorityId authority, Act act, Twinning twinning) {
        return act instanceof Act.OfParty ofParty
                ? ofParty.party().equals(authority)
                : twinning.track(authority).isPresent();
    }

    private static boolean mayOpen(AuthorityId authority, Act act) {
        return act instanceof Act.OpenTwinning open
                ? open.opener().id().equals(authority)
                : act instanceof Act.ImportTwinning imported
                        && imported.parties().stream()
                                .anyMatch(party -> party.id().equals(authority));
    }
}

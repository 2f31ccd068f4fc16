package org.twinpact;

import java.util.Objects;
import java.util.Optional;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Twinning;

/**
 * A host's authorization rule for acts. An act records its author, and this rule decides whether the author may perform
 * it. It is evaluated for every act and every preview before the act is decided, and again if the twinning changed in
 * the meantime. Implementations must be thread-safe.
 *
 * <p>Without a permission, every author may perform every act, which suits a town that records the acts of all parties.
 * If several towns share an office, begin with {@link #partiesOnly()}, or with {@link #partiesOrOnBehalf()} if one of
 * them uses no such system.
 */
@FunctionalInterface
public interface Permission {
    /**
     * Returns whether an act is permitted, with the reason if it is not.
     *
     * @param context the author of the act
     * @param act the requested act
     * @param twinning the twinning in its current state, empty for an act that opens or imports one
     */
    Verdict decide(ActContext context, Act act, Optional<Twinning> twinning);

    /**
     * Returns a permission under which each authority acts only for itself. An act of a party, including its removal
     * and the record of its successor, is permitted to that party only. Any other act is permitted to every party.
     * Opening or importing a twinning is permitted only to an authority that becomes a party to it.
     */
    static Permission partiesOnly() {
        return new PartyPermission(false);
    }

    /**
     * Returns the same permission, under which a party may also record an act of another party on its behalf, with
     * evidence ({@link ActContext#onBehalf}). Without it, a party that uses no such system, or no longer answers, could
     * neither be removed nor have its signature recorded.
     */
    static Permission partiesOrOnBehalf() {
        return new PartyPermission(true);
    }

    /**
     * The decision on a permission. Immutable.
     *
     * @param denial the reason why the act is not permitted, by language, as a sentence. Empty if it is permitted
     */
    record Verdict(Optional<LocalText> denial) {
        public Verdict {
            Objects.requireNonNull(denial, "denial");
        }

        /** Returns the decision that the act is permitted. */
        public static Verdict permitted() {
            return new Verdict(Optional.empty());
        }

        /** Returns the decision that the act is not permitted, with the reason as a sentence in each language. */
        public static Verdict denied(LocalText reason) {
            return new Verdict(Optional.of(reason));
        }
    }
}

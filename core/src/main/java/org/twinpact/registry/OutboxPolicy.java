package org.twinpact.registry;

import java.util.List;
import org.twinpact.jurisdiction.Profiles;

/**
 * The policy that decides which messages an act causes. It is called before an append is stored, and its result must
 * depend on the append alone. An exception that it throws prevents the append. Implementations must be thread-safe.
 */
@FunctionalInterface
public interface OutboxPolicy {
    /** Returns the messages of an append, in the order in which they are to be sent, with distinct keys. */
    List<OutboxMessage> of(Append append);

    /** Returns a policy without messages, for a host that sends nothing. */
    static OutboxPolicy none() {
        return append -> List.of();
    }

    /**
     * Returns the policy of the library, which addresses the parties and the recipients of their obligations:
     *
     * <ul>
     *   <li>A raised obligation is reported to the recipients of the required notice, or to its owner if it names no
     *       recipient.
     *   <li>A fulfilled or lifted obligation is reported to its owner.
     *   <li>The entry into a stage is reported to every party.
     *   <li>An item that became invalid is reported to its party.
     *   <li>The removal of a party is reported to that party, and the withdrawal of a newcomer to that newcomer.
     *   <li>An import concerns the past and causes no message.
     * </ul>
     *
     * <p>Each message has its event and the words that describe it ({@link MessageWords}), with the names of the
     * shipped profiles.
     */
    static OutboxPolicy shipped() {
        return shipped(Profiles.shipped());
    }

    /** Returns the same policy with the names that a host's profiles give to obligations and bodies. */
    static OutboxPolicy shipped(Profiles profiles) {
        return new ShippedOutboxPolicy(profiles)::of;
    }
}

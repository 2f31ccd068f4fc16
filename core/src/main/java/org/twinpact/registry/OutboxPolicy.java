package org.twinpact.registry;

import java.util.List;

/**
 * The choice of messages that an act causes. It is asked before an append is stored and must answer the same each time,
 * without reading anything else. An exception that it throws stops the append.
 */
@FunctionalInterface
public interface OutboxPolicy {
    /** Returns the messages of an append, in the order in which they are to be sent, each key once. */
    List<OutboxMessage> of(Append append);

    /** Returns the policy without messages, for a host that sends nothing. */
    static OutboxPolicy none() {
        return append -> List.of();
    }

    /**
     * Returns the policy of the library, for the parties and the recipients of their obligations:
     *
     * <ul>
     *   <li>A raised obligation is reported to those it is owed to, for the notice that must be written, or to its
     *       owner if it is owed to nobody by name.
     *   <li>A fulfilled or lifted obligation is reported to its owner.
     *   <li>A stage that was entered is reported to every party.
     *   <li>An item that became invalid is reported to the party it belonged to.
     *   <li>The removal of a party is reported to that party.
     *   <li>An import is past, and causes no message.
     * </ul>
     */
    static OutboxPolicy shipped() {
        return ShippedOutboxPolicy::of;
    }
}

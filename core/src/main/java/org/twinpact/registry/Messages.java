package org.twinpact.registry;

import java.util.List;

/**
 * Which messages an act gives rise to. It is asked before an append is kept and must answer the same each time, without
 * looking anywhere else. What it throws stops the append.
 */
@FunctionalInterface
public interface Messages {
    /** The messages of an append, in the order in which they are to be sent; each key once. */
    List<Message> of(Append append);

    /** No messages: for a host that sends nothing. */
    static Messages none() {
        return append -> List.of();
    }

    /**
     * What the parties and the recipients of their duties wait for: a duty that came to be owed goes to those it is owed
     * to, for the letter that must be written, or to its owner where it is owed to nobody by name; that it was fulfilled
     * or lifted goes to its owner; a stage that was entered goes to every party; what became invalid to the parties that
     * it was of; and that a party was dropped to that party. What is imported is past, and gives rise to none.
     */
    static Messages shipped() {
        return ShippedMessages::of;
    }
}

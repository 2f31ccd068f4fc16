package org.twinpact.registry;

import java.util.List;
import java.util.Optional;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * Where one tenant's twinnings are kept. Implementations are thread-safe, never return null and reject it with a
 * {@link NullPointerException}; whatever they cannot do because the storage fails is a {@link RegistryException}.
 */
public interface TwinningRegistry {
    /** The twinning as it stands after its last event, or empty if there is none with that key. */
    Optional<Twinning> find(TwinningId id);

    /**
     * Keeps all of an append or nothing of it. When this returns, it is kept.
     *
     * @throws StaleTwinningException if the twinning is not at the expected version
     * @throws RepeatedActException if the act was kept before
     */
    void append(Append append);

    /** All events of a twinning in order; empty if there is none with that key. */
    List<Event> history(TwinningId id);

    /** A person's data, or empty once they are erased. */
    Optional<Person> person(PersonRef ref);

    /**
     * One page of the twinnings that a search finds, in the order of {@link IndexEntry#sortKey()}.
     *
     * @throws IllegalArgumentException if the cursor was not given out by {@link Page#next()}
     */
    Page search(Search search);
}

package org.twinpact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Twinning;

/**
 * The queries of a clerk about one twinning, in its state when the queries began. No query changes anything. Immutable
 * and thread-safe.
 */
public final class TwinningQueries {
    private final Twinning twinning;
    private final Lifecycle lifecycle;
    private final TwinningRegistry registry;

    TwinningQueries(Twinning twinning, Lifecycle lifecycle, TwinningRegistry registry) {
        this.twinning = Objects.requireNonNull(twinning, "twinning");
        this.lifecycle = Objects.requireNonNull(lifecycle, "lifecycle");
        this.registry = Objects.requireNonNull(registry, "registry");
    }

    /** Returns the twinning that the answers describe. */
    public Twinning twinning() {
        return twinning;
    }

    /**
     * Returns what the next gate still asks on a day, from whom, and under which law, guidance or default. Obligations
     * that follow a gate are not included, see {@link #obligations}.
     */
    public List<Finding> missing(LocalDate day) {
        return lifecycle.missing(twinning, day);
    }

    /**
     * Returns the same, as far as it concerns one party or all parties together.
     *
     * @throws IllegalArgumentException if it is no party
     */
    public List<Finding> missing(AuthorityId party, LocalDate day) {
        return lifecycle.missing(twinning, party, day);
    }

    /**
     * Returns what parties still owe after signing, under which law, guidance or default, and by when. Obligations that
     * are overdue on a day come first, as {@code OBLIGATION_OVERDUE}. The rest follow as {@code OBLIGATION_OPEN}.
     */
    public List<Finding> obligations(LocalDate day) {
        return lifecycle.obligations(twinning, day);
    }

    /** Returns the acts that may be done on a day and by whom, each with what still prevents it. */
    public List<AvailableAct> availableActs(LocalDate day) {
        return lifecycle.availableActs(twinning, day);
    }

    /**
     * Returns the rules on who must sign for a party, as its law asks under the present circumstances.
     *
     * @throws IllegalArgumentException if it is no party
     */
    public List<SignatoryRule> signatories(AuthorityId party) {
        return lifecycle.signatories(twinning, party);
    }

    /**
     * Returns the events since a version of the twinning, in order, including those recorded after the queries began.
     * {@link Event#text} describes each in a sentence.
     */
    public List<Event> since(long version) {
        return registry.history(twinning.id()).stream()
                .filter(event -> event.sequence() > version)
                .toList();
    }
}

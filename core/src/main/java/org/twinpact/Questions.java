package org.twinpact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Possible;
import org.twinpact.twinning.Twinning;

/**
 * What a clerk asks about one twinning, as it stood when the questions began. Nothing that is asked changes anything.
 * Immutable and thread-safe.
 */
public final class Questions {
    private final Twinning twinning;
    private final Lifecycle lifecycle;
    private final TwinningRegistry registry;

    Questions(Twinning twinning, Lifecycle lifecycle, TwinningRegistry registry) {
        this.twinning = Objects.requireNonNull(twinning, "twinning");
        this.lifecycle = Objects.requireNonNull(lifecycle, "lifecycle");
        this.registry = Objects.requireNonNull(registry, "registry");
    }

    /** The twinning that the answers speak of. */
    public Twinning twinning() {
        return twinning;
    }

    /** What the next gate still asks on a day, not what is owed after it ({@link #duties}): from whom, and under which law, guidance or default. */
    public List<Missing> missing(LocalDate day) {
        return lifecycle.missing(twinning, day);
    }

    /**
     * The same, as far as one party lacks it or all lack it together.
     *
     * @throws IllegalArgumentException if it is no party
     */
    public List<Missing> missing(AuthorityId party, LocalDate day) {
        return lifecycle.missing(twinning, party, day);
    }

    /**
     * What parties still owe after signing, under which law, guidance or default, and by when: what is overdue on a day
     * comes first, as {@code DUTY_OVERDUE}, then the rest, as {@code DUTY_OPEN}.
     */
    public List<Missing> duties(LocalDate day) {
        return lifecycle.duties(twinning, day);
    }

    /** What may be done on a day and by whom, each with what still stands in its way. */
    public List<Possible> possible(LocalDate day) {
        return lifecycle.possible(twinning, day);
    }

    /**
     * Who must sign for a party, as its law asks under the present circumstances.
     *
     * @throws IllegalArgumentException if it is no party
     */
    public List<SignatoryRule> signatories(AuthorityId party) {
        return lifecycle.signatories(twinning, party);
    }

    /** What has happened since a version of the twinning, in order; {@link Event#text} says it in words. */
    public List<Event> since(long version) {
        return registry.history(twinning.id()).stream()
                .filter(event -> event.sequence() > version)
                .toList();
    }
}

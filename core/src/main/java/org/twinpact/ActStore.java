package org.twinpact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.Append;
import org.twinpact.registry.RepeatedActException;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The storage of decided acts, which accepts a retry under the same idempotency key once. Thread-safe. */
record ActStore(TwinningRegistry registry, ActValidator validator) {
    /**
     * Stores an accepted act. For a refused act that was already performed under the same key, returns the original
     * outcome.
     */
    Outcome store(TwinningId id, long version, Outcome outcome, ActRequest request, ActContext context) {
        return outcome.match(
                accepted -> append(id, version, accepted, request, context),
                refused -> confirmed(id, request, context).orElse(refused));
    }

    /**
     * Returns the original outcome of a retried act that would now be refused. Reading the act does not prove that it
     * is durably committed, so the registry appends it again.
     */
    private Optional<Outcome> confirmed(TwinningId id, ActRequest request, ActContext context) {
        List<Event> before = before(id, request, context);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        long version = before.get(0).sequence() - 1;
        Twinning then = Twinning.load(registry.history(id).subList(0, (int) version + before.size()));
        return Optional.of(append(id, version, new Outcome.Accepted(then, before, List.of()), request, context));
    }

    private Outcome append(
            TwinningId id, long version, Outcome.Accepted accepted, ActRequest request, ActContext context) {
        List<PersonalDatum> data = personalData(context).toList();
        List<PersonRef> erased =
                request.act() instanceof OpeningActs.ErasePersonalData erase ? List.of(erase.person()) : List.of();
        try {
            registry.append(new Append(version, accepted.events(), accepted.twinning(), data, erased));
            return accepted;
        } catch (RepeatedActException e) {
            return repeated(id, request, context).orElseThrow(() -> e);
        }
    }

    /** Returns the original outcome of a retried act, or empty if the act was not performed. */
    Optional<Outcome> repeated(TwinningId id, ActRequest request, ActContext context) {
        List<Event> before = before(id, request, context);
        return before.isEmpty()
                ? Optional.empty()
                : registry.find(id).map(now -> new Outcome.Accepted(now, before, List.of()));
    }

    /** Returns the events of the act under the key that the caller gave. An act without such a key is always new. */
    private List<Event> before(TwinningId id, ActRequest request, ActContext context) {
        if (context.actId().isEmpty()) {
            return List.of();
        }
        List<Event> before = registry.eventsOf(id, request.id()).stream()
                .filter(event -> event.by().authority().equals(request.by().authority()))
                .toList();
        before.stream().findFirst().ifPresent(first -> validator.requireSame(id, request, first));
        return before;
    }

    /** Returns the personal data supplied with an act. */
    static Stream<PersonalDatum> personalData(ActContext context) {
        return Stream.concat(context.personalData().stream(), context.person().stream());
    }
}

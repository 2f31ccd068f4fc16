package org.twinpact;

import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.Append;
import org.twinpact.registry.RepeatedActException;
import org.twinpact.registry.StaleTwinningException;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Asked;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * The office through which a host works: it validates an act, lets the {@link Lifecycle} decide it, and keeps what was
 * decided. It is the only place with a clock and a random source. Thread-safe; one for an application.
 */
public final class TwinningOffice {
    private static final int ATTEMPTS = 12;
    private static final int NONCE_BYTES = 32;

    private final TwinningRegistry registry;
    private final Lifecycle lifecycle;
    private final Clock clock;
    private final RandomGenerator random;
    private final Inspection inspection;
    private final Permission permission;

    private TwinningOffice(Builder builder) {
        registry = builder.registry;
        lifecycle = Lifecycle.under(builder.rules.orElseGet(Rulebook::shipped));
        clock = builder.clock;
        random = builder.random;
        inspection = new Inspection(builder.validator);
        permission = builder.permission;
    }

    /** Begins an office over a registry. */
    public static Builder over(TwinningRegistry registry) {
        return new Builder(Objects.requireNonNull(registry, "registry"));
    }

    /** Opens or imports a twinning under a new key; the same act key of the same authority opens one twinning only. */
    public Outcome open(Act act, By by) {
        TwinningId id = by.actId()
                .map(key -> TwinningId.named(by.authority() + "/" + key))
                .orElseGet(() -> TwinningId.next(clock.instant(), random));
        return open(id, act, by);
    }

    /**
     * Opens or imports a twinning under a key of the host. Done again with the same act key, it is accepted once.
     *
     * @throws StaleTwinningException if the key is taken by another twinning
     * @throws IllegalArgumentException if the act neither opens nor imports
     */
    public Outcome open(TwinningId id, Act act, By by) {
        Asked asked = asked(act, by);
        return unasked(Optional.empty(), id, asked, by)
                .orElseGet(() -> keep(id, 0, lifecycle.open(id, asked), asked, by));
    }

    /**
     * Performs an act on a twinning: all of it is kept, or nothing.
     *
     * @return what became of it; a refusal names every unmet condition
     * @throws NoSuchElementException if there is no twinning with that key
     * @throws StaleTwinningException if others kept changing the twinning meanwhile; nothing was kept
     * @throws IllegalArgumentException if the act's key was used for another act
     */
    public Outcome perform(TwinningId id, Act act, By by) {
        Asked asked = asked(act, by);
        for (int attempt = 1; ; attempt++) {
            Twinning twinning = find(id);
            try {
                return perform(twinning, asked, by);
            } catch (StaleTwinningException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                // Writers that met would meet again; each waits a time of its own, longer at each attempt.
                LockSupport.parkNanos(random.nextLong(1L << 18 + attempt));
            }
        }
    }

    private Outcome perform(Twinning twinning, Asked asked, By by) {
        return unasked(Optional.of(twinning), twinning.id(), asked, by)
                .orElseGet(() -> keep(twinning.id(), twinning.version(), decided(twinning, asked, by), asked, by));
    }

    /** Why an act does not even come to be decided, if so. */
    private Optional<Outcome> unasked(Optional<Twinning> twinning, TwinningId id, Asked asked, By by) {
        return inspection
                .of(twinning, id, by, asked)
                .or(() -> inspection.ofYear(twinning, id, asked))
                .or(() -> forbidden(twinning, id, asked.act(), by));
    }

    /** What the lifecycle decides, where the registry holds what the act speaks of. */
    private Outcome decided(Twinning twinning, Asked asked, By by) {
        return unkept(twinning, asked)
                .or(() -> unbrought(twinning, asked.act(), by))
                .or(() -> uncorrectable(twinning, asked))
                .orElseGet(() -> lifecycle.decide(twinning, asked));
    }

    private Optional<Outcome> forbidden(Optional<Twinning> twinning, TwinningId id, Act act, By by) {
        return permission.allows(by, act, twinning)
                ? Optional.empty()
                : Optional.of(inspection.forbidden(twinning, id, act, by));
    }

    /** A correction names the act that was wrong, and that act must have recorded what is put right. */
    private Optional<Outcome> uncorrectable(Twinning twinning, Asked asked) {
        return Corrections.wrong(asked.act())
                .filter(wrong -> !Corrections.isLast(asked.act(), wrong, registry.history(twinning.id())))
                .map(wrong -> inspection.notCorrectable(twinning, asked.act(), wrong));
    }

    /**
     * A twinning as it stands now.
     *
     * @throws NoSuchElementException if there is none with that key
     */
    public Twinning find(TwinningId id) {
        return registry.find(id)
                .orElseThrow(() -> new NoSuchElementException(
                        "there is no twinning " + id + "; open one, or search the registry for its key"));
    }

    /**
     * What an act would do, with everything that would follow and everything that would fall; nothing is kept. A move to
     * another profile and a correction should be looked at so before they are performed. Of an act that was performed
     * under that key already, what became of it.
     *
     * @throws NoSuchElementException if there is no twinning with that key
     * @throws IllegalArgumentException if the act's key was used for another act
     */
    public Outcome preview(TwinningId id, Act act, By by) {
        Asked asked = asked(act, by);
        Twinning twinning = find(id);
        return unasked(Optional.of(twinning), id, asked, by)
                // Without a key of its own it is surely new, and no history need be read.
                .or(() -> by.actId().flatMap(key -> repeated(id, asked)))
                .orElseGet(() -> decided(twinning, asked, by));
    }

    /**
     * Questions about a twinning as it stands now: what is missing, what is possible, what has changed.
     *
     * @throws NoSuchElementException if there is no twinning with that key
     */
    public Questions ask(TwinningId id) {
        return new Questions(find(id), lifecycle, registry);
    }

    /** The same as {@code ask(id).missing(day)}. */
    public List<Missing> missing(TwinningId id, LocalDate day) {
        return ask(id).missing(day);
    }

    /** Names of the acts that a twinning's stage allows. */
    public List<String> possibleActs(TwinningId id) {
        return lifecycle.possibleActs(find(id));
    }

    /** The parties of running twinnings that a newer profile applies to, page by page as the stream is read. */
    public Stream<Outdated> outdated() {
        return Outdated.among(registry, lifecycle.rules().profiles());
    }

    /** Puts a person's data under a fresh random nonce, to be brought with the act that refers to it: {@link By#brings}. */
    public PersonalDatum seal(Person person) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return PersonalDatum.of(person, nonce);
    }

    private Asked asked(Act act, By by) {
        return new Asked(
                by.actId().orElseGet(() -> new ActId(new UUID(random.nextLong(), random.nextLong()).toString())),
                act,
                new Authorship(by.role(), by.authority(), by.person().map(PersonalDatum::ref)),
                by.on(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Optional<Outcome> unkept(Twinning twinning, Asked asked) {
        return asked.act() instanceof Act.ErasePerson erase
                        && registry.person(erase.person()).isEmpty()
                ? Optional.of(inspection.unknownPerson(twinning, erase))
                : Optional.empty();
    }

    /** A commitment without its data is of no use, and once the caller has forgotten the nonce, nobody can mend it. */
    private Optional<Outcome> unbrought(Twinning twinning, Act act, By by) {
        Set<PersonRef> lacking = new LinkedHashSet<>(act.people());
        brought(by).map(PersonalDatum::ref).forEach(lacking::remove);
        lacking.removeIf(person -> registry.person(person).isPresent());
        return lacking.isEmpty() ? Optional.empty() : Optional.of(inspection.notBrought(twinning, act, lacking));
    }

    private static Stream<PersonalDatum> brought(By by) {
        return Stream.concat(by.brings().stream(), by.person().stream());
    }

    private Outcome keep(TwinningId id, long version, Outcome outcome, Asked asked, By by) {
        return outcome.match(
                accepted -> append(id, version, accepted, asked, by),
                refused -> confirmed(id, asked, by).orElse(refused));
    }

    /**
     * The same act again, though it is refused by now. That it is seen does not say that it is kept for good; the
     * registry does, when it is to keep it once more.
     */
    private Optional<Outcome> confirmed(TwinningId id, Asked asked, By by) {
        List<Event> history = registry.history(id);
        List<Event> before = before(id, asked, history);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        long version = before.get(0).sequence() - 1;
        Twinning then = Twinning.load(history.subList(0, (int) version + before.size()));
        return Optional.of(append(id, version, new Outcome.Accepted(then, before, List.of()), asked, by));
    }

    private Outcome append(TwinningId id, long version, Outcome.Accepted accepted, Asked asked, By by) {
        List<PersonalDatum> data = brought(by).toList();
        List<PersonRef> erased = asked.act() instanceof Act.ErasePerson erase ? List.of(erase.person()) : List.of();
        try {
            registry.append(new Append(version, accepted.events(), accepted.twinning(), data, erased));
            return accepted;
        } catch (RepeatedActException e) {
            return repeated(id, asked).orElseThrow(() -> e);
        }
    }

    /** The same act again is accepted as it was the first time. */
    private Optional<Outcome> repeated(TwinningId id, Asked asked) {
        List<Event> before = before(id, asked, registry.history(id));
        return before.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Accepted(find(id), before, List.of()));
    }

    private List<Event> before(TwinningId id, Asked asked, List<Event> history) {
        List<Event> before =
                history.stream().filter(event -> event.act().equals(asked.id())).toList();
        before.stream().findFirst().ifPresent(first -> inspection.requireSame(id, asked, first));
        return before;
    }

    /** Settings of an office. Not thread-safe. */
    public static final class Builder {
        private final TwinningRegistry registry;
        private Optional<Rulebook> rules = Optional.empty();
        private Clock clock = Clock.systemUTC();
        private RandomGenerator random = new SecureRandom();
        private Optional<Validator> validator = Optional.empty();
        private Permission permission = (by, act, twinning) -> true;

        private Builder(TwinningRegistry registry) {
            this.registry = registry;
        }

        /** Profiles and themes to decide by; without this, those that ship with the library. */
        public Builder rules(Rulebook rules) {
            this.rules = Optional.of(rules);
            return this;
        }

        /**
         * The clock for the moment of recording; without this, the system's. An act of a day more than ten years after it
         * is refused with {@code YEAR_FAR_AHEAD}.
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** The source of keys and nonces; without this, a {@link SecureRandom}, which nonces need in earnest. */
        public Builder random(RandomGenerator random) {
            this.random = Objects.requireNonNull(random, "random");
            return this;
        }

        /** The host's validator; without this, one of Hibernate Validator, made at the first act. */
        public Builder validator(Validator validator) {
            this.validator = Optional.of(validator);
            return this;
        }

        /** Who may do what, as the host says; without this, everybody may do everything. */
        public Builder permission(Permission permission) {
            this.permission = Objects.requireNonNull(permission, "permission");
            return this;
        }

        /** The office. */
        public TwinningOffice build() {
            return new TwinningOffice(this);
        }
    }
}

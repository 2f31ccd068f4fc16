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
import org.twinpact.registry.StaleTwinningException;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Correction;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * The office through which a host works. It validates an act, lets the {@link Lifecycle} decide it, and stores the
 * result. It is the only class with a clock and a random source. Thread-safe. An application needs one.
 */
public final class TwinningOffice {
    private static final int ATTEMPTS = 12;
    private static final int NONCE_BYTES = 32;

    private final TwinningRegistry registry;
    private final Lifecycle lifecycle;
    private final Clock clock;
    private final RandomGenerator random;
    private final ActValidator validator;
    private final ActStore acts;
    private final Permission permission;

    private TwinningOffice(Builder builder) {
        registry = builder.registry;
        lifecycle = Lifecycle.under(builder.rules.orElseGet(Rulebook::shipped));
        clock = builder.clock;
        random = builder.random;
        validator = new ActValidator(builder.validator);
        acts = new ActStore(registry, validator);
        permission = builder.permission;
    }

    /** Returns a builder of an office over a registry. */
    public static Builder over(TwinningRegistry registry) {
        return new Builder(Objects.requireNonNull(registry, "registry"));
    }

    /** Opens or imports a twinning under a new key. The same act key of the same authority opens only one twinning. */
    public Outcome open(Act act, ActContext context) {
        TwinningId id = context.actId()
                .map(key -> TwinningId.named(context.authority() + "/" + key))
                .orElseGet(() -> TwinningId.next(clock.instant(), random));
        return open(id, act, context);
    }

    /**
     * Opens or imports a twinning under a key of the host. A retry with the same act key is accepted once.
     *
     * @throws StaleTwinningException if the key is taken by another twinning
     * @throws IllegalArgumentException if the act neither opens nor imports
     */
    public Outcome open(TwinningId id, Act act, ActContext context) {
        ActRequest request = request(act, context);
        return rejectedEarly(Optional.empty(), id, request, context)
                .orElseGet(() -> acts.store(id, 0, lifecycle.open(id, request), request, context));
    }

    /**
     * Performs an act on a twinning. All of it is stored, or nothing.
     *
     * @return the outcome, of which a refusal names every unmet condition
     * @throws NoSuchElementException if there is no twinning with that key
     * @throws StaleTwinningException if others changed the twinning at each attempt, and nothing was stored
     * @throws IllegalArgumentException if the act's key was used for another act
     */
    public Outcome perform(TwinningId id, Act act, ActContext context) {
        ActRequest request = request(act, context);
        for (int attempt = 1; ; attempt++) {
            Twinning twinning = find(id);
            try {
                return perform(twinning, request, context);
            } catch (StaleTwinningException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                // Each writer waits a random time, longer at each attempt, so that two of them do not collide again.
                LockSupport.parkNanos(random.nextLong(1L << 18 + attempt));
            }
        }
    }

    private Outcome perform(Twinning twinning, ActRequest request, ActContext context) {
        return rejectedEarly(Optional.of(twinning), twinning.id(), request, context)
                .orElseGet(() -> acts.store(
                        twinning.id(), twinning.version(), decided(twinning, request, context), request, context));
    }

    /** Returns the refusal of an act that never reaches the lifecycle, if any. */
    private Optional<Outcome> rejectedEarly(
            Optional<Twinning> twinning, TwinningId id, ActRequest request, ActContext context) {
        return validator
                .of(twinning, id, context, request)
                .or(() -> validator.ofYear(twinning, id, request))
                .or(() -> forbidden(twinning, id, request.act(), context));
    }

    /** Returns what the lifecycle decides, or a refusal if the registry lacks what the act refers to. */
    private Outcome decided(Twinning twinning, ActRequest request, ActContext context) {
        return unknownPerson(twinning, request)
                .or(() -> missingPersonalData(twinning, request.act(), context))
                .or(() -> invalidCorrection(twinning, request))
                .orElseGet(() -> lifecycle.decide(twinning, request));
    }

    private Optional<Outcome> forbidden(Optional<Twinning> twinning, TwinningId id, Act act, ActContext context) {
        return permission.allows(context, act, twinning)
                ? Optional.empty()
                : Optional.of(validator.forbidden(twinning, id, act, context));
    }

    /** Returns the refusal of a correction whose wrong act did not record what it corrects, if any. */
    private Optional<Outcome> invalidCorrection(Twinning twinning, ActRequest request) {
        return request.act() instanceof Correction correction && !isLast(correction, registry.history(twinning.id()))
                ? Optional.of(validator.notCorrectable(twinning, correction))
                : Optional.empty();
    }

    /** Returns whether the act that a correction calls wrong is the last that recorded what it corrects. */
    private static boolean isLast(Correction correction, List<Event> history) {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (history.get(i).data() instanceof Fact fact && correction.canCorrect(fact)) {
                return history.get(i).act().equals(correction.wrong());
            }
        }
        return false;
    }

    /**
     * Returns a twinning as it is now.
     *
     * @throws NoSuchElementException if there is none with that key
     */
    public Twinning find(TwinningId id) {
        return registry.find(id)
                .orElseThrow(() -> new NoSuchElementException(
                        "there is no twinning " + id + "; open one, or search the registry for its key"));
    }

    /**
     * Returns what an act would do, with every consequence, and stores nothing. Preview a move to another profile and a
     * correction before you perform them. For an act that was performed under that key already, returns its outcome.
     *
     * @throws NoSuchElementException if there is no twinning with that key
     * @throws IllegalArgumentException if the act's key was used for another act
     */
    public Outcome preview(TwinningId id, Act act, ActContext context) {
        ActRequest request = request(act, context);
        Twinning twinning = find(id);
        return rejectedEarly(Optional.of(twinning), id, request, context)
                // An act without a key is certainly new, and no history need be read.
                .or(() -> context.actId().flatMap(key -> acts.repeated(id, request)))
                .orElseGet(() -> decided(twinning, request, context));
    }

    /**
     * Returns queries about a twinning as it is now: what is missing, what is available, what has changed.
     *
     * @throws NoSuchElementException if there is no twinning with that key
     */
    public TwinningQueries query(TwinningId id) {
        return new TwinningQueries(find(id), lifecycle, registry);
    }

    /** Returns the same as {@code query(id).missing(day)}. */
    public List<Finding> missing(TwinningId id, LocalDate day) {
        return query(id).missing(day);
    }

    /** Returns the acts that a twinning's stage permits. */
    public List<ActKind> permittedActs(TwinningId id) {
        return lifecycle.permittedActs(find(id));
    }

    /**
     * Returns the parties of running twinnings to which a newer profile applies, page by page as the stream is read.
     */
    public Stream<OutdatedProfile> outdated() {
        return OutdatedProfile.among(registry, lifecycle.rules().profiles());
    }

    /**
     * Seals a person's data with a fresh random nonce. Supply the result with the act: {@link ActContext#personalData}.
     */
    public PersonalDatum seal(Person person) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return PersonalDatum.of(person, nonce);
    }

    private ActRequest request(Act act, ActContext context) {
        return new ActRequest(
                context.actId().orElseGet(() -> new ActId(new UUID(random.nextLong(), random.nextLong()).toString())),
                act,
                new Authorship(
                        context.role(), context.authority(), context.person().map(PersonalDatum::ref)),
                context.on(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Optional<Outcome> unknownPerson(Twinning twinning, ActRequest request) {
        return request.act() instanceof OpeningActs.ErasePersonalData erase
                        && registry.person(erase.person()).isEmpty()
                ? Optional.of(validator.unknownPerson(twinning, erase))
                : Optional.empty();
    }

    /** Returns the refusal of an act that names persons whose data are neither supplied nor stored, if any. */
    private Optional<Outcome> missingPersonalData(Twinning twinning, Act act, ActContext context) {
        Set<PersonRef> missing = new LinkedHashSet<>(act.people());
        ActStore.personalData(context).map(PersonalDatum::ref).forEach(missing::remove);
        missing.removeIf(person -> registry.person(person).isPresent());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(validator.missingPersonalData(twinning, act, missing));
    }

    /** A builder of an office. Not thread-safe. */
    public static final class Builder {
        private final TwinningRegistry registry;
        private Optional<Rulebook> rules = Optional.empty();
        private Clock clock = Clock.systemUTC();
        private RandomGenerator random = new SecureRandom();
        private Optional<Validator> validator = Optional.empty();
        private Permission permission = (context, act, twinning) -> true;

        private Builder(TwinningRegistry registry) {
            this.registry = registry;
        }

        /** Sets the profiles, themes and guards to decide by. Default: those that ship with the library. */
        public Builder rules(Rulebook rules) {
            this.rules = Optional.of(rules);
            return this;
        }

        /**
         * Sets the clock for the moment of recording. Default: the system's. An act dated more than ten years after it
         * is refused with {@code YEAR_FAR_AHEAD}.
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** Sets the source of keys and nonces. Default: a {@link SecureRandom}, which nonces need in production. */
        public Builder random(RandomGenerator random) {
            this.random = Objects.requireNonNull(random, "random");
            return this;
        }

        /** Sets the host's validator. Default: one of Hibernate Validator, created at the first act. */
        public Builder validator(Validator validator) {
            this.validator = Optional.of(validator);
            return this;
        }

        /** Sets the permission, by which the host says who may do what. Default: everybody may do everything. */
        public Builder permission(Permission permission) {
            this.permission = Objects.requireNonNull(permission, "permission");
            return this;
        }

        /** Returns the office. */
        public TwinningOffice build() {
            return new TwinningOffice(this);
        }
    }
}

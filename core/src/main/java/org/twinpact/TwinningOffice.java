package org.twinpact;

import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.AgendaPage;
import org.twinpact.registry.AgendaSearch;
import org.twinpact.registry.Facet;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.Page;
import org.twinpact.registry.Search;
import org.twinpact.registry.StaleTwinningException;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Correction;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OfficeLoad;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.RoleLoad;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningChanges;
import org.twinpact.twinning.TwinningId;
import org.twinpact.twinning.WeekAgenda;

/**
 * The entry point through which a host works. It validates an act, lets the {@link Lifecycle} decide on it, and stores
 * the result. It is the only class that uses a clock and a random source. An application needs one office for each
 * registry. Thread-safe. A failure of the storage is a {@link org.twinpact.registry.RegistryException}.
 */
public final class TwinningOffice {
    private static final int ATTEMPTS = 12;
    private static final int NONCE_BYTES = 32;

    /** The number of overdue obligations that an agenda lists at most. */
    private static final int OVERDUE = 100;

    /** The number of items of the week that an agenda lists at most. */
    private static final int WEEK = 500;

    private final TwinningRegistry registry;
    private final Lifecycle lifecycle;
    private final Clock clock;
    private final RandomGenerator random;
    private final ActValidator validator;
    private final ActStore acts;
    private final ErasureCheck erasures;
    private final Permission permission;

    private TwinningOffice(Builder builder) {
        registry = builder.registry;
        lifecycle = Lifecycle.under(builder.rules.orElseGet(Rulebook::shipped));
        clock = builder.clock;
        random = builder.random;
        validator = new ActValidator(builder.validator);
        acts = new ActStore(registry, validator);
        erasures = new ErasureCheck(registry, validator);
        permission = builder.permission;
    }

    /**
     * Returns an office over a registry in memory, for tests and evaluation. Its content is lost when the process ends.
     */
    public static TwinningOffice inMemory() {
        return over(new InMemoryRegistry()).build();
    }

    /** Returns a builder of an office over a registry. */
    public static Builder over(TwinningRegistry registry) {
        return new Builder(Objects.requireNonNull(registry, "registry"));
    }

    /**
     * Opens or imports a twinning under a generated key. Calls with the same idempotency key of the same authority open
     * only one twinning.
     *
     * @return the outcome. A refusal names every unmet condition
     * @throws IllegalArgumentException if the act neither opens nor imports, or if its idempotency key was used for
     *     an act with another content, day or author
     */
    public Outcome open(Act act, ActContext context) {
        TwinningId id = context.actId()
                .map(key -> TwinningId.named(context.authority() + "/" + key))
                .orElseGet(() -> TwinningId.next(clock.instant(), random));
        return open(id, act, context);
    }

    /**
     * Opens or imports a twinning under a key chosen by the host. A retry under the same idempotency key is accepted
     * once. An import has the warning {@code SAME_PARTIES_RECORDED} if the registry has another twinning of its parties.
     *
     * @return the outcome. A refusal names every unmet condition
     * @throws StaleTwinningException if the key is taken by another twinning
     * @throws IllegalArgumentException if the act neither opens nor imports, or if its idempotency key was used for
     *     an act with another content, day or author
     */
    public Outcome open(TwinningId id, Act act, ActContext context) {
        ActRequest request = request(act, context);
        return rejectedEarly(Optional.empty(), id, request, context)
                .orElseGet(() -> acts.store(
                        id,
                        0,
                        new SameParties(registry).warned(lifecycle.open(id, request), id, act),
                        request,
                        context));
    }

    /**
     * Performs an act on a twinning. The act is stored completely or not at all. If the twinning changes concurrently,
     * the act is decided again, in at most twelve attempts. A retry under the same idempotency key is accepted once.
     *
     * @return the outcome. A refusal names every unmet condition
     * @throws NoSuchElementException if there is no twinning with that key
     * @throws StaleTwinningException if the twinning was changed concurrently at each attempt. Nothing was stored
     * @throws IllegalArgumentException if the idempotency key of the act was used for an act with another content,
     *     day or author
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
                .or(() -> validator.ofDay(twinning, id, request))
                .or(() -> validator.ofEvidence(twinning, id, request))
                .or(() -> validator.ofPersonalData(twinning, id, context, request.act()))
                .or(() -> forbidden(twinning, id, request.act(), context));
    }

    /**
     * Returns the lifecycle's decision, or a refusal if the registry does not contain the data that the act refers to.
     */
    private Outcome decided(Twinning twinning, ActRequest request, ActContext context) {
        return erasures.refusal(twinning, request)
                .or(() -> missingPersonalData(twinning, request.act(), context))
                .or(() -> invalidCorrection(twinning, request))
                .orElseGet(() -> lifecycle.decide(twinning, request));
    }

    private Optional<Outcome> forbidden(Optional<Twinning> twinning, TwinningId id, Act act, ActContext context) {
        return permission
                .decide(context, act, twinning)
                .denial()
                .map(reason -> validator.forbidden(twinning, id, act, context, reason));
    }

    /** Returns the refusal of a correction that does not name the last act that recorded the corrected data, if any. */
    private Optional<Outcome> invalidCorrection(Twinning twinning, ActRequest request) {
        return request.act() instanceof Correction correction
                        && !correction.recordedBy(twinning).equals(Optional.of(correction.wrong()))
                ? Optional.of(validator.notCorrectable(twinning, correction))
                : Optional.empty();
    }

    /**
     * Returns a twinning in its current state.
     *
     * @throws NoSuchElementException if there is no twinning with that key
     */
    public Twinning find(TwinningId id) {
        return registry.find(id)
                .orElseThrow(() -> new NoSuchElementException(
                        "there is no twinning " + id + "; open one, or search the registry for its key"));
    }

    /**
     * Returns the outcome that an act would have, with every consequence, without storing anything. Preview a move to
     * another profile, or a correction, before you perform it. For an act that was already performed under its
     * idempotency key, returns the original outcome.
     *
     * @throws NoSuchElementException if there is no twinning with that key
     * @throws IllegalArgumentException if the idempotency key of the act was used for an act with another content,
     *     day or author
     */
    public Outcome preview(TwinningId id, Act act, ActContext context) {
        ActRequest request = request(act, context);
        Twinning twinning = find(id);
        return rejectedEarly(Optional.of(twinning), id, request, context)
                .or(() -> acts.repeated(id, request, context))
                .orElseGet(() -> decided(twinning, request, context));
    }

    /**
     * Returns queries about a twinning in its current state, such as unmet requirements, available acts and recent
     * events.
     *
     * @throws NoSuchElementException if there is no twinning with that key
     */
    public TwinningQueries query(TwinningId id) {
        return new TwinningQueries(find(id), lifecycle, registry);
    }

    /**
     * Returns the same as {@code query(id).missing(day)}.
     *
     * @throws NoSuchElementException if there is no twinning with that key
     */
    public List<Finding> missing(TwinningId id, LocalDate day) {
        return query(id).missing(day);
    }

    /**
     * Returns the acts that a twinning's stage permits.
     *
     * @throws NoSuchElementException if there is no twinning with that key
     */
    public List<ActKind> permittedActs(TwinningId id) {
        return lifecycle.permittedActs(find(id));
    }

    /**
     * Returns a page of what is due in all twinnings, as a clerk reads it on a day: open obligations, missed periods,
     * ceremonies and objectives of the work plans.
     *
     * @throws IllegalArgumentException if the cursor of the search was not returned by {@link DuePage#next()}
     */
    public DuePage due(AgendaSearch search, LocalDate day) {
        AgendaPage page = registry.agenda(search);
        return new DuePage(
                page.entries().stream()
                        .map(entry -> lifecycle.agendaLine(entry.twinning(), entry.item(), day))
                        .toList(),
                page.next());
    }

    /**
     * Returns the agenda of a party for the seven days from a day on, over all its twinnings: the obligations that are
     * overdue or whose periods were missed, and the obligations, ceremonies and objectives of these days. It lists at
     * most 100 overdue obligations and 500 items of the week. {@link #due} returns all of them, page by page.
     *
     * @throws DateTimeException if the day before or the seven days exceed the range of {@link LocalDate}
     */
    public WeekAgenda agenda(AuthorityId party, LocalDate day) {
        AgendaSearch overdue = AgendaSearch.until(day.minusDays(1))
                .obligations()
                .withParty(party)
                .withLimit(OVERDUE);
        AgendaSearch week = AgendaSearch.between(day, WeekAgenda.lastDay(day))
                .withParty(party)
                .withLimit(WEEK);
        DuePage late = due(overdue, day);
        DuePage soon = due(week, day);
        return WeekAgenda.of(party, day, late.lines(), soon.lines(), notListed(overdue, late) + notListed(week, soon));
    }

    private long notListed(AgendaSearch search, DuePage page) {
        return page.next().isEmpty() ? 0 : registry.count(search) - page.lines().size();
    }

    /**
     * Returns the load of the office of a party on a day: its twinnings that have not ended, by stage, and its open and
     * overdue obligations. A host can show it before a new twinning is opened.
     *
     * @throws DateTimeException if the day is the first of the range of {@link LocalDate}
     */
    public OfficeLoad load(AuthorityId party, LocalDate day) {
        Map<Stage, Long> twinnings = new EnumMap<>(Stage.class);
        registry.counts(Facet.STAGE, Search.all().withAuthority(party))
                .forEach((stage, number) -> twinnings.put(Stage.valueOf(stage), number));
        AgendaSearch owed = AgendaSearch.until(LocalDate.MAX).obligations().withParty(party);
        return new OfficeLoad(
                party, day, twinnings, registry.count(owed), registry.count(owed.withUntil(day.minusDays(1))));
    }

    /**
     * Returns the load of each role in the office of a party, by the contact points of its open twinnings, the heaviest
     * first. A host can show it before a twinning is assigned. It reads every twinning of the party.
     */
    public List<RoleLoad> loadByRole(AuthorityId party, LocalDate day) {
        Search all = Search.all().withAuthority(party).withLimit(500);
        List<Twinning> twinnings = new ArrayList<>();
        Optional<Page> page = Optional.of(registry.search(all));
        while (page.isPresent()) {
            twinnings.addAll(registry.findAll(
                    page.get().entries().stream().map(IndexEntry::id).collect(Collectors.toSet())));
            page = page.get().next().map(cursor -> registry.search(all.withCursor(cursor)));
        }
        return RoleLoad.of(party, day, twinnings);
    }

    /**
     * Returns a page of what happened in the twinnings of a party from one day to another, by the days of the acts. It
     * reads at most 50 twinnings.
     *
     * @param cursor the value of {@link ChangePage#next()} of the previous page, or empty for the first page
     * @throws IllegalArgumentException if the cursor is not such a value
     */
    public ChangePage changes(AuthorityId party, LocalDate since, LocalDate until, Optional<String> cursor) {
        Search active = Search.all().withAuthority(party).withActiveFrom(since).withCursor(cursor);
        return changes(active, ids -> registry.events(ids, since, until));
    }

    /**
     * Returns a page of what was recorded in the twinnings of a party in a time, including acts of earlier days. It reads
     * at most 50 twinnings.
     *
     * @param since the beginning of the time
     * @param before the end of the time, which is not part of it
     * @param cursor the value of {@link ChangePage#next()} of the previous page, or empty for the first page
     * @throws IllegalArgumentException if the cursor is not such a value
     */
    public ChangePage changes(AuthorityId party, Instant since, Instant before, Optional<String> cursor) {
        return changes(
                Search.all().withAuthority(party).withCursor(cursor), ids -> registry.recorded(ids, since, before));
    }

    private ChangePage changes(Search search, Function<Set<TwinningId>, List<Event>> read) {
        Page page = registry.search(search);
        Set<TwinningId> ids = page.entries().stream().map(IndexEntry::id).collect(Collectors.toSet());
        Map<TwinningId, Twinning> twinnings =
                registry.findAll(ids).stream().collect(Collectors.toMap(Twinning::id, Function.identity()));
        Map<TwinningId, List<Event>> events = read.apply(ids).stream().collect(Collectors.groupingBy(Event::twinning));
        return new ChangePage(
                page.entries().stream()
                        .map(IndexEntry::id)
                        .filter(events::containsKey)
                        .map(id -> TwinningChanges.of(
                                twinnings.get(id),
                                events.get(id),
                                lifecycle.rules().profiles()))
                        .toList(),
                page.next());
    }

    /**
     * Returns the parties of running twinnings to which another profile would apply now. The stream is lazy and reads
     * the registry page by page.
     */
    public Stream<OutdatedProfile> outdated() {
        return OutdatedProfile.among(registry, lifecycle.rules().profiles());
    }

    /**
     * Seals a person's data with a fresh random nonce. Supply the result with the act, as {@link ActContext#person} or
     * in {@link ActContext#personalData}.
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
                        context.role(),
                        context.authority(),
                        context.person().map(PersonalDatum::ref),
                        context.evidence()),
                context.on(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Returns the refusal of an act that names persons whose data are neither supplied nor stored, if any. */
    private Optional<Outcome> missingPersonalData(Twinning twinning, Act act, ActContext context) {
        Set<PersonRef> missing = new LinkedHashSet<>(act.people());
        ActStore.personalData(context).map(PersonalDatum::ref).forEach(missing::remove);
        missing.removeIf(person -> registry.person(twinning.id(), person).isPresent());
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
        private Permission permission = (context, act, twinning) -> Permission.Verdict.permitted();

        private Builder(TwinningRegistry registry) {
            this.registry = registry;
        }

        /**
         * Sets the profiles, themes and guards by which acts are decided. Default: those that ship with the library.
         */
        public Builder rules(Rulebook rules) {
            this.rules = Optional.of(rules);
            return this;
        }

        /**
         * Sets the clock for the time of recording, which is truncated to microseconds. Default: the system clock. An
         * act of a day that by this clock has not begun anywhere on Earth is refused with
         * {@code ACT_DAY_IN_THE_FUTURE}.
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets the random source of keys and nonces, which must be thread-safe. Default: a {@link SecureRandom}, which
         * nonces need in production.
         */
        public Builder random(RandomGenerator random) {
            this.random = Objects.requireNonNull(random, "random");
            return this;
        }

        /** Sets the host's validator. Default: that of Hibernate Validator, created at the first act. */
        public Builder validator(Validator validator) {
            this.validator = Optional.of(validator);
            return this;
        }

        /** Sets the host's authorization rule. Default: every author may perform every act. */
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

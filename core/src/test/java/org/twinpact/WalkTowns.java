package org.twinpact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.agreement.Part;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Theme;
import org.twinpact.plan.Money;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/**
 * The towns, plans and texts of a walk, few enough to walk through and different enough for every guard to see a
 * difference.
 */
final class WalkTowns {
    static final LanguageTag ADDED = new LanguageTag("fr");
    static final LocalDate FIRST_DAY = LocalDate.parse("2026-10-01");
    static final LocalDate LATER_DAY = LocalDate.parse("2027-10-01");

    private static final Theme OTHER_FIELD = new Theme("sport");
    /** The plan that texts cite before a plan exists. */
    static final WorkPlan NO_PLAN = SampleLife.plan();

    private static final AuthorityId WITH_MONEY = new AuthorityId("money");
    private static final Money COST = new Money(new BigDecimal("90000"), "ILS");
    /**
     * The plans and texts of the current thread's walk, which are few and used very often. Parallel walks share none.
     */
    private static final ThreadLocal<Made> MADE = ThreadLocal.withInitial(Made::new);

    private WalkTowns() {}

    /** The objects and hashes computed once by one thread. */
    private static final class Made {
        final Map<String, WorkPlan> plans = new HashMap<>();
        final Map<String, AgreementText> texts = new HashMap<>();
        final Map<WorkPlan, OfPlan> ofPlans = new IdentityHashMap<>();
        final Map<AgreementText, OfText> ofTexts = new IdentityHashMap<>();
        final Map<AgreementText, AgreementText> longer = new IdentityHashMap<>();
        final Map<AgreementText, AgreementText> paying = new IdentityHashMap<>();
        final Map<AgreementText, AgreementText> complete = new IdentityHashMap<>();
    }

    private record OfPlan(Sha256 hash, boolean money, Map<List<AuthorityId>, Sha256> subjects) {}

    private record OfText(Sha256 hash, boolean money, Map<LanguageTag, Sha256> languages) {}

    /** Removes all cached objects, so that walks do not retain each other's objects. */
    static void forget() {
        MADE.remove();
    }

    /** The variants of an agreement's text. */
    enum Words {
        PLAIN,
        OTHER,
        MONEY,
        RATIFIED,
        NOTICED,
        DATED,
        TWO_SIGN,
        JOINING,
        BLANK
    }

    private static final Map<Profile, ProfileRef> REFS = Collections.synchronizedMap(new IdentityHashMap<>());

    /** A town that only joins and leaves again. */
    static final LocalAuthority GUEST = town(
            Profiles.shipped().all().stream()
                    .filter(profile -> profile.country().isEmpty())
                    .findFirst()
                    .orElseThrow(),
            9);

    /** Returns a town to which a profile applies. */
    static LocalAuthority town(Profile profile, int number) {
        String country = profile.country().orElse("ZZ");
        AuthorityKind kind = profile.kinds().stream()
                .findFirst()
                .orElse(country.equals("IL") ? AuthorityKind.CITY : AuthorityKind.MUNICIPALITY);
        String name = profile.id() + " " + number;
        return new LocalAuthority(
                new AuthorityId(profile.id().toLowerCase(Locale.ROOT) + "-" + number),
                LocalText.of(name, name),
                country,
                kind,
                List.of());
    }

    /** Returns the next version of the plan, led by the alphabetically first party. */
    static WorkPlan nextPlan(Twinning twinning, boolean money) {
        return plan(
                twinning.plan().map(WorkPlan::version).orElse(0) + 1,
                money,
                twinning.tracks().stream()
                        .map(Track::party)
                        .min(Comparator.comparing(AuthorityId::value))
                        .orElseThrow());
    }

    static WorkPlan plan(int version, boolean money, AuthorityId lead) {
        return MADE.get()
                .plans
                .computeIfAbsent(
                        version + "/" + money + "/" + lead,
                        key -> new WorkPlan(
                                version,
                                SampleLife.plan().objectives().stream()
                                        .map(objective -> objective
                                                .withLead(lead)
                                                .withCost(money ? Optional.of(COST) : Optional.empty()))
                                        // One law requires more than one field.
                                        .flatMap(objective -> Stream.of(
                                                objective,
                                                objective.withId("O2").withTheme(OTHER_FIELD)))
                                        .toList()));
    }

    /** Returns a text for the plan and the parties of a twinning. */
    static AgreementText text(Twinning twinning, Words words) {
        return text(
                twinning.plan().orElse(NO_PLAN),
                twinning.tracks().stream().map(Track::party).toList(),
                words);
    }

    static AgreementText text(WorkPlan plan, Collection<AuthorityId> parties, Words words) {
        List<AuthorityId> sorted = parties.stream().sorted().toList();
        // A text names two parties. For a single party, the text is a draft that cannot be finalized.
        List<AuthorityId> named = sorted.size() > 1 ? sorted : List.of(sorted.get(0), new AuthorityId("nobody"));
        return MADE.get()
                .texts
                .computeIfAbsent(
                        plan.version() + "/" + isMoney(plan) + "/"
                                + plan.objectives().get(0).lead() + "/" + named + "/" + words,
                        key -> worded(brief(SampleLife.text(plan, named)), words));
    }

    /** Returns a text with only the clauses that differ in an examined property. */
    private static AgreementText brief(AgreementText text) {
        return text.withClauses(text.clauses().subList(0, 2));
    }

    private static AgreementText worded(AgreementText base, Words words) {
        AgreementConditions terms = base.conditions();
        AgreementText named = base.withTitle(LocalText.of("ברית ערים תאומות " + words, "Twinning agreement " + words));
        return switch (words) {
            case PLAIN, OTHER -> named;
            case MONEY -> named.withClauses(paying(base.clauses(), Part.OPERATIVE));
            case RATIFIED -> named.withConditions(terms.withEntryIntoForce(EntryIntoForce.RATIFICATION));
            case NOTICED -> named.withConditions(terms.withEntryIntoForce(EntryIntoForce.LAST_NOTICE));
            case DATED ->
                named.withConditions(
                        terms.withEntryIntoForce(EntryIntoForce.DAY).withDay(LATER_DAY));
            case TWO_SIGN -> named.withConditions(terms.withSigners(2));
            case JOINING -> named.withConditions(terms.withJoinsAssociation(true));
            case BLANK -> named.withTitle(LocalText.of("ברית ____", "Twinning agreement BLANK ____"));
        };
    }

    /** Returns the text of a twinning, completed with place and date or with money. */
    static AgreementText completed(Twinning twinning, boolean money) {
        AgreementText now = twinning.text().orElseGet(() -> text(twinning, Words.PLAIN));
        Made made = MADE.get();
        return (money ? made.paying : made.complete).computeIfAbsent(now, text -> completed(text, money));
    }

    private static AgreementText completed(AgreementText now, boolean money) {
        List<Clause> clauses = new ArrayList<>(now.clauses().stream()
                .filter(clause -> clause.part() == Part.OPERATIVE)
                .toList());
        Clause place = clauses.get(0)
                .withId("E01")
                .withPart(Part.EXECUTION)
                .withBody(now.languages().size() > 2 ? added("נחתם", "Signed") : LocalText.of("נחתם", "Signed"))
                .withCommits(money ? Optional.of(COST) : Optional.empty());
        clauses.add(place);
        return now.withClauses(clauses);
    }

    /** Returns the text of a twinning with one more language. */
    static AgreementText withLanguage(Twinning twinning) {
        AgreementText now = twinning.text().orElseGet(() -> text(twinning, Words.PLAIN));
        return now.languages().contains(ADDED) ? now : MADE.get().longer.computeIfAbsent(now, WalkTowns::withLanguage);
    }

    private static AgreementText withLanguage(AgreementText now) {
        List<LanguageTag> languages = new ArrayList<>(now.languages());
        languages.add(ADDED);
        return now.withLanguages(languages)
                .withTitle(more(now.title()))
                .withClauses(now.clauses().stream()
                        .map(clause -> clause.withBody(more(clause.body())))
                        .toList());
    }

    private static LocalText more(LocalText text) {
        return added(text.read(LanguageTag.HEBREW), text.read(LanguageTag.ENGLISH));
    }

    private static LocalText added(String hebrew, String english) {
        return new LocalText(Map.of(LanguageTag.HEBREW, hebrew, LanguageTag.ENGLISH, english, ADDED, english));
    }

    private static List<Clause> paying(List<Clause> clauses, Part part) {
        List<Clause> paying = new ArrayList<>(clauses);
        paying.set(1, clauses.get(1).withPart(part).withCommits(COST));
        return paying;
    }

    static ProfileRef ref(Profile profile) {
        return REFS.computeIfAbsent(profile, Profile::ref);
    }

    static Sha256 hash(WorkPlan plan) {
        return of(plan).hash();
    }

    static boolean isMoney(WorkPlan plan) {
        return of(plan).money();
    }

    /** Returns the hash that decisions on the subjects cover. */
    static Sha256 subjects(WorkPlan plan, Collection<AuthorityId> parties, boolean money) {
        List<AuthorityId> asked = new ArrayList<>(parties);
        Collections.sort(asked);
        if (money) {
            asked.add(WITH_MONEY);
        }
        return of(plan).subjects().computeIfAbsent(asked, unused -> plan.subjects(parties, money));
    }

    private static OfPlan of(WorkPlan plan) {
        return MADE.get()
                .ofPlans
                .computeIfAbsent(plan, made -> new OfPlan(made.hash(), made.commitsMoney(), new HashMap<>()));
    }

    static Sha256 hash(AgreementText text) {
        return of(text).hash();
    }

    static boolean isMoney(AgreementText text) {
        return of(text).money();
    }

    static Sha256 hash(AgreementText text, LanguageTag language) {
        return of(text).languages().computeIfAbsent(language, text::operativeHash);
    }

    private static OfText of(AgreementText text) {
        return MADE.get()
                .ofTexts
                .computeIfAbsent(text, made -> new OfText(made.operativeHash(), made.commitsMoney(), new HashMap<>()));
    }
}

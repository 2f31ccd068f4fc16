package org.twinpact;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.twinpact.WalkTowns.Words;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Step;

/**
 * The acts that a walk tries beside the plain life: one circumstance with all that it can do, while everything else is done
 * plainly. Circumstances that no guard brings together are walked one after the other, and not in every combination.
 *
 * @param name what is looked at
 * @param start where the walk sets out
 * @param words the words that may be proposed
 * @param tries which acts are tried beside the plain ones
 * @param step the step for which every result is tried
 */
record WalkScope(String name, Start start, Set<Words> words, Set<Try> tries, Optional<OfStep> step) {
    /** Where a walk sets out. */
    enum Start {
        OPENED,
        EXPLORATION,
        IMPORTED
    }

    /** What is tried beside the plain acts. */
    enum Try {
        ADDING,
        REMOVING,
        PREPARATION,
        PREPARING_IN_ORDER,
        GUEST,
        MONEY_PLAN,
        ALL_CERTIFICATES,
        SIGNATURES,
        LANGUAGES,
        COMPLETION,
        PROFILES,
        LATER_DAY,
        /** What is not looked at is done in one order. */
        IN_ORDER
    }

    /** A step of a party. */
    record OfStep(AuthorityId party, String code) {}

    /** What is walked in every order for every two groups: all that towns do without any circumstance, and imports. */
    static List<WalkScope> plain() {
        return List.of(
                of("opened", Start.OPENED, Words.PLAIN).trying(Try.ADDING, Try.PREPARATION),
                of("parties come and go", Start.EXPLORATION).trying(Try.ADDING, Try.REMOVING, Try.PREPARING_IN_ORDER),
                of("imported", Start.IMPORTED, Words.PLAIN),
                of("signatures", Start.EXPLORATION, Words.PLAIN).trying(Try.SIGNATURES),
                of("languages", Start.EXPLORATION, Words.PLAIN).trying(Try.LANGUAGES),
                of("completion", Start.EXPLORATION, Words.PLAIN).trying(Try.COMPLETION));
    }

    /** One circumstance each. */
    static List<WalkScope> circumstances() {
        return List.of(
                of("a guest", Start.EXPLORATION, Words.PLAIN).trying(Try.GUEST),
                of("money", Start.EXPLORATION, Words.PLAIN, Words.MONEY).trying(Try.MONEY_PLAN),
                of("words", Start.EXPLORATION, Words.PLAIN, Words.OTHER, Words.BLANK),
                of("certificates", Start.EXPLORATION, Words.PLAIN).trying(Try.ALL_CERTIFICATES),
                of("ratified later", Start.EXPLORATION, Words.PLAIN, Words.RATIFIED),
                of("last notice", Start.EXPLORATION, Words.NOTICED).trying(Try.LATER_DAY),
                of("on a day", Start.EXPLORATION, Words.DATED).trying(Try.LATER_DAY),
                of("joining", Start.EXPLORATION, Words.PLAIN, Words.JOINING),
                of("profiles", Start.EXPLORATION, Words.PLAIN).trying(Try.PROFILES));
    }

    /** What only three towns can do: two of them sign, and the third later. */
    static WalkScope twoOfThree() {
        return of("two of three", Start.EXPLORATION, Words.TWO_SIGN).trying(Try.SIGNATURES);
    }

    /** Every result of each step of a town. */
    static List<WalkScope> results(LocalAuthority town, Profile profile) {
        return profile.steps().stream()
                .map(step -> of("results of " + step.code(), Start.EXPLORATION, words(step))
                        .at(new OfStep(town.id(), step.code())))
                .toList();
    }

    /** The same, where what is not looked at is done in one order. */
    WalkScope inOrder() {
        return trying(Try.IN_ORDER);
    }

    WalkScope named(String other) {
        return new WalkScope(other, start, words, tries, step);
    }

    private static Words words(Step step) {
        return switch (step.when().stream().findFirst().map(Enum::name).orElse("")) {
            case "MONEY" -> Words.MONEY;
            case "JOINS_ASSOCIATION" -> Words.JOINING;
            default -> Words.PLAIN;
        };
    }

    private static WalkScope of(String name, Start start, Words... words) {
        return new WalkScope(name, start, new TreeSet<>(List.of(words)), Set.of(), Optional.empty());
    }

    private WalkScope trying(Try... more) {
        EnumSet<Try> all = EnumSet.noneOf(Try.class);
        all.addAll(tries);
        all.addAll(List.of(more));
        return new WalkScope(name, start, words, all, step);
    }

    private WalkScope at(OfStep one) {
        return new WalkScope(name, start, words, EnumSet.of(Try.LATER_DAY, Try.IN_ORDER), Optional.of(one));
    }

    /** Returns whether no party is added or removed, so that the parts of the parties can be compared. */
    boolean isApart() {
        return start == Start.EXPLORATION && !tries(Try.ADDING) && !tries(Try.REMOVING) && !tries(Try.GUEST);
    }

    /** Whether what was recorded wrongly is put right, which may be done after the end too. */
    boolean corrects() {
        return step.isPresent() || tries(Try.SIGNATURES);
    }

    boolean tries(Try one) {
        return tries.contains(one);
    }
}

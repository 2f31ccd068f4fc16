package org.twinpact;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.twinpact.WalkTowns.Words;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Step;

/**
 * The acts that a walk tries in addition to the plain life. One circumstance is tried with all its possibilities, while
 * everything else is plain. Circumstances that no guard combines are walked one after the other and not in every
 * combination.
 *
 * @param name the name of the circumstance
 * @param start the state at which the walk starts
 * @param words the texts that may be proposed
 * @param tries the acts that are tried in addition to the plain ones
 * @param step the step for which every result is tried
 */
record WalkScope(String name, Start start, Set<Words> words, Set<Try> tries, Optional<OfStep> step) {
    /** The state at which a walk starts. */
    enum Start {
        OPENED,
        EXPLORATION,
        IMPORTED
    }

    /** The acts that are tried in addition to the plain ones. */
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
        /** One plan and one text, without another proposal or an interruption. */
        ONE_TEXT,
        /** One order for all acts that are not examined. */
        IN_ORDER
    }

    /** A step of a party. */
    record OfStep(AuthorityId party, String code) {}

    /**
     * Returns the scopes that are walked in every order for every two groups: the acts of towns without any
     * circumstance, and imports.
     */
    static List<WalkScope> plain() {
        return List.of(
                of("opened", Start.OPENED, Words.PLAIN).trying(Try.ADDING, Try.PREPARATION),
                of("parties come and go", Start.EXPLORATION).trying(Try.ADDING, Try.REMOVING, Try.PREPARING_IN_ORDER),
                of("imported", Start.IMPORTED, Words.PLAIN),
                of("signatures", Start.EXPLORATION, Words.PLAIN).trying(Try.SIGNATURES),
                of("languages", Start.EXPLORATION, Words.PLAIN).trying(Try.LANGUAGES),
                of("completion", Start.EXPLORATION, Words.PLAIN).trying(Try.COMPLETION));
    }

    /** Returns one scope for each circumstance. */
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

    /**
     * Returns the scope of a guest that prepares, so that it can become a party. It is too large for every two groups.
     */
    static WalkScope newcomer() {
        return of("a newcomer", Start.EXPLORATION, Words.PLAIN)
                .trying(Try.GUEST, Try.PREPARING_IN_ORDER)
                .inOrder();
    }

    /** Returns the scope that needs three towns, of which two sign first and the third later. */
    static WalkScope twoOfThree() {
        return of("two of three", Start.EXPLORATION, Words.TWO_SIGN).trying(Try.SIGNATURES);
    }

    /** Returns a scope for each step of a town, with every result of the step. */
    static List<WalkScope> results(LocalAuthority town, Profile profile) {
        return profile.steps().stream()
                .map(step -> of("results of " + step.code(), Start.EXPLORATION, words(step))
                        .at(new OfStep(town.id(), step.code())))
                .toList();
    }

    /** Returns this scope with one order for all acts that are not examined. */
    WalkScope inOrder() {
        return trying(Try.IN_ORDER);
    }

    /** Returns this scope with one plan and one text, which every build can afford. */
    WalkScope onOneText() {
        return trying(Try.ONE_TEXT).named(name + " on one text");
    }

    WalkScope named(String other) {
        return new WalkScope(other, start, words, tries, step);
    }

    private static Words words(Step step) {
        if (step.when().contains(Circumstance.MONEY)) {
            return Words.MONEY;
        }
        return step.when().contains(Circumstance.JOINS_ASSOCIATION) ? Words.JOINING : Words.PLAIN;
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

    /** Returns whether wrong records are corrected, which is permitted after the end too. */
    boolean corrects() {
        return step.isPresent() || tries(Try.SIGNATURES) || words.contains(Words.NOTICED);
    }

    boolean tries(Try one) {
        return tries.contains(one);
    }
}

package org.twinpact;

import java.util.ArrayList;
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
 * What a walk tries beside the plain life: one circumstance with all that it can do, while everything else is done
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
        EXPLORING,
        IMPORTED
    }

    /** What is tried beside the plain acts. */
    enum Try {
        LINKING,
        DROPPING,
        PREPARING,
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

    /** Everything that is looked at for some towns under their profiles. */
    static List<WalkScope> all(List<LocalAuthority> towns, List<Profile> profiles) {
        List<WalkScope> scopes = new ArrayList<>(List.of(
                of("opened", Start.OPENED, Words.PLAIN).trying(Try.LINKING, Try.PREPARING),
                of("parties come and go", Start.EXPLORING).trying(Try.LINKING, Try.DROPPING, Try.PREPARING_IN_ORDER),
                of("imported", Start.IMPORTED, Words.PLAIN),
                of("a guest", Start.EXPLORING, Words.PLAIN).trying(Try.GUEST),
                of("money", Start.EXPLORING, Words.PLAIN, Words.MONEY).trying(Try.MONEY_PLAN),
                of("words", Start.EXPLORING, Words.PLAIN, Words.OTHER, Words.BLANK),
                of("certificates", Start.EXPLORING, Words.PLAIN).trying(Try.ALL_CERTIFICATES),
                of("ratified later", Start.EXPLORING, Words.PLAIN, Words.RATIFIED),
                of("last notice", Start.EXPLORING, Words.NOTICED).trying(Try.LATER_DAY),
                of("on a day", Start.EXPLORING, Words.DATED).trying(Try.LATER_DAY),
                of("joining", Start.EXPLORING, Words.PLAIN, Words.JOINING),
                of("signatures", Start.EXPLORING, Words.PLAIN).trying(Try.SIGNATURES),
                of("languages", Start.EXPLORING, Words.PLAIN).trying(Try.LANGUAGES),
                of("completion", Start.EXPLORING, Words.PLAIN).trying(Try.COMPLETION),
                of("profiles", Start.EXPLORING, Words.PLAIN).trying(Try.PROFILES)));
        if (towns.size() > 2) {
            scopes.add(of("two of three", Start.EXPLORING, Words.TWO_SIGN).trying(Try.SIGNATURES));
        }
        for (int i = 0; i < towns.size(); i++) {
            for (Step step : profiles.get(i).steps()) {
                scopes.add(of("results of " + step.code(), Start.EXPLORING, words(step))
                        .at(new OfStep(towns.get(i).id(), step.code())));
            }
        }
        return scopes;
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

    private WalkScope trying(Try... all) {
        return new WalkScope(name, start, words, EnumSet.copyOf(List.of(all)), step);
    }

    private WalkScope at(OfStep one) {
        return new WalkScope(name, start, words, EnumSet.of(Try.LATER_DAY, Try.IN_ORDER), Optional.of(one));
    }

    /** Whether it reaches some hundred states only, so that each build can walk it for every group. */
    boolean isSmall() {
        return tries(Try.COMPLETION) || tries(Try.SIGNATURES);
    }

    /** Whether it reaches many thousand states, and is walked in full only. */
    boolean isLarge() {
        return tries(Try.GUEST)
                || tries(Try.MONEY_PLAN)
                || tries(Try.ALL_CERTIFICATES)
                || words.contains(Words.DATED)
                || words.contains(Words.JOINING)
                || step.isPresent();
    }

    /** Whether what was recorded wrongly is put right, which may be done after the end too. */
    boolean corrects() {
        return step.isPresent() || tries(Try.SIGNATURES);
    }

    boolean tries(Try one) {
        return tries.contains(one);
    }
}

package org.twinpact.followup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;

/**
 * The latest proposal to revive a twinning, and the answers to it. The history has the words of the letters. Immutable.
 *
 * @param party the party that wrote the letter
 * @param on the day of the letter
 * @param answers the latest answer of each other party from that day on, ordered by party
 */
public record Revival(AuthorityId party, LocalDate on, List<RevivalAnswer> answers) {
    private static final Comparator<Revival> BY_DAY =
            Comparator.comparing(Revival::on).thenComparing(one -> one.party().value());

    public Revival {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(on, "on");
        answers = List.copyOf(Objects.requireNonNull(answers, "answers"));
    }

    /** Creates the revival that a letter proposes, without answers. */
    public Revival(AuthorityId party, LocalDate on) {
        this(party, on, List.of());
    }

    /** Returns this revival or one that another letter proposes, whichever is later, with the answers to it. */
    public Revival orLater(Revival other) {
        return BY_DAY.compare(other, this) < 0
                ? this
                : new Revival(
                        other.party,
                        other.on,
                        answers.stream()
                                .filter(known -> !known.party().equals(other.party)
                                        && !known.on().isBefore(other.on))
                                .toList());
    }

    /** Returns this revival with an answer, unless a later one of the same party is known. */
    public Revival with(RevivalAnswer answer) {
        boolean isOlder = answer(answer.party())
                .filter(known -> known.on().isAfter(answer.on()))
                .isPresent();
        return isOlder
                ? this
                : new Revival(
                        party,
                        on,
                        Stream.concat(
                                        answers.stream()
                                                .filter(known -> !known.party().equals(answer.party())),
                                        Stream.of(answer))
                                .sorted(Comparator.comparing(
                                        known -> known.party().value()))
                                .toList());
    }

    /** Returns the answer of a party, empty if it has not answered. */
    public Optional<RevivalAnswer> answer(AuthorityId other) {
        return answers.stream().filter(known -> known.party().equals(other)).findFirst();
    }
}

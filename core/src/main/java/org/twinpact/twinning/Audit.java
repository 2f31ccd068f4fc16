package org.twinpact.twinning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;

/** The audit of a history. It decides each act again, from the state after the recorded events before that act. */
record Audit(Rulebook rules) {
    private static final int SHOWN = 400;

    List<Discrepancy> of(List<Event> history) {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("a history holds at least one event; this one is empty");
        }
        List<Discrepancy> found = new ArrayList<>();
        Twinning twinning = Twinning.blank(history.get(0).twinning());
        for (int from = 0; from < history.size(); ) {
            int to = endOfAct(history, from);
            List<Event> recorded = history.subList(from, to);
            compare(found, twinning, recorded);
            for (Event event : recorded) {
                twinning = twinning.apply(event);
            }
            from = to;
        }
        return List.copyOf(found);
    }

    private static int endOfAct(List<Event> history, int from) {
        int to = from + 1;
        while (to < history.size() && history.get(to).isOfSameAct(history.get(from))) {
            to++;
        }
        return to;
    }

    private void compare(List<Discrepancy> found, Twinning twinning, List<Event> recorded) {
        Event first = recorded.get(0);
        if (!(first.data() instanceof Fact fact)) {
            found.add(new Discrepancy(
                    first.sequence(), first.act(), "NO_FACT", first.type() + " stands where an act's fact should"));
            return;
        }
        fact.profiles().forEach(ref -> compare(found, first, ref));
        if (!isDecidable(twinning, fact)) {
            return;
        }
        ActRequest request = new ActRequest(first.act(), fact.act(), first.by(), first.on(), first.recordedAt());
        Lifecycle then = Lifecycle.under(rulesOfThen(fact));
        Outcome again =
                twinning.version() == 0 ? then.open(first.twinning(), request) : then.decide(known(twinning), request);
        again.match(accepted -> differs(found, fact, recorded, accepted), refused -> refusedNow(found, first, refused));
    }

    private boolean differs(List<Discrepancy> found, Fact fact, List<Event> recorded, Outcome.Accepted again) {
        List<EventData> then = recorded.stream().map(Event::data).toList();
        List<EventData> now = again.events().stream().map(Event::data).toList();
        // A fact that names a changed profile differs only in that profile, which is already reported.
        int from = fact.profiles().stream().allMatch(this::isKnown) ? 0 : 1;
        return !then.subList(from, then.size()).equals(now.subList(from, now.size()))
                && found.add(new Discrepancy(
                        recorded.get(0).sequence(),
                        recorded.get(0).act(),
                        "OTHER_EVENTS",
                        "recorded " + names(then) + "; would now be " + names(now) + firstDifference(then, now)));
    }

    /** Returns the rules that applied to a fact. The profiles that it names were the newest when it was recorded. */
    private Rulebook rulesOfThen(Fact fact) {
        Profiles profiles = rules.profiles();
        for (ProfileRef ref : fact.profiles()) {
            profiles = profiles.with(profiles.find(known(ref)).orElseThrow());
        }
        return new Rulebook(profiles, rules.themes(), rules.guards(), rules.calendar(), rules.restrictedPeriods());
    }

    private static String firstDifference(List<EventData> then, List<EventData> now) {
        for (int i = 0; i < Math.min(then.size(), now.size()); i++) {
            if (!then.get(i).equals(now.get(i))) {
                return "; first difference: " + shown(then.get(i)) + ", now " + shown(now.get(i));
            }
        }
        return "";
    }

    private static String shown(EventData data) {
        String words = data.toString();
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
    }

    private static String names(List<EventData> changes) {
        return changes.stream().map(EventData::typeName).collect(Collectors.joining(", "));
    }

    private static boolean refusedNow(List<Discrepancy> found, Event event, Outcome.Refused refused) {
        return found.add(new Discrepancy(
                event.sequence(),
                event.act(),
                "WOULD_BE_REFUSED",
                refused.missing().stream()
                        .map(missing -> missing.code() + ": " + missing.text(LanguageTag.ENGLISH))
                        .collect(Collectors.joining("; "))));
    }

    private void compare(List<Discrepancy> found, Event event, ProfileRef then) {
        if (!isKnown(then)) {
            found.add(new Discrepancy(
                    event.sequence(),
                    event.act(),
                    "PROFILE_CHANGED",
                    "profile " + then.id() + " " + then.version() + " had content "
                            + then.hash().abbreviated() + "; "
                            + rules.profiles()
                                    .findVersion(then)
                                    .map(now -> "now " + now.ref().hash().abbreviated())
                                    .orElse("it is not known now, and what rests on it was not decided again")));
        }
    }

    private boolean isKnown(ProfileRef then) {
        return rules.profiles().find(then).isPresent();
    }

    /**
     * Returns whether the version of each profile is known, regardless of its content. Otherwise nothing can be decided
     * under it.
     */
    private boolean isDecidable(Twinning twinning, Fact fact) {
        return Stream.concat(twinning.formation().map(Track::profile), fact.profiles().stream())
                .allMatch(ref -> rules.profiles().findVersion(ref).isPresent());
    }

    /**
     * Returns the twinning with each profile of unknown content replaced by the known one with the same id and version.
     */
    private Twinning known(Twinning twinning) {
        return twinning.edit().withTracks(known(twinning.tracks())).withAbsorbed(known(twinning.absorbed()));
    }

    private List<Track> known(List<Track> tracks) {
        return tracks.stream()
                .map(track -> track.withProfile(known(track.profile())))
                .toList();
    }

    private ProfileRef known(ProfileRef then) {
        return isKnown(then)
                ? then
                : rules.profiles().findVersion(then).map(Profile::ref).orElse(then);
    }
}

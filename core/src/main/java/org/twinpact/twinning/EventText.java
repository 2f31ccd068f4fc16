package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinpact.approval.Decision;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** The sentence of an event, with the names that the parties have now. Used once, by one thread. */
final class EventText {
    private final Twinning twinning;
    private final Profiles profiles;
    private final Map<String, LocalText> details = new HashMap<>();

    private EventText(Twinning twinning, Profiles profiles) {
        this.twinning = twinning;
        this.profiles = profiles;
    }

    static String of(Twinning twinning, Profiles profiles, Event event, LanguageTag language) {
        EventText text = new EventText(twinning, profiles);
        event.data().describe(text);
        return LifecycleMessages.in(language).say("event." + event.type(), text.details);
    }

    static String of(Twinning twinning, Event event, List<Event> history, LanguageTag language) {
        String said = event.text(twinning, language);
        return event.data() instanceof Consequence.Invalidated
                ? history.stream()
                        .filter(other -> other.act().equals(event.act()) && other.data() instanceof Fact)
                        .findFirst()
                        .map(fact -> because(said, fact.text(twinning, language), language))
                        .orElse(said)
                : said;
    }

    private static String because(String lapsed, String fact, LanguageTag language) {
        return LifecycleMessages.in(language)
                .say("word.because", Map.of("lapsed", Situation.plain(lapsed), "fact", Situation.plain(fact)));
    }

    void party(AuthorityId party) {
        party(name(party));
    }

    void party(LocalText name) {
        details.put("party", name);
    }

    void stage(Stage stage) {
        details.put("stage", LifecycleMessages.both("stage." + stage));
    }

    void obligation(AuthorityId owner, String code) {
        party(owner);
        details.put("obligation", Situation.plain(code));
    }

    void day(LocalDate day) {
        details.put("day", Situation.plain(day.toString()));
    }

    void decision(AuthorityId party, Decision decision) {
        party(party);
        details.put(
                "body",
                LifecycleMessages.body(
                        profile(twinning, profiles, party), decision.body().code()));
        details.put("scope", LifecycleMessages.both("scope." + decision.scope()));
        details.put("result", LifecycleMessages.both("result." + decision.result()));
    }

    void invalidated(List<InvalidatedItem> items) {
        details.put("what", LocalText.of(list(items, LanguageTag.HEBREW), list(items, LanguageTag.ENGLISH)));
    }

    private String list(List<InvalidatedItem> items, LanguageTag language) {
        return items.stream()
                .map(item -> (LifecycleMessages.both("kind." + item.kind()).read(language) + " " + item.code()).strip()
                        + " ("
                        + name(item.party()).read(language) + ")")
                .collect(Collectors.joining(", "));
    }

    /** Returns the profile that a party acts under, if it is known. */
    static Optional<Profile> profile(Twinning twinning, Profiles profiles, AuthorityId party) {
        return twinning.track(party).flatMap(track -> profiles.find(track.profile()));
    }

    private LocalText name(AuthorityId party) {
        return twinning.track(party)
                .map(track -> track.authority().name())
                .orElseGet(() -> Situation.plain(party.value()));
    }
}

package org.twinpact.twinning;

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

/** Says an event in a sentence, with the names that the parties have now. */
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
        text.read(event.change());
        return Wording.in(language).say("event." + event.type(), text.details);
    }

    static String of(Twinning twinning, Event event, List<Event> history, LanguageTag language) {
        String said = event.text(twinning, language);
        return event.change() instanceof Consequence.Invalidated
                ? history.stream()
                        .filter(other -> other.act().equals(event.act()) && other.change() instanceof Fact)
                        .findFirst()
                        .map(fact -> because(said, fact.text(twinning, language), language))
                        .orElse(said)
                : said;
    }

    private static String because(String lapsed, String fact, LanguageTag language) {
        return Wording.in(language)
                .say("word.because", Map.of("lapsed", Situation.plain(lapsed), "fact", Situation.plain(fact)));
    }

    private void read(Change change) {
        if (change instanceof Fact fact) {
            read(fact.act());
        } else {
            read((Consequence) change);
        }
    }

    private void read(Act act) {
        if (act instanceof Act.OfParty ofParty) {
            party(ofParty.party());
        }
        if (act instanceof Act.OpenTwinning open) {
            details.put("party", open.opener().name());
        }
        if (act instanceof Act.LinkParty link) {
            details.put("party", link.authority().name());
        }
        if (act instanceof Act.RecordDecision decided) {
            decision(decided.party(), decided.decision());
        }
        if (act instanceof Act.CorrectDecision corrected) {
            decision(corrected.party(), corrected.right());
        }
        if (act instanceof Act.FulfilDuty done) {
            details.put("duty", Situation.plain(done.duty()));
        }
    }

    private void read(Consequence consequence) {
        if (consequence instanceof Consequence.StageEntered entered) {
            details.put("stage", Wording.both("stage." + entered.stage()));
        }
        if (consequence instanceof Consequence.PartyBound bound) {
            party(bound.party());
        }
        if (consequence instanceof Consequence.DutyRaised raised) {
            duty(raised.obligation().owner(), raised.obligation().code());
            details.put("day", Situation.plain(raised.obligation().due().toString()));
        }
        if (consequence instanceof Consequence.DutyFulfilled done) {
            duty(done.owner(), done.code());
        }
        if (consequence instanceof Consequence.DutyLifted lifted) {
            duty(lifted.owner(), lifted.code());
        }
        if (consequence instanceof Consequence.Invalidated invalidated) {
            details.put(
                    "what",
                    LocalText.of(
                            list(invalidated.what(), LanguageTag.HEBREW),
                            list(invalidated.what(), LanguageTag.ENGLISH)));
        }
    }

    private void party(AuthorityId party) {
        details.put("party", name(party));
    }

    private void duty(AuthorityId owner, String code) {
        party(owner);
        details.put("duty", Situation.plain(code));
    }

    private void decision(AuthorityId party, Decision decision) {
        details.put(
                "body",
                Wording.body(profile(twinning, profiles, party), decision.body().code()));
        details.put("scope", Wording.both("scope." + decision.scope()));
        details.put("result", Wording.both("result." + decision.result()));
    }

    private String list(List<Invalidity> what, LanguageTag language) {
        return what.stream()
                .map(one -> (Wording.both("kind." + one.kind()).read(language) + " " + one.code()).strip()
                        + " ("
                        + name(one.party()).read(language) + ")")
                .collect(Collectors.joining(", "));
    }

    /** What a party acts under, where that is known. */
    static Optional<Profile> profile(Twinning twinning, Profiles profiles, AuthorityId party) {
        return twinning.track(party).flatMap(track -> profiles.find(track.profile()));
    }

    private LocalText name(AuthorityId party) {
        return twinning.track(party)
                .map(track -> track.authority().name())
                .orElseGet(() -> Situation.plain(party.value()));
    }
}

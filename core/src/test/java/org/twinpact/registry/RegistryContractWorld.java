package org.twinpact.registry;

import static org.twinpact.registry.RegistryContractTowns.town;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.followup.WithheldSubject;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Goal;
import org.twinpact.needs.Need;
import org.twinpact.needs.NeedKind;
import org.twinpact.needs.RoundTable;
import org.twinpact.needs.Theme;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.PublicationActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Random twinnings of real towns, the same for each seed. Their acts are invented. */
public final class RegistryContractWorld {
    /** The themes of the twinnings. */
    public static final List<String> THEMES = List.of("culture", "sport", "environment");

    private static final Lifecycle LIFECYCLE = Lifecycle.under(Rulebook.shipped());
    private static final LocalDate FIRST = LocalDate.parse("2026-05-01");

    private final Random random;
    private final List<Event> events = new ArrayList<>();
    private final TwinningId id;
    private Twinning twinning;
    private LocalDate day;

    private RegistryContractWorld(long seed, int number) {
        random = new Random(seed * 1_000_003 + number);
        id = TwinningId.named(seed + "/" + number);
        day = FIRST.plusDays(random.nextInt(60));
    }

    /** Returns whole histories that are not stored yet. */
    public static List<Append> histories(int twinnings, long seed) {
        return IntStream.range(0, twinnings)
                .mapToObj(number -> history(seed, number))
                .toList();
    }

    /** Returns the history of one twinning. */
    public static Append history(long seed, int number) {
        RegistryContractWorld world = new RegistryContractWorld(seed, number);
        if (world.random.nextInt(3) == 0) {
            world.prepare();
        } else {
            world.enter();
        }
        return Append.of(0, world.events, world.twinning);
    }

    /** Returns what withholds a twinning from publication until a day, by its first party on its latest day. */
    static Append withheld(Twinning twinning, LocalDate until) {
        AuthorityId party = twinning.tracks().get(0).party();
        Outcome.Accepted outcome = LIFECYCLE
                .decide(
                        twinning,
                        new ActRequest(
                                new ActId("withheld"),
                                new PublicationActs.WithholdPublication(
                                        party,
                                        WithheldSubject.wholeTwinning(),
                                        until,
                                        LocalText.of("שיקולי ביטחון", "Security")),
                                new Authorship("Spokesperson", party, Optional.empty()),
                                twinning.lastOn().orElseThrow(),
                                Instant.parse("2026-11-30T08:00:00Z")))
                .orElseThrow();
        return Append.of(twinning.version(), outcome.events(), outcome.twinning());
    }

    private void enter() {
        List<LocalAuthority> parties = towns(2 + random.nextInt(8) / 7);
        Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
        Optional<PartialDate> since = random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(new PartialDate((1960 + random.nextInt(12)) + (random.nextBoolean() ? "" : "-02-03")));
        Act act =
                new OpeningActs.ImportTwinning(parties, stage, new Origin("register", EvidenceGrade.STATEMENT, since));
        keep(LIFECYCLE.open(id, asked(act, parties.get(0))));
        if (random.nextBoolean()) {
            LocalAuthority party = parties.get(1);
            perform(RegistryContractTowns.contact(party.id().value(), "Archive"), party);
        }
    }

    private void prepare() {
        List<LocalAuthority> parties = towns(2);
        LocalAuthority opener = parties.get(0);
        Theme theme = new Theme(THEMES.get(random.nextInt(THEMES.size())));
        LocalText text = LocalText.of("צורך", "A need");
        keep(LIFECYCLE.open(id, asked(new OpeningActs.OpenTwinning(opener), opener)));
        perform(
                new PreparationActs.RecordRoundTable(
                        opener.id(),
                        new RoundTable(day, List.of(), List.of(new Need("N", NeedKind.CHALLENGE, theme, text)))),
                opener);
        perform(new PreparationActs.SetGoals(opener.id(), List.of(new Goal("G", theme, text, List.of("N")))), opener);
        if (random.nextBoolean()) {
            perform(new PartyActs.AddParty(parties.get(1)), opener);
        }
    }

    private List<LocalAuthority> towns(int count) {
        List<String> towns = new ArrayList<>(RegistryContractTowns.all());
        Collections.shuffle(towns, random);
        // An Israeli town comes first, as in most registers that use this.
        Stream<String> first =
                Stream.of(List.of("haifa", "jerusalem", "nazareth").get(random.nextInt(3)));
        return Stream.concat(first, towns.stream())
                .distinct()
                .limit(count)
                .map(RegistryContractTowns::town)
                .toList();
    }

    private void perform(Act act, LocalAuthority by) {
        day = day.plusDays(random.nextInt(5));
        keep(LIFECYCLE.decide(twinning, asked(act, by)));
    }

    private void keep(Outcome outcome) {
        outcome.match(
                now -> {
                    twinning = now.twinning();
                    return events.addAll(now.events());
                },
                // A stage refuses some acts, and the accepted ones suffice.
                refused -> false);
    }

    private ActRequest asked(Act act, LocalAuthority party) {
        Authorship by = new Authorship("Registrar", town(party.id().value()).id(), Optional.empty());
        return new ActRequest(
                new ActId("act-" + events.size()), act, by, day, Instant.parse("2026-09-14T09:30:00.654321Z"));
    }
}

package org.twinpact.examples.benchmarks.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.language.LocalText;
import org.twinpact.registry.Append;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TwinningId;

/** Twinnings of made-up towns, the same for each number: 260 at home, 20,000 abroad, a few of them often. */
final class Towns {
    private static final Lifecycle LIFECYCLE = Lifecycle.under(Rulebook.shipped());
    private static final Instant NOW = Instant.parse("2026-09-14T09:30:00Z");
    private static final String[] HEBREW = {
        "בר", "גן", "דר", "הר", "זי", "חן", "טל", "ים", "לב", "מר", "נו", "עין", "רם", "שר", "תל"
    };
    private static final String[] LATIN = {
        "ba", "gan", "dar", "har", "zi", "hen", "tal", "yam", "lev", "mar", "no", "ein", "ram", "sha", "tel"
    };
    private static final String[] COUNTRIES = {"DE", "US", "FR", "IT", "PL", "ES", "RO", "JP", "MX", "AU", "GR", "UA"};

    private Towns() {}

    static Append twinning(int number) {
        return twinning(number, TwinningId.named("volume-" + number));
    }

    /** Returns the same twinning under another key. */
    static Append twinning(int number, TwinningId id) {
        Random random = new Random(number * 31L + 7);
        LocalAuthority home = town(random.nextInt(260), "IL", AuthorityKind.CITY);
        double often = Math.pow(random.nextDouble(), 3);
        int abroad = (int) (often * 20_000);
        LocalAuthority other = town(1_000 + abroad, COUNTRIES[abroad % COUNTRIES.length], AuthorityKind.MUNICIPALITY);
        Stage stage = random.nextInt(10) < 8 ? Stage.IN_FORCE : Stage.values()[random.nextInt(Stage.values().length)];
        Origin origin = new Origin(
                "register",
                EvidenceGrade.STATEMENT,
                Optional.of(new PartialDate(Integer.toString(1950 + random.nextInt(66)))));
        Authorship by = new Authorship("Registrar", home.id(), Optional.empty());
        LocalDate day = LocalDate.parse("2016-01-01").plusDays(random.nextInt(3_650));
        Outcome.Accepted opened = LIFECYCLE
                .open(
                        id,
                        new ActRequest(
                                new ActId("row-" + number),
                                new OpeningActs.ImportTwinning(List.of(home, other), stage, origin),
                                by,
                                day,
                                NOW))
                .orElseThrow();
        return Append.of(0, opened.events(), opened.twinning());
    }

    static LocalAuthority town(int number, String country, AuthorityKind kind) {
        return new LocalAuthority(
                new AuthorityId("town-" + number),
                LocalText.of(name(HEBREW, number), name(LATIN, number)),
                country,
                kind,
                List.of(new AuthorityCode("TOWN", Integer.toString(number))));
    }

    /** Returns a name of one word or two. */
    static String name(String[] syllables, int number) {
        Random random = new Random(number);
        StringBuilder name = new StringBuilder();
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            name.append(i == 3 ? " " : "").append(syllables[random.nextInt(syllables.length)]);
        }
        return name.toString();
    }

    static String english(int number) {
        return name(LATIN, number);
    }
}

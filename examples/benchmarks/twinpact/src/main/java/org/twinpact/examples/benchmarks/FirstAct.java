package org.twinpact.examples.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.twinpact.ActContext;
import org.twinpact.TwinningOffice;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.ProfileBuilder;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Themes;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.TwinningId;

/** The first act of a process, decided with everything around it and with nothing. */
final class FirstAct {
    private static final LocalDate DAY = LocalDate.parse("2026-01-05");

    private FirstAct() {}

    /** Through an office: shipped profiles read from JSON, the act validated and kept. */
    static Outcome throughOffice() {
        LocalAuthority haifa = haifa();
        return TwinningOffice.over(new InMemoryRegistry())
                .build()
                .open(new OpeningActs.OpenTwinning(haifa), ActContext.role("Officer", haifa.id(), DAY));
    }

    /** By the lifecycle alone, under a profile built in code. */
    static Outcome byLifecycleAlone() {
        LocalAuthority haifa = haifa();
        Profiles profiles = Profiles.of(List.of(
                new ProfileBuilder().id("EASY").version("1").verifiedOn(DAY).build()));
        return Lifecycle.under(new Rulebook(profiles, Themes.standard()))
                .open(
                        TwinningId.named("haifa"),
                        new ActRequest(
                                new ActId("act-1"),
                                new OpeningActs.OpenTwinning(haifa),
                                new Authorship("Officer", haifa.id(), Optional.empty()),
                                DAY,
                                Instant.EPOCH));
    }

    private static LocalAuthority haifa() {
        return new LocalAuthority(
                new AuthorityId("il-haifa"),
                LocalText.of("חיפה", "Haifa"),
                "IL",
                AuthorityKind.CITY,
                List.of(new AuthorityCode("IL-CBS", "4000")));
    }
}

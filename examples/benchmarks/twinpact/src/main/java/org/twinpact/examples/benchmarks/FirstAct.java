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

/** The first act of a process, decided through an office or by the lifecycle alone. */
final class FirstAct {
    private static final LocalDate DAY = LocalDate.parse("2026-01-05");

    private FirstAct() {}

    /** Decides the act through an office, which reads the shipped profiles from JSON and validates and stores the act. */
    static Outcome throughOffice() {
        LocalAuthority haifa = haifa();
        return TwinningOffice.over(new InMemoryRegistry())
                .build()
                .open(new OpeningActs.OpenTwinning(haifa), ActContext.role("Officer", haifa.id(), DAY));
    }

    /** Decides the act by the lifecycle alone, in a country without a shipped profile, under one built in code. */
    static Outcome byLifecycleAlone() {
        LocalAuthority bremen =
                LocalAuthority.of("de-bremen", LocalText.of("ברמן", "Bremen"), "DE", AuthorityKind.CITY);
        Profiles profiles = Profiles.of(List.of(
                new ProfileBuilder().id("EASY").version("1").verifiedOn(DAY).build()));
        return Lifecycle.under(new Rulebook(profiles, Themes.standard()))
                .open(
                        TwinningId.named("bremen"),
                        new ActRequest(
                                new ActId("act-1"),
                                new OpeningActs.OpenTwinning(bremen),
                                new Authorship("Officer", bremen.id(), Optional.empty()),
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

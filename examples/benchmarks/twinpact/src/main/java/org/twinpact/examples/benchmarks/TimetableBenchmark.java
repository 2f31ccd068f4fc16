package org.twinpact.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.authority.LocalAuthorityBuilder;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LocalText;
import org.twinpact.timetable.Timetable;
import org.twinpact.timetable.TimetableRequest;

/** The timetable of two parties under different laws, with its delays and remedies. */
@State(Scope.Thread)
@Warmup(iterations = 5, time = 1)
public class TimetableBenchmark {
    private final TimetableRequest pair = TimetableRequest.of(
            Profiles.shipped(),
            List.of(town("il-haifa", "IL", AuthorityKind.CITY), town("it-torino", "IT", AuthorityKind.MUNICIPALITY)),
            LocalDate.parse("2026-01-04"));

    /**
     * Computes the timetable of Israel and Italy: four steps, three filings with thirty days each, and every remedy tried
     * alone, then together.
     */
    @Benchmark
    public Timetable ofAPair() {
        return Timetable.of(pair);
    }

    private static LocalAuthority town(String id, String country, AuthorityKind kind) {
        return new LocalAuthorityBuilder()
                .id(new AuthorityId(id))
                .name(LocalText.of(id, id))
                .country(country)
                .kind(kind)
                .build();
    }
}

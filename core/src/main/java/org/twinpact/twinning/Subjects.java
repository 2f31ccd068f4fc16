package org.twinpact.twinning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.plan.WorkPlan;

/** The hash of what a decision on the subjects covers: the plan, the parties, and whether money is committed. */
final class Subjects {
    private Subjects() {}

    static Sha256 of(WorkPlan plan, List<Track> tracks) {
        return hash(plan, tracks.stream().map(Track::party));
    }

    static Sha256 with(WorkPlan plan, List<Track> tracks, AuthorityId newcomer) {
        return hash(plan, Stream.concat(tracks.stream().map(Track::party), Stream.of(newcomer)));
    }

    private static Sha256 hash(WorkPlan plan, Stream<AuthorityId> parties) {
        List<String> parts = new ArrayList<>(
                List.of("twinpact-subjects-1", plan.hash().hex(), plan.commitsMoney() ? "money" : "no money"));
        parties.map(AuthorityId::value).sorted().forEach(parts::add);
        return Sha256.of(parts);
    }
}

package org.twinpact.examples.quickstart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinpact.TwinningOffice;
import org.twinpact.language.LanguageTag;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.TwinningId;

/** A trial run of a dossier in memory, so that an invalid dossier leaves no file and no row. */
final class DryRun {
    private DryRun() {}

    static void check(Dossier dossier) throws FaultyFileException {
        TwinningOffice office = TwinningOffice.over(new InMemoryRegistry()).build();
        TwinningId id = TwinningId.named("dry-run");
        List<DossierAct> acts = DossierActs.of(dossier, office::seal);
        requireOpeningFirst(dossier, acts.get(0));
        for (DossierAct act : acts) {
            Optional<List<Finding>> refused = Timeline.perform(office, id, act)
                    .match(accepted -> Optional.empty(), refusal -> Optional.of(refusal.missing()));
            if (refused.isPresent()) {
                throw new FaultyFileException(refused.get().stream()
                        .map(missing -> fault(act, missing))
                        .toList());
            }
        }
    }

    private static void requireOpeningFirst(Dossier dossier, DossierAct first) throws FaultyFileException {
        if (!(first.act() instanceof OpeningActs.OpenTwinning)) {
            String right =
                    "a day not after " + first.by().on() + ", on which " + first.path() + " comes: " + first.summary();
            throw new FaultyFileException(
                    "$.parties[0].joinedOn", "'" + dossier.parties().get(0).joinedOn() + "'", right);
        }
    }

    private static Fault fault(DossierAct act, Finding missing) {
        String value = act.by().on() + " " + act.by().authority() + ": " + act.summary();
        return new Fault(
                act.path(),
                value,
                missing.code() + ": "
                        + List.of(LanguageTag.ENGLISH, LanguageTag.HEBREW).stream()
                                .map(missing::text)
                                .collect(Collectors.joining(" / "))
                        + " (" + missing.basis() + ": " + missing.source() + ")");
    }
}

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

/** Tries a dossier's life in memory, so that a life which cannot happen leaves no file and no row. */
final class Rehearsal {
    private Rehearsal() {}

    static void of(Dossier dossier) throws FaultyFile {
        TwinningOffice office = TwinningOffice.over(new InMemoryRegistry()).build();
        TwinningId id = TwinningId.named("rehearsal");
        List<Chapter> life = Life.of(dossier, office::seal);
        requireOpeningFirst(dossier, life.get(0));
        for (Chapter chapter : life) {
            Optional<List<Finding>> refused = Telling.perform(office, id, chapter)
                    .match(accepted -> Optional.empty(), refusal -> Optional.of(refusal.missing()));
            if (refused.isPresent()) {
                throw new FaultyFile(refused.get().stream()
                        .map(missing -> fault(chapter, missing))
                        .toList());
            }
        }
    }

    private static void requireOpeningFirst(Dossier dossier, Chapter first) throws FaultyFile {
        if (!(first.act() instanceof OpeningActs.OpenTwinning)) {
            String right =
                    "a day not after " + first.by().on() + ", on which " + first.path() + " comes: " + first.told();
            throw new FaultyFile(
                    "$.parties[0].joinedOn", "'" + dossier.parties().get(0).joinedOn() + "'", right);
        }
    }

    private static Fault fault(Chapter chapter, Finding missing) {
        String value = chapter.by().on() + " " + chapter.by().authority() + ": " + chapter.told();
        return new Fault(
                chapter.path(),
                value,
                missing.code() + ": "
                        + List.of(LanguageTag.ENGLISH, LanguageTag.HEBREW).stream()
                                .map(missing::text)
                                .collect(Collectors.joining(" / "))
                        + " (" + missing.basis() + ": " + missing.source() + ")");
    }
}

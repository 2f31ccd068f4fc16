package org.twinpact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.Search;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.TwinningId;

/** The warning about an import if the registry already has a twinning of the same parties. Thread-safe. */
record SameParties(TwinningRegistry registry) {
    /** The number of twinnings that are read for each of two parties. */
    private static final int READ = 100;

    /** Returns the outcome of an opening with that warning, if it is due. */
    Outcome warned(Outcome outcome, TwinningId id, Act act) {
        return act instanceof OpeningActs.ImportTwinning imported
                ? outcome.match(
                        accepted -> find(id, imported.parties())
                                .<Outcome>map(known -> new Outcome.Accepted(
                                        accepted.twinning(),
                                        accepted.events(),
                                        Stream.concat(accepted.warnings().stream(), Stream.of(warning(known)))
                                                .toList()))
                                .orElse(accepted),
                        refused -> refused)
                : outcome;
    }

    private Optional<IndexEntry> find(TwinningId id, List<LocalAuthority> parties) {
        return parties.stream()
                .limit(2)
                .flatMap(party ->
                        registry.search(Search.all().withAuthority(party.id()).withLimit(READ)).entries().stream())
                .filter(entry -> !entry.id().equals(id) && isOf(entry, parties))
                .findFirst();
    }

    private static boolean isOf(IndexEntry entry, List<LocalAuthority> parties) {
        return entry.parties().size() == parties.size()
                && parties.stream().allMatch(party -> entry.parties().stream().anyMatch(party::isSameAs));
    }

    private static Finding warning(IndexEntry known) {
        return Finding.ofAct(
                        "SAME_PARTIES_RECORDED",
                        Map.of(
                                "given",
                                LocalText.in(LanguageTag.ENGLISH, known.id().toString())))
                .asWarning();
    }
}

package org.twinpact.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.PartialDate;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.SearchKey;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * A twinning as a list shows it. Immutable.
 *
 * @param id key of the twinning
 * @param stage its stage
 * @param parties its parties
 * @param since when it was signed, as far as known
 * @param origin where it was imported from, if it was
 * @param lastOn the latest day on which anything happened
 */
@Value.Builder
public record IndexEntry(
        TwinningId id,
        Stage stage,
        List<LocalAuthority> parties,
        Optional<PartialDate> since,
        Optional<Origin> origin,
        LocalDate lastOn) {
    private static final int SORT_KEY = 200;

    public IndexEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(stage, "stage");
        parties = List.copyOf(Objects.requireNonNull(parties, "parties"));
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(lastOn, "lastOn");
    }

    /** The entry of a twinning that has at least one event. */
    public static IndexEntry of(Twinning twinning) {
        return new IndexEntryBuilder()
                .id(twinning.id())
                .stage(twinning.stage())
                .parties(twinning.tracks().stream().map(Track::authority).toList())
                .since(twinning.signedOn()
                        .map(day -> new PartialDate(day.toString()))
                        .or(() -> twinning.origin().flatMap(Origin::since)))
                .origin(twinning.origin())
                .lastOn(twinning.lastOn().orElseThrow())
                .build();
    }

    /** The key by which lists are ordered: the folded English names, at most 200 characters; ties go by id. */
    public String sortKey() {
        String key = parties.stream()
                .map(party -> SearchKey.of(party.name().read(LanguageTag.ENGLISH)))
                .collect(Collectors.joining(" "));
        if (key.length() <= SORT_KEY) {
            return key;
        }
        // Half a surrogate pair is no text to a database.
        return key.substring(0, Character.isHighSurrogate(key.charAt(SORT_KEY - 1)) ? SORT_KEY - 1 : SORT_KEY);
    }

    /** The words by which it is found: the folded names of all parties in all languages, each after a space. */
    public String words() {
        return parties.stream()
                .flatMap(party -> party.name().byLanguage().values().stream())
                .map(name -> " " + SearchKey.of(name))
                .distinct()
                .collect(Collectors.joining());
    }
}

package org.twinpact.twinning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;
import org.twinpact.agreement.AgreementText;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.Report;
import org.twinpact.jurisdiction.When;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.Ceremony;
import org.twinpact.signing.Publication;

/**
 * A twinning as it stands after some event: the joint case and one track for each party. It is made by events alone,
 * and keeps only what decisions need; long lists stay in the history. Immutable and thread-safe.
 */
@Value.Immutable
@HiddenImplementation
@JsonSerialize(as = ImmutableTwinning.class)
@JsonDeserialize(as = ImmutableTwinning.class)
public abstract class Twinning {
    Twinning() {}

    /** The key of the twinning. */
    public abstract TwinningId id();

    /** The number of the last event, 0 before the first; the version of optimistic locking. */
    public abstract long version();

    /** What the parties do together now. */
    public abstract Stage stage();

    /** The parties' tracks, in the order in which they were linked. */
    public abstract List<Track> tracks();

    /** Where an imported twinning comes from; empty for one that was opened here. */
    public abstract Optional<Origin> origin();

    /** The latest version of the work plan. */
    public abstract Optional<WorkPlan> plan();

    /** Hash of the latest plan. */
    public abstract Optional<Sha256> planHash();

    /** Hash of what decisions on the subjects cover: the plan, the parties, and whether money is committed. */
    public abstract Optional<Sha256> subjects();

    /** The day since which the subjects are what they are: of the plan, or of the last party linked. */
    public abstract Optional<LocalDate> subjectsOn();

    /** The latest day on which a party endorsed a plan. */
    public abstract Optional<LocalDate> endorsedOn();

    /** The latest words of the agreement. */
    public abstract Optional<AgreementText> text();

    /** The day the latest words were proposed. */
    public abstract Optional<LocalDate> textOn();

    /** Operative hash of the latest words. */
    public abstract Optional<Sha256> textHash();

    /** Operative hash of the latest words in each language. */
    public abstract Map<LanguageTag, Sha256> languageHashes();

    /** The latest day on which a party certified a language version. */
    public abstract Optional<LocalDate> certifiedOn();

    /** The day the text was frozen; empty while words may still change. */
    public abstract Optional<LocalDate> frozenOn();

    /** Day, place and host of the signing. */
    public abstract Optional<Ceremony> ceremony();

    /** The day the last party signed. */
    public abstract Optional<LocalDate> signedOn();

    /** The day of entry into force. */
    public abstract Optional<LocalDate> inForceOn();

    /** The day it ended or was given up. */
    public abstract Optional<LocalDate> endedOn();

    /** Why it ended or was given up. */
    public abstract Optional<LocalText> endReason();

    /** The latest publication. */
    public abstract Optional<Publication> publication();

    /** Duties not fulfilled yet. */
    public abstract List<Obligation> obligations();

    /** The latest report. */
    public abstract Optional<Report> lastReport();

    /** How many reports were submitted. */
    public abstract int reports();

    /** The latest day on which anything happened; empty before the first event. */
    public abstract Optional<LocalDate> lastOn();

    /** A party's track, or empty if it is no party. */
    public Optional<Track> track(AuthorityId party) {
        List<Track> tracks = tracks();
        // By index, as wherever each act passes: an iterator of this list is two objects more.
        for (int i = 0; i < tracks.size(); i++) {
            if (tracks.get(i).party().equals(party)) {
                return Optional.of(tracks.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether the plan or the text commits money, which changes who decides and who must sign. */
    public boolean commitsMoney() {
        return plan().filter(WorkPlan::commitsMoney).isPresent()
                || text().filter(AgreementText::commitsMoney).isPresent();
    }

    /** Whether all circumstances of a rule hold for a party now. */
    public boolean holds(Track track, List<When> circumstances) {
        for (When circumstance : circumstances) {
            if (!holds(track, circumstance)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Track track, When circumstance) {
        return switch (circumstance) {
            case MONEY -> commitsMoney();
            case NO_MONEY -> !commitsMoney();
            case MULTILATERAL -> tracks().size() > 2;
            case JOINS_ASSOCIATION ->
                text().filter(text -> text.terms().joinsAssociation()).isPresent();
            case CITY -> track.authority().kind() == AuthorityKind.CITY;
            case NOT_CITY -> track.authority().kind() != AuthorityKind.CITY;
        };
    }

    /** The names of all parties, in Hebrew and English. */
    // Kept, because each reason of each act that is not possible now names them.
    @Value.Lazy
    public LocalText parties() {
        return LocalText.of(names(LanguageTag.HEBREW), names(LanguageTag.ENGLISH));
    }

    private String names(LanguageTag language) {
        StringJoiner names = new StringJoiner(" – ");
        for (Track track : tracks()) {
            names.add(track.authority().name().read(language));
        }
        return names.toString();
    }

    /** The operative hash that is frozen, or empty while words may still change. */
    public Optional<Sha256> frozen() {
        return frozenOn().isPresent() ? textHash() : Optional.empty();
    }

    /**
     * The twinning after one more event. Refuses nothing and derives nothing, so that an old history always loads.
     *
     * @throws IllegalArgumentException if the event is not the next one of this twinning
     */
    public Twinning apply(Event event) {
        if (!event.twinning().equals(id()) || event.sequence() != version() + 1) {
            throw new IllegalArgumentException("twinning " + id() + " is at event " + version() + "; event "
                    + event.sequence() + " of " + event.twinning() + " was given, event " + (version() + 1)
                    + " of the same twinning is next");
        }
        ImmutableTwinning after =
                event.change().applyTo(this, event.on()).edit().withVersion(event.sequence());
        Optional<LocalDate> last = lastOn();
        return last.isEmpty() || last.get().isBefore(event.on()) ? after.withLastOn(event.on()) : after;
    }

    /**
     * The twinning that a whole history makes.
     *
     * @param history all its events in order
     * @throws IllegalArgumentException if the history is empty or not in order
     */
    public static Twinning load(List<Event> history) {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("a history holds at least one event; this one is empty");
        }
        Twinning twinning = blank(history.get(0).twinning());
        for (Event event : history) {
            twinning = twinning.apply(event);
        }
        return twinning;
    }

    static Twinning blank(TwinningId id) {
        return ImmutableTwinning.builder()
                .id(id)
                .version(0)
                .stage(Stage.PREPARING)
                .reports(0)
                .build();
    }

    final ImmutableTwinning edit() {
        return ImmutableTwinning.copyOf(this);
    }

    final Twinning withTrackChanged(AuthorityId party, UnaryOperator<Track> change) {
        Track[] changed = tracks().toArray(Track[]::new);
        for (int i = 0; i < changed.length; i++) {
            if (changed[i].party().equals(party)) {
                changed[i] = change.apply(changed[i]);
            }
        }
        return edit().withTracks(changed);
    }
}

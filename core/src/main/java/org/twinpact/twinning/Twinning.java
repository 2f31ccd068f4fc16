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
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.Ceremony;
import org.twinpact.signing.Publication;

/**
 * A twinning in its state after some event: the joint case and one track for each party. It is made by events alone,
 * and holds only what decisions need. Long lists stay in the history. Immutable and thread-safe.
 */
@Value.Immutable
@HiddenImplementation
@JsonSerialize(as = ImmutableTwinning.class)
@JsonDeserialize(as = ImmutableTwinning.class)
public abstract class Twinning {
    Twinning() {}

    /** Returns the key of the twinning. */
    public abstract TwinningId id();

    /** Returns the number of the last event, 0 before the first. It is the version of the optimistic lock. */
    public abstract long version();

    /** Returns the current stage. */
    public abstract Stage stage();

    /** Returns the parties' tracks, in the order in which they were added. */
    public abstract List<Track> tracks();

    /** Returns the origin of an imported twinning, empty for one that was opened here. */
    public abstract Optional<Origin> origin();

    /** Returns the latest version of the work plan. */
    public abstract Optional<WorkPlan> plan();

    /** Returns the hash of the latest plan. */
    public abstract Optional<Sha256> planHash();

    /** Returns the hash that decisions on the subjects cover: the plan, the parties, and whether money is committed. */
    public abstract Optional<Sha256> subjects();

    /**
     * Returns the day since which the subjects are unchanged: that of the plan, of the last change of parties, or of a
     * text that changed whether money is committed.
     */
    public abstract Optional<LocalDate> subjectsOn();

    /** Returns the latest day on which a party endorsed a plan. */
    public abstract Optional<LocalDate> endorsedOn();

    /** Returns the latest text of the agreement. */
    public abstract Optional<AgreementText> text();

    /** Returns the day the latest text was proposed. */
    public abstract Optional<LocalDate> textOn();

    /** Returns the operative hash of the latest text. */
    public abstract Optional<Sha256> textHash();

    /** Returns the operative hash of the latest text in each language. */
    public abstract Map<LanguageTag, Sha256> languageHashes();

    /** Returns the latest day on which a party certified a language version. */
    public abstract Optional<LocalDate> certifiedOn();

    /** Returns the day the text became final, empty while it may still change. */
    public abstract Optional<LocalDate> textFinalOn();

    /** Returns day, place and host of the signing. */
    public abstract Optional<Ceremony> ceremony();

    /** Returns the day the last party signed. */
    public abstract Optional<LocalDate> signedOn();

    /** Returns the day of entry into force. */
    public abstract Optional<LocalDate> inForceOn();

    /** Returns the day it ended or was discontinued. */
    public abstract Optional<LocalDate> endedOn();

    /** Returns the reason why it ended or was discontinued. */
    public abstract Optional<LocalText> endReason();

    /** Returns the latest publication. */
    public abstract Optional<Publication> publication();

    /** Returns the obligations not fulfilled yet. */
    public abstract List<Obligation> obligations();

    /** Returns the latest report. */
    public abstract Optional<Report> lastReport();

    /** Returns the number of reports submitted. */
    public abstract int reports();

    /** Returns the latest day on which anything happened, empty before the first event. */
    public abstract Optional<LocalDate> lastOn();

    /** Returns a party's track, or empty if it is no party. */
    public Optional<Track> track(AuthorityId party) {
        List<Track> tracks = tracks();
        // By index, because every act passes here and an iterator of this list would create two more objects.
        for (int i = 0; i < tracks.size(); i++) {
            if (tracks.get(i).party().equals(party)) {
                return Optional.of(tracks.get(i));
            }
        }
        return Optional.empty();
    }

    /** Returns whether the plan or the text commits money, which changes who decides and who must sign. */
    public boolean commitsMoney() {
        return plan().filter(WorkPlan::commitsMoney).isPresent()
                || text().filter(AgreementText::commitsMoney).isPresent();
    }

    /** Returns whether all circumstances of a rule hold for a party now. */
    public boolean holds(Track track, List<Circumstance> circumstances) {
        for (Circumstance circumstance : circumstances) {
            if (!holds(track, circumstance)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Track track, Circumstance circumstance) {
        return switch (circumstance) {
            case MONEY -> commitsMoney();
            case NO_MONEY -> !commitsMoney();
            case MULTILATERAL -> tracks().size() > 2;
            case JOINS_ASSOCIATION ->
                text().filter(text -> text.conditions().joinsAssociation()).isPresent();
            case CITY -> track.authority().kind() == AuthorityKind.CITY;
            case NOT_CITY -> track.authority().kind() != AuthorityKind.CITY;
        };
    }

    /** Returns the names of all parties, in Hebrew and English. */
    // Cached, because each reason of each act that is not possible now names them.
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

    /** Returns the operative hash that is final, or empty while the text may still change. */
    public Optional<Sha256> finalTextHash() {
        return textFinalOn().isPresent() ? textHash() : Optional.empty();
    }

    /**
     * Returns the twinning after one more event. Refuses nothing and derives nothing, so that an old history always
     * loads.
     *
     * @throws IllegalArgumentException if the event is not the next one of this twinning
     */
    public Twinning apply(Event event) {
        if (!event.twinning().equals(id()) || event.sequence() != version() + 1) {
            throw new IllegalArgumentException("twinning " + id() + " is at event " + version() + "; event "
                    + event.sequence() + " of " + event.twinning() + " was given, event " + (version() + 1)
                    + " of the same twinning is next");
        }
        ImmutableTwinning after = event.data().applyTo(this, event.on()).edit().withVersion(event.sequence());
        Optional<LocalDate> last = lastOn();
        return last.isEmpty() || last.get().isBefore(event.on()) ? after.withLastOn(event.on()) : after;
    }

    /**
     * Returns the twinning that a whole history makes.
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
                .stage(Stage.PREPARATION)
                .reports(0)
                .build();
    }

    /** Returns the tracks without endorsements, because another set of parties endorses again. */
    final List<Track> unendorsed() {
        return tracks().stream()
                .map(track -> track.withEndorsedPlan(Optional.empty()))
                .toList();
    }

    final Twinning withoutObligation(AuthorityId owner, String code) {
        return edit().withObligations(obligations().stream()
                .filter(owed -> !(owed.owner().equals(owner) && owed.code().equals(code)))
                .toList());
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

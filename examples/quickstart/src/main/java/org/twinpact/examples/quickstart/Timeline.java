package org.twinpact.examples.quickstart;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.twinpact.ActContext;
import org.twinpact.TwinningOffice;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.HandoverBrief;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The timeline of a dossier, whose acts are performed through an office and printed one by one. */
final class Timeline {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);

    private final TwinningOffice office;
    private final TwinningId id;
    private final PrintStream out;

    Timeline(TwinningOffice office, TwinningId id, PrintStream out) {
        this.office = office;
        this.id = id;
        this.out = out;
    }

    static Outcome perform(TwinningOffice office, TwinningId id, DossierAct act) {
        return act.act() instanceof OpeningActs.OpenTwinning
                ? office.open(id, act.act(), act.by())
                : office.perform(id, act.act(), act.by());
    }

    /** Performs all acts, which a dry run has shown to be valid. */
    void performAll(List<DossierAct> acts) {
        heading(Stage.PREPARATION);
        for (DossierAct act : acts) {
            Outcome.Accepted accepted = perform(office, id, act).orElseThrow();
            line(act, accepted.twinning());
            accepted.warnings().forEach(w -> out.println("  note: " + PrintableText.of(w.text(LanguageTag.ENGLISH))));
            accepted.events().forEach(this::consequence);
            if (act.act() instanceof TextActs.FinalizeText finalized) {
                tryToSignAtOnce(act, finalized);
            }
            if (act.act() instanceof ContactActs.AppointContact appointed) {
                brief(appointed.party(), act.by().on());
            }
        }
    }

    private void line(DossierAct act, Twinning twinning) {
        out.printf(
                "  %s  %-12s %s%n",
                DAY.format(act.by().on()), name(twinning, act.by().authority()), PrintableText.of(act.summary()));
    }

    private void consequence(Event event) {
        if (event.data() instanceof Consequence.StageEntered entered) {
            heading(entered.stage());
        } else if (event.data() instanceof Consequence.ObligationRaised raised) {
            Obligation obligation = raised.obligation();
            out.printf(
                    "      obligation of %s by %s: %s%n",
                    name(office.find(id), obligation.owner()),
                    DAY.format(obligation.due()),
                    requirement(obligation.owner(), obligation.code()));
        } else if (event.data() instanceof Consequence.ProgrammeAdopted) {
            out.println("      " + PrintableText.of(event.text(office.find(id), LanguageTag.ENGLISH)));
        } else if (event.data() instanceof Consequence.ObligationFulfilled done) {
            out.printf("      obligation fulfilled: %s%n", requirement(done.owner(), done.code()));
        }
    }

    private String requirement(AuthorityId owner, String code) {
        ProfileRef profile = office.find(id).track(owner).orElseThrow().profile();
        return Profiles.shipped().find(profile).orElseThrow().obligations().stream()
                .filter(rule -> rule.code().equals(code))
                .map(rule -> rule.name().read(LanguageTag.ENGLISH))
                .findFirst()
                .orElseThrow();
    }

    private void heading(Stage stage) {
        out.printf(
                "%n%s · %s%n",
                stage.text(LanguageTag.ENGLISH).toUpperCase(Locale.ENGLISH), stage.text(LanguageTag.HEBREW));
    }

    /** Tries a signature of the head alone when the text is final. It is refused, and the reasons are printed. */
    private void tryToSignAtOnce(DossierAct finalized, TextActs.FinalizeText text) {
        AuthorityId party = finalized.by().authority();
        Signature alone = new Signature(
                text.text(),
                List.of(Signatory.of("HEAD")),
                false,
                finalized.by().on());
        ActContext by = finalized.by().withActId(new ActId("too-early"));
        List<String> reasons = office.perform(id, new SignatureActs.RecordSignature(party, alone), by)
                .match(accepted -> List.of(), Timeline::reasons);
        out.printf("%n  ✗ The head of %s signs at once, alone:%n", name(office.find(id), party));
        reasons.forEach(reason -> out.println("    " + reason));
        out.println();
    }

    /** Prints the brief for the next contact person of a party, without the history of the last two years. */
    private void brief(AuthorityId party, LocalDate day) {
        HandoverBrief brief = office.query(id).handover(party, day);
        if (brief.contacts().size() < 2) {
            return;
        }
        out.printf("%n  The brief for the next contact person of %s:%n", name(office.find(id), party));
        brief.sections().subList(0, brief.sections().size() - 1).forEach(section -> {
            out.println("    " + PrintableText.of(section.title().read(LanguageTag.ENGLISH)));
            section.lines().forEach(line -> out.println("      " + PrintableText.of(line.read(LanguageTag.ENGLISH))));
        });
        out.printf("    and %d facts of the last two years%n%n", brief.recent().size());
    }

    private static List<String> reasons(Outcome.Refused refused) {
        return Stream.of(LanguageTag.ENGLISH, LanguageTag.HEBREW)
                .flatMap(language -> reasons(refused, language))
                .toList();
    }

    /** Returns each reason separately, because a name from outside may contain a line break. */
    private static Stream<String> reasons(Outcome.Refused refused, LanguageTag language) {
        String what = only(refused, List.of()).text(language);
        Stream<String> reasons = refused.missing().stream()
                .map(missing -> only(refused, List.of(missing)).text(language))
                .map(text -> text.substring(what.length()).strip());
        return Stream.concat(Stream.of(what), reasons).map(PrintableText::of);
    }

    /** Returns a refusal for some of its reasons, without the other acts that are possible. */
    private static Outcome.Refused only(Outcome.Refused refused, List<Finding> missing) {
        return new Outcome.Refused(
                refused.twinning(), refused.parties(), refused.stage(), refused.act(), missing, List.of());
    }

    private static String name(Twinning twinning, AuthorityId party) {
        return twinning.track(party)
                .map(track -> PrintableText.of(track.authority().name().read(LanguageTag.ENGLISH)))
                .orElse(party.value());
    }
}

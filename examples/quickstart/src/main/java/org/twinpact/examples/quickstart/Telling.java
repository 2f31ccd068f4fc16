package org.twinpact.examples.quickstart;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.twinpact.ActContext;
import org.twinpact.TwinningOffice;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.LanguageTag;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Lives a dossier's life through an office and prints it as it happens. */
final class Telling {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);

    private final TwinningOffice office;
    private final TwinningId id;
    private final PrintStream out;

    Telling(TwinningOffice office, TwinningId id, PrintStream out) {
        this.office = office;
        this.id = id;
        this.out = out;
    }

    static Outcome perform(TwinningOffice office, TwinningId id, Chapter chapter) {
        return chapter.act() instanceof OpeningActs.OpenTwinning
                ? office.open(id, chapter.act(), chapter.by())
                : office.perform(id, chapter.act(), chapter.by());
    }

    /** Lives all chapters, which a rehearsal has shown to be possible. */
    void tell(List<Chapter> life) {
        heading(Stage.PREPARATION);
        for (Chapter chapter : life) {
            Outcome.Accepted accepted = perform(office, id, chapter).orElseThrow();
            line(chapter, accepted.twinning());
            accepted.warnings().forEach(w -> out.println("  note: " + Visible.of(w.text(LanguageTag.ENGLISH))));
            accepted.events().forEach(this::consequence);
            if (chapter.act() instanceof TextActs.FinalizeText finalized) {
                tryToSignAtOnce(chapter, finalized);
            }
        }
    }

    private void line(Chapter chapter, Twinning twinning) {
        out.printf(
                "  %s  %-12s %s%n",
                DAY.format(chapter.by().on()), name(twinning, chapter.by().authority()), Visible.of(chapter.told()));
    }

    private void consequence(Event event) {
        if (event.data() instanceof Consequence.StageEntered entered) {
            heading(entered.stage());
        } else if (event.data() instanceof Consequence.ObligationRaised raised) {
            out.printf(
                    "      obligation: %s, by %s%n",
                    raised.obligation().code(), DAY.format(raised.obligation().due()));
        } else if (event.data() instanceof Consequence.ObligationFulfilled done) {
            out.printf("      obligation fulfilled: %s%n", done.code());
        }
    }

    private void heading(Stage stage) {
        out.printf(
                "%n%s · %s%n",
                stage.text(LanguageTag.ENGLISH).toUpperCase(Locale.ENGLISH), stage.text(LanguageTag.HEBREW));
    }

    /** The head alone would like to sign the moment the text is ready: refused, and the reasons say why. */
    private void tryToSignAtOnce(Chapter finalized, TextActs.FinalizeText text) {
        AuthorityId party = finalized.by().authority();
        Signature alone = new Signature(
                text.text(),
                List.of(Signatory.of("HEAD")),
                false,
                finalized.by().on());
        ActContext by = finalized.by().withActId(new ActId("too-early"));
        List<String> reasons = office.perform(id, new SignatureActs.RecordSignature(party, alone), by)
                .match(accepted -> List.of(), Telling::reasons);
        out.printf("%n  ✗ The head of %s signs at once, alone:%n", name(office.find(id), party));
        reasons.forEach(reason -> out.println("    " + reason));
        out.println();
    }

    private static List<String> reasons(Outcome.Refused refused) {
        return Stream.of(LanguageTag.ENGLISH, LanguageTag.HEBREW)
                .flatMap(language -> reasons(refused, language))
                .toList();
    }

    /** One reason at a time, since a name from outside may hold a line end of its own. */
    private static Stream<String> reasons(Outcome.Refused refused, LanguageTag language) {
        String what = only(refused, List.of()).text(language);
        Stream<String> reasons = refused.missing().stream()
                .map(missing -> only(refused, List.of(missing)).text(language))
                .map(text -> text.substring(what.length()).strip());
        return Stream.concat(Stream.of(what), reasons).map(Visible::of);
    }

    private static Outcome.Refused only(Outcome.Refused refused, List<Finding> missing) {
        return new Outcome.Refused(
                refused.twinning(), refused.parties(), refused.stage(), refused.act(), missing, refused.permitted());
    }

    private static String name(Twinning twinning, AuthorityId party) {
        return twinning.track(party)
                .map(track -> Visible.of(track.authority().name().read(LanguageTag.ENGLISH)))
                .orElse(party.value());
    }
}

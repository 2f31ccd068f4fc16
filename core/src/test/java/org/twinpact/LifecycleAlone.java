package org.twinpact;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.twinpact.jurisdiction.ProfileBuilder;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.needs.Themes;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;

/** A life under a profile written in code, told in a process that has nothing but core on its class path. */
final class LifecycleAlone {
    private LifecycleAlone() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Profiles easy = Profiles.of(List.of(new ProfileBuilder()
                .id("EASY")
                .version("1")
                .verifiedOn(LocalDate.parse("2026-11-23"))
                .build()));
        Tale tale = Tale.under(new Rulebook(easy, Themes.standard()));
        for (Story.Chapter chapter : Story.life()) {
            if (chapter.act() instanceof Act.RecordDecision decision) {
                Outcome outcome = tale.ask(chapter.by().on().toString(), decision);
                out.println(outcome.<String>match(
                        accepted -> "accepted",
                        refused -> refused.text(LanguageTag.ENGLISH) + "\n" + refused.text(LanguageTag.HEBREW)));
            } else if (!(chapter.act() instanceof Act.FulfilDuty)) {
                tale.tell(chapter);
            }
        }
        out.println(tale.twinning().stage() + " after " + tale.history().size() + " events");
    }
}

package org.twinpact;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.twinpact.followup.Report;
import org.twinpact.jurisdiction.ProfileBuilder;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.needs.Themes;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Rulebook;

/** A program that performs a life under a profile written in code, with only core on its class path. */
final class StandaloneLifecycle {
    private StandaloneLifecycle() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Profiles easy = Profiles.of(List.of(new ProfileBuilder()
                .id("EASY")
                .version("1")
                .verifiedOn(LocalDate.parse("2026-11-23"))
                .build()));
        Scenario scenario = Scenario.under(new Rulebook(easy, Themes.standard()));
        for (SampleLife.RecordedAct recorded : SampleLife.acts()) {
            if (recorded.act() instanceof DecisionActs.RecordDecision decision) {
                Outcome outcome = scenario.ask(recorded.by().on().toString(), decision);
                out.println(outcome.<String>match(
                        accepted -> "accepted",
                        refused -> refused.text(LanguageTag.ENGLISH) + "\n" + refused.text(LanguageTag.HEBREW)));
            } else if (!(recorded.act() instanceof FollowUpActs.FulfilObligation)) {
                scenario.accepted(recorded.by().on().toString(), abroad(recorded.act()));
            }
        }
        out.println(scenario.twinning().stage() + " after " + scenario.history().size() + " events");
    }

    /** Returns an act of the sample life, with towns of countries for which no profile ships. */
    private static Act abroad(Act act) {
        if (act instanceof OpeningActs.OpenTwinning) {
            return new OpeningActs.OpenTwinning(SampleLife.HAIFA.withCountry("DE"));
        }
        if (act instanceof FollowUpActs.SubmitReport submitted) {
            Report report = submitted.report();
            return new FollowUpActs.SubmitReport(
                    submitted.party(), SampleLife.report(report.period().to(), report.results(), report.recipients()));
        }
        return act instanceof PartyActs.AddParty ? new PartyActs.AddParty(SampleLife.MARSEILLE.withCountry("DK")) : act;
    }
}

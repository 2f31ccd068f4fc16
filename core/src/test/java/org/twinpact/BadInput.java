package org.twinpact;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PreparationActs;

/**
 * A program that prints the refusals of an empty list and of a list that is too long. Only the constraint's message
 * explains these refusals.
 */
final class BadInput {
    private BadInput() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        TwinningOffice office = TwinningOffice.inMemory();
        SampleLife.RecordedAct opening = SampleLife.acts().get(0);
        office.open(Scenario.ID, opening.act(), opening.by()).orElseThrow();
        List<Act> bad = List.of(
                new PreparationActs.SetGoals(SampleLife.HAIFA.id(), List.of()),
                new PartyActs.AddParty(SampleLife.BREMEN.withCodes(
                        Collections.nCopies(21, SampleLife.BREMEN.codes().get(0)))));
        for (Act act : bad) {
            out.println(office.perform(Scenario.ID, act, FullActs.by())
                    .<String>match(accepted -> "accepted", refused -> refused.text(LanguageTag.ENGLISH)));
        }
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** Haifa, Marseille and Bremen, each under its own profile; Germany's is the generic one. */
class ThreePartiesTest {
    private static final AuthorityId HAIFA = Story.HAIFA.id();
    private static final AuthorityId MARSEILLE = Story.MARSEILLE.id();
    private static final AuthorityId BREMEN = Story.BREMEN.id();
    private static final WorkPlan PLAN = Story.plan();
    private static final AgreementText TEXT = Story.text(PLAN, List.of(HAIFA, MARSEILLE, BREMEN));
    private static final Sha256 HASH = TEXT.operativeHash();

    @Test
    void threeTownsBringOneAgreementIntoForce() {
        Tale tale = Tale.until(5);
        explore(tale);
        decideOnTheSubjects(tale);
        freeze(tale);
        decideOnTheText(tale);

        tale.accepted("2026-09-14", Story.signs(HAIFA, HASH, true, "HEAD", "SECRETARY"));
        tale.accepted("2026-09-14", Story.signs(MARSEILLE, HASH, false, "HEAD"));
        assertThat(tale.twinning().stage()).isEqualTo(Stage.SIGNING);
        tale.accepted("2026-09-14", Story.signs(BREMEN, HASH, false, "HEAD"));
        assertThat(tale.twinning().stage()).isEqualTo(Stage.SIGNED);
        tale.accepted("2026-09-21", Story.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-21", HASH));
        tale.accepted("2026-09-21", new Act.BringIntoForce());

        assertThat(tale.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(tale.twinning().obligations())
                .extracting(Obligation::code)
                .contains("IL-PUBLISH", "FR-PUBLISH", "GENERIC-PUBLISH");
        assertThat(Twinning.load(tale.history())).isEqualTo(tale.twinning());
        assertThat(tale.lifecycle().audit(tale.history())).isEmpty();
    }

    private static void explore(Tale tale) {
        tale.accepted("2026-02-21", new Act.LinkParty(Story.BREMEN));
        prepare(tale, MARSEILLE, "M");
        tale.accepted("2026-03-10", new Act.JudgeCapacity(HAIFA, Story.capacity()));
        assertThat(tale.twinning().stage()).as("Bremen is not ready").isEqualTo(Stage.PREPARING);
        prepare(tale, BREMEN, "B");
        assertThat(tale.twinning().stage()).isEqualTo(Stage.EXPLORING);
        tale.accepted("2026-04-14", new Act.ProposePlan(PLAN));
        for (AuthorityId party : new AuthorityId[] {HAIFA, MARSEILLE, BREMEN}) {
            assertThat(tale.twinning().stage()).isEqualTo(Stage.EXPLORING);
            tale.accepted("2026-04-20", new Act.EndorsePlan(party, PLAN.hash()));
        }
        assertThat(tale.twinning().stage()).isEqualTo(Stage.PLANNED);
    }

    private static void prepare(Tale tale, AuthorityId party, String prefix) {
        tale.accepted("2026-03-02", new Act.AssessNeeds(party, Story.roundTable("2026-03-01", prefix)));
        tale.accepted("2026-03-08", new Act.SetGoals(party, Story.goals(prefix)));
        tale.accepted("2026-03-12", new Act.JudgeCapacity(party, Story.capacity()));
    }

    private static void decideOnTheSubjects(Tale tale) {
        tale.accepted("2026-05-03", Story.decides(HAIFA, "HEAD", Scope.SUBJECTS, "2026-05-03", tale.subjects()));
        tale.accepted("2026-05-19", Story.decides(HAIFA, "COUNCIL", Scope.SUBJECTS, "2026-05-19", tale.subjects()));
        tale.accepted("2026-05-20", Story.decides(BREMEN, "HEAD", Scope.SUBJECTS, "2026-05-20", tale.subjects()));
    }

    private static void freeze(Tale tale) {
        tale.accepted("2026-06-01", new Act.ProposeText(TEXT));
        tale.accepted("2026-06-08", Story.certifies(HAIFA, TEXT, LanguageTag.HEBREW));
        tale.accepted("2026-06-08", Story.certifies(MARSEILLE, TEXT, LanguageTag.ENGLISH));
        assertThat(tale.refused("2026-06-10", new Act.FreezeText(HASH))).containsExactly("LANGUAGE_CERTIFIED_BY_PARTY");
        tale.accepted("2026-06-09", Story.certifies(BREMEN, TEXT, LanguageTag.ENGLISH));
        tale.accepted("2026-06-10", new Act.FreezeText(HASH));
    }

    private static void decideOnTheText(Tale tale) {
        Sha256 text = HASH;
        tale.accepted("2026-06-15", Story.decides(HAIFA, "LEGAL_ADVISER", Scope.TEXT, "2026-06-15", text));
        tale.accepted("2026-06-29", Story.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-06-29", text));
        assertThat(tale.refused("2026-09-14", Story.signs(BREMEN, HASH, false, "HEAD")))
                .as("its council has not decided")
                .containsExactly("DECISION_MISSING");
        tale.accepted("2026-06-30", Story.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-06-30", text));
    }
}

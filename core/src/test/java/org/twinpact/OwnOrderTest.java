package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;

/** Each party's decisions come in the order of its own country; the lifecycle itself knows no country. */
class OwnOrderTest {
    @Test
    void inFranceTheTextComesBeforeTheCouncil() {
        LocalAuthority lyon = another(Story.MARSEILLE, "fr-lyon", "ליון", "Lyon");
        Tale tale = planned(Story.MARSEILLE, lyon);
        AuthorityId marseille = Story.MARSEILLE.id();
        AgreementText text = text(tale);

        assertThat(tale.refused(
                        "2026-05-19",
                        Story.decides(marseille, "COUNCIL", Scope.SUBJECTS, "2026-05-19", tale.subjects())))
                .containsExactly("DECISION_NOT_ASKED");
        assertThat(tale.refused(
                        "2026-05-19",
                        Story.decides(marseille, "COUNCIL", Scope.TEXT, "2026-05-19", text.operativeHash())))
                .containsExactly("TEXT_NOT_FROZEN");

        freeze(tale, text, Story.MARSEILLE, lyon);
        tale.accepted(
                "2026-06-29", Story.decides(marseille, "COUNCIL", Scope.TEXT, "2026-06-29", text.operativeHash()));
        assertThat(tale.twinning().stage()).isEqualTo(Stage.FROZEN);
    }

    @Test
    void inIsraelTheSubjectsComeBeforeTheText() {
        LocalAuthority eilat = another(Story.HAIFA, "il-eilat", "אילת", "Eilat");
        Tale tale = planned(Story.HAIFA, eilat);
        AuthorityId haifa = Story.HAIFA.id();
        AgreementText text = text(tale);
        tale.accepted("2026-06-01", new Act.ProposeText(text));
        certify(tale, text, Story.HAIFA, eilat);

        assertThat(tale.refused("2026-06-10", new Act.FreezeText(text.operativeHash())))
                .containsExactly("DECISION_MISSING", "DECISION_MISSING", "DECISION_MISSING", "DECISION_MISSING");
        assertThat(tale.refused(
                        "2026-06-10", Story.decides(haifa, "COUNCIL", Scope.SUBJECTS, "2026-06-10", tale.subjects())))
                .as("the head comes before the council")
                .containsExactly("DECISION_MISSING");

        for (LocalAuthority party : new LocalAuthority[] {Story.HAIFA, eilat}) {
            tale.accepted(
                    "2026-06-10", Story.decides(party.id(), "HEAD", Scope.SUBJECTS, "2026-06-10", tale.subjects()));
            tale.accepted(
                    "2026-06-11", Story.decides(party.id(), "COUNCIL", Scope.SUBJECTS, "2026-06-11", tale.subjects()));
        }
        tale.accepted("2026-06-12", new Act.FreezeText(text.operativeHash()));
        assertThat(tale.refused(
                        "2026-06-19", Story.decides(haifa, "COUNCIL", Scope.TEXT, "2026-06-19", text.operativeHash())))
                .containsExactly("DECISION_NOT_ASKED");
    }

    /** Two towns, from the opening to the plan that both endorsed. */
    private static Tale planned(LocalAuthority opener, LocalAuthority partner) {
        Tale tale = Tale.under(Rulebook.shipped());
        tale.accepted("2026-01-05", new Act.OpenTwinning(opener));
        tale.accepted("2026-02-02", new Act.SearchPartner(opener.id(), Story.search()));
        tale.accepted("2026-02-20", new Act.LinkParty(partner));
        prepare(tale, opener.id(), "H");
        prepare(tale, partner.id(), "M");
        WorkPlan plan = new WorkPlan(
                1,
                Story.plan().objectives().stream()
                        .map(objective -> objective.withLead(opener.id()))
                        .toList());
        tale.accepted("2026-04-14", new Act.ProposePlan(plan));
        tale.accepted("2026-04-20", new Act.EndorsePlan(opener.id(), plan.hash()));
        tale.accepted("2026-04-22", new Act.EndorsePlan(partner.id(), plan.hash()));
        assertThat(tale.twinning().stage()).isEqualTo(Stage.PLANNED);
        return tale;
    }

    private static void prepare(Tale tale, AuthorityId party, String prefix) {
        tale.accepted("2026-03-02", new Act.AssessNeeds(party, Story.roundTable("2026-03-01", prefix)));
        tale.accepted("2026-03-08", new Act.SetGoals(party, Story.goals(prefix)));
        tale.accepted("2026-03-10", new Act.JudgeCapacity(party, Story.capacity()));
    }

    private static AgreementText text(Tale tale) {
        return Story.text(
                tale.twinning().plan().orElseThrow(),
                tale.twinning().tracks().stream().map(Track::party).toList());
    }

    private static void freeze(Tale tale, AgreementText text, LocalAuthority one, LocalAuthority other) {
        tale.accepted("2026-06-01", new Act.ProposeText(text));
        certify(tale, text, one, other);
        tale.accepted("2026-06-10", new Act.FreezeText(text.operativeHash()));
    }

    private static void certify(Tale tale, AgreementText text, LocalAuthority one, LocalAuthority other) {
        tale.accepted("2026-06-08", Story.certifies(one.id(), text, LanguageTag.HEBREW));
        tale.accepted("2026-06-09", Story.certifies(other.id(), text, LanguageTag.ENGLISH));
    }

    private static LocalAuthority another(LocalAuthority model, String id, String hebrew, String english) {
        AuthorityCode code = new AuthorityCode(model.codes().get(0).scheme(), "1");
        return model.withId(new AuthorityId(id))
                .withName(LocalText.of(hebrew, english))
                .withCodes(code);
    }
}

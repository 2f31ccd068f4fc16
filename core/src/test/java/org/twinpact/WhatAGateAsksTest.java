package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.twinpact.jurisdiction.Basis.DEFAULT;
import static org.twinpact.jurisdiction.Basis.GUIDE;
import static org.twinpact.jurisdiction.Basis.LAW;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Stage;

/** Each gate names all that it lacks, in order: of whom, who brings it, what evidence, and on which basis. */
class WhatAGateAsksTest {
    private static final Optional<AuthorityId> ALL = Optional.empty();
    private static final Optional<AuthorityId> HAIFA = Optional.of(Story.HAIFA.id());
    private static final Optional<AuthorityId> MARSEILLE = Optional.of(Story.MARSEILLE.id());
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");

    private static final int OPENED = 1;
    private static final int LINKED = 5;
    private static final int EXPLORING = 9;
    private static final int PLANNED = 12;
    private static final int TEXT_PROPOSED = 15;
    private static final int DECIDED_ON_TEXT = 21;
    private static final int SIGNED = 23;

    @Test
    void beforeThePartiesExploreTheGuideAsksForPartnerNeedsGoalsSearchAndCapacity() {
        assertThat(asked(OPENED, Gate.EXPLORE))
                .containsExactly(
                        tuple("PARTNER_LINKED", ALL, "OFFICER", "PARTY", GUIDE),
                        tuple("NEEDS_ASSESSED", HAIFA, "OFFICER", "MINUTES", GUIDE),
                        tuple("GOALS_SET", HAIFA, "OFFICER", "GOALS", GUIDE),
                        tuple("SEARCH_RECORDED", ALL, "OFFICER", "SEARCH", GUIDE),
                        tuple("CAPACITY_JUDGED", HAIFA, "OFFICER", "JUDGEMENT", GUIDE));
        assertThat(asked(LINKED, Gate.EXPLORE))
                .containsExactly(
                        tuple("NEEDS_ASSESSED", MARSEILLE, "OFFICER", "MINUTES", GUIDE),
                        tuple("GOALS_SET", MARSEILLE, "OFFICER", "GOALS", GUIDE),
                        tuple("CAPACITY_JUDGED", HAIFA, "OFFICER", "JUDGEMENT", GUIDE),
                        tuple("CAPACITY_JUDGED", MARSEILLE, "OFFICER", "JUDGEMENT", GUIDE));
        assertThat(missing(OPENED, Gate.EXPLORE))
                .allSatisfy(one -> assertThat(one.source()).contains("Federation of Local Authorities in Israel"));
    }

    @Test
    void beforeItIsPlannedThereIsAPlanThatEachEndorsed() {
        assertThat(asked(EXPLORING, Gate.PLAN))
                .containsExactly(
                        tuple("PLAN_PROPOSED", ALL, "OFFICER", "PLAN", GUIDE),
                        tuple("PLAN_ENDORSED", HAIFA, "OFFICER", "ENDORSEMENT", DEFAULT),
                        tuple("PLAN_ENDORSED", MARSEILLE, "OFFICER", "ENDORSEMENT", DEFAULT));
        assertThat(missing(EXPLORING, Gate.PLAN).get(1).source()).doesNotContain("Israel");
    }

    @Test
    void beforeWordsAreFrozenTheyAreProposedCertifiedAndDecidedOn() {
        assertThat(asked(PLANNED, Gate.FREEZE))
                .containsExactly(
                        tuple("TEXT_PROPOSED", ALL, "OFFICER", "TEXT", DEFAULT),
                        tuple("LANGUAGE_CERTIFIED_BY_PARTY", HAIFA, "LEGAL_ADVISER", "CERTIFICATE", DEFAULT),
                        tuple("LANGUAGE_CERTIFIED_BY_PARTY", MARSEILLE, "LEGAL_ADVISER", "CERTIFICATE", DEFAULT),
                        tuple("DECISION_MISSING", HAIFA, "HEAD", "IL-HEAD", GUIDE),
                        tuple("DECISION_MISSING", HAIFA, "COUNCIL", "IL-COUNCIL", GUIDE),
                        tuple("GUARD_UNMET", MARSEILLE, "OFFICER", "FR-FORECAST", LAW));
        assertThat(asked(TEXT_PROPOSED, Gate.FREEZE))
                .containsExactly(
                        tuple("LANGUAGE_CERTIFIED_BY_PARTY", HAIFA, "LEGAL_ADVISER", "CERTIFICATE", DEFAULT),
                        tuple("LANGUAGE_CERTIFIED_BY_PARTY", MARSEILLE, "LEGAL_ADVISER", "CERTIFICATE", DEFAULT),
                        tuple("LANGUAGES_ALL_CERTIFIED", ALL, "LEGAL_ADVISER", "CERTIFICATE", DEFAULT));
    }

    @Test
    void everyLanguageIsCertifiedBySomeParty() {
        Tale tale = Tale.until(16);
        tale.accepted(
                "2026-06-09", Story.certifies(Story.MARSEILLE.id(), Story.text(Story.plan()), LanguageTag.HEBREW));

        assertThat(tale.refused(
                        "2026-06-10",
                        new Act.FreezeText(Story.text(Story.plan()).operativeHash())))
                .as("both certified the Hebrew, nobody the English")
                .containsExactly("LANGUAGES_ALL_CERTIFIED");
    }

    @Test
    void beforeItIsInForceAllSignAndEachLawsLastStepIsTaken() {
        assertThat(asked(DECIDED_ON_TEXT, Gate.LAST_SIGNATURE))
                .containsExactly(
                        tuple("SIGNED_BY_ALL", HAIFA, "HEAD", "SIGNATURE", DEFAULT),
                        tuple("SIGNED_BY_ALL", MARSEILLE, "HEAD", "SIGNATURE", DEFAULT));
        assertThat(asked(SIGNED, Gate.FORCE))
                .containsExactly(tuple("DECISION_MISSING", MARSEILLE, "STATE_REPRESENTATIVE", "FR-TRANSMISSION", LAW));
    }

    @Test
    void aTwinningWhosePartnerWasNotSearchedForIsStillPreparing() {
        Tale tale = Tale.until(3);
        Story.life().subList(4, 9).forEach(tale::tell);
        assertThat(tale.twinning().stage()).isEqualTo(Stage.PREPARING);
        assertThat(tale.lifecycle().missing(tale.twinning(), DAY))
                .extracting(Missing::code)
                .containsExactly("SEARCH_RECORDED");

        tale.accepted("2026-03-13", new Act.SearchPartner(Story.MARSEILLE.id(), Story.search()));

        assertThat(tale.twinning().stage()).isEqualTo(Stage.EXPLORING);
    }

    @Test
    void onePartyIsToldWhatItLacksAndWhatAllLackTogether() {
        Tale tale = Tale.until(PLANNED);

        assertThat(tale.lifecycle().missing(tale.twinning(), Story.MARSEILLE.id(), DAY))
                .extracting(Missing::code)
                .containsExactly("TEXT_PROPOSED", "LANGUAGE_CERTIFIED_BY_PARTY", "GUARD_UNMET");
        assertThatIllegalArgumentException()
                .as("who is no party is not told that it lacks nothing of its own")
                .isThrownBy(() -> tale.lifecycle().missing(tale.twinning(), Story.BREMEN.id(), DAY))
                .withMessageContaining("de-bremen is no party");
    }

    @Test
    void whereNoGateIsAheadNothingIsMissing() {
        Tale tale = Tale.until(25);

        assertThat(tale.lifecycle().missing(tale.twinning(), DAY)).isEmpty();
    }

    private static List<Tuple> asked(int told, Gate gate) {
        return missing(told, gate).stream()
                .map(one -> tuple(one.code(), one.party(), one.who(), one.evidence(), one.basis()))
                .toList();
    }

    private static List<Missing> missing(int told, Gate gate) {
        Tale tale = Tale.until(told);
        return tale.lifecycle().missing(tale.twinning(), gate, DAY);
    }
}

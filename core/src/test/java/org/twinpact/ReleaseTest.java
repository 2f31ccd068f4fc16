package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.WithheldSubject;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Publication;
import org.twinpact.signing.Release;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.PublicationActs;
import org.twinpact.twinning.ReleaseStatus;
import org.twinpact.twinning.Twinning;

/** Tests of releases, which all parties approve before they are published. */
class ReleaseTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText TITLE = LocalText.of("שנה לברית", "A year of the twinning");
    private static final LocalDate DAY = LocalDate.parse("2027-10-02");

    @Test
    void aReleaseIsPublishedTodayOnlyAfterAllApprovedIt() {
        Scenario scenario = whole();
        scenario.accepted(on(0), propose("R1", Optional.empty()));
        assertThat(scenario.refused(on(1), published(1, "R1"))).containsExactly("RELEASE_NOT_APPROVED");
        assertThat(offers(scenario, 1, MARSEILLE)).isTrue();
        assertThat(offers(scenario, 1, HAIFA)).isFalse();

        scenario.accepted(on(1), approve(MARSEILLE, "R1"));

        assertThat(scenario.warned(on(1), published(1, "R1"))).isEmpty();
        scenario.accepted(on(2), published(1, "R1"));
        ReleaseStatus status = scenario.twinning().releases().get(0);
        assertThat(status.publishedOn()).contains(DAY.plusDays(1));
        assertThat(status.approvedOn()).isEqualTo(Map.of(HAIFA, DAY, MARSEILLE, DAY.plusDays(1)));
    }

    @Test
    void aPublicationOfAnEarlierDayIsRecordedWithAWarning() {
        Scenario scenario = whole();
        scenario.accepted(on(0), propose("R1", Optional.of(DAY.plusDays(5))));

        assertThat(scenario.warned(on(3), published(2, "R1")))
                .containsExactly("RELEASE_NOT_APPROVED", "RELEASE_EMBARGOED");
        scenario.accepted(on(2), approve(MARSEILLE, "R1"));
        assertThat(scenario.warned(on(3), published(1, "R1")))
                .as("it was approved a day later")
                .containsExactly("RELEASE_NOT_APPROVED", "RELEASE_EMBARGOED");
        assertThat(scenario.warned(on(3), published(2, "R1"))).containsExactly("RELEASE_EMBARGOED");
        assertThat(scenario.refused(on(4), published(4, "R1"))).containsExactly("RELEASE_EMBARGOED");
        assertThat(scenario.warned(on(5), published(5, "R1"))).isEmpty();
    }

    @Test
    void approvalsInAnyOrderReadTheSame() {
        Scenario one = whole();
        one.accepted(on(0), propose("R1", Optional.empty()));
        Scenario other = one.copy();
        one.accepted(on(1), approve(MARSEILLE, "R1"));
        one.accepted(on(3), published(2, "R1"));
        other.accepted(on(3), published(2, "R1"));
        other.accepted(on(3), approve(MARSEILLE, "R1"));
        other.accepted(on(1), approve(MARSEILLE, "R1"));

        assertThat(other.twinning().releases()).isEqualTo(one.twinning().releases());
        assertThat(other.refused(on(2), approve(MARSEILLE, "R1"))).containsExactly("RELEASE_APPROVED_ALREADY");
    }

    @Test
    void aChangedProposalNeedsNewApprovals() {
        Scenario scenario = whole();
        scenario.accepted(on(0), propose("R1", Optional.empty()));
        scenario.accepted(on(1), approve(MARSEILLE, "R1"));

        scenario.accepted(on(2), propose("R1", Optional.of(DAY.plusDays(3))));

        assertThat(scenario.twinning().releases())
                .singleElement()
                .satisfies(known -> assertThat(known.approvedOn()).containsOnlyKeys(HAIFA));
        assertThat(scenario.refused(on(2), propose("R1", Optional.of(DAY.plusDays(3)))))
                .containsExactly("RELEASE_UNCHANGED");
        assertThat(scenario.refused(on(1), propose("R1", Optional.empty())))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.refused(on(1), approve(MARSEILLE, "R1"))).containsExactly("DATE_BEFORE_PREREQUISITE");
    }

    @Test
    void badInputIsRefusedAndTheStateIsUntouched() {
        Scenario scenario = whole();
        scenario.accepted(on(0), propose("R1", Optional.empty()));
        scenario.accepted(on(0), approve(MARSEILLE, "R1"));
        scenario.accepted(on(0), published(0, "R1"));
        Twinning before = scenario.twinning();

        assertThat(scenario.refused(on(1), propose("R1", Optional.of(DAY.plusDays(9)))))
                .containsExactly("RELEASE_PUBLISHED");
        assertThat(scenario.refused(on(1), propose("R2", Optional.of(DAY))))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.refused(on(1), published(1, "R2"))).containsExactly("RELEASE_UNKNOWN");
        assertThat(scenario.refused(on(1), new PublicationActs.ApproveRelease(MARSEILLE, hash("other"))))
                .containsExactly("RELEASE_UNKNOWN");
        assertThat(scenario.twinning()).isEqualTo(before);
    }

    @Test
    void tenMayBeOpenAndThePublishedOnesAreLimited() {
        Scenario scenario = whole();
        for (int i = 0; i < 10; i++) {
            scenario.accepted(on(0), propose("O" + i, Optional.empty()));
        }
        assertThat(scenario.refused(on(0), propose("O10", Optional.empty()))).containsExactly("LIMIT_REACHED");
        assertThat(scenario.warned(on(1), propose("O9", Optional.of(DAY.plusDays(1)))))
                .isEmpty();
        scenario.accepted(on(1), published(0, "O9"));
        for (int i = 1; i <= 30; i++) {
            scenario.accepted(on(i), propose("P" + i, Optional.empty()));
            scenario.accepted(on(i), approve(MARSEILLE, "P" + i));
            scenario.accepted(on(i), published(i, "P" + i));
        }
        assertThat(scenario.twinning().releases())
                .hasSize(20)
                .filteredOn(known -> known.publishedOn().isEmpty())
                .hasSize(9);
    }

    @Test
    void aCorrectedPublicationOpensItsReleaseAgain() {
        Scenario scenario = whole();
        scenario.accepted(on(0), propose("R1", Optional.empty()));
        scenario.accepted(on(1), published(0, "R1"));

        scenario.accepted(
                on(2),
                new FollowUpActs.CorrectPublication(
                        HAIFA,
                        scenario.twinning().recordOfPublication(HAIFA).orElseThrow(),
                        new Publication(DAY, TITLE, URI.create("https://example.org/twinning")),
                        TITLE));

        assertThat(scenario.twinning().releases())
                .singleElement()
                .satisfies(known -> assertThat(known.publishedOn()).isEmpty());
    }

    @Test
    void aWithheldReleaseIsRecordedWithAWarning() {
        Scenario scenario = whole();
        scenario.accepted(on(0), propose("R1", Optional.empty()));
        scenario.accepted(on(0), approve(MARSEILLE, "R1"));
        scenario.accepted(
                on(0),
                new PublicationActs.WithholdPublication(
                        MARSEILLE, WithheldSubject.ofRelease("R1"), DAY.plusDays(3), TITLE));

        assertThat(scenario.warned(on(3), published(3, "R1"))).containsExactly("PUBLISHED_WHILE_WITHHELD");
        assertThat(scenario.warned(on(4), published(4, "R1"))).isEmpty();
        assertThat(scenario.refused(
                        on(0),
                        new PublicationActs.WithholdPublication(
                                HAIFA, WithheldSubject.ofRelease("R2"), DAY.plusDays(3), TITLE)))
                .containsExactly("WITHHELD_SUBJECT_UNKNOWN");
    }

    private static Scenario whole() {
        return Scenario.until(SampleLife.acts().size());
    }

    private static boolean offers(Scenario scenario, int day, AuthorityId party) {
        List<AvailableAct> acts = scenario.lifecycle().availableActs(scenario.twinning(), DAY.plusDays(day));
        return acts.stream()
                .anyMatch(act ->
                        act.act() == ActKind.APPROVE_RELEASE && act.party().equals(Optional.of(party)));
    }

    private static String on(int days) {
        return DAY.plusDays(days).toString();
    }

    private static Act propose(String id, Optional<LocalDate> embargo) {
        return new PublicationActs.ProposeRelease(HAIFA, new Release(id, TITLE, hash(id), embargo));
    }

    private static Act approve(AuthorityId party, String id) {
        return new PublicationActs.ApproveRelease(party, hash(id));
    }

    private static Act published(int days, String release) {
        return new FollowUpActs.RecordPublication(
                HAIFA,
                new Publication(
                        DAY.plusDays(days), TITLE, URI.create("https://example.org/twinning"), Optional.of(release)));
    }

    private static Sha256 hash(String content) {
        return Sha256.of(List.of(content));
    }
}

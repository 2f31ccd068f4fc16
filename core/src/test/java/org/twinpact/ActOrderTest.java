package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActOfParty;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;

/** Tests of every act of the sample life, tried before its turn and once more after it, at every point of the life. */
class ActOrderTest {
    private static final Lifecycle LIFECYCLE = Lifecycle.under(Rulebook.shipped());
    private static final List<SampleLife.RecordedAct> LIFE = SampleLife.acts();
    private static final List<Twinning> STATES = states();

    /** The acts that may precede some earlier acts of the sample life, because they do not depend on them. */
    private static final Map<String, String> INDEPENDENT = Map.ofEntries(
            Map.entry("RecordPartnerSearch il-haifa", "one may search before the round table"),
            Map.entry("AddParty", "a partner may be found first; the gate asks for the rest"),
            Map.entry("AssessCapacity il-haifa", "may be assessed from the first day"),
            Map.entry("AssessCapacity fr-marseille", "may be assessed as soon as it is a party"),
            Map.entry("AppointContact il-haifa", "at any time"),
            Map.entry("AppointContact fr-marseille", "as soon as it is a party"),
            Map.entry("EndorsePlan fr-marseille", "either party may endorse first"),
            Map.entry("RecordDecision il-haifa HEAD", "covers the plan proposed, endorsed or not"),
            Map.entry("ProposeText", "may be composed while the subjects are decided on"),
            Map.entry("CertifyLanguage fr-marseille", "either party may certify first"),
            Map.entry("RecordDecision fr-marseille COUNCIL", "each party decides under its own law"),
            Map.entry("ScheduleCeremony", "may be planned while the text is decided on"),
            Map.entry("RecordSignature il-haifa", "asks its own steps alone, and no ceremony"),
            Map.entry("RecordSignature fr-marseille", "asks its own steps alone, and no ceremony"),
            Map.entry("RecordDecision fr-marseille STATE_REPRESENTATIVE", "rests on the council's decision alone"),
            Map.entry("RecordPublication il-haifa", "from the last signature on"),
            Map.entry("RecordPublication fr-marseille", "from the last signature on"),
            Map.entry("FulfilObligation il-haifa IL-INFORM-ASSOCIATION", "owed from the last signature on"),
            Map.entry("FulfilObligation il-haifa IL-INFORM-MFA", "owed from the last signature on"),
            Map.entry("SubmitReport il-haifa", "from the entry into force on"));

    /** The acts that may be repeated with the same content. */
    private static final Map<String, String> REPEATABLE = Map.ofEntries(
            Map.entry("RecordRoundTable", "in place of what was found before"),
            Map.entry("SetGoals", "in place of the goals before"),
            Map.entry("RecordPartnerSearch", "in place of the search before"),
            Map.entry("AssessCapacity", "in place of the assessment before"),
            Map.entry("EndorsePlan", "says the same once more"),
            Map.entry("ProposeText", "the same words once more, or back to drafting"),
            Map.entry("CertifyLanguage", "says the same once more"),
            Map.entry("ScheduleCeremony", "in place of the ceremony before"),
            Map.entry("RecordPublication", "one may publish more than once"),
            Map.entry("AppointContact", "in place of the contact before"));

    @Test
    void onlyIndependentActsAreAcceptedEarly() {
        List<String> early = IntStream.range(1, LIFE.size())
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, LIFE.size())
                        .filter(j -> isAccepted(tried(i, j)))
                        .mapToObj(j -> name(j)))
                .distinct()
                .toList();

        assertThat(early).containsExactlyInAnyOrderElementsOf(INDEPENDENT.keySet());
    }

    @Test
    void onlyRepeatableActsAreAcceptedTwice() {
        List<String> again = IntStream.range(1, LIFE.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, i)
                        .filter(j -> isAccepted(tried(i, j)))
                        .mapToObj(j -> LIFE.get(j).act().kind().typeName()))
                .distinct()
                .toList();

        assertThat(again).containsExactlyInAnyOrderElementsOf(REPEATABLE.keySet());
    }

    @Test
    void everyRefusalIsWholeInBothLanguages() {
        List<Outcome.Refused> refusals = IntStream.range(1, LIFE.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, LIFE.size()).mapToObj(j -> tried(i, j)))
                .flatMap(outcome -> outcome.match(
                        accepted -> Optional.<Outcome.Refused>empty().stream(),
                        refused -> Optional.of(refused).stream()))
                .toList();

        assertThat(refusals).hasSizeGreaterThan(600);
        assertThat(refusals).allSatisfy(refused -> {
            assertThat(refused.missing()).isNotEmpty();
            for (LanguageTag language : List.of(LanguageTag.HEBREW, LanguageTag.ENGLISH)) {
                assertThat(refused.text(language)).doesNotContain("{", "}", "?", "null", ": .");
                assertThat(refused.text(language)).doesNotContainPattern("[A-Z]{2,}_[A-Z]");
            }
        });
    }

    /**
     * Returns the states in which each act of the life comes next, except the first act, which has no state before it.
     */
    private static List<Twinning> states() {
        return IntStream.range(1, LIFE.size())
                .mapToObj(i -> Scenario.until(i).twinning())
                .toList();
    }

    /**
     * Returns the outcome of act j at the point where act i comes next. It uses the later of the two days, so that the
     * date alone never causes a refusal.
     */
    private static Outcome tried(int i, int j) {
        LocalDate due = LIFE.get(i).by().on();
        ActContext by = LIFE.get(j).by();
        ActRequest asked = new ActRequest(
                new ActId("tried"),
                LIFE.get(j).act(),
                new Authorship(by.role(), by.authority(), Optional.empty()),
                by.on().isAfter(due) ? by.on() : due,
                Instant.parse("2027-10-01T08:00:00Z"));
        return LIFECYCLE.decide(STATES.get(i - 1), asked);
    }

    private static boolean isAccepted(Outcome outcome) {
        return outcome.match(accepted -> true, refused -> false);
    }

    private static String name(int j) {
        Act act = LIFE.get(j).act();
        String party = act instanceof ActOfParty ofParty ? " " + ofParty.party() : "";
        String body = act instanceof DecisionActs.RecordDecision decision
                ? " " + decision.decision().body()
                : act instanceof FollowUpActs.FulfilObligation obligation ? " " + obligation.obligation() : "";
        return act.kind().typeName() + party + body;
    }
}

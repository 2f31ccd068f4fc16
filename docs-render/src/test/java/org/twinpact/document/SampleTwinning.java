package org.twinpact.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.twinpact.agreement.AgreementText;
import org.twinpact.authority.AuthorityId;
import org.twinpact.document.compose.AgreementComposer;
import org.twinpact.document.compose.AgreementTerms;
import org.twinpact.document.compose.ClauseLibrary;
import org.twinpact.document.compose.PartyTerms;
import org.twinpact.document.compose.SampleTerms;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Theme;
import org.twinpact.needs.Themes;
import org.twinpact.plan.Baseline;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.OpeningEvents;
import org.twinpact.twinning.PartyEvents;
import org.twinpact.twinning.PlanEvents;
import org.twinpact.twinning.TextEvents;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Sample twinnings from which tests make documents. */
public final class SampleTwinning {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    private SampleTwinning() {}

    public static Twinning withFinalText() {
        return withFinalText(SampleTerms.ofTwo(), 3);
    }

    public static Twinning withFinalText(AgreementTerms terms, int objectives) {
        List<EventData> changes = upToText(terms, objectives);
        changes.add(new TextEvents.TextFinalized(
                text(terms, plan(terms, objectives)).operativeHash(), List.of(), Optional.empty(), DAY));
        return load(changes);
    }

    public static Twinning draft() {
        return load(upToText(SampleTerms.ofTwo(), 3));
    }

    public static Twinning withoutText() {
        return load(upToText(SampleTerms.ofTwo(), 3).subList(0, 2));
    }

    static WorkPlan plan(AgreementTerms terms, int objectives) {
        AuthorityId lead = terms.parties().get(0).authority().id();
        List<Objective> list = new ArrayList<>();
        for (int i = 1; i <= objectives; i++) {
            list.add(new Objective(
                    "O" + i,
                    new Theme("environment"),
                    LocalText.of("פחות פלסטיק בחופים, שלב " + i, "Less plastic on the beaches, stage " + i),
                    List.of(),
                    LocalText.of("פריטי פלסטיק ל-100 מטר חוף", "Plastic items per 100 m of beach"),
                    LocalText.of("פריטים", "items"),
                    i % 3 == 0
                            ? Optional.empty()
                            : Optional.of(new Baseline(new BigDecimal("1340.5"), LocalDate.of(2026, 3, 1))),
                    new BigDecimal("-" + i * 10),
                    LocalDate.of(2028, 12, 31),
                    lead,
                    LocalText.of(
                            "חוף נקי לכל משפחה, לפחות 85% מהימים",
                            "A clean beach for every family, at least 85% of days"),
                    Optional.empty()));
        }
        return new WorkPlan(1, list);
    }

    private static AgreementText text(AgreementTerms terms, WorkPlan plan) {
        return new AgreementComposer(ClauseLibrary.shipped(), Themes.standard()).compose(terms.withPlan(plan.hash()));
    }

    private static List<EventData> upToText(AgreementTerms terms, int objectives) {
        List<EventData> changes = new ArrayList<>();
        for (PartyTerms party : terms.parties()) {
            ProfileRef profile =
                    Profiles.shipped().applyingTo(party.authority()).ref();
            changes.add(
                    changes.isEmpty()
                            ? new OpeningEvents.TwinningOpened(party.authority(), profile)
                            : new PartyEvents.PartyAdded(party.authority(), profile, Optional.empty(), DAY));
        }
        WorkPlan plan = plan(terms, objectives);
        changes.add(new PlanEvents.PlanProposed(plan, plan.hash(), plan.hash(), DAY, List.of()));
        AgreementText text = text(terms, plan);
        Map<LanguageTag, Sha256> hashes = new TreeMap<>();
        text.languages().forEach(language -> hashes.put(language, text.operativeHash(language)));
        changes.add(new TextEvents.TextProposed(text, text.operativeHash(), hashes, Optional.empty(), DAY));
        return changes;
    }

    private static Twinning load(List<EventData> changes) {
        List<Event> history = new ArrayList<>();
        for (EventData change : changes) {
            history.add(new Event(
                    TwinningId.named("haifa-lyon"),
                    history.size() + 1,
                    new ActId("act-" + history.size()),
                    DAY,
                    DAY.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    new Authorship("officer", SampleTerms.haifa().authority().id(), Optional.empty()),
                    change));
        }
        return Twinning.load(history);
    }
}

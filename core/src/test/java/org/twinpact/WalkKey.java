package org.twinpact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.twinpact.WalkTowns.Words;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Approval;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Sha256;
import org.twinpact.partner.Capacity;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/**
 * The abstract state of a twinning: equal for two twinnings exactly if no guard can tell them apart, now or after any
 * acts of a walk. Hashes stand for what they are the hash of; a hash of an earlier plan, which never comes back, for
 * nothing. Written down in {@code core/WALK.md}. Thread-safe.
 */
final class WalkKey {
    private static final String NOTHING = "-";
    private static final List<Words> ALL = List.of(Words.values());

    private final List<List<AuthorityId>> sets;
    private final WalkScope scope;
    private final Map<Sha256, Map<Sha256, String>> labels = new ConcurrentHashMap<>();
    private final Map<AgreementText, String> texts = Collections.synchronizedMap(new IdentityHashMap<>());

    WalkKey(List<LocalAuthority> towns, WalkScope scope) {
        this.sets = subsets(towns.stream().map(LocalAuthority::id).toList());
        this.scope = scope;
    }

    String of(Twinning twinning, LocalDate day) {
        boolean over = twinning.stage() == Stage.ENDED || twinning.stage() == Stage.ABANDONED;
        if (over && !scope.corrects()) {
            return twinning.stage() + origin(twinning);
        }
        Map<Sha256, String> known = labels(twinning);
        return String.join(
                "|",
                twinning.stage().name(),
                day.toString(),
                origin(twinning),
                twinning.plan().map(WalkKey::plan).orElse(NOTHING),
                label(known, twinning.subjects()),
                twinning.text()
                        .map(text -> texts.computeIfAbsent(text, this::text))
                        .orElse(NOTHING),
                citesPlan(twinning),
                label(known, twinning.textHash()),
                days(twinning),
                twinning.tracks().stream()
                        .sorted(Comparator.comparing(track -> track.party().value()))
                        .map(track -> track(twinning, track, known))
                        .collect(Collectors.joining("|")));
    }

    private static String origin(Twinning twinning) {
        return twinning.origin().map(origin -> origin.grade().name()).orElse("opened");
    }

    private static String days(Twinning twinning) {
        return day(twinning.frozenOn())
                + day(twinning.subjectsOn())
                + day(twinning.textOn())
                + day(twinning.signedOn())
                + day(twinning.inForceOn());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(date -> date.equals(WalkTowns.FIRST_DAY) ? "0" : "1").orElse(NOTHING);
    }

    private static String citesPlan(Twinning twinning) {
        return twinning.text()
                .map(text -> Optional.of(text.plan()).equals(twinning.planHash()) ? "cites" : "cites another")
                .orElse(NOTHING);
    }

    private String text(AgreementText text) {
        return text.title().read(org.twinpact.language.LanguageTag.ENGLISH)
                + text.languages()
                + text.parties()
                + text.clauses().size()
                + text.commitsMoney();
    }

    private static String plan(WorkPlan plan) {
        return (plan.commitsMoney() ? "money" : "plain")
                + plan.objectives().get(0).lead();
    }

    private String track(Twinning twinning, Track track, Map<Sha256, String> known) {
        StringBuilder key = new StringBuilder(track.party().value());
        key.append(track.needs().isEmpty() ? 'n' : 'N')
                .append(track.goals().isEmpty() ? 'g' : 'G')
                .append(track.search().isEmpty() ? 's' : 'S')
                .append(track.capacity().map(Capacity::sufficient).orElse(null))
                .append(track.profile().version())
                .append(track.authority().kind())
                .append(track.endorsedPlan().isPresent() && track.endorsedPlan().equals(twinning.planHash()))
                .append(track.noticeOn().map(Object::toString).orElse(NOTHING));
        track.certificates().forEach((tag, hash) -> key.append(tag).append(hash.abbreviated()));
        track.versions().forEach((tag, hash) -> key.append(tag).append('v'));
        key.append(track.signature().map(s -> signature(s, known)).orElse(NOTHING));
        track.approvals().stream()
                .map(approval -> approval(track, approval, known))
                .sorted()
                .forEach(key::append);
        return key.toString();
    }

    private static String signature(Signature signature, Map<Sha256, String> known) {
        return label(known, Optional.of(signature.text()))
                + signature.signatories().size()
                + signature.seal()
                + signature.signatories().get(0).office()
                + signature.signedOn();
    }

    private String approval(Track track, Approval approval, Map<Sha256, String> known) {
        String matter = label(known, Optional.of(approval.decision().matter()));
        boolean inFocus = scope.step()
                .filter(new WalkScope.OfStep(track.party(), approval.step())::equals)
                .isPresent();
        if (matter.equals(NOTHING) && !inFocus) {
            return "";
        }
        return "," + approval.step() + matter + approval.decision().result()
                + approval.decision().decidedOn()
                + approval.decision().validUntil().map(Object::toString).orElse("")
                + (approval.decision().conditions().isEmpty() ? "" : "if" + approval.conditionsMetOn());
    }

    private static String label(Map<Sha256, String> known, Optional<Sha256> hash) {
        return hash.map(given -> known.getOrDefault(given, NOTHING)).orElse(NOTHING);
    }

    /** What the hashes mean that decisions and signatures could cover under the plan as it is. */
    private Map<Sha256, String> labels(Twinning twinning) {
        WorkPlan plan = twinning.plan().orElse(Story.plan());
        Map<Sha256, String> ofPlan =
                labels.computeIfAbsent(twinning.planHash().orElseGet(plan::hash), unused -> labels(plan));
        if (twinning.textHash().filter(hash -> !ofPlan.containsKey(hash)).isEmpty()) {
            return ofPlan;
        }
        // Words that cite an earlier plan may still be there, and frozen again after a change of mind about parties.
        Map<Sha256, String> more = new HashMap<>(ofPlan);
        more.put(twinning.textHash().orElseThrow(), "text of another plan");
        return more;
    }

    private Map<Sha256, String> labels(WorkPlan plan) {
        Map<Sha256, String> known = new HashMap<>();
        for (List<AuthorityId> set : sets) {
            known.put(plan.subjects(set, true), "subjects" + set + "money");
            known.put(plan.subjects(set, false), "subjects" + set);
            for (Words words : ALL) {
                known.put(WalkTowns.hash(WalkTowns.text(plan, set, words)), "text" + set + words);
            }
        }
        return known;
    }

    private static List<List<AuthorityId>> subsets(List<AuthorityId> all) {
        List<List<AuthorityId>> sets = new ArrayList<>();
        for (int bits = 1; bits < 1 << all.size(); bits++) {
            List<AuthorityId> set = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(all.get(i));
                }
            }
            sets.add(set);
        }
        return sets;
    }
}

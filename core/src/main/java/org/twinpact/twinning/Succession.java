package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.LegalHold;
import org.twinpact.followup.Revival;
import org.twinpact.followup.RevivalAnswer;

/**
 * The succession of one authority to a party: everything that the state of a twinning has under the key of the party is
 * under that of the successor. Plans and texts are not changed, because decisions and signatures cover their hashes. The
 * keys in them are found through {@link Track#formerKeys}.
 */
record Succession(AuthorityId from, AuthorityId to) {
    /** Returns a twinning in which a party or newcomer continues as an authority, which may have another key. */
    static Twinning of(Twinning twinning, AuthorityId party, LocalAuthority authority) {
        Twinning renamed = twinning.withTrackChanged(party, track -> track.succeededBy(authority));
        return party.equals(authority.id())
                ? renamed
                : new Succession(party, authority.id()).of(renamed.withFormerName(party, twinning.nameOf(party)));
    }

    private Twinning of(Twinning twinning) {
        return passed(twinning)
                .edit()
                .withPlanProposal(twinning.planProposal()
                        .map(open -> open.with(changed(open.newcomers()), changed(open.endorsedBy()))))
                .withProgrammes(twinning.programmes().stream()
                        .map(known -> known.withEndorsedOn(changed(known.endorsedOn())))
                        .toList())
                .withReleases(twinning.releases().stream()
                        .map(known -> known.withApprovedOn(changed(known.approvedOn())))
                        .toList())
                .withRevival(twinning.revival()
                        .map(open -> new Revival(
                                changed(open.party()),
                                open.on(),
                                open.answers().stream()
                                        .map(answer ->
                                                new RevivalAnswer(changed(answer.party()), answer.on(), answer.reply()))
                                        .toList())))
                .withHolds(twinning.holds().stream()
                        .map(open -> new OpenHold(changed(open.party()), open.hold(), open.since()))
                        .toList());
    }

    /**
     * Returns a twinning in which a party or newcomer merged into a party. What it owed passes to that party, and what it
     * had agreed to does not. If all had signed, its part in the formation of the agreement remains. Otherwise a proposed
     * plan that others have endorsed together with it lapses.
     */
    static Twinning merged(Twinning twinning, AuthorityId merged, AuthorityId into, LocalDate on) {
        Track leaving = twinning.partyOrNewcomer(merged).orElseThrow();
        boolean wasParty = twinning.track(merged).isPresent();
        Twinning records = twinning.edit()
                .withCorrigible(twinning.corrigible().stream()
                        .filter(known -> !known.isOfFormationOf(merged))
                        .toList())
                .withHolds(new Succession(merged, into).passedHolds(twinning.holds()));
        Twinning passed = new Succession(merged, into)
                .passed(records)
                .withTrackChanged(into, track -> track.withMerged(leaving, wasParty));
        ImmutableTwinning after = without(passed, merged).edit();
        if (!wasParty) {
            return after.withPlanProposal(twinning.planProposal()
                    .filter(open -> !open.newcomers().contains(merged))
                    .map(open -> open.withdrawn(merged)));
        }
        if (!twinning.isSigned()) {
            return ((Twinning) after.withPlanProposal(Optional.empty()))
                    .withTrackChanged(
                            into, track -> track.withMergedOn(Optional.of(Milestone.later(track.mergedOn(), on))));
        }
        return leaving.isFormed()
                ? after.withAbsorbed(Stream.concat(twinning.absorbed().stream(), Stream.of(leaving))
                        .toList())
                : after;
    }

    /** Returns the holds with those of the merged party under the key of the other one, and under ids that are free. */
    private List<OpenHold> passedHolds(List<OpenHold> holds) {
        Set<String> taken = holds.stream()
                .filter(open -> open.party().equals(to))
                .map(open -> open.hold().id())
                .collect(Collectors.toSet());
        List<OpenHold> all = new ArrayList<>();
        for (OpenHold open : holds) {
            if (open.party().equals(from)) {
                LegalHold hold = open.hold();
                String id = Track.freeId(hold.id(), taken);
                taken.add(id);
                all.add(new OpenHold(
                        to, new LegalHold(id, hold.orderedBy(), hold.reason(), hold.reviewOn()), open.since()));
            } else {
                all.add(open);
            }
        }
        return all;
    }

    /** Returns a twinning without a party or newcomer, and without what it had agreed to. */
    private static Twinning without(Twinning twinning, AuthorityId leaving) {
        Predicate<AuthorityId> remains = party -> !party.equals(leaving);
        return twinning.withFormerName(leaving, twinning.nameOf(leaving))
                .edit()
                .withTracks(twinning.tracks().stream()
                        .filter(track -> remains.test(track.party()))
                        .toList())
                .withNewcomers(twinning.newcomers().stream()
                        .filter(track -> remains.test(track.party()))
                        .toList())
                .withProgrammes(twinning.programmes().stream()
                        .map(known -> known.withEndorsedOn(filtered(known.endorsedOn(), remains)))
                        .toList())
                .withReleases(twinning.releases().stream()
                        .map(known -> known.withApprovedOn(filtered(known.approvedOn(), remains)))
                        .toList())
                .withRevival(twinning.revival()
                        .filter(open -> remains.test(open.party()))
                        .map(open -> new Revival(
                                open.party(),
                                open.on(),
                                open.answers().stream()
                                        .filter(answer -> remains.test(answer.party()))
                                        .toList())));
    }

    private static <T> Map<AuthorityId, T> filtered(Map<AuthorityId, T> byKey, Predicate<AuthorityId> remains) {
        Map<AuthorityId, T> all = new HashMap<>(byKey);
        all.keySet().removeIf(remains.negate());
        return all;
    }

    /** Returns a twinning in which the successor owes and records what the party did. */
    private Twinning passed(Twinning twinning) {
        return twinning.edit()
                .withObligations(owed(twinning, twinning.obligations()))
                .withObligationsLiftedByEnd(owed(twinning, twinning.obligationsLiftedByEnd()))
                .withObligationsSettled(owed(twinning, twinning.obligationsSettled()))
                .withObligationsLifted(owed(twinning, twinning.obligationsLifted()))
                .withFulfilledByLastReport(twinning.fulfilledByLastReport()
                        .map(known -> new ReportedPeriod(changed(known.owner()), known.obligation(), known.period())))
                .withCeremonies(twinning.ceremonies().stream()
                        .map(known -> known.withHost(known.host().map(this::changed)))
                        .toList())
                .withEnding(twinning.ending()
                        .map(known -> new Ending(
                                known.kind(), known.on(), known.side().map(this::changed), known.reason())))
                .withCorrigible(twinning.corrigible().stream()
                        .map(known -> known.succeeded(from, to))
                        .toList());
    }

    /** Returns obligations under the key of the successor, without those that it has or had of its own. */
    private List<Obligation> owed(Twinning twinning, List<Obligation> obligations) {
        return obligations.stream()
                .filter(owed -> !owed.owner().equals(from) || !isKnown(twinning, owed.code()))
                .map(owed -> owed.withOwner(changed(owed.owner())))
                .toList();
    }

    private boolean isKnown(Twinning twinning, String code) {
        return twinning.openOrLiftedByEnd(to, code).isPresent()
                || twinning.settledOrLifted(to, code).isPresent();
    }

    private AuthorityId changed(AuthorityId key) {
        return key.equals(from) ? to : key;
    }

    private Set<AuthorityId> changed(Set<AuthorityId> keys) {
        Set<AuthorityId> all = new TreeSet<>();
        keys.forEach(key -> all.add(changed(key)));
        return all;
    }

    private <T> Map<AuthorityId, T> changed(Map<AuthorityId, T> byKey) {
        Map<AuthorityId, T> all = new HashMap<>();
        byKey.forEach((key, value) -> all.put(changed(key), value));
        return all;
    }
}

package org.twinpact.twinning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.followup.Revival;
import org.twinpact.followup.RevivalAnswer;
import org.twinpact.language.LocalText;

/**
 * The succession of one authority to a party: everything that the state of a twinning has under the key of the party is
 * under that of the successor. Plans and texts are not changed, because decisions and signatures cover their hashes. The
 * keys in them are found through {@link Track#formerKeys}.
 */
record Succession(AuthorityId from, AuthorityId to) {
    /** Returns a twinning in which a party or newcomer continues as an authority, which may have another key. */
    static Twinning of(Twinning twinning, AuthorityId party, LocalAuthority authority) {
        Twinning renamed = twinning.withTrackChanged(party, track -> track.succeededBy(authority));
        return party.equals(authority.id()) ? renamed : new Succession(party, authority.id()).of(renamed);
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
     * had agreed to does not. If all had signed, its part in the formation of the agreement remains.
     */
    static Twinning merged(Twinning twinning, AuthorityId merged, AuthorityId into) {
        Track leaving = twinning.partyOrNewcomer(merged).orElseThrow();
        Twinning after = new Succession(merged, into)
                .passed(twinning)
                .withTrackChanged(into, track -> track.withAbsorbed(leaving));
        after = withoutVotes(after, merged);
        return twinning.isSigned() && leaving.isFormed()
                ? after.edit()
                        .withAbsorbed(Stream.concat(twinning.absorbed().stream(), Stream.of(leaving))
                                .toList())
                : after;
    }

    /** Returns a twinning without a party or newcomer, and without what it had agreed to. */
    private static Twinning withoutVotes(Twinning twinning, AuthorityId leaving) {
        Predicate<AuthorityId> remains = party -> !party.equals(leaving);
        Map<AuthorityId, LocalText> former = new HashMap<>(twinning.formerNames());
        former.put(leaving, twinning.nameOf(leaving));
        return twinning.edit()
                .withFormerNames(former)
                .withTracks(twinning.tracks().stream()
                        .filter(track -> remains.test(track.party()))
                        .toList())
                .withNewcomers(twinning.newcomers().stream()
                        .filter(track -> remains.test(track.party()))
                        .toList())
                .withPlanProposal(twinning.planProposal()
                        .filter(open -> !open.newcomers().contains(leaving))
                        .map(open -> open.withdrawn(leaving)))
                .withProgrammes(twinning.programmes().stream()
                        .map(known -> known.withEndorsedOn(filtered(known.endorsedOn(), remains)))
                        .toList())
                .withReleases(twinning.releases().stream()
                        .map(known -> known.withApprovedOn(filtered(known.approvedOn(), remains)))
                        .toList())
                .withRevival(twinning.revival().flatMap(open -> remaining(twinning, open)));
    }

    /** Returns a revival with the answers of parties, empty if the party that proposed it merged into another one. */
    private static Optional<Revival> remaining(Twinning twinning, Revival open) {
        return twinning.isPresent(open.party())
                ? Optional.of(new Revival(
                        open.party(),
                        open.on(),
                        open.answers().stream()
                                .filter(answer -> twinning.isPresent(answer.party()))
                                .toList()))
                : Optional.empty();
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

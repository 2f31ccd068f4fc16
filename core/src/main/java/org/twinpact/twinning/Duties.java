package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.Report;
import org.twinpact.jurisdiction.DutyKind;
import org.twinpact.jurisdiction.DutyRule;

/** Which duties a fact fulfils, and which come to be owed or no longer are. */
record Duties(Situation now, Situation before, Asked asked) {

    List<Change> after(Fact fact) {
        List<Change> changes = new ArrayList<>();
        if (now.twinning().endedOn().isEmpty()) {
            raiseAll(changes);
        }
        fulfilment(fact).ifPresent(done -> fulfil(changes, done));
        if (now.twinning().endedOn().isPresent()) {
            now.twinning()
                    .obligations()
                    .forEach(duty -> changes.add(new Consequence.DutyLifted(duty.owner(), duty.code())));
        }
        return changes;
    }

    /** Whoever has signed owes from the day when enough had; a late signer from its own. */
    private void raiseAll(List<Change> changes) {
        for (Track track : now.twinning().tracks()) {
            if (track.boundOn().isEmpty() && Validity.signed(now, track)) {
                raiseAll(changes, track);
            }
        }
    }

    private void raiseAll(List<Change> changes, Track track) {
        LocalDate boundOn = later(
                now.twinning().signedOn().orElseThrow(),
                track.signature().orElseThrow().signedOn());
        changes.add(new Consequence.PartyBound(track.party(), boundOn));
        for (DutyRule rule : now.profile(track).duties()) {
            if (now.holds(track, rule.when())
                    && (rule.kind() != DutyKind.CONTACT || track.contact().isEmpty())) {
                changes.add(raised(track.party(), rule, boundOn));
            }
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Change raised(AuthorityId owner, DutyRule rule, LocalDate from) {
        return new Consequence.DutyRaised(new ObligationBuilder()
                .code(rule.code())
                .kind(rule.kind())
                .owner(owner)
                .to(rule.to())
                .due(rule.due(from))
                .basis(rule.basis())
                .source(rule.source())
                .build());
    }

    private void fulfil(List<Change> changes, Fulfilment done) {
        for (Obligation duty : before.twinning().obligations()) {
            if (done.fulfils(duty)) {
                fulfil(changes, done, duty);
            }
        }
    }

    private void fulfil(List<Change> changes, Fulfilment done, Obligation duty) {
        Optional<DutyRule> owed = now.rule(duty);
        if (done.reaches(duty, owed)) {
            changes.add(new Consequence.DutyFulfilled(duty.owner(), duty.code()));
            owed.filter(DutyRule::recurring).ifPresent(rule -> changes.add(raised(duty.owner(), rule, duty.due())));
        }
    }

    /** Whether a report reaches into the time for which it is owed. */
    static boolean isAbout(Report report, Obligation duty, Optional<DutyRule> rule) {
        Optional<LocalDate> begin = rule.map(owed -> duty.due().minus(owed.within()));
        return begin.filter(day -> !report.upTo().isAfter(day)).isEmpty();
    }

    private static Optional<Fulfilment> fulfilment(Fact fact) {
        if (fact instanceof Fact.TwinningPublished published) {
            return Optional.of(
                    new Fulfilment(published.party(), DutyKind.PUBLICATION, Optional.empty(), Optional.empty()));
        }
        if (fact instanceof Fact.ContactAppointed appointed) {
            return Optional.of(new Fulfilment(appointed.party(), DutyKind.CONTACT, Optional.empty(), Optional.empty()));
        }
        if (fact instanceof Fact.ReportSubmitted submitted) {
            return Optional.of(new Fulfilment(
                    submitted.party(), DutyKind.REPORT, Optional.empty(), Optional.of(submitted.report())));
        }
        if (fact instanceof Fact.NoticeGiven given) {
            return Optional.of(
                    new Fulfilment(given.party(), DutyKind.NOTICE, Optional.of(given.duty()), Optional.empty()));
        }
        return Optional.empty();
    }

    private record Fulfilment(AuthorityId owner, DutyKind kind, Optional<String> code, Optional<Report> report) {
        /** A report answers only for a period that it reaches into, and only if it reached whom it was owed to. */
        boolean reaches(Obligation duty, Optional<DutyRule> rule) {
            return report.isEmpty()
                    || report.get().recipients().containsAll(duty.to()) && isAbout(report.get(), duty, rule);
        }

        boolean fulfils(Obligation duty) {
            return duty.owner().equals(owner)
                    && duty.kind() == kind
                    && code.map(duty.code()::equals).orElse(true);
        }
    }
}

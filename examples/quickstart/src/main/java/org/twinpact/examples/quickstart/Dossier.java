package org.twinpact.examples.quickstart;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.twinpact.approval.Body;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.approval.Votes;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Person;
import org.twinpact.followup.Activity;
import org.twinpact.followup.Exchange;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Goal;
import org.twinpact.needs.Need;
import org.twinpact.needs.Participant;
import org.twinpact.needs.RoundTable;
import org.twinpact.partner.Capacity;
import org.twinpact.partner.PartnerSearch;
import org.twinpact.plan.Objective;
import org.twinpact.plan.Programme;
import org.twinpact.plan.WorkPlan;

/** A dossier as {@code dossier.schema.json} describes it. */
record Dossier(
        Optional<String> note,
        List<Party> parties,
        Plan plan,
        Agreement agreement,
        List<Resolution> decisions,
        SigningDay ceremony,
        List<SignedBy> signatures,
        LocalDate inForceOn,
        List<Announcement> publications,
        List<Notice> notices,
        List<YearlyReport> reports,
        Optional<List<Happening>> activities,
        Optional<List<Measured>> measurements,
        Optional<List<ContactChange>> contactChanges,
        Optional<List<ReportedExchange>> exchanges,
        Optional<List<FurtherPlan>> programmes) {

    Party party(AuthorityId id) {
        return parties.stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    record Party(
            AuthorityId id,
            LocalText name,
            String country,
            AuthorityKind kind,
            Optional<List<AuthorityCode>> codes,
            LocalDate joinedOn,
            Table roundTable,
            List<Goal> goals,
            LocalDate goalsSetOn,
            Optional<PartnerSearch> search,
            Capacity capacity,
            Contact contact) {
        LocalAuthority authority() {
            return new LocalAuthority(id, name, country, kind, codes.orElse(List.of()));
        }
    }

    record Table(LocalDate heldOn, List<Seat> participants, List<Need> needs) {
        RoundTable roundTable() {
            return new RoundTable(
                    heldOn, participants.stream().map(Seat::participant).toList(), needs);
        }
    }

    record Seat(String role, boolean external, Optional<LocalText> interests) {
        Participant participant() {
            return new Participant(role, external, Optional.empty(), interests);
        }
    }

    record Contact(
            LocalDate appointedOn, LocalText role, String mailbox, LocalText postalAddress, Optional<Named> person) {}

    record Named(String name) {
        Person person() {
            return Person.named(name);
        }
    }

    record Plan(
            LocalDate proposedOn, AuthorityId proposedBy, List<Objective> objectives, List<Endorsement> endorsements) {}

    record Endorsement(AuthorityId party, LocalDate on) {}

    record Agreement(
            LocalDate proposedOn,
            AuthorityId proposedBy,
            int contactDays,
            int noticeMonths,
            Optional<Integer> termYears,
            List<Certificate> certificates,
            LocalDate textFinalOn) {}

    record Certificate(AuthorityId party, LanguageTag language, LocalDate on) {}

    record Resolution(
            AuthorityId party,
            Body body,
            Scope scope,
            Result result,
            String number,
            LocalDate decidedOn,
            Optional<Votes> votes) {}

    record SigningDay(LocalDate scheduledOn, LocalDate on, boolean afterSunset, LocalText place, AuthorityId host) {}

    record SignedBy(AuthorityId party, List<Body> offices, boolean seal, LocalDate signedOn) {}

    record Announcement(AuthorityId party, LocalDate on, LocalText headline, URI address) {}

    record Notice(AuthorityId party, String obligation, LocalDate on, String evidence) {}

    record Happening(AuthorityId party, LocalDate on, Activity activity) {}

    record Measured(AuthorityId party, Measurement measurement, String unit) {}

    record ContactChange(AuthorityId party, LocalDate vacantSince, Contact contact) {}

    record ReportedExchange(AuthorityId party, Exchange exchange) {}

    record FurtherPlan(
            String id,
            LocalText name,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate proposedOn,
            AuthorityId proposedBy,
            List<Objective> objectives,
            List<BodyEndorsement> endorsements) {
        Programme programme() {
            return new Programme(id, name, firstDay, lastDay, new WorkPlan(1, objectives));
        }
    }

    record BodyEndorsement(AuthorityId party, Body body, LocalDate on) {}

    record YearlyReport(
            AuthorityId party,
            LocalDate on,
            Optional<String> obligation,
            ReportingPeriod period,
            List<Measurement> results,
            LocalText summary,
            List<String> recipients) {}
}

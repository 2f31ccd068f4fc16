package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.agreement.Citation;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.PersonRef;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;
import org.twinpact.message.Days;

/**
 * Acts that begin the record of a twinning, and acts on the record itself at any stage. Events: {@link OpeningEvents}.
 */
public sealed interface OpeningActs extends Act {
    /**
     * An act that opens a twinning. One authority opens it, before any partner is known.
     *
     * @param opener the authority that opens the twinning
     */
    record OpenTwinning(@Valid LocalAuthority opener) implements OpeningActs {
        public OpenTwinning {
            Objects.requireNonNull(opener, "opener");
        }

        @Override
        public ActKind kind() {
            return ActKind.OPEN_TWINNING;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {}

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            Findings.kindWithoutProfile(situation, opener, warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            return new OpeningEvents.TwinningOpened(
                    opener, situation.rules().profiles().applyingTo(opener).ref());
        }
    }

    /**
     * An act that imports an existing twinning from a register or an archive.
     *
     * @param parties the parties, at least two
     * @param stage the stage of the twinning
     * @param origin the origin of the record
     * @param past the past, as far as it is known
     */
    record ImportTwinning(
            @Size(min = 2, max = 100, message = "must name at least two parties")
            List<@Valid LocalAuthority> parties,

            @NotNull Stage stage,
            @Valid Origin origin,
            @Valid Past past)
            implements OpeningActs {
        public ImportTwinning {
            parties = List.copyOf(Objects.requireNonNull(parties, "parties"));
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(past, "past");
        }

        /** Creates the import of a twinning of whose past nothing is known. */
        public ImportTwinning(List<LocalAuthority> parties, Stage stage, Origin origin) {
            this(parties, stage, origin, Past.unknown());
        }

        @Override
        public ActKind kind() {
            return ActKind.IMPORT_TWINNING;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            for (int i = 1; i < parties.size(); i++) {
                LocalAuthority party = parties.get(i);
                if (parties.subList(0, i).stream().anyMatch(earlier -> earlier.isSameAs(party))) {
                    unmet.add(Findings.of("ALREADY_A_PARTY", Map.of("party", party.name())));
                }
            }
            Findings.future(origin.since(), situation.day(), unmet);
            checkPast(situation, unmet);
        }

        private void checkPast(Situation situation, List<Finding> unmet) {
            past.joined().forEach(joining -> {
                requireParty(joining.party(), unmet);
                Findings.future(Optional.of(joining.on()), situation.day(), unmet);
            });
            past.decisions().forEach(decision -> {
                requireParty(decision.party(), unmet);
                Findings.future(decision.decidedOn(), situation.day(), unmet);
            });
            past.ending().ifPresent(ending -> {
                if (stage != Stage.ENDED && stage != Stage.DISCONTINUED) {
                    unmet.add(Findings.of(
                            "ENDING_NOT_EXPECTED", Map.of("stage", LifecycleMessages.both("stage." + stage))));
                }
                ending.side().ifPresent(side -> requireParty(side, unmet));
                ending.check(situation.day(), origin.since(), Optional.empty(), unmet);
            });
        }

        private void requireParty(AuthorityId id, List<Finding> unmet) {
            if (parties.stream().noneMatch(party -> party.id().equals(id))) {
                unmet.add(Findings.of(
                        "NOT_A_PARTY",
                        Map.of(
                                "given", Situation.plain(id.value()),
                                "parties", Situation.list(parties.stream().map(LocalAuthority::name)))));
            }
        }

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            parties.forEach(party -> Findings.kindWithoutProfile(situation, party, warnings));
        }

        @Override
        public Fact fact(Situation situation) {
            List<ProfileRef> profiles = parties.stream()
                    .map(party -> situation.rules().profiles().applyingTo(party).ref())
                    .toList();
            return new OpeningEvents.TwinningImported(parties, profiles, stage, origin, past);
        }
    }

    /**
     * An act that raises the grade of the evidence for an imported twinning, because a better document was found. It may
     * correct the date of the signing, also by a document of the same grade.
     *
     * @param grade the grade of the document
     * @param source the document
     * @param since the date of the signing according to the document, empty if that date does not change
     */
    record VerifyOrigin(
            @NotNull EvidenceGrade grade,
            @PlainText(max = 500) String source,
            Optional<@Valid PartialDate> since) implements OpeningActs {
        public VerifyOrigin {
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(since, "since");
        }

        /** Creates the act for a document that does not change the date of the signing. */
        public VerifyOrigin(EvidenceGrade grade, String source) {
            this(grade, source, Optional.empty());
        }

        @Override
        public ActKind kind() {
            return ActKind.VERIFY_ORIGIN;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Optional<Origin> origin = situation.twinning().origin();
            if (origin.isEmpty()) {
                unmet.add(Findings.of("NOT_IMPORTED", Map.of()));
            } else if (!improves(origin.get())) {
                unmet.add(Findings.of(
                        "GRADE_NOT_HIGHER",
                        Map.of(
                                "given", LifecycleMessages.both("grade." + grade),
                                "known",
                                        LifecycleMessages.both(
                                                "grade." + origin.get().grade()))));
            }
            Findings.future(since, situation.day(), unmet);
        }

        private boolean improves(Origin origin) {
            int order = grade.compareTo(origin.grade());
            return order < 0 || order == 0 && since.isPresent() && !since.equals(origin.since());
        }

        @Override
        public Fact fact(Situation situation) {
            return new OpeningEvents.OriginVerified(grade, source, since);
        }
    }

    /**
     * An act that takes up an imported twinning, such as an old one from a register. From the day of the act it is
     * followed up like one that was formed here. The obligation to appoint a contact point and those that recur begin on
     * that day, together with those that a profile raises by {@link ObligationTrigger#TAKING_UP}. Nothing is owed for the
     * past.
     *
     * @param reason the reason, by language, such as a decision to revive an old tie
     */
    record TakeUp(@Valid LocalText reason) implements OpeningActs {
        public TakeUp {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.TAKE_UP;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Twinning twinning = situation.twinning();
            if (twinning.origin().isEmpty()) {
                unmet.add(Findings.of("NOTHING_TO_TAKE_UP", Map.of()));
            }
            twinning.takenUpOn()
                    .ifPresent(day -> unmet.add(Findings.of("TAKEN_UP_ALREADY", Map.of("day", Days.text(day)))));
            Findings.before(
                    PartialDate.of(situation.day()), twinning.origin().flatMap(Origin::since), "signing", unmet);
        }

        /** Warns of a day before the latest act, because it cannot be corrected and everything is owed from that day. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            situation
                    .twinning()
                    .lastOn()
                    .filter(situation.day()::isBefore)
                    .ifPresent(latest -> warnings.add(Findings.of(
                            "TAKEN_UP_EARLIER",
                            Map.of("day", Days.text(situation.day()), "latest", Days.text(latest)))));
        }

        @Override
        public Fact fact(Situation situation) {
            return new OpeningEvents.TwinningTakenUp(situation.day(), reason);
        }
    }

    /**
     * An act that cites the text of an imported agreement whose text is not recorded here. Decisions and signatures can
     * refer to the hash of the citation.
     */
    record CiteText(@Valid Citation citation) implements OpeningActs {
        public CiteText {
            Objects.requireNonNull(citation, "citation");
        }

        @Override
        public ActKind kind() {
            return ActKind.CITE_TEXT;
        }

        /** Adds the unmet conditions. A hash that a party has signed cannot change. */
        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Twinning twinning = situation.twinning();
            if (twinning.origin().isEmpty()) {
                unmet.add(Findings.of("NOT_IMPORTED", Map.of()));
            }
            if (twinning.text().isPresent()) {
                unmet.add(Findings.of("TEXT_RECORDED", Map.of()));
            } else if (twinning.tracks().stream()
                    .anyMatch(track -> track.signature().isPresent())) {
                Findings.notCurrent("TEXT_NOT_CURRENT", citation.hash(), twinning.textHash(), unmet);
            }
        }

        @Override
        public Fact fact(Situation situation) {
            return new OpeningEvents.TextCited(citation);
        }
    }

    /**
     * An act that corrects the record of a party or newcomer, such as its country, its kind or its name. The party has the same key.
     * The wrong name is not found any more. If the country or the kind changes, the profile for the right ones applies.
     *
     * @param authority the party as it really is, with the key of the party
     * @param reason the reason, by language
     */
    record CorrectParty(
            @Valid LocalAuthority authority, @Valid LocalText reason) implements OpeningActs, ActOfParty {
        public CorrectParty {
            Objects.requireNonNull(authority, "authority");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.CORRECT_PARTY;
        }

        @Override
        public AuthorityId party() {
            return authority.id();
        }

        @Override
        public boolean isOpenToNewcomers() {
            return true;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            if (situation.partyOrNewcomer(party()).orElseThrow().authority().equals(authority)) {
                unmet.add(Findings.of("NOTHING_TO_CORRECT", Map.of("party", situation.name(party()))));
            }
            boolean another = situation
                    .twinning()
                    .partiesAndNewcomers()
                    .filter(track -> !track.party().equals(party()))
                    .anyMatch(track -> track.authority().isSameAs(authority));
            if (another) {
                unmet.add(Findings.of("ALREADY_A_PARTY", Map.of("party", authority.name())));
            }
        }

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            Findings.kindWithoutProfile(situation, authority, warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            Track track = situation.partyOrNewcomer(party()).orElseThrow();
            LocalAuthority recorded = track.authority();
            boolean sameLaw = recorded.country().equals(authority.country()) && recorded.kind() == authority.kind();
            return new OpeningEvents.PartyCorrected(
                    authority,
                    sameLaw
                            ? track.profile()
                            : situation.rules().profiles().applyingTo(authority).ref(),
                    reason);
        }
    }

    /**
     * An act that erases a person's data in one twinning. The history retains only the commitment, which then reveals
     * nothing about the person.
     *
     * <p>The office accepts it only from the party that supplied the data. That is the party of the act with which they
     * were stored, or the authority that recorded that act. If neither is a party or newcomer now,
     * every author may erase them whom the permission allows to. A person whom no event of the twinning mentions is
     * unknown to it. While a legal hold is open, nothing is erased.
     */
    record ErasePersonalData(@Valid PersonRef person) implements OpeningActs {
        public ErasePersonalData {
            Objects.requireNonNull(person, "person");
        }

        @Override
        public ActKind kind() {
            return ActKind.ERASE_PERSONAL_DATA;
        }

        /** Adds a finding for each open legal hold, whatever the day of the act, because erased data cannot be restored. */
        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Twinning twinning = situation.twinning();
            twinning.holds().forEach(open -> unmet.add(open.finding(twinning)));
        }

        @Override
        public Fact fact(Situation situation) {
            return new OpeningEvents.PersonalDataErased(person);
        }
    }
}

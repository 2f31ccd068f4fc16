package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PersonRef;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.PlainText;

/** Acts that begin a record, and those that concern the record itself at any stage. Events: {@link OpeningEvents}. */
public sealed interface OpeningActs extends Act {
    /** An act that opens a twinning. One authority begins, before any partner is known. */
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
        public Fact fact(Situation situation) {
            return new OpeningEvents.TwinningOpened(
                    opener, situation.rules().profiles().applyingTo(opener).ref());
        }
    }

    /** An act that enters a twinning that already exists, as a register or an archive knows it. */
    record ImportTwinning(
            @Size(min = 2, max = 100, message = "must name at least two parties")
            List<@Valid LocalAuthority> parties,

            @NotNull Stage stage,
            @Valid Origin origin)
            implements OpeningActs {
        public ImportTwinning {
            parties = List.copyOf(Objects.requireNonNull(parties, "parties"));
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(origin, "origin");
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
        }

        @Override
        public Fact fact(Situation situation) {
            List<ProfileRef> profiles = parties.stream()
                    .map(party -> situation.rules().profiles().applyingTo(party).ref())
                    .toList();
            return new OpeningEvents.TwinningImported(parties, profiles, stage, origin);
        }
    }

    /** An act that raises the grade of the evidence for an imported twinning, because a better document was found. */
    record VerifyOrigin(
            @NotNull EvidenceGrade grade,
            @PlainText(max = 500) String source) implements OpeningActs {
        public VerifyOrigin {
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(source, "source");
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
            } else if (grade.compareTo(origin.get().grade()) >= 0) {
                unmet.add(Findings.of(
                        "GRADE_NOT_HIGHER",
                        Map.of(
                                "given", LifecycleMessages.both("grade." + grade),
                                "known",
                                        LifecycleMessages.both(
                                                "grade." + origin.get().grade()))));
            }
        }

        @Override
        public Fact fact(Situation situation) {
            return new OpeningEvents.OriginVerified(grade, source);
        }
    }

    /** An act that erases a person's data. The history retains only the commitment, which then reveals nothing. */
    record ErasePersonalData(@Valid PersonRef person) implements OpeningActs {
        public ErasePersonalData {
            Objects.requireNonNull(person, "person");
        }

        @Override
        public ActKind kind() {
            return ActKind.ERASE_PERSONAL_DATA;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {}

        @Override
        public Fact fact(Situation situation) {
            return new OpeningEvents.PersonalDataErased(person);
        }
    }
}

package org.twinpact.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.twinpact.registry.RegistryContractAppends.bringing;
import static org.twinpact.registry.RegistryContractAppends.erasing;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractTowns.contact;
import static org.twinpact.registry.RegistryContractTowns.imported;
import static org.twinpact.registry.RegistryContractTowns.officerOf;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.ActContext;
import org.twinpact.TwinningOffice;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The personal data beside a history, and their erasure without a change of the history. */
interface RegistryContractPersonalData extends RegistryContractSubject {
    Person OFFICER = new Person("פלונית אלמונית", Optional.of("plonit@example.org"), Optional.of("+972-4-0000000"));

    @Test
    default void aPersonIsKeptWithTheAct() {
        PersonalDatum officer = office().seal(OFFICER);
        PersonalDatum guest = office().seal(Person.named("Guest of Honour"));
        TwinningId id = imported(office(), "haifa", "bremen");

        office().perform(id, contact("haifa", "Archive"), by(officer).withPersonalData(guest))
                .orElseThrow();

        assertThat(reopened().person(officer.ref())).contains(OFFICER);
        assertThat(reopened().person(guest.ref())).contains(guest.person());
    }

    @Test
    default void theSameDatumMayComeWithManyActs() {
        TwinningOffice office = office();
        PersonalDatum officer = office.seal(OFFICER);
        TwinningId id = imported(office, "haifa", "bremen");

        office.perform(id, contact("haifa", "Archive"), by(officer)).orElseThrow();
        office.perform(id, contact("haifa", "Registry"), by(officer)).orElseThrow();

        assertThat(registry().person(officer.ref())).contains(OFFICER);
    }

    @Test
    default void anErasedPersonIsGoneAndTheHistoryIsWhole() {
        TwinningOffice office = office();
        PersonalDatum officer = office.seal(OFFICER);
        TwinningId id = imported(office, "haifa", "bremen");
        office.perform(id, contact("haifa", "Archive"), by(officer)).orElseThrow();

        office.perform(id, new OpeningActs.ErasePersonalData(officer.ref()), officerOf("haifa"))
                .orElseThrow();

        assertThat(reopened().person(officer.ref())).isEmpty();
        assertThat(registry().history(id)).extracting(Event::type).endsWith("ContactAppointed", "PersonalDataErased");
        assertThat(registry().find(id)).contains(Twinning.load(registry().history(id)));
    }

    @Test
    default void whatIsBroughtAndErasedAtOnceIsGone() {
        PersonalDatum officer = office().seal(OFFICER);
        Twinning twinning = office().find(imported(office(), "haifa", "bremen"));

        registry().append(erasing(bringing(next(twinning, "both"), officer), officer.ref()));

        assertThat(registry().person(officer.ref())).isEmpty();
    }

    @Test
    default void aRejectedAppendNeitherBringsNorErases() {
        PersonalDatum kept = office().seal(OFFICER);
        PersonalDatum late = office().seal(Person.named("Too Late"));
        Twinning twinning = office().find(imported(office(), "haifa", "bremen"));
        registry().append(bringing(next(twinning, "first"), kept));

        assertThatExceptionOfType(StaleTwinningException.class)
                .isThrownBy(() -> registry().append(erasing(bringing(next(twinning, "late"), late), kept.ref())));

        assertThat(registry().person(kept.ref())).contains(OFFICER);
        assertThat(registry().person(late.ref())).isEmpty();
    }

    private static ActContext by(PersonalDatum officer) {
        return officerOf("haifa").withPerson(officer);
    }
}

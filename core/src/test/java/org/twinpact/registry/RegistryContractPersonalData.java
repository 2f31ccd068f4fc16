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

/** The personal data next to a history, and their erasure without a change of the history. */
interface RegistryContractPersonalData extends RegistryContractSubject {
    Person OFFICER = new Person("פלונית אלמונית", Optional.of("plonit@example.org"), Optional.of("+972-4-0000000"));

    @Test
    default void aPersonIsKeptWithTheAct() {
        PersonalDatum officer = office().seal(OFFICER);
        PersonalDatum guest = office().seal(Person.named("Guest of Honour"));
        TwinningId id = imported(office(), "haifa", "bremen");

        office().perform(
                        id,
                        contact("haifa", "Archive", guest.ref()),
                        by(officer).withPersonalData(guest))
                .orElseThrow();

        assertThat(reopened().person(id, officer.ref())).contains(OFFICER);
        assertThat(reopened().person(id, guest.ref())).contains(guest.person());
    }

    @Test
    default void theEventThatSuppliedAPersonIsRead() {
        TwinningOffice office = office();
        PersonalDatum officer = office.seal(OFFICER);
        PersonalDatum guest = office.seal(Person.named("Guest of Honour"));
        TwinningId id = imported(office, "haifa", "bremen");
        office.perform(id, contact("haifa", "Archive", guest.ref()), by(officer).withPersonalData(guest))
                .orElseThrow();
        office.perform(id, contact("bremen", "Archive", guest.ref()), officerOf("bremen"))
                .orElseThrow();
        office.perform(id, contact("haifa", "Registry"), by(officer)).orElseThrow();
        Event supply = registry().history(id).get(1);

        assertThat(reopened().supplyOf(id, officer.ref())).contains(supply);
        assertThat(reopened().supplyOf(id, guest.ref())).contains(supply);
        assertThat(registry().supplyOf(TwinningId.named("nothing"), guest.ref()))
                .isEmpty();

        office.perform(id, new OpeningActs.ErasePersonalData(guest.ref()), officerOf("haifa"))
                .orElseThrow();
        assertThat(registry().supplyOf(id, guest.ref())).isEmpty();
    }

    @Test
    default void aDatumThatNoEventMentionsIsSuppliedByTheFirstOfItsAct() {
        PersonalDatum guest = office().seal(Person.named("Guest of Honour"));
        Twinning twinning = office().find(imported(office(), "haifa", "bremen"));
        Append append = bringing(next(twinning, "act"), guest);

        registry().append(append);

        assertThat(registry().supplyOf(twinning.id(), guest.ref()))
                .contains(append.events().get(0));
    }

    @Test
    default void theSameDatumMayComeWithManyActs() {
        TwinningOffice office = office();
        PersonalDatum officer = office.seal(OFFICER);
        TwinningId id = imported(office, "haifa", "bremen");

        office.perform(id, contact("haifa", "Archive"), by(officer)).orElseThrow();
        office.perform(id, contact("haifa", "Registry"), by(officer)).orElseThrow();

        assertThat(registry().person(id, officer.ref())).contains(OFFICER);
    }

    @Test
    default void aDatumOfTwoTwinningsIsStoredWithEachAndErasedInOne() {
        TwinningOffice office = office();
        PersonalDatum officer = office.seal(OFFICER);
        TwinningId one = imported(office, "haifa", "bremen");
        TwinningId other = imported(office, "haifa", "lyon");
        office.perform(one, contact("haifa", "Archive"), by(officer)).orElseThrow();
        office.perform(other, contact("haifa", "Archive"), by(officer)).orElseThrow();
        assertThat(registry().people(one)).containsExactly(officer);
        assertThat(registry().people(other)).containsExactly(officer);

        office.perform(one, new OpeningActs.ErasePersonalData(officer.ref()), officerOf("haifa"))
                .orElseThrow();

        assertThat(reopened().person(one, officer.ref())).isEmpty();
        assertThat(reopened().person(other, officer.ref())).contains(OFFICER);
    }

    @Test
    default void anErasedPersonIsGoneAndTheHistoryIsWhole() {
        TwinningOffice office = office();
        PersonalDatum officer = office.seal(OFFICER);
        TwinningId id = imported(office, "haifa", "bremen");
        office.perform(id, contact("haifa", "Archive"), by(officer)).orElseThrow();

        office.perform(id, new OpeningActs.ErasePersonalData(officer.ref()), officerOf("haifa"))
                .orElseThrow();

        assertThat(reopened().person(id, officer.ref())).isEmpty();
        assertThat(registry().history(id)).extracting(Event::type).endsWith("ContactAppointed", "PersonalDataErased");
        assertThat(registry().find(id)).contains(Twinning.load(registry().history(id)));
    }

    @Test
    default void whatIsBroughtAndErasedAtOnceIsGone() {
        PersonalDatum officer = office().seal(OFFICER);
        Twinning twinning = office().find(imported(office(), "haifa", "bremen"));

        registry().append(erasing(bringing(next(twinning, "both"), officer), officer.ref()));

        assertThat(registry().person(twinning.id(), officer.ref())).isEmpty();
    }

    @Test
    default void aRejectedAppendNeitherBringsNorErases() {
        PersonalDatum kept = office().seal(OFFICER);
        PersonalDatum late = office().seal(Person.named("Too Late"));
        Twinning twinning = office().find(imported(office(), "haifa", "bremen"));
        registry().append(bringing(next(twinning, "first"), kept));

        assertThatExceptionOfType(StaleTwinningException.class)
                .isThrownBy(() -> registry().append(erasing(bringing(next(twinning, "late"), late), kept.ref())));

        assertThat(registry().person(twinning.id(), kept.ref())).contains(OFFICER);
        assertThat(registry().person(twinning.id(), late.ref())).isEmpty();
    }

    private static ActContext by(PersonalDatum officer) {
        return officerOf("haifa").withPerson(officer);
    }
}

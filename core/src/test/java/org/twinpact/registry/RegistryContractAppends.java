package org.twinpact.registry;

import static org.twinpact.registry.RegistryContractTowns.DAY;
import static org.twinpact.registry.RegistryContractTowns.contact;
import static org.twinpact.registry.RegistryContractTowns.imports;
import static org.twinpact.registry.RegistryContractTowns.town;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Appends as a host writes them without an office. */
public final class RegistryContractAppends {
    private static final Lifecycle LIFECYCLE = Lifecycle.under(Rulebook.shipped());

    private RegistryContractAppends() {}

    /** Returns an append that opens a twinning of Haifa and Lyon under a key. */
    public static Append opening(TwinningId id, String act) {
        return of(0, LIFECYCLE.open(id, asked("haifa", act, imports(Stage.IN_FORCE, "haifa", "lyon"))));
    }

    /** Returns an append that adds one more contact point of Haifa to a twinning. */
    public static Append next(Twinning twinning, String act) {
        return nextOf("haifa", twinning, act);
    }

    /** Returns the same append, except that the act is of another town. */
    public static Append nextOf(String town, Twinning twinning, String act) {
        return of(twinning.version(), LIFECYCLE.decide(twinning, asked(town, act, contact("haifa", "Desk of " + act))));
    }

    /** Returns an append that also adds a person's data. */
    public static Append bringing(Append append, PersonalDatum... data) {
        return new Append(append.expectedVersion(), append.events(), append.twinning(), List.of(data), append.erased());
    }

    /** Returns an append that also erases a person's data. */
    public static Append erasing(Append append, PersonRef... erased) {
        return new Append(append.expectedVersion(), append.events(), append.twinning(), append.data(), List.of(erased));
    }

    private static Append of(long version, Outcome outcome) {
        Outcome.Accepted accepted = outcome.orElseThrow();
        return Append.of(version, accepted.events(), accepted.twinning());
    }

    private static ActRequest asked(String town, String act, Act what) {
        Authorship by = new Authorship("Registrar", town(town).id(), Optional.empty());
        return new ActRequest(new ActId(act), what, by, DAY, Instant.parse("2026-05-14T09:30:00.654321Z"));
    }
}

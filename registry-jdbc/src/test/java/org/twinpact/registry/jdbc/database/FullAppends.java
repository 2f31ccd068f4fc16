package org.twinpact.registry.jdbc.database;

import java.util.ArrayList;
import java.util.List;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryContractTowns;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventBuilder;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.ObligationBuilder;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** Appends that write to more tables than most acts do. Their consequences are invented. */
public final class FullAppends {
    /** The stage after these appends, by which a search finds the twinning. */
    public static final Stage STAGE = Stage.SIGNED;

    private FullAppends() {}

    /**
     * Returns an append after which the stage is another and Haifa owes an obligation, whose code is the act's key.
     */
    public static Append owing(Append append) {
        List<Event> events = new ArrayList<>(append.events());
        Twinning after = append.twinning();
        for (EventData change : List.of(raised(append.act().value()), new Consequence.StageEntered(STAGE))) {
            Event event = new EventBuilder()
                    .from(append.events().get(0))
                    .sequence(after.version() + 1)
                    .data(change)
                    .build();
            events.add(event);
            after = after.apply(event);
        }
        return new Append(append.expectedVersion(), events, after, append.data(), append.erased());
    }

    private static EventData raised(String code) {
        return new Consequence.ObligationRaised(new ObligationBuilder()
                .code(code)
                .kind(ObligationKind.REPORT)
                .owner(new AuthorityId("haifa"))
                .raisedBy(ObligationTrigger.SIGNING)
                .since(RegistryContractTowns.DAY)
                .due(RegistryContractTowns.DAY)
                .basis(Basis.DEFAULT)
                .source("invented for this test")
                .build());
    }
}

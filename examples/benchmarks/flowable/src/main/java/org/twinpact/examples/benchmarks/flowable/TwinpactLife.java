package org.twinpact.examples.benchmarks.flowable;

import java.util.List;
import javax.sql.DataSource;
import org.twinpact.SampleLife;
import org.twinpact.TwinningOffice;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** A life in the library. Each act is read, validated, decided and stored with its events, hashes and search terms. */
final class TwinpactLife implements Life {
    private final List<SampleLife.RecordedAct> acts = SampleLife.acts().subList(0, ACTS);
    private final TwinningOffice office;

    TwinpactLife(DataSource source) {
        TwinningSchema.create(source);
        office = TwinningOffice.over(JdbcRegistry.on(source)).build();
    }

    @Override
    public Twinning run(long number) {
        TwinningId id = TwinningId.named("life-" + number);
        office.open(id, acts.get(0).act(), acts.get(0).by()).orElseThrow();
        for (SampleLife.RecordedAct next : acts.subList(1, ACTS)) {
            office.perform(id, next.act(), next.by()).orElseThrow();
        }
        return office.find(id);
    }
}

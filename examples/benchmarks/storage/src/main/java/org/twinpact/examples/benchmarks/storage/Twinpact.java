package org.twinpact.examples.benchmarks.storage;

import java.util.List;
import java.util.Optional;
import org.twinpact.registry.Append;
import org.twinpact.registry.BulkImport;
import org.twinpact.registry.Page;
import org.twinpact.registry.Search;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The library, called through its public types. */
record Twinpact(JdbcRegistry registry) implements Storage {
    @Override
    public void append(Append append) {
        registry.append(append);
    }

    @Override
    public void importAll(List<Append> openings) {
        BulkImport.into(registry)
                .run(openings.stream()
                        .map(opening -> new BulkImport.Row(1, () -> opening))
                        .iterator());
    }

    @Override
    public Optional<Twinning> find(TwinningId id) {
        return registry.find(id);
    }

    @Override
    public Page search(Search search) {
        return registry.search(search);
    }
}

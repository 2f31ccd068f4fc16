package org.twinpact.examples.benchmarks.storage;

import java.util.List;
import java.util.Optional;
import org.twinpact.registry.Append;
import org.twinpact.registry.Page;
import org.twinpact.registry.Search;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** One of the two that keep the same rows and read the same objects. */
interface Side {
    void append(Append append) throws Exception;

    /** Keeps new twinnings, 500 to a transaction. */
    void importAll(List<Append> openings) throws Exception;

    Optional<Twinning> find(TwinningId id) throws Exception;

    Page search(Search search) throws Exception;
}

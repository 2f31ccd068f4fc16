package org.twinpact.examples.benchmarks.storage;

import java.util.List;
import java.util.Optional;
import org.twinpact.registry.Append;
import org.twinpact.registry.Page;
import org.twinpact.registry.Search;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** A storage that writes the same rows and reads the same objects as the other implementation. */
interface Storage {
    void append(Append append) throws Exception;

    /** Writes new twinnings, 500 in a transaction. */
    void importAll(List<Append> openings) throws Exception;

    Optional<Twinning> find(TwinningId id) throws Exception;

    Page search(Search search) throws Exception;
}
